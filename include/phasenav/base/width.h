// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Columns: how much room UTF-8 text takes on a terminal, in grapheme clusters. Widths are utf8proc's.
 */
#ifndef PHASENAV_BASE_WIDTH_H
#define PHASENAV_BASE_WIDTH_H

#include <stddef.h>

/* The grapheme cluster that `text` begins with: returns its length in bytes (0 only when `length` is 0) and sets
 * *ret_width to its columns (0, 1 or 2; never more than it has bytes). A byte that is not UTF-8 is a cluster of one
 * byte and one column. A line break counts likewise. Characters that pn_text_check() rejects take one column: they are
 * shown as a substitute. A combining mark without a base has width 0. */
size_t pn_text_cluster(const char *text, size_t length, unsigned *ret_width);

/* Columns that `length` bytes of text take. */
size_t pn_text_width(const char *text, size_t length);

/* How many bytes of `text` fit into `columns`, whole clusters only. */
size_t pn_text_clip(const char *text, size_t length, size_t columns);

#endif
