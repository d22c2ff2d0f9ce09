// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Breaking a text into lines.
 */
#ifndef PHASENAV_BASE_WRAP_H
#define PHASENAV_BASE_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* One line of a wrapped text: its bytes in the text, without the spaces around. */
struct pn_text_line {
    size_t start;
    size_t length;
    bool goes_on_in_address; /* what follows is more of an address, so it is parted as one */
};

/*
 * The next line of `text` (NUL-terminated), from byte `from`, at most `columns` wide (0 counts as 1). Returns where the
 * line after it begins; there is a further line as long as that is not the end of the text. A line breaks at spaces, at
 * '\n' always, and after '-' or an en dash within a compound where the rest does not fit (not after '-' before a small
 * ASCII letter or a digit, as ids and dates have it); a word breaks only where it is longer than a whole line, and then
 * between clusters, an address (https://…) or a path (/…) behind a '/', '?' or '&' if there is one. No-break spaces
 * (U+00A0, U+202F) do not break.
 */
size_t pn_text_wrap(const char *text, size_t from, size_t columns, struct pn_text_line *ret_line);

/* The same, for who goes through a whole text: `line` is the line before, or zero for the first. It need not look back,
 * so that a text takes time that grows with its length, and not with its square where a word is long. */
size_t pn_text_wrap_on(const char *text, size_t from, size_t columns, struct pn_text_line *line);

/* How many lines it comes to; an empty text is one. */
unsigned pn_text_count_lines(const char *text, size_t columns);

#endif
