// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/base/day.h"

#include "phasenav/base/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

const char *pn_day_of_time(struct pn_arena *arena, const char *time)
{
    const char *day = time != NULL ? pn_arena_strndup(arena, time, strnlen(time, PN_DAY_LENGTH)) : NULL;
    return day != NULL && pn_day_exists(day) ? day : NULL;
}

const char *pn_clock_of_time(struct pn_arena *arena, const char *time)
{
    enum { CLOCK_AT = PN_DAY_LENGTH + 1, CLOCK_LENGTH = 5 };
    bool is_there = time != NULL && strlen(time) >= CLOCK_AT + CLOCK_LENGTH;
    return is_there ? pn_arena_strndup(arena, time + CLOCK_AT, CLOCK_LENGTH) : NULL;
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

/* The weekday or the month of a day in a few letters. */
static const char *weekday_name(const struct pn_catalog *catalog, const char *day)
{
    static const char *const names[WEEKDAYS] = {
        PN_NC_("weekday", "Mon"), PN_NC_("weekday", "Tue"), PN_NC_("weekday", "Wed"), PN_NC_("weekday", "Thu"),
        PN_NC_("weekday", "Fri"), PN_NC_("weekday", "Sat"), PN_NC_("weekday", "Sun"),
    };
    return pn_trc(catalog, "weekday", names[pn_day_weekday(day)]);
}

static const char *month_name(const struct pn_catalog *catalog, const char *day)
{
    static const char *const names[MONTHS] = {
        PN_NC_("month", "Jan"), PN_NC_("month", "Feb"), PN_NC_("month", "Mar"), PN_NC_("month", "Apr"),
        PN_NC_("month", "May"), PN_NC_("month", "Jun"), PN_NC_("month", "Jul"), PN_NC_("month", "Aug"),
        PN_NC_("month", "Sep"), PN_NC_("month", "Oct"), PN_NC_("month", "Nov"), PN_NC_("month", "Dec"),
    };
    return pn_trc(catalog, "month", names[parts_of(day).month - 1]);
}

/* Puts a day into a form of the catalogue: YYYY or YY, MM and DD are digits, W the weekday, B the month in letters. */
static const char *formed(struct pn_arena *arena, const struct pn_catalog *catalog, const char *form, const char *day)
{
    enum { YEAR_DIGITS = 4, MONTH_AT = 5, DAY_AT = 8 };
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t at = 0; form[at] != '\0';) {
        size_t length = strspn(form + at, (char[]){form[at], '\0'});
        switch (form[at]) {
        case 'Y':
            pn_buffer_append(&text, day + YEAR_DIGITS - (length < YEAR_DIGITS ? length : (size_t)YEAR_DIGITS), length);
            break;
        case 'M':
            pn_buffer_append(&text, day + MONTH_AT, 2);
            break;
        case 'D':
            pn_buffer_append(&text, day + DAY_AT, 2);
            break;
        case 'W':
            pn_buffer_append_text(&text, weekday_name(catalog, day));
            break;
        case 'B':
            pn_buffer_append_text(&text, month_name(catalog, day));
            break;
        default:
            pn_buffer_append(&text, form + at, length);
            break;
        }
        at += length;
    }
    return pn_buffer_settle(&text, arena);
}

const char *pn_day_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day)
{
    /* TRANSLATORS: the order and the signs between year, month and day; the letters stand for digits. */
    return formed(arena, catalog, pn_trc(catalog, "date", "YYYY-MM-DD"), day);
}

const char *pn_day_long_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day)
{
    /* TRANSLATORS: a day with its weekday, W. */
    return formed(arena, catalog, pn_trc(catalog, "date", "W YYYY-MM-DD"), day);
}

const char *pn_day_list_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day,
                             const char *today)
{
    enum { NEAR = 45 };
    long away = today != NULL ? pn_day_between(today, day) : NEAR + 1;
    if (away <= NEAR && away >= -NEAR) {
        /* TRANSLATORS: a day of these weeks in a list: W is the weekday, B the month in letters, MM in digits. At most
         * 10 columns. */
        return formed(arena, catalog, pn_trc(catalog, "date", "W DD B"), day);
    }
    /* TRANSLATORS: a day that is further away, in a list; YY are the last two digits of the year. At most 10 columns.
     */
    return formed(arena, catalog, pn_trc(catalog, "date far away", "YYYY-MM-DD"), day);
}
