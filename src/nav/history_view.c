// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "history_view.h"

#include "phasenav/project/due.h"

#include <string.h>

static bool is_shown(const struct pn_nav *nav, const struct pn_nav_context *context,
                     const struct pn_entry_change *change)
{
    return nav->history_item == 0 ||
           (change->known && pn_subject_item(context->roadmap, change->subject) == nav->history_item - 1);
}

struct pn_history_view pn_history_view_of(struct pn_arena *arena, const struct pn_nav *nav,
                                          const struct pn_nav_context *context)
{
    struct pn_history history = context->history;
    struct pn_history_view view = {.count = 0};
    for (size_t i = 0; i < history.count; i++) {
        view.all += (uint32_t)history.at[i].count;
    }
    struct pn_event *at = PN_NEW_ARRAY(arena, struct pn_event, view.all);
    size_t seen = context->last_visit != NULL ? pn_history_seen(history, context->last_visit) : history.count;
    uint32_t number = view.all;
    const char *person = NULL; /* of the entry before, mostly the same; and whether it is the reader */
    bool is_own = false;
    for (size_t i = history.count; i-- > 0;) {
        const struct pn_entry *entry = &history.at[i];
        if (i >= seen && (person == NULL || strcmp(person, entry->who) != 0)) {
            person = entry->who;
            is_own = pn_owner_is(person, context->who);
        }
        bool is_new = i >= seen && !is_own;
        number -= (uint32_t)entry->count;
        view.fresh += is_new ? (uint32_t)entry->count : 0;
        for (size_t j = 0; j < entry->count; j++) {
            if (is_shown(nav, context, &entry->changes[j])) {
                at[view.count++] = (struct pn_event){
                    .entry = entry, .change = &entry->changes[j], .number = number + (uint32_t)j, .is_new = is_new};
            }
        }
    }
    view.at = at;
    return view;
}
