// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The times of entries and notes as points in time, to be compared.
 */
#ifndef PHASENAV_PROJECT_INSTANT_H
#define PHASENAV_PROJECT_INSTANT_H

#include <stdbool.h>
#include <stdint.h>

/* Reads a time as files have it, 2026-11-03T09:12:44+01:00, into seconds since 1970 began (UTC). Whoever writes it by
 * hand may leave out the time of day, its seconds or the offset (then it is UTC), or write a blank for the T; parts of
 * a second count for nothing. False, also for NULL, where it is no time. */
bool pn_instant_read(const char *time, int64_t *ret_seconds);

#endif
