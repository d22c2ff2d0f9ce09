// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A field of CSV, as RFC 4180 has it.
 */
#ifndef PHASENAV_DUMP_CSV_FIELD_H
#define PHASENAV_DUMP_CSV_FIELD_H

#include "phasenav/base/buffer.h"

/*
 * Appends a field, in quotes where they are needed; NULL is an empty field. A spreadsheet takes a text that begins with
 * =, +, - or @ for a formula, and roadmaps and projects may come from anyone: such a text gets an apostrophe before it,
 * by which the spreadsheet knows that it is text.
 */
void pn_csv_add_field(struct pn_buffer *buffer, const char *text);

#endif
