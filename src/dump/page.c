// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Makes lines of blocks. Escape sequences are written here and nowhere else in the module.
 */
#include "page.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"

#include <string.h>

void pn_page_gap(struct pn_page *page, unsigned lines)
{
    if (page->has_begun && page->blank_lines < lines) {
        page->blank_lines = lines;
    }
}

static void begin_line(struct pn_page *page)
{
    pn_buffer_append_repeated(page->buffer, '\n', page->blank_lines);
    page->blank_lines = 0;
    page->has_begun = true;
}

/* Indents no block by more than half of the page. */
static unsigned limited(const struct pn_page *page, unsigned column)
{
    return column < page->width / 2 ? column : page->width / 2;
}

static unsigned columns_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

static void write_line(struct pn_page *page, const struct pn_page_block *block, const char *lead,
                       struct pn_text_line line)
{
    unsigned column = limited(page, block->column);
    bool bold = block->bold && page->color && (lead != NULL || line.length != 0);
    begin_line(page);
    if (lead != NULL || line.length != 0) {
        unsigned indent = lead != NULL ? limited(page, block->indent) : column;
        pn_buffer_append_repeated(page->buffer, ' ', indent);
        if (bold) {
            pn_buffer_append_text(page->buffer, "\033[1m");
        }
        if (lead != NULL) {
            unsigned used = indent + columns_of(lead);
            pn_buffer_append_text(page->buffer, lead);
            if (line.length != 0) {
                pn_buffer_append_repeated(page->buffer, ' ', used < column ? column - used : 0);
            }
        }
        pn_buffer_append(page->buffer, block->text + line.start, line.length);
        if (bold) {
            pn_buffer_append_text(page->buffer, "\033[0m");
        }
    }
    pn_buffer_append(page->buffer, "\n", 1);
}

void pn_page_write(struct pn_page *page, const struct pn_page_block *block)
{
    unsigned column = limited(page, block->column);
    const char *lead = block->lead;
    if (lead != NULL && *block->text != '\0' && limited(page, block->indent) + columns_of(lead) >= column) {
        pn_page_write(page, &(struct pn_page_block){.column = block->indent, .text = lead, .bold = block->bold});
        lead = NULL;
    }
    size_t from = 0;
    struct pn_text_line line = {0};
    do {
        from = pn_text_wrap_on(block->text, from, page->width - column, &line);
        write_line(page, block, lead, line);
        lead = NULL;
    } while (block->text[from] != '\0');
}

void pn_page_write_line(struct pn_page *page, const char *line, bool bold)
{
    write_line(page, &(struct pn_page_block){.text = line, .bold = bold}, NULL,
               (struct pn_text_line){.start = 0, .length = strlen(line)});
}

void pn_page_write_heading(struct pn_page *page, enum pn_page_heading level, const char *text)
{
    static const char *const signs[][2] = {[PN_PAGE_CHAPTER] = {"═", "="}, [PN_PAGE_SECTION] = {"─", "-"}};
    size_t widest = 0;
    size_t from = 0;
    struct pn_text_line line = {0};
    do {
        from = pn_text_wrap_on(text, from, page->width, &line);
        size_t width = pn_text_width(text + line.start, line.length);
        widest = width > widest ? width : widest;
    } while (text[from] != '\0');
    pn_page_write(page, &(struct pn_page_block){.text = text, .bold = true});
    for (size_t i = 0; i < widest; i++) {
        pn_buffer_append_text(page->buffer, signs[level][page->ascii]);
    }
    pn_buffer_append(page->buffer, "\n", 1);
    pn_page_gap(page, 1);
}

const char *pn_page_bullet(const struct pn_page *page)
{
    return page->ascii ? "-" : "•";
}
