// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A table on a page of text: side by side where there is room, else a point for each row.
 */
#ifndef PHASENAV_DUMP_TEXT_TABLE_H
#define PHASENAV_DUMP_TEXT_TABLE_H

#include "page.h"

enum { PN_TEXT_COLUMNS = 3 };

struct pn_text_row {
    const char *cells[PN_TEXT_COLUMNS]; /* never NULL */
};

/* Writes rows, the first of which has the titles. The outer columns are as wide as they have to be, at most a quarter
 * and a third of the page; the rest is the second one's. */
void pn_text_table_write(struct pn_page *page, const struct pn_text_row *rows, uint32_t count);

#endif
