// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Only what carries a workstream or involves a stakeholder: one query for the browser, the dumps, the lists and the
 * search.
 */
#ifndef PHASENAV_ROADMAP_FILTER_H
#define PHASENAV_ROADMAP_FILTER_H

#include "phasenav/roadmap/roadmap.h"

/* A filter that is zeroed wants everything. */
struct pn_filter {
    struct pn_indices workstreams;  /* an item must carry one of these, if there are any */
    struct pn_indices stakeholders; /* and involve one of these, if there are any */
};

/* Whether the filter wants everything. */
static inline bool pn_filter_is_empty(const struct pn_filter *filter)
{
    return filter->workstreams.count == 0 && filter->stakeholders.count == 0;
}

/*
 * Whether the filter leaves the item: a milestone or a criterion by what it carries; a phase as long as one of its
 * milestones, rounds or groundwork is left; a model or a term, which carry neither, only if the filter is empty.
 */
bool pn_filter_leaves(const struct pn_filter *filter, const struct pn_roadmap *roadmap, pn_item_id item);

/* The items that the filter leaves, in their order. Returns `items` itself if the filter is empty, else a list in the
 * arena. */
struct pn_items pn_filter_items(struct pn_arena *arena, const struct pn_filter *filter,
                                const struct pn_roadmap *roadmap, struct pn_items items);

#endif
