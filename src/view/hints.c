// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "hints.h"

#include "phasenav/nav/progress.h"

#include "phasenav/base/width.h"
#include "phasenav/view/keymap.h"

#include <assert.h>
#include <string.h>

enum { HINTS_MOST = 16, HINT_GAP = 2 };

struct hint_text {
    const char *keys;
    const char *words;
    unsigned width;
    bool shown;
};

static bool is_one_sign(const char *name)
{
    return pn_text_width(name, strlen(name)) == 1 && (unsigned char)*name >= 0x80;
}

static struct hint_text text_of(const struct pn_draw *draw, const struct pn_hint *hint)
{
    const struct pn_catalog *catalog = draw->input->context->catalog;
    bool unicode = draw->input->unicode;
    struct hint_text text = {.keys = pn_keymap_name(draw->scratch, catalog, hint->action, unicode)};
    text.words = pn_tr(catalog, hint->words); /* which leaves a text as it is that is no message */
    if (hint->other != hint->action) {
        const char *other = pn_keymap_name(draw->scratch, catalog, hint->other, unicode);
        const char *joint = is_one_sign(text.keys) && is_one_sign(other) ? "" : "/";
        text.keys = pn_arena_printf(draw->scratch, "%s%s%s", text.keys, joint, other);
    }
    text.width =
        (unsigned)(pn_text_width(text.keys, strlen(text.keys)) + 1 + pn_text_width(text.words, strlen(text.words)));
    return text;
}

/* While only one workstream is shown, the way to see all again is the most important hint. */
static unsigned rank_of(const struct pn_draw *draw, const struct pn_hint *hint)
{
    return hint->action == PN_ACTION_FILTER && draw->input->nav->workstream != 0 ? 0 : hint->rank;
}

void pn_draw_hints(const struct pn_draw *draw, struct pn_rect footer, const struct pn_hint *hints, size_t count)
{
    assert(count <= HINTS_MOST);
    struct hint_text texts[HINTS_MOST];
    unsigned used = 0;
    const struct pn_nav *nav = draw->input->nav;
    for (size_t i = 0; i < count; i++) {
        texts[i] = hints[i].words != NULL ? text_of(draw, &hints[i]) : (struct hint_text){0};
    }
    for (unsigned rank = 0; rank < HINTS_MOST; rank++) {
        for (size_t i = 0; i < count; i++) {
            unsigned needed = used + (used > 0 ? HINT_GAP : 0) + texts[i].width;
            if (hints[i].words != NULL && pn_nav_has_use(nav, draw->input->context, draw->frame, hints[i].action) &&
                rank_of(draw, &hints[i]) == rank && needed <= footer.columns) {
                texts[i].shown = true;
                used = needed;
            }
        }
    }
    struct pn_area area = pn_draw_area(draw, footer);
    unsigned column = 0;
    for (size_t i = 0; i < count; i++) {
        if (texts[i].shown) {
            column += pn_area_put_text(area, 0, column, PN_ROLE_KEY, texts[i].keys) + 1;
            column += pn_area_put_text(area, 0, column, PN_ROLE_DIM, texts[i].words) + HINT_GAP;
        }
    }
}

static bool offers(const struct pn_hint *hints, size_t count, enum pn_action_id action)
{
    for (size_t i = 0; i < count; i++) {
        if (hints[i].action == action) {
            return true;
        }
    }
    return false;
}

void pn_draw_split_hints(const struct pn_draw *draw, struct pn_rect footer, const struct pn_hint *in_list, size_t count)
{
    static const struct pn_hint in_detail[] = {
        {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("line"), 0},
        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("to the list"), 1},
        {PN_ACTION_BACK, PN_ACTION_BACK, PN_N_("back"), 4},
        {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 3},
        /* Is offered on some lines only. It stands behind the others, so that they do not move. */
        {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("follow link"), 2},
        {PN_ACTION_QUIT, PN_ACTION_QUIT, PN_N_("quit"), 5},
    };
    enum { DETAIL_COUNT = sizeof in_detail / sizeof *in_detail };
    if (draw->input->nav->position.pane == PN_PANE_DETAIL) {
        bool quits = offers(in_list, count, PN_ACTION_QUIT);
        pn_draw_hints(draw, footer, in_detail, quits ? (size_t)DETAIL_COUNT : (size_t)DETAIL_COUNT - 1);
    } else {
        pn_draw_hints(draw, footer, in_list, count);
    }
}
