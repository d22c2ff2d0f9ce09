// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What tests of memory use measure.
 */
#ifndef PHASENAV_BASE_ARENA_PRIVATE_H
#define PHASENAV_BASE_ARENA_PRIVATE_H

#include "phasenav/base/arena.h"

/* Bytes handed out by the system for this arena. */
size_t pn_arena_footprint(const struct pn_arena *arena);

#endif
