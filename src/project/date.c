// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Dates as people type them, and the days between two of them.
 */
#include "phasenav/project/date.h"

#include "phasenav/base/day.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads a number of at most `most` digits at *text, and moves *text behind them. */
static bool take_number(const char **text, size_t most, unsigned *ret_number)
{
    size_t digits = strspn(*text, "0123456789");
    if (digits == 0 || digits > most) {
        return false;
    }
    *ret_number = (unsigned)strtoul(*text, NULL, 10);
    *text += digits;
    return true;
}

static bool take_dot(const char **text)
{
    if (**text != '.') {
        return false;
    }
    *text += 1 + strspn(*text + 1, " ");
    return true;
}

/* "3.11.2026", "03.11.26", "3. 11. 2026". */
static bool read_with_dots(const char *text, char *ret_date, size_t size)
{
    enum { THIS_CENTURY = 2000, SHORT_YEAR = 2, YEAR = 4 };
    unsigned day;
    unsigned month;
    unsigned year;
    if (!take_number(&text, 2, &day) || !take_dot(&text) || !take_number(&text, 2, &month) || !take_dot(&text)) {
        return false;
    }
    size_t digits = strlen(text);
    if ((digits != SHORT_YEAR && digits != YEAR) || !take_number(&text, YEAR, &year) || *text != '\0') {
        return false;
    }
    year += digits == SHORT_YEAR ? (unsigned)THIS_CENTURY : 0;
    (void)snprintf(ret_date, size, "%04u-%02u-%02u", year, month, day);
    return pn_day_exists(ret_date);
}

bool pn_project_read_date(const char *typed, char ret_date[PN_PROJECT_DATE_SIZE])
{
    enum { TYPED_MOST = 32 };
    char text[TYPED_MOST];
    typed += strspn(typed, " ");
    size_t length = strlen(typed);
    while (length > 0 && typed[length - 1] == ' ') {
        length--;
    }
    if (length >= sizeof text) {
        return false;
    }
    memcpy(text, typed, length);
    text[length] = '\0';
    if (pn_day_exists(text)) {
        memcpy(ret_date, text, length + 1);
        return true;
    }
    char date[PN_PROJECT_DATE_SIZE];
    if (!read_with_dots(text, date, sizeof date)) {
        return false;
    }
    memcpy(ret_date, date, sizeof date);
    return true;
}

/* Days since 1 March of the year 0, so that leap days come last in their years (H. Hinnant's days_from_civil). */
static long day_number(const char *date)
{
    long year = strtol(date, NULL, 10);
    long month = strtol(date + 5, NULL, 10);
    long day = strtol(date + 8, NULL, 10);
    year -= month <= 2;
    long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return year * 365 + year / 4 - year / 100 + year / 400 + of_year;
}

long pn_project_days_between(const char *from, const char *to)
{
    assert(pn_day_exists(from) && pn_day_exists(to));
    return day_number(to) - day_number(from);
}
