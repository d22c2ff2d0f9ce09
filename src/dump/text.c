// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The text format: a document on a page that a person likes to read.
 */
#include "text.h"
#include "page.h"
#include "paper.h"
#include "text_table.h"

#include "phasenav/base/width.h"

#include <assert.h>
#include <string.h>

enum {
    INDENT = 2,
    NUMBER_GAP = 2, /* between the number of an item and its title */
    BULLET_COLUMNS = 2,
    ALIGNED_FROM = 44, /* columns: below, every label stands on a line of its own */
    LABEL_GAP = 2,     /* between a label and its field */
    LABEL_PART = 3,    /* the labels' column is at most a third of the page; longer ones stand above their field */
};

struct text_writer {
    const struct pn_dump_request *request;
    struct pn_page page;
    struct pn_arena scratch; /* of a part of the document */
    const struct pn_document *part;
    enum pn_block_kind last; /* the kind of the block before; TITLE at the beginning */
    unsigned entry_column;   /* where an entry's title and fields begin */
    unsigned indent;         /* of fields, and of paragraphs between them */
    unsigned point_indent;   /* of points */
    bool knows_table;        /* the next two are set */
    unsigned table;          /* the table of the last field */
    unsigned label_columns;  /* width of that table's column of labels; 0 if labels stand above their fields */
};

/* --- lines --- */

static void append_span(struct text_writer *writer, struct pn_buffer *text, const struct pn_span *span)
{
    if (span->number != NULL) {
        pn_buffer_append_text(text, span->number);
        pn_buffer_append_text(text, pn_number_separator(writer->page.ascii));
    }
    pn_buffer_append_text(text, span->kind == PN_SPAN_BREAK ? "\n" : span->text);
    if (span->kind == PN_SPAN_WEB && span->address != NULL) {
        pn_buffer_printf(text, "\n%s", span->address);
    }
}

/* Most lines are a text as it is. */
static bool is_plain(const struct pn_span *spans, uint32_t count)
{
    return count == 1 && (spans->kind == PN_SPAN_TEXT || spans->kind == PN_SPAN_LINE || spans->kind == PN_SPAN_ITEM) &&
           spans->number == NULL;
}

static const char *render(struct text_writer *writer, const struct pn_span *spans, uint32_t count)
{
    if (is_plain(spans, count)) {
        return spans->text;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (uint32_t i = 0; i < count; i++) {
        append_span(writer, &text, &spans[i]);
    }
    return pn_buffer_settle(&text, &writer->scratch);
}

static void write_line(struct text_writer *writer, struct pn_page_block block, const struct pn_line *line)
{
    block.text = render(writer, line->at, line->count);
    pn_page_write(&writer->page, &block);
}

/* Renders a line without the number of the item that it begins with; *ret_number is that number, or NULL. */
static const char *part_number(struct text_writer *writer, const struct pn_line *line, const char **ret_number)
{
    struct pn_span *spans = PN_NEW_ARRAY(&writer->scratch, struct pn_span, line->count);
    memcpy(spans, line->at, line->count * sizeof *spans);
    *ret_number = spans[0].number;
    spans[0].number = NULL;
    return render(writer, spans, line->count);
}

static void write_point(struct text_writer *writer, unsigned indent, const struct pn_line *line)
{
    const char *number;
    const char *rest = part_number(writer, line, &number);
    struct pn_page_block block = {.indent = indent,
                                  .column = indent +
                                            (number != NULL ? (unsigned)strlen(number) + NUMBER_GAP : BULLET_COLUMNS),
                                  .lead = number != NULL ? number : pn_page_bullet(&writer->page),
                                  .text = rest};
    pn_page_write(&writer->page, &block);
}

/* --- fields --- */

/* Sentences go below their label: beside it they would be narrow columns of text. */
static bool goes_beside_label(const struct pn_block *field)
{
    return field->values != PN_VALUE_POINTS && field->line_count != 0;
}

static unsigned columns_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

static bool is_field(const struct pn_block *block)
{
    return block->kind == PN_BLOCK_FIELD || block->kind == PN_BLOCK_PROPERTY;
}

/* At the first field of a table, works out how wide its column of labels is. */
static void line_up(struct text_writer *writer, const struct pn_block *first)
{
    const struct pn_block *end = writer->part->at + writer->part->count;
    unsigned width = writer->page.width;
    if (writer->knows_table && writer->table == first->table) {
        return;
    }
    writer->knows_table = true;
    writer->table = first->table;
    writer->label_columns = 0;
    for (const struct pn_block *block = first; width >= ALIGNED_FROM && block < end; block++) {
        if (is_field(block) && block->table == first->table && goes_beside_label(block)) {
            unsigned columns = columns_of(block->label) + LABEL_GAP;
            if (columns > writer->label_columns && columns <= width / LABEL_PART) {
                writer->label_columns = columns;
            }
        }
    }
}

/* Short names run on in lines; long ones (titles of sources) get a line each, where they would be hard to tell apart.
 */
static void write_names(struct text_writer *writer, const struct pn_block *field, struct pn_page_block block)
{
    struct pn_span *spans = PN_NEW_ARRAY(&writer->scratch, struct pn_span, 2 * (size_t)field->line_count);
    size_t columns = writer->page.width > block.column ? writer->page.width - block.column : 1;
    size_t widest = 0;
    const char *separator = pn_block_separator(field);
    for (size_t i = 0; i < field->line_count; i++) {
        spans[2 * i] = field->lines[i].at[0];
        spans[2 * i + 1] = (struct pn_span){.kind = PN_SPAN_SIGNS, .text = separator};
        size_t width = columns_of(spans[2 * i].text);
        widest = width > widest ? width : widest;
    }
    block.text = render(writer, spans, 2 * field->line_count - 1);
    if (widest <= columns / 2 || columns_of(block.text) <= columns) {
        pn_page_write(&writer->page, &block);
        return;
    }
    for (uint32_t i = 0; i < field->line_count; i++) {
        write_line(writer, block, &field->lines[i]);
        block.lead = NULL;
    }
}

/* Returns the label if it stands beside the field; else writes it on a line of its own and returns NULL. */
static const char *place_label(struct text_writer *writer, const struct pn_block *field)
{
    if (goes_beside_label(field) && columns_of(field->label) + LABEL_GAP <= writer->label_columns) {
        return field->label;
    }
    pn_page_write(&writer->page, &(struct pn_page_block){.column = writer->indent, .text = field->label});
    return NULL;
}

static void write_field(struct text_writer *writer, const struct pn_block *field)
{
    line_up(writer, field);
    bool is_lined_up = goes_beside_label(field) && writer->label_columns != 0;
    struct pn_page_block block = {.indent = writer->indent,
                                  .column = writer->indent + (is_lined_up ? writer->label_columns : INDENT),
                                  .lead = place_label(writer, field)};
    if (field->values == PN_VALUE_NAMES) {
        write_names(writer, field, block);
        return;
    }
    for (uint32_t i = 0; i < field->line_count; i++) {
        if (field->values == PN_VALUE_POINTS) {
            write_point(writer, block.column, &field->lines[i]);
        } else {
            write_line(writer, block, &field->lines[i]);
            block.lead = NULL;
        }
    }
}

/* --- headings --- */

/* Works out the column in which the titles of the entries below a heading begin: behind their longest number. */
static void line_up_entries(struct text_writer *writer, const struct pn_block *heading)
{
    const struct pn_block *end = writer->part->at + writer->part->count;
    size_t longest = 0;
    for (const struct pn_block *block = heading + 1; block < end && block->kind >= PN_BLOCK_ENTRY; block++) {
        const char *number = block->kind == PN_BLOCK_ENTRY ? block->lines->at->number : NULL;
        size_t length = number != NULL ? strlen(number) : 0;
        longest = length > longest ? length : longest;
    }
    writer->entry_column = (unsigned)longest + NUMBER_GAP;
}

static void write_heading(struct text_writer *writer, const struct pn_block *block)
{
    bool is_section = block->kind == PN_BLOCK_SECTION;
    pn_page_gap(&writer->page, is_section ? 1 : 2);
    pn_page_write_heading(&writer->page, is_section ? PN_PAGE_SECTION : PN_PAGE_CHAPTER,
                          render(writer, block->lines->at, block->lines->count));
    line_up_entries(writer, block);
    writer->indent = 0;
}

static void write_entry(struct text_writer *writer, const struct pn_block *block)
{
    struct pn_page_block line = {.bold = true};
    line.text = part_number(writer, block->lines, &line.lead);
    line.column = line.lead != NULL ? writer->entry_column : 0;
    pn_page_gap(&writer->page, 1);
    pn_page_write(&writer->page, &line);
    writer->indent = writer->entry_column;
}

/* --- tables --- */

static bool is_row(const struct pn_document *part, uint32_t index)
{
    return index < part->count && part->at[index].kind == PN_BLOCK_ROW;
}

/* Writes the table that begins with a block of the part. */
static void write_table(struct text_writer *writer, uint32_t first)
{
    uint32_t count = 0;
    while (is_row(writer->part, first + count)) {
        count++;
    }
    struct pn_text_row *rows = PN_NEW_ARRAY(&writer->scratch, struct pn_text_row, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct pn_block *block = &writer->part->at[first + i];
        for (uint32_t j = 0; j < PN_TEXT_COLUMNS; j++) {
            rows[i].cells[j] = j < block->line_count ? render(writer, block->lines[j].at, block->lines[j].count) : "";
        }
    }
    pn_page_gap(&writer->page, writer->last == PN_BLOCK_PARAGRAPH ? 1 : 0);
    pn_text_table_write(&writer->page, rows, count);
}

/* --- blocks --- */

static void write_block(struct text_writer *writer, const struct pn_block *block)
{
    struct pn_page_block line = {.column = writer->indent};
    if (block->kind != PN_BLOCK_GROUP && block->kind != PN_BLOCK_POINT) {
        writer->point_indent = 0;
    }
    switch (block->kind) {
    case PN_BLOCK_TITLE:
    case PN_BLOCK_CHAPTER:
    case PN_BLOCK_SECTION:
        write_heading(writer, block);
        break;
    case PN_BLOCK_ENTRY:
        write_entry(writer, block);
        break;
    case PN_BLOCK_SUBSECTION:
    case PN_BLOCK_PARAGRAPH:
        pn_page_gap(&writer->page, writer->last != PN_BLOCK_ENTRY ? 1 : 0);
        write_line(writer, line, block->lines);
        break;
    case PN_BLOCK_GROUP:
        write_line(writer, line, block->lines);
        writer->point_indent = INDENT;
        break;
    case PN_BLOCK_POINT:
        write_point(writer, writer->point_indent, block->lines);
        break;
    case PN_BLOCK_FIELD:
        pn_page_gap(&writer->page, writer->last == PN_BLOCK_PARAGRAPH ? 1 : 0);
        write_field(writer, block);
        break;
    case PN_BLOCK_PROPERTY:
        pn_page_gap(&writer->page, 1);
        write_field(writer, block);
        break;
    case PN_BLOCK_ROW: /* the first of a table writes all of it */
        if (writer->last != PN_BLOCK_ROW) {
            write_table(writer, (uint32_t)(block - writer->part->at));
        }
        break;
    }
    writer->last = block->kind;
}

static void write_part(void *context, const struct pn_document *part)
{
    struct text_writer *writer = context;
    writer->part = part;
    for (uint32_t i = 0; i < part->count; i++) {
        if (part->at[i].use != PN_USE_WITH_LINKS) {
            write_block(writer, &part->at[i]);
        }
    }
    pn_arena_reset(&writer->scratch);
    pn_dump_flush(writer->request, writer->page.buffer);
}

size_t pn_dump_write_text(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    assert(request->width >= PN_DUMP_LEAST_WIDTH);
    struct text_writer writer = {
        .request = request,
        .page = {.buffer = buffer, .width = request->width, .color = request->color, .ascii = request->ascii}};
    pn_arena_init(&writer.scratch);
    size_t things = pn_paper_make(request, request->ascii, write_part, &writer);
    pn_arena_finish(&writer.scratch);
    return things;
}
