// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A criterion, round by round, under the ribbon in which its round is marked.
 */
#include "hints.h"
#include "pane.h"
#include "ribbon.h"

static const struct pn_hint hints[] = {
    {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("round"), 0},
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("line"), 2},
    {PN_ACTION_MARK, PN_ACTION_MARK, PN_N_("progress"), 2},
    {PN_ACTION_NEXT, PN_ACTION_PREVIOUS, PN_N_("next/previous criterion"), 6},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 1},
    {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 4},
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("follow link"), 3},
    {PN_ACTION_QUIT, PN_ACTION_QUIT, PN_N_("quit"), 5},
};

void pn_view_criterion(const struct pn_draw *draw, const struct pn_frame *frame)
{
    pn_draw_ribbon(draw, frame->layout.head);
    pn_draw_rules(draw, &frame->layout);
    pn_draw_panes(draw, frame);
    pn_draw_hints(draw, frame->layout.footer, hints, sizeof hints / sizeof *hints);
}
