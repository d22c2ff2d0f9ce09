// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The columns of a list: which of them there is room for, and where they stand. Where a list is narrow, first the
 * person goes, then the state's word, then the day; the sign, the number of the phase and the title stay.
 */
#ifndef NAV_COLUMNS_H
#define NAV_COLUMNS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/layout.h"
#include "phasenav/nav/rows.h"

/* Where a column begins, from the pane's left edge, and how wide it is; without a width it is not there. */
struct pn_column_place {
    unsigned column;
    unsigned columns;
};

struct pn_columns {
    unsigned whole;               /* columns of a title that has nothing beside it */
    struct pn_column_place title; /* with the signs before it */
    struct pn_column_place letters;
    struct pn_column_place state;
    struct pn_column_place day;
    struct pn_column_place person;
};

/* Of rows whose titles begin at `indent` in the pane. `letters`: how many initials of workstreams there are; they are
 * left out in narrow lists. */
struct pn_columns pn_columns_of(const struct pn_nav_context *context, struct pn_rows rows, struct pn_rect pane,
                                unsigned indent, unsigned letters);

#endif
