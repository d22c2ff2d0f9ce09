// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The place of a search's result in words.
 */
#ifndef PHASENAV_NAV_SEARCH_ROWS_H
#define PHASENAV_NAV_SEARCH_ROWS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"

/* What kind of item a search's result is, and in which phase. */
const char *pn_place_of_result(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_row *row);

#endif
