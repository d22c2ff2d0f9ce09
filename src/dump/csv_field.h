/*
 * A field of CSV, as RFC 4180 has it.
 */
#ifndef PHASENAV_DUMP_CSV_FIELD_H
#define PHASENAV_DUMP_CSV_FIELD_H

#include "phasenav/base/buffer.h"

/*
 * Appends a field (NULL is an empty one): in quotes where it must be. A spreadsheet takes one that begins with =, +, -
 * or @ for a formula, and a roadmap and a project may come from anyone: such a text gets an apostrophe before it, which
 * says that it is text.
 */
void pn_csv_add_field(struct pn_buffer *buffer, const char *text);

#endif
