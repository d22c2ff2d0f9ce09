/*
 * What must always hold of a state.
 */
#ifndef NAV_CONSISTENT_H
#define NAV_CONSISTENT_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* Every invariant holds: the position exists, the cursor's row is there, what is scrolled shows it. For tests. */
bool pn_nav_is_consistent(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_arena *scratch);

#endif
