// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Each cell is wrapped by itself, then lines are made of those of the cells beside each other.
 */
#include "models_table.h"

#include "builder.h"
#include "layout.h"
#include "lines.h"
#include "prompt_form.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/width.h"
#include "phasenav/nav/aspects.h"
#include "phasenav/project/short_list.h"

#include <string.h>

enum {
    INDENT = 2,          /* of the aspects' names, behind the marker */
    GAP = 2,             /* between them and the first cell */
    NAMES_PER_CENT = 40, /* they stand above the cells where they would take more of the columns */
    CELL_LEAST = 21,     /* columns: narrower cells part words, so fewer models are in sight */
    CELL_MOST = 60,      /* wider ones make the eye's way longer */
    SIGN_COLUMNS = 2,    /* of a point's bullet, or of the mark before a title */
    LINK_COLUMNS = 1,    /* of the sign behind a link, with the blank before it: the other one is the gap */
    CELL_GAP = 1,
};

struct table {
    const struct pn_fill *fill;
    struct pn_grid *grid;
    bool names_beside;
};

static unsigned names_width(const struct pn_nav_context *context, const enum pn_aspect *aspects, uint32_t count)
{
    size_t widest = 0;
    for (uint32_t i = 0; i < count; i++) {
        const char *label = pn_tr(context->catalog, pn_aspect_label(aspects[i]));
        size_t width = pn_text_width(label, strlen(label));
        widest = width > widest ? width : widest;
    }
    return (unsigned)widest;
}

/* As many columns as there is room for, the selected one in their middle. */
static struct pn_grid grid_of(unsigned columns, unsigned title_columns, uint32_t all, uint32_t selected)
{
    unsigned room = columns > title_columns ? columns - title_columns : 1;
    struct pn_grid grid = {.title_columns = title_columns, .selected = selected, .count = room / CELL_LEAST};
    grid.count = grid.count < 1 ? 1 : grid.count > all ? all : grid.count;
    unsigned cell = room / grid.count;
    grid.cell_columns = cell < CELL_MOST ? cell : (unsigned)CELL_MOST;
    uint32_t before = grid.count / 2;
    grid.first = selected > before ? selected - before : 0;
    if (grid.first + grid.count > all) {
        grid.first = all - grid.count;
    }
    return grid;
}

static const struct pn_model *model_at(const struct table *table, uint32_t column)
{
    const struct pn_frame *frame = table->fill->frame;
    return &table->fill->context->roadmap->models[frame->rows.at[table->grid->first + column].item->number];
}

/* The columns of a cell's texts, behind its signs. */
static struct pn_stretch stretch_of(const struct table *table, uint32_t column)
{
    unsigned taken = SIGN_COLUMNS + CELL_GAP;
    unsigned columns = table->grid->cell_columns;
    return (struct pn_stretch){table->grid->title_columns + column * columns + SIGN_COLUMNS,
                               columns > taken ? columns - taken : 1};
}

static struct pn_lines lines_of_cell(const struct table *table, uint32_t column, enum pn_aspect aspect)
{
    struct pn_arena *arena = table->fill->arena;
    struct pn_sheet sheet = pn_aspect_sheet(arena, table->fill->context, model_at(table, column), aspect);
    struct pn_stretch stretch = stretch_of(table, column);
    struct pn_builder builder;
    pn_builder_init(&builder, arena, sheet.count * 4);
    for (uint32_t i = 0; i < sheet.count; i++) {
        const struct pn_sheet_entry *entry = &sheet.at[i];
        pn_builder_line(&builder);
        if (entry->kind == PN_SHEET_LINK) {
            struct pn_stretch link = stretch;
            link.columns = link.columns > LINK_COLUMNS ? link.columns - LINK_COLUMNS : 1;
            unsigned end = pn_builder_wrap(&builder, PN_SPAN_TEXT, link, entry->text);
            pn_builder_sign(&builder, PN_SPAN_LINK_SIGN, end + 1);
            continue;
        }
        bool is_point = entry->kind == PN_SHEET_POINT;
        if (is_point) {
            pn_builder_sign(&builder, PN_SPAN_BULLET, stretch.column - SIGN_COLUMNS);
        }
        pn_builder_wrap(&builder, is_point ? PN_SPAN_TEXT : PN_SPAN_DIM, stretch, entry->text);
    }
    return pn_builder_lines(&builder);
}

/* The columns of a title: a single one has the names' columns, too. */
static struct pn_stretch stretch_of_title(const struct table *table, uint32_t column)
{
    struct pn_stretch stretch = stretch_of(table, column);
    if (table->grid->count == 1) {
        unsigned more = table->grid->title_columns - INDENT;
        stretch = (struct pn_stretch){stretch.column - more, stretch.columns + more};
    }
    return stretch;
}

static struct pn_lines lines_of_title(const struct table *table, uint32_t column)
{
    const struct pn_nav_context *context = table->fill->context;
    const struct pn_item *item = &model_at(table, column)->item;
    struct pn_stretch stretch = stretch_of_title(table, column);
    struct pn_builder builder;
    pn_builder_init(&builder, table->fill->arena, 4);
    pn_builder_line(&builder);
    if (pn_project_lists(context->project, item)) {
        pn_builder_sign(&builder, PN_SPAN_LISTED_SIGN, stretch.column - SIGN_COLUMNS);
    }
    pn_builder_wrap(&builder, PN_SPAN_HEADING, stretch, pn_text_in(item->title, context->language));
    return pn_builder_lines(&builder);
}

static void add_line_of(struct pn_builder *builder, struct pn_lines cell, uint32_t line)
{
    for (uint32_t i = 0; line < cell.count && i < cell.at[line].span_count; i++) {
        const struct pn_span *span = &cell.spans[cell.at[line].first_span + i];
        pn_builder_span(builder, span->kind, span->column, span->text, span->length);
    }
}

static uint32_t tallest(const struct pn_lines *cells, uint32_t count)
{
    uint32_t lines = 0;
    for (uint32_t i = 0; i < count; i++) {
        lines = cells[i].count > lines ? cells[i].count : lines;
    }
    return lines;
}

static struct pn_lines lines_of_headings(const struct table *table)
{
    struct pn_arena *arena = table->fill->arena;
    uint32_t count = table->grid->count;
    struct pn_lines *cells = PN_NEW_ARRAY(arena, struct pn_lines, count);
    for (uint32_t i = 0; i < count; i++) {
        cells[i] = lines_of_title(table, i);
    }
    struct pn_builder builder;
    pn_builder_init(&builder, arena, 4);
    for (uint32_t line = 0; line < tallest(cells, count); line++) {
        pn_builder_line(&builder);
        for (uint32_t i = 0; i < count; i++) {
            add_line_of(&builder, cells[i], line);
        }
    }
    return pn_builder_lines(&builder);
}

/* Adds the lines of an aspect; `entry` is its place, from 1. Returns how many of them the selected model's cell has. */
static uint32_t add_aspect(const struct table *table, struct pn_builder *builder, enum pn_aspect aspect, uint32_t entry)
{
    const char *label = pn_tr(table->fill->context->catalog, pn_aspect_label(aspect));
    uint32_t count = table->grid->count;
    struct pn_lines *cells = PN_NEW_ARRAY(builder->arena, struct pn_lines, count);
    for (uint32_t i = 0; i < count; i++) {
        cells[i] = lines_of_cell(table, i, aspect);
    }
    if (entry > 1) {
        pn_builder_line(builder);
    }
    if (!table->names_beside) {
        unsigned columns = pn_layout_text_columns(table->fill->frame->layout.detail, INDENT);
        pn_builder_line(builder);
        pn_builder_wrap(builder, PN_SPAN_LABEL, (struct pn_stretch){INDENT, columns}, label);
    }
    for (uint32_t line = 0; line < tallest(cells, count); line++) {
        pn_builder_entry_line(builder, entry, line);
        if (line == 0 && table->names_beside) {
            pn_builder_span(builder, PN_SPAN_LABEL, INDENT, label, strlen(label));
        }
        for (uint32_t i = 0; i < count; i++) {
            add_line_of(builder, cells[i], line);
        }
    }
    return cells[table->grid->selected - table->grid->first].count;
}

static void fill_aspects(const struct table *table, const enum pn_aspect *aspects, uint32_t count)
{
    struct pn_frame *frame = table->fill->frame;
    uint32_t heights[PN_ASPECT_COUNT] = {0};
    struct pn_builder builder;
    pn_builder_init(&builder, table->fill->arena, 64);
    for (uint32_t i = 0; i < count; i++) {
        heights[i] = add_aspect(table, &builder, aspects[i], i + 1);
    }
    frame->detail = pn_builder_lines(&builder);
    frame->detail_line = pn_lines_at(frame->detail, table->fill->nav->position.detail);
    struct pn_detail_cursor place = frame->detail.at[frame->detail_line].place;
    table->grid->cell_first = frame->detail_line - place.offset;
    table->grid->cell_end = table->grid->cell_first + heights[place.entry - 1];
}

void pn_models_table_fill(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    enum pn_aspect aspects[PN_ASPECT_COUNT];
    uint32_t count = pn_aspects_of(fill->context->roadmap, aspects);
    unsigned columns = fill->nav->columns - pn_layout_margin(fill->nav->columns);
    unsigned beside = INDENT + names_width(fill->context, aspects, count) + GAP;
    struct table table = {.fill = fill, .grid = &frame->grid, .names_beside = beside * 100 <= columns * NAMES_PER_CENT};
    frame->grid = grid_of(columns, table.names_beside ? beside : (unsigned)INDENT, frame->rows.count, frame->selected);
    frame->headings = lines_of_headings(&table);
    pn_screen_layout(fill, PN_LAYOUT_COLUMNS, (struct pn_layout_wishes){.heading_lines = frame->headings.count});
    fill_aspects(&table, aspects, count);
}
