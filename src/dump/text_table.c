// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "text_table.h"

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"

#include <string.h>

enum { SIDE_BY_SIDE_FROM = 56, GAP = 2 }; /* columns */

struct columns {
    unsigned width[PN_TEXT_COLUMNS];
};

static unsigned columns_of(const char *text)
{
    return (unsigned)pn_text_width(text, strlen(text));
}

static struct columns columns_for(const struct pn_page *page, const struct pn_text_row *rows, uint32_t count)
{
    const unsigned most[PN_TEXT_COLUMNS] = {page->width / 4, page->width, page->width / 3};
    struct columns columns = {{0}};
    for (uint32_t i = 0; i < count; i++) {
        for (int j = 0; j < PN_TEXT_COLUMNS; j++) {
            unsigned wanted = columns_of(rows[i].cells[j]);
            wanted = wanted < most[j] ? wanted : most[j];
            columns.width[j] = wanted > columns.width[j] ? wanted : columns.width[j];
        }
    }
    unsigned rest = page->width - columns.width[0] - columns.width[2] - 2 * GAP;
    columns.width[1] = columns.width[1] < rest ? columns.width[1] : rest;
    return columns;
}

/* The lines of a row: each cell goes on in its column until all are at their end. */
static void write_row(struct pn_page *page, const struct pn_text_row *row, const struct columns *columns, bool bold)
{
    size_t at[PN_TEXT_COLUMNS] = {0};
    struct pn_buffer line;
    pn_buffer_init(&line);
    bool goes_on = true;
    while (goes_on) {
        unsigned used = 0;
        unsigned begin = 0;
        pn_buffer_clear(&line);
        goes_on = false;
        for (int i = 0; i < PN_TEXT_COLUMNS; i++) {
            const char *cell = row->cells[i];
            if (cell[at[i]] != '\0') {
                struct pn_text_line piece = {0};
                at[i] = pn_text_wrap_on(cell, at[i], columns->width[i], &piece);
                pn_buffer_append_repeated(&line, ' ', begin > used ? begin - used : 0);
                pn_buffer_append(&line, cell + piece.start, piece.length);
                used = begin + (unsigned)pn_text_width(cell + piece.start, piece.length);
                goes_on = goes_on || cell[at[i]] != '\0';
            }
            begin += columns->width[i] + GAP;
        }
        pn_page_write_line(page, pn_buffer_text(&line), bold);
    }
    pn_buffer_finish(&line);
}

/* "WHAT (DAY, WHO)" */
static void write_point(struct pn_page *page, const struct pn_text_row *row)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_printf(&text, "%s (%s, %s)", row->cells[1], row->cells[0], row->cells[2]);
    pn_page_write(page,
                  &(struct pn_page_block){.column = 2, .lead = pn_page_bullet(page), .text = pn_buffer_text(&text)});
    pn_buffer_finish(&text);
}

void pn_text_table_write(struct pn_page *page, const struct pn_text_row *rows, uint32_t count)
{
    if (page->width < SIDE_BY_SIDE_FROM) {
        for (uint32_t i = 1; i < count; i++) {
            write_point(page, &rows[i]);
        }
        return;
    }
    struct columns columns = columns_for(page, rows, count);
    for (uint32_t i = 0; i < count; i++) {
        write_row(page, &rows[i], &columns, i == 0);
    }
}
