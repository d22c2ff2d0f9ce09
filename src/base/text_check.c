// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What must never reach a terminal: finding it in a text from outside, and writing it so that it is seen instead of
 * obeyed.
 */
#include "phasenav/base/text_check.h"

#include "phasenav/base/utf8.h"

#include "text_check_private.h"

#include "phasenav/base/buffer.h"

#include <string.h>

enum pn_text_problem pn_text_problem_of(uint32_t code_point)
{
    if (code_point < 0x20) {
        return code_point == '\n' ? PN_TEXT_FINE : PN_TEXT_CONTROL;
    }
    if (code_point >= 0x7f && code_point < 0xa0) {
        return PN_TEXT_CONTROL;
    }
    if (code_point == 0x2028 || code_point == 0x2029) {
        return PN_TEXT_CONTROL;
    }
    if ((code_point >= 0x202a && code_point <= 0x202e) || (code_point >= 0x2066 && code_point <= 0x2069)) {
        return PN_TEXT_BIDI;
    }
    return PN_TEXT_FINE;
}

static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

/* Whether eight bytes are all printable ASCII. A byte that is not shows in its highest bit: set (no ASCII), set by
 * adding 1 (DEL), or set by what it borrows when a space is taken away (a control character). */
static bool are_plain(const char *text)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return ((bytes | (bytes + ones) | (bytes - ones * 0x20)) & ones * 0x80) == 0;
}

/* The number of bytes of printable ASCII that a text begins with: most of most texts. */
static size_t plain_length(const char *text, size_t length)
{
    size_t at = 0;
    while (length - at >= sizeof(uint64_t) && are_plain(text + at)) {
        at += sizeof(uint64_t);
    }
    while (at < length && is_plain((unsigned char)text[at])) {
        at++;
    }
    return at;
}

/* Whether a text begins with a letter of two bytes from U+00C0 on, such as an umlaut: none of those is a problem. */
static bool is_letter_of_two(const char *text, size_t length)
{
    return length >= 2 && (unsigned char)text[0] >= 0xc3 && (unsigned char)text[0] <= 0xdf &&
           ((unsigned char)text[1] & 0xc0) == 0x80;
}

enum pn_text_problem pn_text_check(const char *text, size_t length, size_t *ret_offset)
{
    for (size_t at = plain_length(text, length); at < length; at += plain_length(text + at, length - at)) {
        if (text[at] == '\n') {
            at++;
            continue;
        }
        if (is_letter_of_two(text + at, length - at)) {
            at += 2;
            continue;
        }
        uint32_t code_point;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        enum pn_text_problem problem = bytes != 0 ? pn_text_problem_of(code_point) : PN_TEXT_NOT_UTF8;
        if (problem != PN_TEXT_FINE) {
            *ret_offset = at;
            return problem;
        }
        at += bytes;
    }
    return PN_TEXT_FINE;
}

const char *pn_text_visible(struct pn_arena *arena, const char *text)
{
    size_t length = strlen(text);
    size_t offset;
    if (pn_text_check(text, length, &offset) == PN_TEXT_FINE && memchr(text, '\n', length) == NULL) {
        return text;
    }
    struct pn_buffer visible;
    pn_buffer_init(&visible);
    for (size_t at = 0; at < length;) {
        uint32_t code_point = 0;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        if (bytes == 0) {
            pn_buffer_printf(&visible, "\\x%02x", (unsigned)(unsigned char)text[at]);
            bytes = 1;
        } else if (code_point == '\n' || pn_text_problem_of(code_point) != PN_TEXT_FINE) {
            pn_buffer_printf(&visible, code_point < 0x80 ? "\\x%02x" : "\\u%04x", (unsigned)code_point);
        } else {
            pn_buffer_append(&visible, text + at, bytes);
        }
        at += bytes;
    }
    const char *copy = pn_arena_strndup(arena, visible.data, visible.length);
    pn_buffer_finish(&visible);
    return copy;
}
