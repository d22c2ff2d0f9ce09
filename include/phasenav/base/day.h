// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Days as files have them, 2026-11-03, and as readers see them.
 */
#ifndef PHASENAV_BASE_DAY_H
#define PHASENAV_BASE_DAY_H

#include "phasenav/base/arena.h"
#include "phasenav/base/catalog.h"

#include <stdbool.h>

/* Bytes of a day in the form of a file: without its NUL, and with it. */
enum { PN_DAY_LENGTH = 10, PN_DAY_SIZE };

/* The text is a day as in 2026-11-03, and there is such a day. */
bool pn_day_exists(const char *text);

/* Writes a day by its parts. Returns whether there is such a day, in the years 1 to 9999; else ret_day is as it was. */
bool pn_day_make(long year, long month, long day, char ret_day[PN_DAY_SIZE]);

/* The day that is so many days after (before, where negative) one that exists; likewise so many months, and where that
 * month is too short, its last day. Return whether there is such a day, as above. */
bool pn_day_add_days(const char *day, long days, char ret_day[PN_DAY_SIZE]);
bool pn_day_add_months(const char *day, long months, char ret_day[PN_DAY_SIZE]);

/* Days from one day that exists to another; negative where the second is the earlier one. */
long pn_day_between(const char *from, const char *to);

/* 0 is Monday, 6 is Sunday. */
int pn_day_weekday(const char *day);

/* The parts of a time as files have it, 2026-11-03T09:12:44+01:00: its day where there is such a day, and "09:12";
 * else, also of NULL, NULL. In the arena. */
const char *pn_day_of_time(struct pn_arena *arena, const char *time);
const char *pn_clock_of_time(struct pn_arena *arena, const char *time);

/* Such a day in the reader's language, as in 03.11.2026. In the arena. */
const char *pn_day_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day);

/* Likewise with its weekday, as in Fr 11.12.2026. */
const char *pn_day_long_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day);

/* Such a day where there is little room: within 45 days of today with its weekday and without the year, as in
 * Fr 11.12., else as in 31.01.27. `today` as `day`; NULL: no day is near. In the arena. */
const char *pn_day_list_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day,
                             const char *today);

#endif
