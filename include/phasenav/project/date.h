// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Dates as people type them, and the days between two of them. What a day is, base/day.h says.
 */
#ifndef PHASENAV_PROJECT_DATE_H
#define PHASENAV_PROJECT_DATE_H

#include <stdbool.h>

enum { PN_PROJECT_DATE_SIZE = 11 }; /* bytes of a date, with its NUL */

/* A date as people type it, read into the one form that a file has: 2026-11-03, 3.11.2026, 03.11.26 (of this century);
 * blanks around it or behind a dot do not matter. */
bool pn_project_read_date(const char *typed, char ret_date[PN_PROJECT_DATE_SIZE]);

/* Days from one date to another, both as in 2026-11-03; negative where the second is the earlier one. */
long pn_project_days_between(const char *from, const char *to);

#endif
