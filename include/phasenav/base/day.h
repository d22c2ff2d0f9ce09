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

/* The text is a day as in 2026-11-03, and there is such a day. */
bool pn_day_exists(const char *text);

/* Such a day in the reader's language, as in 03.11.2026. In the arena. */
const char *pn_day_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *day);

#endif
