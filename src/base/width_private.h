// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Texts whose length only their NUL tells, and the shortcut past utf8proc that most text takes.
 */
#ifndef PHASENAV_BASE_WIDTH_PRIVATE_H
#define PHASENAV_BASE_WIDTH_PRIVATE_H

#include "phasenav/base/width.h"

#include <stdbool.h>

/* A length for text that ends with a NUL: no function here looks beyond a NUL, because it is no continuation byte, no
 * combining character, and ends a cluster. Saves a strlen() over the rest of a long text at each of its lines. */
#define PN_TEXT_UNTIL_NUL ((size_t)PTRDIFF_MAX)

/* Characters that combine begin at U+0300, whose UTF-8 begins with this byte. */
enum { PN_TEXT_FIRST_COMBINING = 0x300, PN_TEXT_FIRST_COMBINING_LEAD = 0xcc };

/* Whether an ASCII character at `text` is a cluster of its own, without asking utf8proc. */
static inline bool pn_text_is_plain(const char *text, size_t length)
{
    return (unsigned char)text[0] < 0x80 && (length == 1 || (unsigned char)text[1] < PN_TEXT_FIRST_COMBINING_LEAD);
}

#endif
