// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A criterion, round by round, under the ribbon in which its round is marked.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"
#include "ribbon.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"
#include "phasenav/nav/round_text.h"

#include <string.h>

enum { TITLE_GAP = 3 };

/* Draws the title with its workstreams, which stand behind it or, where it has two lines, below it. */
static void draw_title(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_area area = pn_draw_area(draw, frame->layout.title);
    struct pn_draw_place place = {.columns = area.columns};
    size_t names = strlen(frame->subtitle);
    unsigned width = (unsigned)pn_text_width(frame->title, strlen(frame->title));
    struct pn_text_line line;
    size_t from = area.rows > 1 ? pn_text_wrap(frame->title, 0, area.columns, &line) : 0;
    if (area.rows > 1 && frame->title[from] != '\0') { /* a long one has both lines */
        pn_area_put(area, 0, 0, PN_ROLE_TITLE, frame->title + line.start, line.length);
        place.row = 1;
        pn_draw_cut(draw, area, place, PN_ROLE_TITLE, frame->title + from, strlen(frame->title + from));
        return;
    }
    pn_draw_cut(draw, area, place, PN_ROLE_TITLE, frame->title, strlen(frame->title));
    if (area.rows > 1) {
        place.row = 1;
        pn_draw_cut(draw, area, place, PN_ROLE_NORMAL, frame->subtitle, names);
    } else if (names > 0 && width + TITLE_GAP + pn_text_width(frame->subtitle, names) <= area.columns) {
        pn_area_put_text(area, 0, width + 1, PN_ROLE_NORMAL, draw->glyphs->separator);
        pn_area_put(area, 0, width + TITLE_GAP, PN_ROLE_NORMAL, frame->subtitle, names);
    }
}

enum { HINTS = 7 };

/* What Enter does on the line under the cursor. */
static const char *words_of_open(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav *nav = draw->input->nav;
    uint32_t at = frame->detail_line != PN_NO_LINE ? frame->detail.at[frame->detail_line].place.entry : 0;
    const struct pn_sheet_entry *entry = at > 0 && at <= frame->sheet.count ? &frame->sheet.at[at - 1] : NULL;
    if (entry == NULL || entry->kind != PN_SHEET_ROUND) {
        return PN_N_("follow link");
    }
    bool hides = !nav->all_notes && pn_round_hides_notes(draw->input->context, entry->target, entry->phase);
    return hides ? PN_N_("all notes") : PN_N_("open phase");
}

static void draw_footer(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_hint hints[HINTS] = {
        {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("round"), 0},
        {PN_ACTION_MARK, PN_ACTION_MARK, PN_N_("progress"), 3},
        {PN_ACTION_NOTE, PN_ACTION_NOTE, PN_N_("edit"), 4},
        {PN_ACTION_NEXT, PN_ACTION_PREVIOUS, PN_N_("next/previous criterion"), 6},
        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 1},
        {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 5},
        {PN_ACTION_OPEN, PN_ACTION_OPEN, words_of_open(draw, frame), 2},
    };
    pn_draw_hints(draw, frame->layout.footer, hints, HINTS);
}

void pn_view_criterion(const struct pn_draw *draw, const struct pn_frame *frame)
{
    pn_draw_head(draw);
    pn_draw_rules(draw, &frame->layout);
    pn_draw_ribbon(draw);
    draw_title(draw, frame);
    pn_draw_panes(draw, frame);
    draw_footer(draw, frame);
}
