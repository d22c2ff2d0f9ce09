// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Dates as people type them. What a day is, base/day.h says.
 */
#ifndef PHASENAV_PROJECT_DATE_H
#define PHASENAV_PROJECT_DATE_H

#include "phasenav/base/day.h"

#include <stdbool.h>

enum { PN_PROJECT_DATE_SIZE = PN_DAY_SIZE };

/*
 * A date as people type it in German or English, whichever the reader's language is, read into the one form that a file
 * has. Case and blanks do not matter, nor whether an umlaut is written as ü, ue or u. `typed` is UTF-8.
 *
 *   2026-11-03  3.11.2026  3.11.26    years of two digits are those of this century
 *   3. November 2026  3 Nov 26  3-Nov-2026  Nov 3, 2026  March 3rd, 2026
 *   3.11.  3.11  3. November  Nov 3   without a year: the next such day from today on if it is at most nine months
 *                                     away, else the last one; so what was reached in the last quarter of a year and
 *                                     what is promised for the next three can be typed without it
 *   heute  h  today  morgen  tomorrow  übermorgen  gestern  yesterday  vorgestern
 *   Fr  Freitag  Fri  Friday          the next such day after today
 *   +3d  +3t  +2w  +1m  +1j  +1y      days, weeks, months, years from today, or before it with "-"; the units' whole
 *                                     names too. Where a month is too short, its last day
 *
 * `today` is YYYY-MM-DD; NULL: only dates with a year are understood. Returns whether it is a date that there is; else
 * ret_date is as it was. That a day is not known ("?", "~", "unknown") is no date.
 */
bool pn_project_read_date(const char *typed, const char *today, char ret_date[PN_PROJECT_DATE_SIZE]);

#endif
