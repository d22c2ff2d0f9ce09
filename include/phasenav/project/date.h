/*
 * Dates: as a file has them, as people type them, as readers see them.
 */
#ifndef PHASENAV_PROJECT_DATE_H
#define PHASENAV_PROJECT_DATE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/catalog.h"

#include <stdbool.h>

/* A date as in 2026-11-03, of a day that there is. */
bool pn_project_is_date(const char *text);

enum { PN_PROJECT_DATE_SIZE = 11 }; /* bytes of a date, with its NUL */

/* A date as people type it, read into the one form that a file has: 2026-11-03, 3.11.2026, 03.11.26 (of this century);
 * blanks around it or behind a dot do not matter. */
bool pn_project_read_date(const char *typed, char ret_date[PN_PROJECT_DATE_SIZE]);

/* A date in the reader's language, as in 03.11.2026. In the arena. */
const char *pn_project_date_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *date);

/* Days from one date to another, both as in 2026-11-03; negative where the second is the earlier one. */
long pn_project_days_between(const char *from, const char *to);

#endif
