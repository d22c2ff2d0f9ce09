// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the page of what is due shows: whose entries, and whose come next.
 */
#ifndef PHASENAV_NAV_DUE_VIEW_H
#define PHASENAV_NAV_DUE_VIEW_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"
#include "phasenav/project/due.h"

struct pn_due_view {
    struct pn_due_list list;
    const char *today; /* from which days are counted */
    const char *whose; /* in words: "all", "you (Amt 61)", "Amt 61", "nobody" */
    struct pn_due_choice next;
    const char *next_whose;
};

/* Without a project nothing is due. In the arena. */
struct pn_due_view pn_due_view_of(struct pn_arena *arena, const struct pn_nav *nav,
                                  const struct pn_nav_context *context);

#endif
