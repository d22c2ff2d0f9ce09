// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Sheets of the two rows of the phase screen that are no items: the decision at the end, and the folded criteria.
 */
#ifndef NAV_GATE_SHEET_H
#define NAV_GATE_SHEET_H

#include "phasenav/nav/context.h"
#include "phasenav/roadmap/filter.h"
#include "phasenav/roadmap/sheet.h"

/* How the decision at the end of a phase stands, what it is about, which answers there are, and what is not reached. */
struct pn_sheet pn_sheet_of_gate(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase);

/* Which criteria of a phase are folded away. */
struct pn_sheet pn_sheet_of_fold(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                 const struct pn_filter *filter);

#endif
