// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the page of the history shows: the changes of all items or of one, the newest first.
 */
#ifndef NAV_HISTORY_VIEW_H
#define NAV_HISTORY_VIEW_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* What one entry of the history changed of one item. */
struct pn_event {
    const struct pn_entry *entry;
    const struct pn_entry_change *change;
    uint32_t number; /* counted from the oldest: the same when others come */
    bool is_new;     /* somebody else's, since the reader's last visit */
};

struct pn_history_view {
    const struct pn_event *at; /* the newest first */
    uint32_t count;
    uint32_t all;   /* how many there are of all items */
    uint32_t fresh; /* how many of all of them are new */
};

/* In the arena. */
struct pn_history_view pn_history_view_of(struct pn_arena *arena, const struct pn_nav *nav,
                                          const struct pn_nav_context *context);

#endif
