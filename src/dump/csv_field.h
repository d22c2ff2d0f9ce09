// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Rows of CSV, as RFC 4180 has it, or as a German Excel opens it by a double click.
 */
#ifndef PHASENAV_DUMP_CSV_FIELD_H
#define PHASENAV_DUMP_CSV_FIELD_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>

enum pn_csv_dialect {
    PN_CSV_COMMAS,
    PN_CSV_EXCEL, /* semicolons, and a byte-order mark by which it knows UTF-8 */
};

struct pn_csv {
    struct pn_buffer *buffer;
    char separator;
    bool in_row; /* it has a field */
};

/* Begins a table with the titles of its columns, in a list parted by commas; none of them has anything special. */
void pn_csv_start(struct pn_csv *csv, struct pn_buffer *buffer, enum pn_csv_dialect dialect, const char *titles);

/*
 * Appends a field, in quotes where they are needed; NULL is an empty field. A spreadsheet takes a text that begins with
 * =, +, - or @ for a formula, and roadmaps and projects may come from anyone: such a text gets an apostrophe before it,
 * by which the spreadsheet knows that it is text.
 */
void pn_csv_add_field(struct pn_csv *csv, const char *text);

/* A number: its minus begins no formula. */
void pn_csv_add_number(struct pn_csv *csv, long number);

void pn_csv_end_row(struct pn_csv *csv);

#endif
