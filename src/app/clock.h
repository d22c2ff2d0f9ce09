// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The clock, as a project's file writes it, and as a wait needs it.
 */
#ifndef PHASENAV_APP_CLOCK_H
#define PHASENAV_APP_CLOCK_H

#include "phasenav/base/arena.h"

#include <stdint.h>

/* The time now, as in 2026-11-03T09:12:44+01:00, or that of SOURCE_DATE_EPOCH; and its date, the first ten characters.
 * Both live in the arena. */
const char *pn_clock_now(struct pn_arena *arena);
const char *pn_clock_today(struct pn_arena *arena);

/* The time now in UTC, as calendars have it: 20261103T081244Z. In the arena, or constant. */
const char *pn_clock_stamp(struct pn_arena *arena);

/* Milliseconds until there is another date. At most an hour, because a computer that sleeps, or whose clock is set,
 * comes to it at another time. */
int pn_clock_ms_to_next_day(void);

/* Milliseconds of the monotonic clock, for measuring how long something takes. */
int64_t pn_clock_ms(void);

#endif
