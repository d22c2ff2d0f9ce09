// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of a list.
 */
#include "list_lines.h"

#include "builder.h"
#include "columns.h"
#include "layout.h"

#include "phasenav/base/width.h"

#include <string.h>

enum {
    NUMBER_GAP = 1,     /* columns between a phase's number and the title */
    LETTER_COLUMNS = 3, /* of an initial and the gap after it */
};

static unsigned digits(uint32_t number)
{
    unsigned count = 1;
    while (number >= 10) {
        number /= 10;
        count++;
    }
    return count;
}

/* Adds the number of a phase, right-aligned in `columns`, or the sign of the lane. */
static void add_number(struct pn_builder *builder, const struct pn_roadmap *roadmap, uint32_t phase,
                       enum pn_span_kind kind, unsigned column, unsigned columns)
{
    if (phase == roadmap->phase_count) {
        pn_builder_sign(builder, PN_SPAN_LANE_SIGN, column + columns - 1);
        return;
    }
    const char *number = pn_arena_printf(builder->arena, "%*u", (int)columns, phase + 1);
    pn_builder_span(builder, kind, column, number, strlen(number));
}

const char *pn_workstream_initial(const struct pn_nav_context *context, uint32_t workstream, size_t *ret_length)
{
    const char *title = pn_text_in(context->roadmap->workstreams[workstream].title, context->language);
    unsigned width;
    *ret_length = pn_text_cluster(title, strlen(title), &width);
    return width == 1 ? title : NULL;
}

unsigned pn_list_letters(const struct pn_nav_context *context)
{
    uint32_t count = context->roadmap->workstream_count;
    return count <= PN_INITIALS_MOST ? count : 0;
}

/* Adds the initials of an item's workstreams, from `column` on, each in the column of its workstream. */
static void add_signs(struct pn_builder *builder, const struct pn_nav_context *context, const struct pn_item *item,
                      unsigned column)
{
    for (uint32_t i = 0; i < item->workstreams.count; i++) {
        uint32_t workstream = item->workstreams.at[i];
        size_t length;
        const char *initial = pn_workstream_initial(context, workstream, &length);
        if (initial != NULL) {
            pn_builder_span(builder, PN_SPAN_WORKSTREAM, column + workstream, initial, length);
            builder->spans[builder->span_count - 1].color = context->roadmap->workstreams[workstream].color;
        }
    }
}

static const char *const heads[] = {PN_N_("Progress"), PN_NC_("column", "due"), PN_NC_("column", "responsible")};

static void add_cell(struct pn_builder *builder, struct pn_column_place place, enum pn_span_kind kind, const char *text)
{
    if (place.columns > 0 && text != NULL) {
        pn_builder_cut(builder, kind, (struct pn_stretch){place.column, place.columns}, text);
    }
}

/* Adds a heading; the list's first one may have the names of the columns behind it. */
static void add_heading(struct pn_builder *builder, const struct pn_nav_context *context,
                        const struct pn_columns *columns, const char *title, bool has_heads)
{
    struct pn_stretch whole = {0, columns->title.column + columns->title.columns};
    if (pn_text_width(title, strlen(title)) > whole.columns) { /* it says more than the names of the columns */
        whole.columns = columns->title.column + columns->whole;
        has_heads = false;
    }
    pn_builder_cut(builder, PN_SPAN_HEADING, whole, title);
    if (has_heads) {
        add_cell(builder, columns->letters, PN_SPAN_DIM, pn_trc(context->catalog, "column", "area"));
        add_cell(builder, columns->state, PN_SPAN_DIM, pn_tr(context->catalog, heads[0]));
        add_cell(builder, columns->day, PN_SPAN_DIM, pn_trc(context->catalog, "column", heads[1]));
        add_cell(builder, columns->person, PN_SPAN_DIM, pn_trc(context->catalog, "column", heads[2]));
    }
}

/* Adds what stands before the title of a row; returns the stretch that it leaves. */
static struct pn_stretch add_signs_before(struct pn_builder *builder, const struct pn_nav_context *context,
                                          const struct pn_row *row, struct pn_stretch whole, bool has_signs)
{
    if (row->has_state) {
        pn_builder_state(builder, row->state, whole.column);
    }
    if (has_signs) { /* also rows without one, so that the titles stand below each other */
        whole = pn_stretch_moved_in(whole, PN_STATE_COLUMNS);
    }
    if (row->phase != PN_NO_PHASE) {
        unsigned columns = digits(context->roadmap->phase_count);
        add_number(builder, context->roadmap, row->phase, PN_SPAN_TEXT, whole.column, columns);
        whole = pn_stretch_moved_in(whole, columns + NUMBER_GAP);
    }
    if (row->letter != NULL) {
        pn_builder_span(builder, PN_SPAN_HEADING, whole.column, row->letter, strlen(row->letter));
        whole = pn_stretch_moved_in(whole, LETTER_COLUMNS);
    }
    return whole;
}

/* Adds the signs of a phase's milestones, if there is room for all of them. */
static void add_milestones(struct pn_builder *builder, const struct pn_nav_context *context, uint32_t phase,
                           struct pn_column_place place)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_phase *of = &roadmap->phases[phase];
    for (uint32_t i = 0; i < of->milestone_count && of->milestone_count <= place.columns; i++) {
        struct pn_subject subject =
            pn_subject_milestone(roadmap, roadmap->milestones[of->first_milestone + i].item.handle);
        pn_builder_state(builder, pn_project_fact(context->project, subject)->state, place.column + i);
    }
}

/* Adds the one line of a row. */
static void add_row(struct pn_builder *builder, const struct pn_nav_context *context, const struct pn_row *row,
                    const struct pn_columns *columns, bool has_signs)
{
    struct pn_stretch whole = {columns->title.column, columns->title.columns};
    if (row->word == NULL && row->day == NULL && row->person == NULL) {
        whole.columns = columns->whole;
    }
    whole = add_signs_before(builder, context, row, whole, has_signs);
    size_t tail_length = row->tail != NULL ? strlen(row->tail) : 0;
    unsigned tail_width = (unsigned)pn_text_width(row->tail != NULL ? row->tail : "", tail_length);
    tail_width = 2 * tail_width <= whole.columns ? tail_width : 0; /* a title without any room says less */
    struct pn_stretch title = {whole.column, whole.columns > tail_width ? whole.columns - tail_width : 1};
    unsigned used = pn_builder_cut(builder, PN_SPAN_TEXT, title, row->title);
    if (tail_width > 0) {
        struct pn_stretch rest = {title.column + used, whole.columns > used ? whole.columns - used : 1};
        pn_builder_cut(builder, PN_SPAN_TEXT, rest, row->tail);
    }
    if (columns->letters.columns > 0 && row->item != NULL) {
        add_signs(builder, context, row->item, columns->letters.column);
    }
    add_cell(builder, columns->state, PN_SPAN_TEXT, row->word);
    add_cell(builder, columns->day, PN_SPAN_TEXT, row->day);
    add_cell(builder, columns->person, PN_SPAN_TEXT, row->person);
    if (row->has_signs) {
        add_milestones(builder, context, row->phase, columns->person);
    }
}

static bool has_signs(struct pn_rows rows)
{
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].has_state) {
            return true;
        }
    }
    return false;
}

struct pn_lines pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                 const struct pn_list_form *form)
{
    struct pn_columns columns = pn_columns_of(context, rows, form->pane, form->indent, form->letters);
    struct pn_stretch whole = {form->indent, pn_layout_text_columns(form->pane, form->indent)};
    bool with_signs = has_signs(rows);
    bool wants_heads = (rows.columns & PN_COLUMN_HEADS) != 0;
    struct pn_builder builder;
    pn_builder_init(&builder, arena, rows.count);
    for (uint32_t i = form->skip; i < rows.count; i++) {
        const struct pn_row *row = &rows.at[i];
        struct pn_line *line = pn_builder_line(&builder);
        line->row = i;
        line->selectable = pn_row_is_selectable(row);
        line->is_heading = row->key.kind == PN_ROW_SECTION;
        if (row->key.kind == PN_ROW_HEADING || line->is_heading) {
            add_heading(&builder, context, &columns, row->title, wants_heads);
            wants_heads = false;
        } else if (row->key.kind == PN_ROW_NOTE) {
            pn_builder_wrap(&builder, PN_SPAN_DIM, whole, row->title);
        } else {
            add_row(&builder, context, row, &columns, with_signs);
        }
    }
    return pn_builder_lines(&builder);
}
