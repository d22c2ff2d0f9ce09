// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The operating models: a table with a cell under the cursor, or the page of one of them.
 */
#include "head.h"
#include "hints.h"
#include "pane.h"

#include "phasenav/nav/models.h"
#include "phasenav/project/short_list.h"

/* Where the selected model's column begins in its pane. */
static unsigned selected_column(const struct pn_grid *grid)
{
    return grid->title_columns + (grid->selected - grid->first) * grid->cell_columns;
}

static struct pn_pane_drawing text_pane(struct pn_rect pane, struct pn_lines lines, unsigned top, struct pn_rect rule)
{
    return (struct pn_pane_drawing){.pane = pane,
                                    .lines = lines,
                                    .top = top,
                                    .selected_first = PN_NO_LINE,
                                    .is_text = true,
                                    .rule = rule,
                                    .named = PN_NO_ROW};
}

/* The headings, that of the selected model marked over all its lines. Where they have too few rows, their edge says so.
 */
static void draw_headings(const struct pn_draw *draw, const struct pn_frame *frame)
{
    enum { INDENT = 2 };
    const struct pn_grid *grid = &frame->grid;
    unsigned from = grid->count == 1 ? (unsigned)INDENT : selected_column(grid);
    unsigned end = selected_column(grid) + grid->cell_columns;
    struct pn_pane_drawing headings = text_pane(frame->layout.headings, frame->headings, 0, (struct pn_rect){0});
    struct pn_area area = pn_draw_area(draw, headings.pane);
    pn_draw_pane(draw, &headings);
    for (unsigned row = 0; row < headings.pane.rows; row++) {
        pn_area_set_role(area, row, from, end - from, PN_ROLE_SELECTED);
    }
}

/* The name of the aspect that a line belongs to, beside its cells; NULL where it stands above them. */
static const struct pn_span *name_of(const struct pn_frame *frame, uint32_t line)
{
    const struct pn_line *first = &frame->detail.at[line - frame->detail.at[line].place.offset];
    const struct pn_span *span = &frame->detail.spans[first->first_span];
    return first->span_count > 0 && span->kind == PN_SPAN_LABEL ? span : NULL;
}

/* The names of the aspects do not scroll: the one whose beginning is out of sight stands on the first line. */
static void keep_name(const struct pn_draw *draw, const struct pn_frame *frame)
{
    uint32_t line = draw->input->nav->detail_top;
    const struct pn_span *name = frame->detail.at[line].selectable ? name_of(frame, line) : NULL;
    if (name != NULL) {
        pn_area_put(pn_draw_area(draw, frame->layout.detail), 0, name->column, PN_ROLE_LABEL, name->text, name->length);
    }
}

/* The column of the first letter of the selected cell in a line: behind its bullet. */
static unsigned first_letter(const struct pn_frame *frame, uint32_t line)
{
    unsigned from = selected_column(&frame->grid);
    for (uint32_t i = 0; i < frame->detail.at[line].span_count; i++) {
        const struct pn_span *span = &frame->detail.spans[frame->detail.at[line].first_span + i];
        if (span->column >= from && span->length > 0) {
            return span->column;
        }
    }
    return from;
}

/* Marks the lines of the selected cell that are in sight, and puts the cursor on its first letter there. */
static void select_cell(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_grid *grid = &frame->grid;
    struct pn_area area = pn_draw_area(draw, frame->layout.detail);
    unsigned top = draw->input->nav->detail_top;
    bool is_first = true;
    for (unsigned row = 0; row < area.rows && top + row < grid->cell_end; row++) {
        if (top + row < grid->cell_first) {
            continue;
        }
        pn_area_set_role(area, row, selected_column(grid), grid->cell_columns, PN_ROLE_SELECTED);
        if (is_first) {
            pn_area_put_text(area, row, 0, PN_ROLE_TITLE, draw->glyphs->marker);
            pn_area_set_role(area, row, 1, grid->title_columns - 1, PN_ROLE_TITLE);
            pn_area_set_cursor(area, row, first_letter(frame, top + row));
        }
        is_first = false;
    }
}

/* Says in the rule which of the models are in sight, and on which sides there are more; nothing where all are. */
static void say_which(const struct pn_draw *draw, const struct pn_frame *frame, struct pn_pane_drawing *body)
{
    const struct pn_catalog *catalog = draw->input->context->catalog;
    const struct pn_grid *grid = &frame->grid;
    unsigned all = frame->rows.count;
    unsigned first = grid->first + 1;
    unsigned last = grid->first + grid->count;
    if (grid->count == all) {
        return;
    }
    const char *left = first > 1 ? draw->glyphs->more_left : "";
    const char *right = last < all ? draw->glyphs->more_right : "";
    const char *gap = *left != '\0' && *right != '\0' ? " " : "";
    const char *arrows = pn_arena_printf(draw->scratch, "%s%s%s", left, gap, right);
    body->said_shortly =
        pn_arena_printf(draw->scratch, pn_tr(catalog, " %u of %u, %s "), grid->selected + 1, all, arrows);
    body->said = grid->count == 1
                     ? pn_arena_printf(draw->scratch, pn_tr(catalog, " Model %u of %u, %s more "), first, all, arrows)
                     : pn_arena_printf(draw->scratch, pn_tr(catalog, " %u to %u of %u models, %s more "), first, last,
                                       all, arrows);
}

static void draw_table_hints(const struct pn_draw *draw, struct pn_rect footer)
{
    const struct pn_nav_context *context = draw->input->context;
    bool only_listed = pn_models_only_listed(draw->input->nav, context);
    const struct pn_hint hints[] = {
        {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("model"), 0},
        {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("row"), 1},
        {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("open"), 2},
        {PN_ACTION_SHORT_LIST, PN_ACTION_SHORT_LIST, PN_N_("short list"), 4},
        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("back"), 3},
        {PN_ACTION_NEXT_PANE, PN_ACTION_NEXT_PANE, only_listed ? PN_N_("show all") : PN_N_("list only"), 5},
    };
    size_t count = sizeof hints / sizeof *hints;
    bool has_list = pn_project_listed_count(context->project) > 0;
    pn_draw_hints(draw, footer, hints, has_list ? count : count - 1);
}

static void draw_page_hints(const struct pn_draw *draw, struct pn_rect footer)
{
    static const struct pn_hint hints[] = {
        {PN_ACTION_UP, PN_ACTION_DOWN, PN_N_("line"), 0},
        {PN_ACTION_PREVIOUS_PHASE, PN_ACTION_NEXT_PHASE, PN_N_("model"), 2},
        {PN_ACTION_SHORT_LIST, PN_ACTION_SHORT_LIST, PN_N_("short list"), 4},
        {PN_ACTION_CLOSE, PN_ACTION_CLOSE, PN_N_("to the table"), 1},
        {PN_ACTION_HELP, PN_ACTION_HELP, PN_N_("help"), 5},
        /* Is offered on some lines only. It stands behind the others, so that they do not move. */
        {PN_ACTION_OPEN, PN_ACTION_OPEN, PN_N_("follow link"), 3},
    };
    pn_draw_hints(draw, footer, hints, sizeof hints / sizeof *hints);
}

void pn_view_models(const struct pn_draw *draw, const struct pn_frame *frame)
{
    pn_draw_head(draw);
    pn_draw_rules(draw, &frame->layout);
    if (frame->headings.count == 0) {
        pn_draw_panes(draw, frame);
        draw_page_hints(draw, frame->layout.footer);
        return;
    }
    struct pn_pane_drawing body =
        text_pane(frame->layout.detail, frame->detail, draw->input->nav->detail_top, frame->layout.bottom_rule);
    draw_headings(draw, frame);
    say_which(draw, frame, &body);
    pn_draw_pane(draw, &body);
    keep_name(draw, frame);
    select_cell(draw, frame);
    draw_table_hints(draw, frame->layout.footer);
}
