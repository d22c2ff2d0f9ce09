// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The rows of the phase screen.
 */
#ifndef NAV_PHASE_ROWS_H
#define NAV_PHASE_ROWS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/filter.h"

/* The rows of the phase screen that the filter leaves. If it leaves nothing of a section, a note says so. `phase` may
 * be phase_count, the lane. With a project the groundwork is what it lacks of it. Criteria beyond those to begin with
 * are there if `unfolded`; the row that folds them is there anyway. */
struct pn_rows pn_rows_of_phase(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                const struct pn_filter *filter, bool unfolded);

#endif
