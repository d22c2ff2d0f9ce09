// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a search has found, as rows and lines.
 */
#ifndef NAV_SEARCH_ROWS_H
#define NAV_SEARCH_ROWS_H

#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"
#include "phasenav/nav/search_rows.h"
#include "phasenav/roadmap/filter.h"

/* The rows of the search screen for a query; if nothing is found, notes that say so. */
struct pn_rows pn_rows_of_search(struct pn_arena *arena, const struct pn_nav_context *context, const char *query,
                                 const struct pn_filter *filter);

/* The rows of a search, in two or three lines each. */
struct pn_lines pn_lines_of_search(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                   struct pn_rect pane, unsigned indent);

#endif
