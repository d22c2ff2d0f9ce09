// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines for scripts: the id first, then fields parted by tabs.
 */
#ifndef PHASENAV_DUMP_LINE_H
#define PHASENAV_DUMP_LINE_H

#include "phasenav/base/buffer.h"

/* Appends a field to a line; NULL is an empty one. Tabs and line breaks in it become blanks. */
void pn_line_add(struct pn_buffer *buffer, const char *text);

void pn_line_end(struct pn_buffer *buffer);

#endif
