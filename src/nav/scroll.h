// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Settling a state: making its frame, and scrolling its panes.
 */
#ifndef NAV_SCROLL_H
#define NAV_SCROLL_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"

#include <limits.h>

/* The top of a list that was not shown before: it is then scrolled by the cursor alone. */
#define PN_TOP_FRESH UINT_MAX

/* Makes the frame of a state, in the arena that the last one is not in. Makes the row that the frame has selected the
 * position's, and moves what is shown of list and detail, or of the help, so that its cursor is seen, and no further
 * than there are lines. */
void pn_nav_settle(struct pn_nav *nav, const struct pn_nav_context *context, struct pn_settled *settled);

#endif
