// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The Markdown format: CommonMark for a wiki. What links lead to carries an anchor by the item's id; lines are not
 * wrapped, as wikis do that.
 */
#include "markdown.h"
#include "markdown_text.h"
#include "paper.h"

struct markdown_writer {
    const struct pn_dump_request *request;
    struct pn_buffer *buffer;
    struct pn_buffer title;      /* of an item, with its number */
    enum pn_block_kind last;     /* the kind of the block before; TITLE at the beginning */
    const struct pn_block *head; /* the first row of the table that is written; NULL: none */
    bool has_begun;
};

enum { INDENT = 2 };

static void add(struct markdown_writer *writer, const char *text)
{
    pn_buffer_append_text(writer->buffer, text);
}

static void add_title(struct markdown_writer *writer, const struct pn_span *span)
{
    pn_buffer_clear(&writer->title);
    if (span->number != NULL) {
        pn_buffer_printf(&writer->title, "%s%s", span->number, pn_number_separator(false));
    }
    pn_buffer_append_text(&writer->title, span->text);
    pn_markdown_add_line(writer->buffer, pn_buffer_text(&writer->title));
}

/* Where links to an item lead. */
static void add_place(struct markdown_writer *writer, const struct pn_span *span, const char *emphasis)
{
    if (span->address != NULL) {
        pn_buffer_printf(writer->buffer, "<a id=\"%s\"></a>", span->address);
    }
    add(writer, emphasis);
    add_title(writer, span);
    add(writer, emphasis);
}

static void add_link(struct markdown_writer *writer, const struct pn_span *span)
{
    if (span->address == NULL) {
        add_title(writer, span);
        return;
    }
    add(writer, "[");
    add_title(writer, span);
    if (span->kind == PN_SPAN_ITEM) {
        pn_buffer_printf(writer->buffer, "](#%s)", span->address);
    } else {
        add(writer, "](");
        pn_markdown_add_address(writer->buffer, span->address);
        add(writer, ")");
    }
}

/* Lines of it after the first are indented by so many blanks. */
static void add_line(struct markdown_writer *writer, const struct pn_line *line, unsigned indent, const char *emphasis)
{
    for (uint32_t i = 0; i < line->count; i++) {
        const struct pn_span *span = &line->at[i];
        switch (span->kind) {
        case PN_SPAN_LINE:
        case PN_SPAN_GAP:
            pn_markdown_add_line(writer->buffer, span->text);
            break;
        case PN_SPAN_TEXT:
            pn_markdown_add_text(writer->buffer, span->text, indent);
            break;
        case PN_SPAN_ITEM:
        case PN_SPAN_WEB:
            add_link(writer, span);
            break;
        case PN_SPAN_PLACE:
            add_place(writer, span, emphasis);
            break;
        case PN_SPAN_SIGNS:
            add(writer, span->text);
            break;
        case PN_SPAN_BREAK:
            add(writer, "\\\n");
            pn_buffer_append_repeated(writer->buffer, ' ', indent);
            break;
        }
    }
}

static void write_point(struct markdown_writer *writer, const struct pn_line *line, unsigned indent)
{
    pn_buffer_append_repeated(writer->buffer, ' ', indent);
    add(writer, "- ");
    add_line(writer, line, indent + INDENT, "**");
    add(writer, "\n");
}

static bool goes_beside_label(const struct pn_block *field)
{
    return field->kind == PN_BLOCK_PROPERTY || field->values == PN_VALUE_NAMES || field->values == PN_VALUE_TEXT ||
           (field->values == PN_VALUE_LINKS && field->line_count == 1);
}

/* A label with its values: beside it what is short or a text, else as points below. */
static void write_field(struct markdown_writer *writer, const struct pn_block *field, unsigned indent)
{
    add(writer, "**");
    pn_markdown_add_line(writer->buffer, field->label);
    add(writer, field->line_count == 0 ? "**\n" : ":**"); /* without a value, the label says it all */
    bool beside = goes_beside_label(field);
    const char *separator = pn_block_separator(field);
    add(writer, !beside && field->line_count != 0 ? "\n" : "");
    for (uint32_t i = 0; i < field->line_count; i++) {
        if (beside) {
            add(writer, i == 0 ? " " : separator);
            add_line(writer, &field->lines[i], indent, "");
        } else {
            write_point(writer, &field->lines[i], INDENT);
        }
    }
    add(writer, beside && field->line_count != 0 ? "\n" : "");
}

/* CommonMark has no tables, and what wikis make of them differs: a point for each row, with the titles of the columns
 * before its cells. */
static void write_row(struct markdown_writer *writer, const struct pn_block *row)
{
    if (writer->head == NULL) {
        writer->head = row;
        return;
    }
    add(writer, "- ");
    for (uint32_t i = 0; i < row->line_count; i++) {
        add(writer, i == 0 ? "" : "; ");
        add(writer, "**");
        add_line(writer, &writer->head->lines[i], INDENT, "");
        add(writer, ":** ");
        add_line(writer, &row->lines[i], INDENT, "");
    }
    add(writer, "\n");
}

/* A blank line, unless the document begins here, or a list goes on. */
static void begin_block(struct markdown_writer *writer, const struct pn_block *block)
{
    bool is_listed = block->kind == PN_BLOCK_POINT || block->kind == PN_BLOCK_FIELD || block->kind == PN_BLOCK_ROW;
    writer->head = block->kind == PN_BLOCK_ROW ? writer->head : NULL;
    add(writer, writer->has_begun && !(is_listed && writer->last == block->kind) ? "\n" : "");
    writer->last = block->kind;
    writer->has_begun = true;
}

static void write_block(struct markdown_writer *writer, const struct pn_block *block)
{
    begin_block(writer, block);
    switch (block->kind) {
    case PN_BLOCK_TITLE:
    case PN_BLOCK_CHAPTER:
    case PN_BLOCK_SECTION:
    case PN_BLOCK_SUBSECTION:
    case PN_BLOCK_ENTRY:
        pn_buffer_append_repeated(writer->buffer, '#', block->level);
        add(writer, " ");
        add_line(writer, block->lines, 0, "");
        add(writer, "\n");
        break;
    case PN_BLOCK_PARAGRAPH:
    case PN_BLOCK_GROUP:
        add_line(writer, block->lines, 0, "**");
        add(writer, "\n");
        break;
    case PN_BLOCK_POINT:
        write_point(writer, block->lines, 0);
        break;
    case PN_BLOCK_FIELD:
        add(writer, "- ");
        write_field(writer, block, INDENT);
        break;
    case PN_BLOCK_PROPERTY:
        write_field(writer, block, 0);
        break;
    case PN_BLOCK_ROW:
        write_row(writer, block);
        break;
    }
}

static void write_part(void *context, const struct pn_document *part)
{
    struct markdown_writer *writer = context;
    for (uint32_t i = 0; i < part->count; i++) {
        if (part->at[i].use != PN_USE_WITHOUT_LINKS) {
            write_block(writer, &part->at[i]);
        }
    }
    writer->head = NULL; /* a table ends with its part */
    pn_dump_flush(writer->request, writer->buffer);
}

size_t pn_dump_write_markdown(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct markdown_writer writer = {.request = request, .buffer = buffer};
    pn_buffer_init(&writer.title);
    size_t things = pn_paper_make(request, false, write_part, &writer);
    pn_buffer_finish(&writer.title);
    return things;
}
