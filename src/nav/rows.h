// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding rows.
 */
#ifndef NAV_ROWS_H
#define NAV_ROWS_H

#include "phasenav/nav/rows.h"

/* The row with this key, or PN_NO_ROW. Rows that cannot be selected are not found. */
uint32_t pn_rows_find(struct pn_rows rows, struct pn_row_key key);

/* The row with this key. If it is missing, the row of its kind that comes last before its place, else the first behind
 * it, else the first that can be selected, or PN_NO_ROW. */
uint32_t pn_rows_nearest(struct pn_rows rows, struct pn_row_key key);

/* What a project can say about a row of any list. A search's result stands for the milestone found, or for the round
 * whose question was found. */
bool pn_listed_subject(const struct pn_roadmap *roadmap, const struct pn_row *row, uint32_t phase,
                       struct pn_subject *ret_subject);

#endif
