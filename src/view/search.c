// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The search screen: what is typed, how much it finds, and the results.
 */
#include "edit.h"
#include "hints.h"
#include "pane.h"

#include "phasenav/base/width.h"

#include <string.h>

enum { COUNT_GAP = 2 };

static const struct pn_hint hints[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("choose"), 1},
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 0},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("close"), 2},
    {PN_ACTION_NEXT_PANE, PN_ACTION_NEXT_PANE, PN_N_("next group"), 5},
    {PN_ACTION_EDIT_CLEAR, PN_ACTION_EDIT_CLEAR, PN_N_("new word"), 4},
};

static const char *count_of(const struct pn_draw *draw, struct pn_rows rows)
{
    const struct pn_catalog *catalog = draw->input->context->catalog;
    if (rows.exact != rows.found) {
        return pn_arena_printf(draw->scratch, pn_tr(catalog, "%u exact, %u similar"), rows.exact,
                               rows.found - rows.exact);
    }
    return pn_arena_printf(draw->scratch, pn_trn(catalog, "%lu hit", "%lu hits", rows.found),
                           (unsigned long)rows.found);
}

/* Draws the count at the right end of the line; returns the columns that are left. */
static unsigned draw_count(const struct pn_draw *draw, struct pn_rect line, struct pn_rows rows)
{
    const char *count = count_of(draw, rows);
    unsigned width = (unsigned)pn_text_width(count, strlen(count));
    if (rows.found == 0 || width + COUNT_GAP > line.columns / 3) {
        return line.columns;
    }
    pn_area_put(pn_draw_area(draw, line), 0, line.columns - width, PN_ROLE_DIM, count, strlen(count));
    return line.columns - width - COUNT_GAP;
}

void pn_view_search(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    struct pn_rect line = layout->head;
    line.columns = draw_count(draw, line, frame->rows);
    pn_draw_rules(draw, layout);
    pn_draw_panes(draw, frame);
    pn_draw_edit(draw, line, pn_tr(draw->input->context->catalog, "Search:"), &draw->input->nav->search);
    pn_draw_hints(draw, layout->footer, hints, sizeof hints / sizeof *hints);
}
