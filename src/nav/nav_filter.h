// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The filter of lists.
 */
#ifndef NAV_NAV_FILTER_H
#define NAV_NAV_FILTER_H

#include "phasenav/nav/state.h"

/* The filter of all lists: what belongs to the chosen workstream. It points to `storage`, which the caller provides. */
struct pn_filter pn_nav_filter(const struct pn_nav *nav, uint32_t *storage);

#endif
