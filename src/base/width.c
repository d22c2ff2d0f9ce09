// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Clusters and columns: how far a reader's character reaches, and how wide a terminal draws it.
 *
 * Widths are utf8proc's, summed over a cluster and never more than 2: that gives flags (two regional indicators), Thai
 * vowels, Hangul and joined emoji the columns that terminals give them. Ambiguous characters take 1, combining ones 0,
 * also where one has nothing before it to combine with: a terminal does not move its cursor for it either.
 */
#include "phasenav/base/width.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"

#include "text_check_private.h"
#include "width_private.h"

#include <utf8proc.h>

/* A variation selector 16 asks for the wide, coloured form of these: emoji that are text by default, and keycaps. */
static bool has_emoji_form(uint32_t code_point)
{
    if (code_point < 0x80) {
        return (code_point >= '0' && code_point <= '9') || code_point == '#' || code_point == '*';
    }
    return utf8proc_get_property((utf8proc_int32_t)code_point)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static unsigned columns_of(uint32_t code_point)
{
    if (code_point == '\n') {
        return 1; /* a substitute is shown in its place, as for every control character */
    }
    int columns = utf8proc_charwidth((utf8proc_int32_t)code_point);
    return columns > 0 ? (unsigned)columns : 0;
}

/* Finds the end of the cluster that begins with `base`, which is `used` bytes long. */
static size_t combine(const char *text, size_t length, uint32_t base, size_t used, unsigned *ret_width)
{
    enum { EMOJI_VARIATION = 0xfe0f, WIDEST = 2 };
    unsigned width = columns_of(base);
    uint32_t previous = base;
    uint32_t next;
    utf8proc_int32_t state = 0;
    while (used < length) {
        size_t bytes = pn_text_decode(text + used, length - used, &next);
        if (bytes == 0 || pn_text_problem_of(next) != PN_TEXT_FINE ||
            utf8proc_grapheme_break_stateful((utf8proc_int32_t)previous, (utf8proc_int32_t)next, &state)) {
            break;
        }
        if (width < WIDEST) {
            width += next == EMOJI_VARIATION && has_emoji_form(base) ? WIDEST : columns_of(next);
        }
        previous = next;
        used += bytes;
    }
    *ret_width = width < WIDEST ? width : WIDEST;
    return used;
}

size_t pn_text_cluster(const char *text, size_t length, unsigned *ret_width)
{
    *ret_width = 0;
    if (length == 0) {
        return 0;
    }
    *ret_width = 1;
    if (pn_text_is_plain(text, length)) {
        return 1;
    }
    uint32_t base;
    size_t used = pn_text_decode(text, length, &base);
    if (used == 0) {
        return 1;
    }
    if (pn_text_problem_of(base) != PN_TEXT_FINE) {
        return used; /* a control character never combines: a substitute is shown in its place */
    }
    if (base < PN_TEXT_FIRST_COMBINING &&
        (used == length || (unsigned char)text[used] < PN_TEXT_FIRST_COMBINING_LEAD)) {
        *ret_width = columns_of(base); /* umlauts and accents end here */
        return used;
    }
    return combine(text, length, base, used, ret_width);
}

size_t pn_text_width(const char *text, size_t length)
{
    size_t columns = 0;
    for (size_t at = 0; at < length;) {
        if (pn_text_is_plain(text + at, length - at)) {
            columns++;
            at++;
        } else {
            unsigned width;
            at += pn_text_cluster(text + at, length - at, &width);
            columns += width;
        }
    }
    return columns;
}

size_t pn_text_clip(const char *text, size_t length, size_t columns)
{
    if (length <= columns) {
        return length; /* no character takes more columns than bytes */
    }
    size_t at = 0;
    for (size_t left = columns; at < length;) {
        unsigned width;
        size_t bytes = pn_text_cluster(text + at, length - at, &width);
        if (width > left) {
            break;
        }
        left -= width;
        at += bytes;
    }
    return at;
}
