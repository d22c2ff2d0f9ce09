// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A check for tests of what must always hold of a state.
 */
#ifndef NAV_CONSISTENT_H
#define NAV_CONSISTENT_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* Whether every invariant holds: the position exists, the cursor's row is in the list, and scrolling shows it. */
bool pn_nav_is_consistent(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_arena *scratch);

#endif
