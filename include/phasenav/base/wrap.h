/*
 * Breaking a text into lines.
 */
#ifndef PHASENAV_BASE_WRAP_H
#define PHASENAV_BASE_WRAP_H

#include <stddef.h>

/* One line of a wrapped text: its bytes in the text, without the spaces around. */
struct pn_text_line {
    size_t start;
    size_t length;
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

/* The number of lines into which pn_text_wrap() breaks the text; 1 for an empty text. */
unsigned pn_text_count_lines(const char *text, size_t columns);

#endif
