// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history. The footer says whose the key shows next: of the item under the cursor, or of all.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"

void pn_view_history(const struct pn_draw *draw, const struct pn_frame *frame)
{
    bool is_of_one = draw->input->nav->history_item != 0;
    const struct pn_hint hints[] = {
        {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("entry"), 0},
        {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 2},
        {PN_ACTION_HISTORY, PN_ACTION_HISTORY, is_of_one ? PN_N_("all entries") : PN_N_("only this item"), 3},
        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 1},
        {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 4},
    };
    pn_draw_head(draw);
    pn_draw_rules(draw, &frame->layout);
    pn_draw_divider(draw, &frame->layout);
    pn_draw_panes(draw, frame);
    pn_draw_split_hints(draw, frame->layout.footer, hints, sizeof hints / sizeof *hints);
}
