// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/day.h"

#include <stdio.h>
#include <stdlib.h>

enum { MONTHS = 12, WEEKDAYS = 7, YEAR_MOST = 9999 };

struct parts {
    long year;
    long month;
    long day;
};

static struct parts parts_of(const char *day)
{
    return (struct parts){strtol(day, NULL, 10), strtol(day + 5, NULL, 10), strtol(day + 8, NULL, 10)};
}

static long days_in(long year, long month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool is_day(struct parts day)
{
    return day.year >= 1 && day.year <= YEAR_MOST && day.month >= 1 && day.month <= MONTHS && day.day >= 1 &&
           day.day <= days_in(day.year, day.month);
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
    return text[sizeof form - 1] == '\0' && is_day(parts_of(text));
}

bool pn_day_make(long year, long month, long day, char ret_day[PN_DAY_SIZE])
{
    if (!is_day((struct parts){year, month, day})) {
        return false;
    }
    (void)snprintf(ret_day, PN_DAY_SIZE, "%04u-%02u-%02u", (unsigned)year % (YEAR_MOST + 1u), (unsigned)month % 100u,
                   (unsigned)day % 100u); /* the compiler sees that there is room */
    return true;
}

/* The day's number, counted from 1 March of the year 0, so that leap days come last in their years (H. Hinnant's
 * days_from_civil). */
static long number_of(struct parts day)
{
    long year = day.year - (day.month <= 2);
    long of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    return year * 365 + year / 4 - year / 100 + year / 400 + of_year;
}

/* The year is estimated, at most one too low, and then found. */
bool pn_day_add_days(const char *day, long days, char ret_day[PN_DAY_SIZE])
{
    enum { DAYS_MOST = 366 * YEAR_MOST, DAYS_OF_400_YEARS = 146097 };
    if (days < -DAYS_MOST || days > DAYS_MOST) {
        return false;
    }
    long wanted = number_of(parts_of(day)) + days;
    struct parts at = {.year = wanted * 400 / DAYS_OF_400_YEARS, .month = 1, .day = 1};
    while (number_of((struct parts){at.year + 1, 1, 1}) <= wanted) {
        at.year++;
    }
    while (at.month < MONTHS && number_of((struct parts){at.year, at.month + 1, 1}) <= wanted) {
        at.month++;
    }
    return pn_day_make(at.year, at.month, wanted - number_of(at) + 1, ret_day);
}

bool pn_day_add_months(const char *day, long months, char ret_day[PN_DAY_SIZE])
{
    enum { MONTHS_MOST = MONTHS * YEAR_MOST };
    if (months < -MONTHS_MOST || months > MONTHS_MOST) {
        return false;
    }
    struct parts from = parts_of(day);
    long month = from.year * MONTHS + from.month - 1 + months; /* counted from January of the year 0 */
    if (month < MONTHS) {
        return false;
    }
    long last = days_in(month / MONTHS, month % MONTHS + 1);
    return pn_day_make(month / MONTHS, month % MONTHS + 1, from.day < last ? from.day : last, ret_day);
}

long pn_day_between(const char *from, const char *to)
{
    return number_of(parts_of(to)) - number_of(parts_of(from));
}

int pn_day_weekday(const char *day)
{
    enum { FIRST = 2 }; /* 1 March of the year 0 was a Wednesday */
    return (int)((number_of(parts_of(day)) + FIRST) % WEEKDAYS);
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
