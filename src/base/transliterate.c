// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of ASCII spellings. Letters with accents are not in it unless German spells them with two letters: taking
 * their accents away is left to utf8proc.
 */
#include "transliterate.h"

#include <stddef.h>

/* Sorted by code point. */
static const struct {
    uint32_t code_point;
    const char *ascii;
} spellings[] = {
    {0xa0, " "},      /* no-break space */
    {0xa2, "ct"},     /* ¢ */
    {0xa3, "GBP"},    /* £ */
    {0xa5, "JPY"},    /* ¥ */
    {0xa6, "|"},      /* ¦ */
    {0xa7, "Par."},   /* § */
    {0xa9, "(c)"},    /* © */
    {0xab, "\""},     /* « */
    {0xae, "(R)"},    /* ® */
    {0xb0, "deg"},    /* ° */
    {0xb1, "+/-"},    /* ± */
    {0xb4, "'"},      /* ´ */
    {0xb5, "u"},      /* µ */
    {0xb7, "*"},      /* · */
    {0xbb, "\""},     /* » */
    {0xc4, "Ae"},     /* Ä */
    {0xc6, "Ae"},     /* Æ */
    {0xd0, "D"},      /* Ð */
    {0xd6, "Oe"},     /* Ö */
    {0xd7, "x"},      /* × */
    {0xd8, "Oe"},     /* Ø */
    {0xdc, "Ue"},     /* Ü */
    {0xde, "Th"},     /* Þ */
    {0xdf, "ss"},     /* ß */
    {0xe4, "ae"},     /* ä */
    {0xe6, "ae"},     /* æ */
    {0xf0, "d"},      /* ð */
    {0xf6, "oe"},     /* ö */
    {0xf7, ":"},      /* ÷ */
    {0xf8, "oe"},     /* ø */
    {0xfc, "ue"},     /* ü */
    {0xfe, "th"},     /* þ */
    {0x110, "D"},     /* Đ */
    {0x111, "d"},     /* đ */
    {0x131, "i"},     /* ı */
    {0x141, "L"},     /* Ł */
    {0x142, "l"},     /* ł */
    {0x152, "Oe"},    /* Œ */
    {0x153, "oe"},    /* œ */
    {0x1e9e, "SS"},   /* ẞ */
    {0x2010, "-"},    /* hyphen */
    {0x2011, "-"},    /* no-break hyphen */
    {0x2012, "-"},    /* figure dash */
    {0x2013, "-"},    /* en dash */
    {0x2014, "-"},    /* em dash */
    {0x2015, "-"},    /* horizontal bar */
    {0x2018, "'"},    /* ‘ */
    {0x2019, "'"},    /* ’ */
    {0x201a, "'"},    /* ‚ */
    {0x201b, "'"},    /* ‛ */
    {0x201c, "\""},   /* “ */
    {0x201d, "\""},   /* ” */
    {0x201e, "\""},   /* „ */
    {0x201f, "\""},   /* ‟ */
    {0x2020, "+"},    /* † */
    {0x2022, "*"},    /* • */
    {0x2026, "..."},  /* … */
    {0x2030, "o/oo"}, /* ‰ */
    {0x2032, "'"},    /* ′ */
    {0x2033, "\""},   /* ″ */
    {0x2039, "<"},    /* ‹ */
    {0x203a, ">"},    /* › */
    {0x2044, "/"},    /* fraction slash, which ½ decomposes to */
    {0x20ac, "EUR"},  /* € */
    {0x2190, "<-"},   /* ← */
    {0x2191, "^"},    /* ↑ */
    {0x2192, "->"},   /* → */
    {0x2193, "v"},    /* ↓ */
    {0x2194, "<->"},  /* ↔ */
    {0x21d2, "=>"},   /* ⇒ */
    {0x21d4, "<=>"},  /* ⇔ */
    {0x2212, "-"},    /* − */
    {0x2248, "~"},    /* ≈ */
    {0x2260, "!="},   /* ≠ */
    {0x2264, "<="},   /* ≤ */
    {0x2265, ">="},   /* ≥ */
    {0x2500, "-"},    /* ─ */
    {0x2502, "|"},    /* │ */
    {0x250c, "+"},    /* ┌ */
    {0x2510, "+"},    /* ┐ */
    {0x2514, "+"},    /* └ */
    {0x2518, "+"},    /* ┘ */
    {0x251c, "+"},    /* ├ */
    {0x2524, "+"},    /* ┤ */
    {0x252c, "+"},    /* ┬ */
    {0x2534, "+"},    /* ┴ */
    {0x253c, "+"},    /* ┼ */
    {0x25a0, "#"},    /* ■ */
    {0x25aa, "*"},    /* ▪ */
    {0x25b6, ">"},    /* ▶ */
    {0x25b8, ">"},    /* ▸ */
    {0x25be, "v"},    /* ▾ */
    {0x25c0, "<"},    /* ◀ */
    {0x25c2, "<"},    /* ◂ */
    {0x25cb, "o"},    /* ○ */
    {0x25cf, "*"},    /* ● */
    {0x25e6, "o"},    /* ◦ */
    {0x2713, "x"},    /* ✓: what is ticked on paper */
    {0x2714, "x"},    /* ✔ */
    {0x27f3, "@"},    /* ⟳: what goes round */
};

const char *pn_transliterate(uint32_t code_point)
{
    size_t low = 0;
    size_t high = sizeof spellings / sizeof *spellings;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (spellings[middle].code_point == code_point) {
            return spellings[middle].ascii;
        }
        if (spellings[middle].code_point < code_point) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}
