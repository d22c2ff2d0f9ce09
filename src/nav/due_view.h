// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The page of what is due in the first line of its screen.
 */
#ifndef NAV_DUE_VIEW_H
#define NAV_DUE_VIEW_H

#include "phasenav/nav/due_view.h"

/* "Due: 6 of 14, responsible: Amt 61", and in fewer words "Due, only Amt 61". In the arena. */
const char *pn_due_view_title(struct pn_arena *arena, const struct pn_nav_context *context,
                              const struct pn_due_view *view);
const char *pn_due_view_short_title(struct pn_arena *arena, const struct pn_nav_context *context,
                                    const struct pn_due_view *view);

#endif
