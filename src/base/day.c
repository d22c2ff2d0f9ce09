// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/day.h"

#include <stdlib.h>

static unsigned days_in(unsigned year, unsigned month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool pn_day_exists(const char *text)
{
    static const char form[] = "dddd-dd-dd";
    for (size_t i = 0; i < sizeof form - 1; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !digit : text[i] != '-') {
            return false;
        }
    }
    unsigned year = (unsigned)strtoul(text, NULL, 10);
    unsigned month = (unsigned)strtoul(text + 5, NULL, 10);
    unsigned day = (unsigned)strtoul(text + 8, NULL, 10);
    return text[sizeof form - 1] == '\0' && year != 0 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(year, month);
}

const char *pn_day_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day)
{
    /* TRANSLATORS: the order and the signs between year, month and day; the letters stand for digits. */
    const char *form = pn_trc(catalog, "date", "YYYY-MM-DD");
    char *text = pn_arena_strdup(arena, form);
    const struct {
        char letter;
        const char *digits;
    } parts[] = {{'Y', day}, {'M', day + 5}, {'D', day + 8}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *digit = parts[i].digits;
        for (char *c = text; *c != '\0'; c++) {
            if (*c == parts[i].letter) {
                *c = *digit++;
            }
        }
    }
    return text;
}
