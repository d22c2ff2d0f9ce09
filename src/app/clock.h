/*
 * The clock, as a project's file writes it, and as a wait needs it.
 */
#ifndef PHASENAV_APP_CLOCK_H
#define PHASENAV_APP_CLOCK_H

#include "phasenav/base/arena.h"

#include <stdint.h>

/* 2026-11-03T09:12:44+01:00, of which the first ten are the date. */
const char *pn_clock_now(struct pn_arena *arena);
const char *pn_clock_today(struct pn_arena *arena);

/* Milliseconds since some moment, by a clock that nobody sets: to measure by. */
int64_t pn_clock_ms(void);

#endif
