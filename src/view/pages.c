// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The pages of list and detail: glossary, about this roadmap, projects.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"

static const struct pn_hint in_list[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("entry"), 0},    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 2},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 1}, {PN_ACTION_START, PN_ACTION_START, PN_N_("start"), 4},
    {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 3},
};

static void draw_page(const struct pn_draw *draw, const struct pn_frame *frame)
{
    pn_draw_head(draw);
    pn_draw_rules(draw, &frame->layout);
    pn_draw_divider(draw, &frame->layout);
    pn_draw_panes(draw, frame);
    pn_draw_split_hints(draw, frame->layout.footer, in_list, sizeof in_list / sizeof *in_list);
}

void pn_view_terms(const struct pn_draw *draw, const struct pn_frame *frame)
{
    draw_page(draw, frame);
}

void pn_view_about(const struct pn_draw *draw, const struct pn_frame *frame)
{
    draw_page(draw, frame);
}

void pn_view_projects(const struct pn_draw *draw, const struct pn_frame *frame)
{
    draw_page(draw, frame);
}
