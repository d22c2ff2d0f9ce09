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

/* How a list is laid out. */
struct pn_list_form {
    uint32_t phase; /* the open one, or PN_NO_PHASE */
    struct pn_rect pane;
    unsigned indent;
    unsigned sign_columns;
};

/* The list's rows. A row's title goes on below, indented, where it does not fit. The last `sign_columns` of its first
 * line are for the initials of its workstreams, each workstream in its own column; 0 leaves them out. */
struct pn_lines pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                 const struct pn_list_form *form);

#endif
