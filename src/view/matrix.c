// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The matrix: the list of criteria with a column for each phase beside it.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"

#include "phasenav/base/width.h"

#include <string.h>

enum { SIGN_COLUMN = 1 }; /* in a cell; at its sides is room for brackets, which mark the cell under the cursor */

static const struct pn_hint hints[] = {
    {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("criterion"), 1},
    {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("phase"), 2},
    {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 0},
    {PN_ACTION_MARK, PN_ACTION_MARK, PN_N_("progress"), 4},
    {PN_ACTION_FILTER, PN_ACTION_FILTER, PN_N_("workstream"), 6},
    {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 3},
    {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 5},
    {PN_ACTION_QUIT, PN_ACTION_QUIT, PN_N_("quit"), 7},
};

/* The sign of the state of a round; NULL where there is none. Without a project all are open. */
static const char *sign_of(const struct pn_draw *draw, const struct pn_criterion *criterion, uint32_t phase,
                           enum pn_role *ret_role)
{
    if (!pn_criterion_has_round(criterion, phase)) {
        return NULL;
    }
    const struct pn_nav_context *context = draw->input->context;
    enum pn_state state = PN_STATE_OPEN;
    if (context->project != NULL) {
        struct pn_subject round = pn_subject_round(context->roadmap, criterion->item.handle, phase);
        state = pn_project_fact(context->project, round)->state;
    }
    *ret_role = pn_draw_role_of_state(state);
    return draw->glyphs->states[state];
}

static unsigned column_of(const struct pn_grid *grid, uint32_t phase)
{
    return grid->title_columns + (phase - grid->first) * grid->cell_columns;
}

/* The heading of the rows at the top of the list: the last one that is not below it. */
static const char *heading_at_top(const struct pn_draw *draw, const struct pn_frame *frame)
{
    unsigned top = draw->input->nav->list_top;
    uint32_t row = top < frame->list.count ? frame->list.at[top].row : PN_NO_ROW;
    while (row != PN_NO_ROW && row > 0) {
        row--;
        if (frame->rows.at[row].key.kind == PN_ROW_HEADING) {
            return frame->rows.at[row].title;
        }
    }
    return "";
}

/* Writes the numbers of the phases, behind the heading of the rows. */
static void draw_headings(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_rect headings = frame->layout.headings;
    const struct pn_grid *grid = &frame->grid;
    struct pn_area area = pn_draw_area(draw, headings);
    struct pn_draw_place place = {.columns = grid->title_columns - 1};
    const char *title = heading_at_top(draw, frame);
    pn_draw_cut(draw, area, place, PN_ROLE_HEADING, title, strlen(title));
    for (uint32_t phase = grid->first; phase < grid->first + grid->count; phase++) {
        const char *number = pn_arena_printf(draw->scratch, "%u", phase + 1);
        enum pn_role role = phase == grid->selected ? PN_ROLE_MARKED : PN_ROLE_HEADING;
        pn_area_put_text(area, 0, column_of(grid, phase) + SIGN_COLUMN, role, number);
    }
    if (grid->first > 0) {
        pn_area_put_text(area, 0, grid->title_columns - 1, PN_ROLE_DIM, draw->glyphs->more_left);
    }
    if (grid->first + grid->count < draw->input->context->roadmap->phase_count) {
        pn_area_put_text(area, 0, headings.columns - 1, PN_ROLE_DIM, draw->glyphs->more_right);
    }
}

/* Draws the cells of a row. The one under the cursor is marked, and has the terminal's cursor on its sign, so that a
 * magnifier or a braille display finds the phase. */
static void draw_cells(const struct pn_draw *draw, struct pn_area area, unsigned line, const struct pn_row *row,
                       const struct pn_grid *grid, bool is_selected)
{
    const struct pn_criterion *criterion = pn_roadmap_criterion(draw->input->context->roadmap, row->key.item);
    for (uint32_t phase = grid->first; phase < grid->first + grid->count; phase++) {
        enum pn_role role = PN_ROLE_NORMAL;
        const char *sign = sign_of(draw, criterion, phase, &role);
        unsigned column = column_of(grid, phase);
        pn_area_put_text(area, line, column + SIGN_COLUMN, is_selected ? PN_ROLE_MARKED : role,
                         sign != NULL ? sign : " ");
        if (is_selected && phase == grid->selected) {
            pn_area_put_text(area, line, column, PN_ROLE_NORMAL, "[");
            pn_area_put_text(area, line, column + SIGN_COLUMN + 1, PN_ROLE_NORMAL, "]");
            pn_area_set_role(area, line, column, SIGN_COLUMN + 2, PN_ROLE_SELECTED);
            pn_area_set_cursor(area, line, column + SIGN_COLUMN);
        }
    }
}

static void draw_grid(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_area area = pn_draw_area(draw, frame->layout.list);
    unsigned top = draw->input->nav->list_top;
    for (unsigned i = 0; i < area.rows && top + i < frame->list.count; i++) {
        const struct pn_line *line = &frame->list.at[top + i];
        bool is_first = top + i == 0 || frame->list.at[top + i - 1].row != line->row;
        if (line->selectable && is_first) {
            draw_cells(draw, area, i, &frame->rows.at[line->row], &frame->grid, line->row == frame->selected);
        }
    }
}

enum { LEGEND_GAP = 1 };

/* Adds an entry to the legend; returns the column for the next one: beyond the area where there was no room. */
static unsigned add_to_legend(struct pn_area area, unsigned column, const char *sign, const char *meaning)
{
    unsigned signed_columns = *sign != '\0' ? 2 : 0;
    if (column + signed_columns + pn_text_width(meaning, strlen(meaning)) > area.columns) {
        return area.columns + 1;
    }
    pn_area_put_text(area, 0, column, PN_ROLE_NORMAL, sign);
    column += signed_columns;
    return column + pn_area_put_text(area, 0, column, PN_ROLE_DIM, meaning) + LEGEND_GAP;
}

/* Draws as many entries as there is room for; the help explains all signs. */
static void draw_legend(const struct pn_draw *draw, struct pn_rect legend)
{
    const struct pn_catalog *catalog = draw->input->context->catalog;
    bool has_project = draw->input->context->project != NULL;
    struct pn_area area = pn_draw_area(draw, legend);
    enum pn_state states[PN_STATE_COUNT];
    size_t count = has_project ? pn_states_of(PN_SUBJECT_ROUND, states) : 0;
    unsigned column = 0;
    if (!has_project) {
        column = add_to_legend(area, column, draw->glyphs->states[PN_STATE_OPEN], pn_tr(catalog, "a round"));
    }
    for (size_t i = 0; i < count; i++) {
        column = add_to_legend(area, column, draw->glyphs->states[states[i]], pn_state_title(catalog, states[i]));
    }
    add_to_legend(area, column + LEGEND_GAP, "", pn_tr(catalog, "empty: no round here"));
}

void pn_view_matrix(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_layout *layout = &frame->layout;
    pn_draw_head(draw);
    pn_draw_rules(draw, layout);
    draw_headings(draw, frame);
    pn_draw_panes(draw, frame);
    draw_grid(draw, frame);
    if (layout->legend.rows > 0) {
        draw_legend(draw, layout->legend);
    }
    pn_draw_hints(draw, layout->footer, hints, sizeof hints / sizeof *hints);
}
