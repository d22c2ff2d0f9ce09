// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The HTML format: one file without a script and without anything to be fetched. What links lead to has the item's id.
 */
#include "html.h"
#include "html_style.h"
#include "html_text.h"
#include "paper.h"

#include <string.h>

/* What is open, and takes further blocks of its kind. */
enum open { OPEN_NOTHING, OPEN_LIST, OPEN_FIELDS, OPEN_TABLE };

struct html_writer {
    const struct pn_dump_request *request;
    struct pn_buffer *buffer;
    const char *other_language; /* of the roadmap's texts, where it is not that of the labels; else NULL */
    enum open open;
};

static void add(struct html_writer *writer, const char *markup)
{
    pn_buffer_append_text(writer->buffer, markup);
}

static void close_open(struct html_writer *writer)
{
    static const char *const ends[] = {
        [OPEN_NOTHING] = "", [OPEN_LIST] = "</ul>\n", [OPEN_FIELDS] = "</dl>\n", [OPEN_TABLE] = "</tbody>\n</table>\n"};
    add(writer, ends[writer->open]);
    writer->open = OPEN_NOTHING;
}

/* Begins what takes blocks of a kind, unless it is open. */
static void open_for(struct html_writer *writer, enum open open, const char *markup)
{
    if (writer->open != open) {
        close_open(writer);
        add(writer, markup);
        writer->open = open;
    }
}

/* --- lines --- */

/* The beginning of an element, with the language of a roadmap's text where that is another one. */
static void begin_roadmap_text(struct html_writer *writer, const char *element)
{
    pn_buffer_printf(writer->buffer, "<%s", element);
    if (writer->other_language != NULL) {
        add(writer, " lang=\"");
        pn_html_add_text(writer->buffer, writer->other_language);
        add(writer, "\"");
    }
}

static void add_title(struct html_writer *writer, const struct pn_span *span)
{
    if (span->number != NULL) {
        pn_html_add_text(writer->buffer, span->number);
        add(writer, pn_number_separator(false));
    }
    pn_html_add_text(writer->buffer, span->text);
}

/* Words of the roadmap, in an element of their own where something is to be said of them. */
static void add_roadmap_words(struct html_writer *writer, const struct pn_span *span, const char *element)
{
    bool has_element = element != NULL || writer->other_language != NULL || span->kind == PN_SPAN_PLACE;
    const char *name = element != NULL ? element : "span";
    if (has_element) {
        begin_roadmap_text(writer, name);
        if (span->address != NULL) {
            add(writer, span->kind == PN_SPAN_PLACE ? " id=\"" : span->kind == PN_SPAN_ITEM ? " href=\"#" : " href=\"");
            pn_html_add_text(writer->buffer, span->address);
            add(writer, "\"");
        }
        add(writer, ">");
    }
    if (span->kind == PN_SPAN_TEXT) {
        pn_html_add_lines(writer->buffer, span->text);
    } else {
        add_title(writer, span);
    }
    if (has_element) {
        pn_buffer_printf(writer->buffer, "</%s>", name);
    }
}

/* `place` is the element for an item where it is at home. */
static void add_line(struct html_writer *writer, const struct pn_line *line, const char *place)
{
    for (uint32_t i = 0; i < line->count; i++) {
        const struct pn_span *span = &line->at[i];
        switch (span->kind) {
        case PN_SPAN_LINE:
        case PN_SPAN_SIGNS:
            pn_html_add_text(writer->buffer, span->text);
            break;
        case PN_SPAN_TEXT:
            add_roadmap_words(writer, span, NULL);
            break;
        case PN_SPAN_ITEM:
        case PN_SPAN_WEB:
            add_roadmap_words(writer, span, span->address != NULL ? "a" : NULL);
            break;
        case PN_SPAN_PLACE:
            add_roadmap_words(writer, span, place);
            break;
        case PN_SPAN_BREAK:
            add(writer, "<br>");
            break;
        case PN_SPAN_GAP:
            add(writer, "<mark>");
            pn_html_add_text(writer->buffer, span->text);
            add(writer, "</mark>");
            break;
        }
    }
}

/* --- blocks --- */

static void write_heading(struct html_writer *writer, const struct pn_block *block)
{
    enum { DEEPEST = 6 };
    unsigned level = block->level < DEEPEST ? block->level : DEEPEST;
    close_open(writer);
    pn_buffer_printf(writer->buffer, "<h%u>", level);
    add_line(writer, block->lines, NULL);
    pn_buffer_printf(writer->buffer, "</h%u>\n", level);
}

static void write_item(struct html_writer *writer, const struct pn_line *line)
{
    add(writer, "<li>");
    add_line(writer, line, "strong");
    add(writer, "</li>\n");
}

static bool is_list(const struct pn_block *field)
{
    return field->values == PN_VALUE_POINTS || (field->values == PN_VALUE_LINKS && field->line_count > 1);
}

/* The values of a field or a property: a list, side by side, or each on a line of its own. */
static void add_values(struct html_writer *writer, const struct pn_block *field)
{
    if (is_list(field)) {
        add(writer, "<ul>\n");
        for (uint32_t i = 0; i < field->line_count; i++) {
            write_item(writer, &field->lines[i]);
        }
        add(writer, "</ul>");
        return;
    }
    const char *separator = field->values == PN_VALUE_NAMES ? pn_block_separator(field) : "<br>";
    for (uint32_t i = 0; i < field->line_count; i++) {
        add(writer, i == 0 ? "" : separator);
        add_line(writer, &field->lines[i], "strong");
    }
}

static void write_field(struct html_writer *writer, const struct pn_block *field)
{
    open_for(writer, OPEN_FIELDS, "<dl>\n");
    add(writer, "<dt>");
    pn_html_add_text(writer->buffer, field->label);
    add(writer, "</dt><dd>");
    add_values(writer, field);
    add(writer, "</dd>\n");
}

static void write_property(struct html_writer *writer, const struct pn_block *field)
{
    close_open(writer);
    add(writer, "<p><strong>");
    pn_html_add_text(writer->buffer, field->label);
    add(writer, field->line_count == 0 ? "</strong>" : ":</strong> ");
    if (is_list(field)) {
        add(writer, "</p>\n");
        add_values(writer, field);
        add(writer, "\n");
        return;
    }
    add_values(writer, field);
    add(writer, "</p>\n");
}

/* The first row has the titles of the columns; the second cell of any other says what the row is about. */
static void write_row(struct html_writer *writer, const struct pn_block *row)
{
    enum { SUBJECT = 1 };
    bool is_head = writer->open != OPEN_TABLE;
    open_for(writer, OPEN_TABLE, "<table>\n<thead>\n");
    add(writer, "<tr>");
    for (uint32_t i = 0; i < row->line_count; i++) {
        const char *element = is_head || i == SUBJECT ? "th" : "td";
        pn_buffer_printf(writer->buffer, "<%s%s>", element,
                         is_head        ? " scope=\"col\""
                         : i == SUBJECT ? " scope=\"row\""
                                        : "");
        add_line(writer, &row->lines[i], "strong");
        pn_buffer_printf(writer->buffer, "</%s>", element);
    }
    add(writer, is_head ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
}

static void write_paragraph(struct html_writer *writer, const struct pn_block *block)
{
    close_open(writer);
    add(writer, block->kind == PN_BLOCK_GROUP ? "<p class=\"group\">" : "<p>");
    add_line(writer, block->lines, "strong");
    add(writer, "</p>\n");
}

static void write_block(struct html_writer *writer, const struct pn_block *block)
{
    switch (block->kind) {
    case PN_BLOCK_TITLE:
    case PN_BLOCK_CHAPTER:
    case PN_BLOCK_SECTION:
    case PN_BLOCK_SUBSECTION:
    case PN_BLOCK_ENTRY:
        write_heading(writer, block);
        break;
    case PN_BLOCK_PARAGRAPH:
    case PN_BLOCK_GROUP:
        write_paragraph(writer, block);
        break;
    case PN_BLOCK_POINT:
        open_for(writer, OPEN_LIST, "<ul>\n");
        write_item(writer, block->lines);
        break;
    case PN_BLOCK_FIELD:
        write_field(writer, block);
        break;
    case PN_BLOCK_PROPERTY:
        write_property(writer, block);
        break;
    case PN_BLOCK_ROW:
        write_row(writer, block);
        break;
    }
}

static void write_part(void *context, const struct pn_document *part)
{
    struct html_writer *writer = context;
    for (uint32_t i = 0; i < part->count; i++) {
        if (part->at[i].use != PN_USE_WITHOUT_LINKS) {
            write_block(writer, &part->at[i]);
        }
    }
    pn_dump_flush(writer->request, writer->buffer);
}

/* --- the page --- */

/* That of the labels. */
static const char *language_of(const struct pn_dump_request *request)
{
    return request->catalog != NULL ? pn_catalog_language(request->catalog) : pn_catalog_languages[0];
}

static void begin_page(struct html_writer *writer)
{
    const struct pn_dump_request *request = writer->request;
    add(writer, "<!DOCTYPE html>\n<html lang=\"");
    pn_html_add_text(writer->buffer, language_of(request));
    add(writer, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    pn_html_add_text(writer->buffer, request->paper != PN_PAPER_ROADMAP
                                         ? request->project->title
                                         : pn_text_in(request->roadmap->title, request->language));
    add(writer, "</title>\n<style>\n");
    add(writer, pn_html_style);
    add(writer, "</style>\n</head>\n<body>\n<main>\n");
}

size_t pn_dump_write_html(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    const char *language = request->roadmap->languages[request->language];
    bool is_same = strcmp(language, language_of(request)) == 0;
    struct html_writer writer = {.request = request, .buffer = buffer, .other_language = is_same ? NULL : language};
    begin_page(&writer);
    size_t things = pn_paper_make(request, false, write_part, &writer);
    close_open(&writer);
    add(&writer, "</main>\n</body>\n</html>\n");
    return things;
}
