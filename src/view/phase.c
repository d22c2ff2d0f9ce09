// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The phase screen: the ribbon, the phase's list, and the detail of what is under the cursor.
 */
#include "hints.h"
#include "pane.h"
#include "ribbon.h"

static const struct pn_hint in_list[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("entry"), 0},
    {PN_ACTION_NEXT, PN_ACTION_PREVIOUS, PN_N_("forward/back"), 4},
    {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("phase"), 3},
    {PN_ACTION_MARK, PN_ACTION_MARK, PN_N_("progress"), 3},
    {PN_ACTION_NEXT_PANE, PN_ACTION_NEXT_PANE, PN_N_("area"), 7},
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 2},
    {PN_ACTION_SEARCH, PN_ACTION_SEARCH, PN_N_("search"), 5},
    {PN_ACTION_MATRIX, PN_ACTION_MATRIX, PN_N_("matrix"), 8},
    {PN_ACTION_FILTER, PN_ACTION_FILTER, PN_N_("workstream"), 9},
    {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 1},
    {PN_ACTION_QUIT, PN_ACTION_QUIT, PN_N_("quit"), 6},
};

void pn_view_phase(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    pn_draw_ribbon(draw, layout->head);
    pn_draw_rules(draw, layout);
    pn_draw_divider(draw, layout);
    pn_draw_panes(draw, frame);
    pn_draw_split_hints(draw, layout->footer, in_list, sizeof in_list / sizeof *in_list);
}
