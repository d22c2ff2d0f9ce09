// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Rows of the start screen of a project.
 */
#ifndef NAV_COCKPIT_ROWS_H
#define NAV_COCKPIT_ROWS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"

/* The rows for a list of so many columns and rows, of which no section takes so many that the others get none. In the
 * arena. */
struct pn_rows pn_rows_of_cockpit(struct pn_arena *arena, const struct pn_nav_context *context, unsigned columns,
                                  unsigned rows);

#endif
