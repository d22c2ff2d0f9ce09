// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The start screen: in which phase are you? Or how the project stands.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"
#include "ribbon.h"

#include "phasenav/base/wrap.h"

#include <string.h>

static const struct pn_hint hints[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("choose"), 0},
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 1},
    {PN_ACTION_NEXT_PANE, PN_ACTION_NEXT_PANE, PN_N_("read on"), 6},
    {PN_ACTION_SEARCH, PN_ACTION_SEARCH, PN_N_("search"), 3},
    {PN_ACTION_MATRIX, PN_ACTION_MATRIX, PN_N_("matrix"), 5},
    {PN_ACTION_NEXT_LANGUAGE, PN_ACTION_NEXT_LANGUAGE, PN_N_("language"), 7},
    {PN_ACTION_PROJECTS, PN_ACTION_PROJECTS, PN_N_("projects"), 8},
    {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 2},
    {PN_ACTION_QUIT, PN_ACTION_QUIT, PN_N_("quit"), 4},
};

static const struct pn_hint in_cockpit[] = {
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 0},
    {PN_ACTION_NEXT_PANE, PN_ACTION_NEXT_PANE, PN_N_("next section"), 1},
    {PN_ACTION_DUE, PN_ACTION_DUE, PN_N_("Due"), 3},
    {PN_ACTION_HISTORY, PN_ACTION_HISTORY, PN_N_("History"), 4},
    {PN_ACTION_MARK, PN_ACTION_MARK, PN_N_("progress"), 8},
    {PN_ACTION_SEARCH, PN_ACTION_SEARCH, PN_N_("search"), 6},
    {PN_ACTION_MATRIX, PN_ACTION_MATRIX, PN_N_("matrix"), 7},
    {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 5},
    {PN_ACTION_QUIT, PN_ACTION_QUIT, PN_N_("quit"), 2},
};

static void draw_question(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_area area = pn_draw_area(draw, frame->layout.question);
    size_t length = strlen(frame->question);
    size_t from = 0;
    unsigned row = 0;
    for (; row < area.rows && from < length; row++) {
        struct pn_text_line line;
        from = pn_text_wrap(frame->question, from, area.columns > 1 ? area.columns - 1 : 1, &line);
        pn_area_put(area, row, 0, PN_ROLE_HEADING, frame->question + line.start, line.length);
    }
    if (frame->place != NULL && row < area.rows) {
        pn_area_put(area, row, 0, PN_ROLE_NORMAL, frame->place, strlen(frame->place));
    }
}

/* The hint how to read on in the detail is left out where all of the detail is in sight, and that there are other
 * projects where there are none. */
static void draw_footer(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_hint shown[sizeof hints / sizeof *hints];
    size_t count = 0;
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
        bool is_of_use = hints[i].action == PN_ACTION_NEXT_PANE  ? frame->detail.count > frame->layout.detail.rows
                         : hints[i].action == PN_ACTION_PROJECTS ? draw->input->context->project_count > 0
                                                                 : true;
        if (is_of_use) {
            shown[count++] = hints[i];
        }
    }
    pn_draw_split_hints(draw, frame->layout.footer, shown, count);
}

void pn_view_start(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    pn_draw_head(draw);
    pn_draw_rules(draw, layout);
    if (draw->input->context->project != NULL) {
        if (layout->divider.rows == 0) { /* else the figures say the same */
            pn_draw_ribbon(draw);
        }
        pn_draw_divider(draw, layout);
        pn_draw_panes(draw, frame);
        pn_draw_hints(draw, layout->footer, in_cockpit, sizeof in_cockpit / sizeof *in_cockpit);
        return;
    }
    draw_question(draw, frame);
    pn_draw_panes(draw, frame);
    draw_footer(draw, frame);
}
