// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Dates as people type them. A text is taken apart into signs: numbers, words that mean something, dots. What signs
 * there are, a letter each, is the text's shape ("N.M" for "3. November"), and the shape says how it is read.
 */
#include "phasenav/project/date.h"

#include "phasenav/base/fold.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The signs of a shape besides "." and ",". */
enum sign {
    NUMBER = 'N',
    MONTH = 'M',
    WEEKDAY = 'W',
    FROM_TODAY = 'T', /* so many days from today */
    DAYS = 'D',       /* a unit of so many days */
    MONTHS = 'O',     /* a unit of so many months */
    ORDINAL = '.',    /* "3rd" is "3." */
};

/* The words that are understood, beside one another where they mean the same. */
static const struct meaning {
    const char *words;
    enum sign sign;
    int value;
} meanings[] = {
    {"Januar January Jan Jänner", MONTH, 1},
    {"Februar February Feb", MONTH, 2},
    {"März March Mär Mrz Mar", MONTH, 3},
    {"April Apr", MONTH, 4},
    {"Mai May", MONTH, 5},
    {"Juni June Jun", MONTH, 6},
    {"Juli July Jul", MONTH, 7},
    {"August Aug", MONTH, 8},
    {"September Sept Sep", MONTH, 9},
    {"Oktober October Okt Oct", MONTH, 10},
    {"November Nov", MONTH, 11},
    {"Dezember December Dez Dec", MONTH, 12},
    {"Montag Monday Mo Mon", WEEKDAY, 0},
    {"Dienstag Tuesday Di Tue Tues", WEEKDAY, 1},
    {"Mittwoch Wednesday Mi Wed", WEEKDAY, 2},
    {"Donnerstag Thursday Do Thu Thur Thurs", WEEKDAY, 3},
    {"Freitag Friday Fr Fri", WEEKDAY, 4},
    {"Samstag Sonnabend Saturday Sa Sat", WEEKDAY, 5},
    {"Sonntag Sunday So Sun", WEEKDAY, 6},
    {"vorgestern", FROM_TODAY, -2},
    {"gestern yesterday", FROM_TODAY, -1},
    {"heute h today", FROM_TODAY, 0},
    {"morgen tomorrow", FROM_TODAY, 1},
    {"übermorgen", FROM_TODAY, 2},
    {"t Tag Tage d day days", DAYS, 1},
    {"w Woche Wochen week weeks", DAYS, 7},
    {"m Monat Monate month months", MONTHS, 1},
    {"j Jahr Jahre y year years", MONTHS, 12},
    {"st nd rd th", ORDINAL, 0},
};

enum { SIGNS_MOST = 6, VALUES_MOST = 3, TYPED_MOST = 32 };

struct reading {
    const char *today; /* NULL: not known */
    long factor;       /* of a step from today; 0: it is none */
    char shape[SIGNS_MOST + 1];
    size_t sign_count;
    long values[VALUES_MOST]; /* of the signs but dots and commas, in their order */
    size_t digits[VALUES_MOST];
    size_t value_count;
};

static bool add(struct reading *reading, enum sign sign, long value, size_t digits)
{
    bool has_value = sign != '.' && sign != ',';
    if (reading->sign_count == SIGNS_MOST || (has_value && reading->value_count == VALUES_MOST)) {
        return false;
    }
    reading->shape[reading->sign_count++] = (char)sign;
    if (has_value) {
        reading->digits[reading->value_count] = digits;
        reading->values[reading->value_count++] = value;
    }
    return true;
}

/* What the folded word of `length` bytes means. NULL: nothing. */
static const struct meaning *meaning_of(struct pn_arena *arena, const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        size_t size;
        for (const char *at = pn_text_fold(arena, meanings[i].words); *at != '\0'; at += size + (at[size] == ' ')) {
            size = strcspn(at, " ");
            if (size == length && strncmp(at, word, length) == 0) {
                return &meanings[i];
            }
        }
    }
    return NULL;
}

/* Takes a folded text apart. Returns whether all of it is understood. */
static bool take_apart(struct pn_arena *arena, const char *text, struct reading *reading)
{
    static const char digits[] = "0123456789";
    enum { DIGITS_MOST = 4 };
    size_t length;
    for (text += strspn(text, " "); *text != '\0'; text += length, text += strspn(text, " ")) {
        length = strspn(text, digits);
        bool taken;
        if (length > 0) {
            taken = length <= DIGITS_MOST && add(reading, NUMBER, strtol(text, NULL, 10), length);
        } else if (*text == '.' || *text == ',') {
            length = 1;
            taken = add(reading, (enum sign) * text, 0, 0);
        } else {
            length = strcspn(text, "0123456789., ");
            const struct meaning *meaning = meaning_of(arena, text, length);
            taken = meaning != NULL && add(reading, meaning->sign, meaning->value, length);
        }
        if (!taken) {
            return false;
        }
    }
    return true;
}

/* The next such day from today on if it is at most nine months away, else the last one. */
static bool make_near(const struct reading *reading, long month, long day, char *ret_date)
{
    enum { MONTHS_AHEAD = 9 };
    char limit[PN_DAY_SIZE];
    char date[PN_DAY_SIZE];
    if (reading->today == NULL || !pn_day_add_months(reading->today, MONTHS_AHEAD, limit)) {
        return false;
    }
    long this_year = strtol(reading->today, NULL, 10);
    for (long year = this_year + 1; year >= this_year - 1; year--) {
        if (pn_day_make(year, month, day, date) && strcmp(date, limit) <= 0) {
            memcpy(ret_date, date, sizeof date);
            return true;
        }
    }
    return false;
}

/* A day by the places of its parts among the values. */
static bool make(const struct reading *reading, size_t day, size_t month, char *ret_date)
{
    enum { YEAR = 2, SHORT = 2, LONG = 4, THIS_CENTURY = 2000 };
    const long *values = reading->values;
    if (reading->value_count == YEAR) {
        return make_near(reading, values[month], values[day], ret_date);
    }
    size_t digits = reading->digits[YEAR];
    long year = values[YEAR] + (digits == SHORT ? THIS_CENTURY : 0);
    return (digits == SHORT || digits == LONG) && pn_day_make(year, values[month], values[day], ret_date);
}

/* The next weekday after today. */
static bool make_weekday(const struct reading *reading, char *ret_date)
{
    enum { WEEK = 7 };
    long days = (reading->values[0] - pn_day_weekday(reading->today) + WEEK) % WEEK;
    return pn_day_add_days(reading->today, days > 0 ? days : WEEK, ret_date);
}

static bool has_shape(const struct reading *reading, const char *shape)
{
    return strcmp(reading->shape, shape) == 0;
}

/* "+2w". */
static bool make_step(const struct reading *reading, char *ret_date)
{
    long count = reading->factor * reading->values[0] * reading->values[1];
    if (has_shape(reading, "ND")) {
        return pn_day_add_days(reading->today, count, ret_date);
    }
    return has_shape(reading, "NO") && pn_day_add_months(reading->today, count, ret_date);
}

/* Beside a word it does not matter where dots and commas are. */
static void drop_dots(struct reading *reading)
{
    char *end = reading->shape;
    for (const char *at = reading->shape; *at != '\0'; at++) {
        if (*at != '.' && *at != ',') {
            *end++ = *at;
        }
    }
    *end = '\0';
}

static bool make_date(struct reading *reading, char *ret_date)
{
    if (reading->factor != 0) {
        return reading->today != NULL && make_step(reading, ret_date);
    }
    if (has_shape(reading, "N.N.N") || has_shape(reading, "N.N.") || has_shape(reading, "N.N")) {
        return make(reading, 0, 1, ret_date);
    }
    drop_dots(reading);
    if (has_shape(reading, "W")) {
        return reading->today != NULL && make_weekday(reading, ret_date);
    }
    if (has_shape(reading, "T")) {
        return reading->today != NULL && pn_day_add_days(reading->today, reading->values[0], ret_date);
    }
    if (has_shape(reading, "NMN") || has_shape(reading, "NM")) {
        return make(reading, 0, 1, ret_date);
    }
    return (has_shape(reading, "MNN") || has_shape(reading, "MN")) && make(reading, 1, 0, ret_date);
}

static bool read_signs(const char *text, const char *today, char *ret_date)
{
    struct reading reading = {.today = today};
    if (*text == '+' || *text == '-') {
        reading.factor = *text++ == '+' ? 1 : -1;
        text += strspn(text, " ");
    }
    if (*text == '-') {
        return false; /* a second sign; further on a hyphen is a blank, as in "3-Nov-2026" */
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    bool is_date = take_apart(&arena, pn_text_fold(&arena, text), &reading) && make_date(&reading, ret_date);
    pn_arena_finish(&arena);
    return is_date;
}

bool pn_project_read_date(const char *typed, const char *today, char ret_date[PN_PROJECT_DATE_SIZE])
{
    assert(today == NULL || pn_day_exists(today));
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
    return read_signs(text, today, ret_date);
}
