// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is due. The footer says whose entries the key shows next.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"

#include "phasenav/nav/due_view.h"

void pn_view_due(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav_context *context = draw->input->context;
    struct pn_hint hints[] = {
        {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("entry"), 0},
        {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 2},
        {PN_ACTION_NOTE, PN_ACTION_NOTE, PN_N_("change the day"), 5},
        {PN_ACTION_OWNER, PN_ACTION_OWNER, "", 3},
        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 1},
        {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 4},
    };
    enum { OWNER = 3 };
    size_t count = sizeof hints / sizeof *hints;
    struct pn_due_view view = pn_due_view_of(draw->scratch, draw->input->nav, context);
    hints[OWNER].words = view.next.whose == PN_DUE_ALL
                             ? view.next_whose
                             : pn_arena_printf(draw->scratch, pn_tr(context->catalog, "only %s"), view.next_whose);
    pn_draw_head(draw);
    pn_draw_rules(draw, &frame->layout);
    pn_draw_divider(draw, &frame->layout);
    pn_draw_panes(draw, frame);
    pn_draw_split_hints(draw, frame->layout.footer, hints, count);
}
