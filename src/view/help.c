// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The help: every key, from the tables that dispatch them.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"

static const struct pn_hint hints[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("scroll"), 1},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("close"), 0},
};

void pn_view_help(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    struct pn_pane_drawing pane = {
        .pane = layout->detail,
        .lines = frame->detail,
        .top = draw->input->nav->help_top,
        .selected_first = PN_NO_LINE,
        .is_text = true,
        .rule = layout->bottom_rule,
        .named = PN_NO_ROW,
    };
    pn_draw_head(draw);
    pn_draw_rules(draw, layout);
    pn_draw_pane(draw, &pane);
    pn_area_set_cursor(pn_draw_area(draw, layout->detail), 0, 0);
    pn_draw_hints(draw, layout->footer, hints, sizeof hints / sizeof *hints);
}
