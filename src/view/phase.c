// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The phase screen: the ribbon, the phase's list, and the detail of what is under the cursor.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"
#include "ribbon.h"

enum { HINTS = 9 };

/* What Enter does with a row. */
static const char *words_of_open(const struct pn_nav *nav)
{
    switch (nav->position.row.kind) {
    case PN_ROW_FOLD:
        return nav->unfolded ? PN_N_("hide them") : PN_N_("show them");
    case PN_ROW_ROUND:
    case PN_ROW_GROUNDWORK:
        return PN_N_("open");
    default:
        return PN_N_("read it all");
    }
}

/* What the filter's key does next. */
static const char *words_of_filter(const struct pn_draw *draw)
{
    const struct pn_nav_context *context = draw->input->context;
    uint32_t next = draw->input->nav->workstream; /* the number of the one that is shown, plus 1; so of the next one */
    if (next >= context->roadmap->workstream_count) {
        return pn_tr(context->catalog, "all areas");
    }
    return pn_arena_printf(draw->scratch, pn_tr(context->catalog, "only %s"),
                           pn_text_in(context->roadmap->workstreams[next].title, context->language));
}

/* Whether the decision at the end of the list is out of sight. */
static bool is_gate_hidden(const struct pn_draw *draw, const struct pn_frame *frame)
{
    uint32_t end;
    uint32_t line = frame->named != PN_NO_ROW ? pn_lines_taken_by_row(frame->list, frame->named, &end) : PN_NO_LINE;
    return line != PN_NO_LINE && line >= draw->input->nav->list_top + frame->layout.list.rows;
}

static void draw_footer(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav *nav = draw->input->nav;
    bool is_gate = nav->position.row.kind == PN_ROW_GATE;
    bool ends_at_gate = is_gate_hidden(draw, frame);
    const struct pn_hint hints[HINTS] = {
        {PN_ACTION_OPEN, PN_ACTION_OPEN, words_of_open(nav), 0},
        {PN_ACTION_MARK, PN_ACTION_MARK, is_gate ? PN_N_("decide") : PN_N_("progress"), 2},
        {PN_ACTION_NOTE, PN_ACTION_NOTE, PN_N_("edit"), 3},
        {PN_ACTION_NEXT_PANE, PN_ACTION_NEXT_PANE, PN_N_("section"), 5},
        {PN_ACTION_LAST, PN_ACTION_LAST, ends_at_gate ? PN_N_("decision") : NULL, 8},
        {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("phase"), 4},
        {PN_ACTION_SEARCH, PN_ACTION_SEARCH, PN_N_("search"), 7},
        {PN_ACTION_FILTER, PN_ACTION_FILTER, words_of_filter(draw), 9},
        {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 1},
    };
    pn_draw_split_hints(draw, frame->layout.footer, hints, HINTS);
}

void pn_view_phase(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    pn_draw_head(draw);
    pn_draw_rules(draw, layout);
    pn_draw_divider(draw, layout);
    pn_draw_ribbon(draw);
    pn_draw_panes(draw, frame);
    draw_footer(draw, frame);
}
