// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The rows of the matrix.
 */
#ifndef NAV_MATRIX_ROWS_H
#define NAV_MATRIX_ROWS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/filter.h"

/* The criteria of the matrix, under a heading for each workstream. */
struct pn_rows pn_rows_of_matrix(struct pn_arena *arena, const struct pn_nav_context *context,
                                 const struct pn_filter *filter);

#endif
