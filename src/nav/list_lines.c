// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of a list.
 */
#include "list_lines.h"

#include "builder.h"
#include "layout.h"

#include "phasenav/base/width.h"

#include <string.h>

enum {
    BLANKS_FROM = 10, /* rows of a list's pane: below, no line is spent on parting its sections */
    START_GAP = 2,    /* columns between a phase's number and its title */
    GROUNDWORK_GAP = 1,
    LETTER_COLUMNS = 3, /* of an initial and the gap after it */
    HANGING = 2,        /* columns by which a title that goes on is moved in */
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

/* Adds the lines of a row. `whole` is where its texts may stand; the last `reserved` columns of its first line are
 * taken. */
static void add_row(struct pn_builder *builder, const struct pn_nav_context *context, const struct pn_row *row,
                    uint32_t open_phase, struct pn_stretch whole, unsigned reserved)
{
    if (row->phase != PN_NO_PHASE) {
        bool groundwork = row->section == PN_SECTION_GROUNDWORK;
        unsigned columns = digits(context->roadmap->phase_count);
        add_number(builder, context->roadmap, row->phase, groundwork ? PN_SPAN_DIM : PN_SPAN_TEXT, whole.column,
                   columns);
        whole = pn_stretch_moved_in(whole, columns + (groundwork ? GROUNDWORK_GAP : START_GAP));
    }
    struct pn_subject subject;
    if (context->project != NULL && pn_row_subject(context->roadmap, row->key, open_phase, &subject)) {
        pn_builder_state(builder, pn_project_fact(context->project, subject)->state, whole.column);
        whole = pn_stretch_moved_in(whole, PN_STATE_COLUMNS);
    }
    if (row->letter != NULL) {
        pn_builder_span(builder, PN_SPAN_HEADING, whole.column, row->letter, strlen(row->letter));
        whole = pn_stretch_moved_in(whole, LETTER_COLUMNS);
    }
    struct pn_stretch first = whole;
    first.columns = first.columns > reserved ? first.columns - reserved : 1;
    pn_builder_wrap_hanging(builder, PN_SPAN_TEXT, first, pn_stretch_moved_in(whole, HANGING), row->title);
}

struct pn_lines pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                 const struct pn_list_form *form)
{
    unsigned indent = form->indent;
    unsigned sign_columns = form->sign_columns;
    unsigned columns = pn_layout_text_columns(form->pane, indent);
    struct pn_builder builder;
    pn_builder_init(&builder, arena, rows.count + rows.count / 2);
    for (uint32_t i = 0; i < rows.count; i++) {
        const struct pn_row *row = &rows.at[i];
        if (i > 0 && row->section != rows.at[i - 1].section && form->pane.rows >= BLANKS_FROM) {
            pn_builder_line(&builder);
        }
        struct pn_line *line = pn_builder_line(&builder);
        line->row = i;
        line->selectable = pn_row_is_selectable(row);
        if (row->key.kind == PN_ROW_HEADING) {
            pn_builder_wrap(&builder, PN_SPAN_HEADING, (struct pn_stretch){0, indent + columns}, row->title);
            continue;
        }
        if (row->key.kind == PN_ROW_NOTE) {
            pn_builder_wrap(&builder, PN_SPAN_DIM, (struct pn_stretch){indent, columns}, row->title);
            continue;
        }
        unsigned reserved = sign_columns > 0 && row->item != NULL ? sign_columns + 1 : 0;
        if (sign_columns > 0 && row->item != NULL) {
            add_signs(&builder, context, row->item, indent + columns - sign_columns);
        }
        add_row(&builder, context, row, form->phase, (struct pn_stretch){indent, columns}, reserved);
    }
    struct pn_lines lines = pn_builder_lines(&builder);
    lines.title_columns = sign_columns > 0 ? indent + columns - sign_columns - 1 : 0;
    return lines;
}
