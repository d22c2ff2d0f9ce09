/*
 * UTF-8 text as a reader sees it: clusters and columns, wrapping, and what must never reach a terminal. Widths are
 * utf8proc's.
 */
#ifndef PHASENAV_BASE_TEXT_H
#define PHASENAV_BASE_TEXT_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The grapheme cluster that `text` begins with: returns its length in bytes (0 only when `length` is 0) and sets
 * *ret_width to its columns (0, 1 or 2; never more than it has bytes). A byte that is not UTF-8 is a cluster of one
 * byte and one column. A line break counts likewise. Characters that pn_text_check() rejects take one column: they are
 * shown as a substitute. A combining mark without a base has width 0. */
size_t pn_text_cluster(const char *text, size_t length, unsigned *ret_width);

/* The code point at the start of `text`; returns its length in bytes, 0 at the end or where it is not UTF-8. */
size_t pn_text_decode(const char *text, size_t length, uint32_t *ret_code_point);

enum { PN_TEXT_ENCODED_MOST = 4 };

/* Writes a code point of Unicode (below 0x110000) and returns its length in bytes. */
size_t pn_text_encode(uint32_t code_point, char bytes[PN_TEXT_ENCODED_MOST]);

/* A letter or a digit in any script. */
bool pn_text_is_alphanumeric(uint32_t code_point);

/* Columns that `length` bytes of text take. */
size_t pn_text_width(const char *text, size_t length);

/* How many bytes of `text` fit into `columns`, whole clusters only. */
size_t pn_text_clip(const char *text, size_t length, size_t columns);

/* One line of a wrapped text: bytes of it, without the spaces around. */
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

/* How many lines it comes to; an empty text is one. */
unsigned pn_text_count_lines(const char *text, size_t columns);

/* Bytes of the line break at the start of a text, 0 if there is none: \n, \r\n, or a lone \r, as YAML has it. (NEL, LS
 * and PS, which YAML 1.1 also counts, no text of ours may have.) */
static inline size_t pn_text_line_break(const char *text, size_t length)
{
    if (length != 0 && text[0] == '\r') {
        return length > 1 && text[1] == '\n' ? 2 : 1;
    }
    return length != 0 && text[0] == '\n' ? 1 : 0;
}

enum pn_text_problem {
    PN_TEXT_FINE,
    PN_TEXT_NOT_UTF8,
    PN_TEXT_CONTROL, /* C0 but '\n', DEL, C1, and line or paragraph separators */
    PN_TEXT_BIDI,    /* overrides, embeddings and isolates: they can make a text look like another */
};

/* The first thing in a text from outside that must not reach a terminal; *ret_offset is its byte. */
enum pn_text_problem pn_text_check(const char *text, size_t length, size_t *ret_offset);

/* A text from anywhere as one harmless line: what pn_text_check() objects to, and '\n', is written as \x1b or \u202e.
 * Returns `text` itself where there is nothing to change. */
const char *pn_text_visible(struct pn_arena *arena, const char *text);

/* The candidate that somebody who typed `word` most likely meant, or SIZE_MAX when none is near (at most a third of
 * its letters differ). Compares folded. */
size_t pn_text_nearest(const char *word, const char *const *candidates, size_t count);

#endif
