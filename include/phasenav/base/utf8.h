// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Code points of UTF-8 text, and its line breaks.
 */
#ifndef PHASENAV_BASE_UTF8_H
#define PHASENAV_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at the start of `text`; returns its length in bytes, 0 at the end or where it is not UTF-8. */
size_t pn_text_decode(const char *text, size_t length, uint32_t *ret_code_point);

enum { PN_TEXT_ENCODED_MOST = 4 };

/* Writes a code point of Unicode (below 0x110000) and returns its length in bytes. */
size_t pn_text_encode(uint32_t code_point, char bytes[PN_TEXT_ENCODED_MOST]);

/* Whether the code point is a letter or a digit, in any script. */
bool pn_text_is_alphanumeric(uint32_t code_point);

/* Bytes of the line break at the start of a text, 0 if there is none: \n, \r\n, or a lone \r, as YAML has it. (NEL, LS
 * and PS, which YAML 1.1 also counts, no text of ours may have.) */
static inline size_t pn_text_line_break(const char *text, size_t length)
{
    if (length != 0 && text[0] == '\r') {
        return length > 1 && text[1] == '\n' ? 2 : 1;
    }
    return length != 0 && text[0] == '\n' ? 1 : 0;
}

#endif
