// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/document/number.h"

/* Writes a number that ends before `end`, and returns where it begins. A document has a number at each of its links,
 * and printf() takes five hundred instructions for one. */
static char *write_decimal(char *end, uint32_t value)
{
    enum { BASE = 10 };
    do {
        *--end = (char)('0' + value % BASE);
        value /= BASE;
    } while (value > 0);
    return end;
}

const char *pn_number_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item)
{
    enum { SIZE = 24 }; /* two numbers of ten digits, the point, the end */
    char text[SIZE] = "";
    char *begin = &text[SIZE - 1];
    if (item->kind == PN_ITEM_PHASE) {
        begin = write_decimal(begin, item->number + 1);
    } else if (item->kind == PN_ITEM_MILESTONE) {
        begin = write_decimal(begin, item->number - roadmap->phases[item->phase].first_milestone + 1);
        *--begin = '.';
        begin = write_decimal(begin, item->phase + 1);
    } else {
        return NULL;
    }
    return pn_arena_strdup(arena, begin);
}
