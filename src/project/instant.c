// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "instant.h"

#include "phasenav/base/day.h"

#include <string.h>

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

/* Reads a number of two digits, not above `most`, at *text and moves *text behind it. */
static bool take_two(const char **text, int most, int *ret_number)
{
    const char *digits = *text;
    if (strspn(digits, "0123456789") < 2) {
        return false;
    }
    *ret_number = (digits[0] - '0') * 10 + (digits[1] - '0');
    *text += 2;
    return *ret_number <= most;
}

/* `HH:MM`, with or without the colon; in an offset the minutes may be missing. */
static bool take_hours(const char **text, bool needs_minutes, int64_t *ret_seconds)
{
    int hours;
    int minutes = 0;
    if (!take_two(text, 23, &hours)) {
        return false;
    }
    *text += **text == ':';
    if (!take_two(text, 59, &minutes) && (needs_minutes || **text != '\0')) {
        return false;
    }
    *ret_seconds = hours * (int64_t)HOUR + minutes * (int64_t)MINUTE;
    return true;
}

/* `:SS`, and a part of a second; a second of 60 is a leap second. */
static bool take_seconds(const char **text, int64_t *ret_seconds)
{
    int seconds;
    if (**text != ':') {
        return true;
    }
    ++*text;
    if (!take_two(text, 60, &seconds)) {
        return false;
    }
    *ret_seconds += seconds;
    if (**text == '.' || **text == ',') {
        ++*text;
        *text += strspn(*text, "0123456789");
    }
    return true;
}

/* `Z`, `+01:00` or nothing. */
static bool take_offset(const char **text, int64_t *ret_seconds)
{
    int64_t offset;
    char sign = **text;
    if (sign == '\0') {
        return true;
    }
    ++*text;
    if (sign == 'Z') {
        return true;
    }
    if ((sign != '+' && sign != '-') || !take_hours(text, false, &offset)) {
        return false;
    }
    *ret_seconds -= sign == '+' ? offset : -offset;
    return true;
}

bool pn_instant_read(const char *time, int64_t *ret_seconds)
{
    char day[PN_DAY_SIZE];
    if (time == NULL || strnlen(time, PN_DAY_LENGTH) < PN_DAY_LENGTH) {
        return false;
    }
    memcpy(day, time, PN_DAY_LENGTH);
    day[PN_DAY_LENGTH] = '\0';
    if (!pn_day_exists(day)) {
        return false;
    }
    int64_t seconds = 0;
    const char *rest = time + PN_DAY_LENGTH;
    if (*rest == 'T' || *rest == ' ') {
        rest++;
        if (!take_hours(&rest, true, &seconds) || !take_seconds(&rest, &seconds) || !take_offset(&rest, &seconds)) {
            return false;
        }
    }
    if (*rest != '\0') {
        return false;
    }
    *ret_seconds = pn_day_between("1970-01-01", day) * (int64_t)DAY + seconds;
    return true;
}
