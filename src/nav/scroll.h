/*
 * What is shown of lists that are longer than their pane.
 */
#ifndef PHASENAV_NAV_SCROLL_H
#define PHASENAV_NAV_SCROLL_H

#include "phasenav/nav/frame.h"

#include <limits.h>

/* The top of a list that was not shown before: where it settles depends on nothing but the cursor. */
#define PN_TOP_FRESH UINT_MAX

/* Lines of a pane, at least 1: also while the screen is too small to show any. */
unsigned pn_pane_height(struct pn_rect pane);

/* Moves what is shown of list, detail and help so that their cursors are seen, and no further than there are lines. */
void pn_nav_settle(struct pn_nav *nav, const struct pn_nav_context *context, struct pn_arena *scratch);

#endif
