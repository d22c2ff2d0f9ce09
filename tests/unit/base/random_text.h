// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Random text for properties, from pieces that text code stumbles over. The seed is fixed, so that a failure can be met
 * again.
 */
#ifndef PHASENAV_TESTS_RANDOM_TEXT_H
#define PHASENAV_TESTS_RANDOM_TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct random_source {
    uint64_t state; /* not 0 */
};

/* xorshift64* (Vigna) */
static inline uint32_t random_below(struct random_source *source, uint32_t limit)
{
    source->state ^= source->state >> 12;
    source->state ^= source->state << 25;
    source->state ^= source->state >> 27;
    return (uint32_t)((source->state * 0x2545f4914f6cdd1dULL) >> 32) % limit;
}

static const char *const random_pieces[] = {
    "a",
    "Wort",
    "Smart-City-Lösungen",
    " ",
    " ",
    "  ",
    "\n",
    "-",
    "--",
    "\u2013", /* en dash */
    "\u2010", /* hyphen */
    "\u00a0", /* no-break space */
    "\u202f", /* narrow no-break space */
    "\u2009", /* thin space */
    "\u200b", /* zero-width space */
    "\u00ad", /* soft hyphen */
    "ä",
    "ß",
    "u\u0308", /* ü in two parts */
    "\u0301",  /* an accent */
    "„",
    "…",
    "中",
    "\u1112\u1161\u11ab",                         /* a Hangul syllable in its parts */
    "\u0e01\u0e33",                               /* Thai with a spacing vowel */
    "\U0001f1e9\U0001f1ea",                       /* a flag */
    "\U0001f1e9",                                 /* half a flag */
    "\u2764\ufe0f",                               /* a heart, as emoji */
    "1\ufe0f\u20e3",                              /* a keycap */
    "\U0001f469\u200d\U0001f469\u200d\U0001f467", /* a family */
    "\U0001f44d\U0001f3fd",                       /* a thumb with a skin tone */
    "\u200d",                                     /* a joiner with nothing to join */
    "\xff",                                       /* no UTF-8 */
    "\xc3",                                       /* an unfinished character */
    "\xed\xa0\x80",                               /* a surrogate */
    "\x1b",
    "\xc2\x85",
    "\u202e", /* an override */
};

/* Fills `text` with up to `pieces` pieces and a NUL; `size` is at least 40 bytes per piece. */
static inline void random_text(struct random_source *source, char *text, size_t size, uint32_t pieces)
{
    size_t length = 0;
    uint32_t count = random_below(source, pieces + 1);
    for (uint32_t i = 0; i < count; i++) {
        const char *piece = random_pieces[random_below(source, sizeof random_pieces / sizeof *random_pieces)];
        size_t more = strlen(piece);
        if (length + more >= size) {
            break;
        }
        memcpy(text + length, piece, more);
        length += more;
    }
    text[length] = '\0';
}

#endif
