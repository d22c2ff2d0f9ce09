// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of a list.
 */
#ifndef NAV_LIST_LINES_H
#define NAV_LIST_LINES_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"
#include "phasenav/nav/rows.h"

/* With more workstreams, their initials say nothing, and no list has them. */
enum { PN_INITIALS_MOST = 8 };

/* The initial that marks a workstream in lists: the first *ret_length bytes of its title. NULL if it is not one column
 * wide. */
const char *pn_workstream_initial(const struct pn_nav_context *context, uint32_t workstream, size_t *ret_length);

/* How many initials of workstreams lists have beside their titles, where there is room; 0: none. */
unsigned pn_list_letters(const struct pn_nav_context *context);

/* How a list is laid out. */
struct pn_list_form {
    struct pn_rect pane;
    unsigned indent;
    uint32_t skip;    /* so many rows at the beginning have no line: what they say stands above the list */
    unsigned letters; /* of workstreams, each in its own column, where there is room for them; 0: none */
};

/* The list's rows, each in one line: signs and title, which is cut where there is no room for it, and what the row says
 * in the columns that `rows` has (columns.h). */
struct pn_lines pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                 const struct pn_list_form *form);

#endif
