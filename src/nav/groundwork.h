// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Groundwork from both ends: what a late phase needs of an earlier one, and what of an early one is needed later.
 */
#ifndef PHASENAV_NAV_GROUNDWORK_H
#define PHASENAV_NAV_GROUNDWORK_H

#include "phasenav/nav/context.h"
#include "phasenav/roadmap/filter.h"
#include "phasenav/roadmap/sheet.h"

/* The items at home in `home` (phase_count: the lane) that `phase` needs as groundwork, as links. */
struct pn_sheet pn_sheet_of_groundwork(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                       uint32_t home, const struct pn_filter *filter);

/* A phase's own sheet, and behind it links to its items that later phases need. */
struct pn_sheet pn_sheet_with_needed_later(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                           struct pn_sheet sheet);

#endif
