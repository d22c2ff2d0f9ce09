/*
 * Only what carries a workstream or involves a stakeholder: one query for the browser, the dumps, the lists and the
 * search.
 */
#ifndef PHASENAV_ROADMAP_FILTER_H
#define PHASENAV_ROADMAP_FILTER_H

#include "phasenav/roadmap/roadmap.h"

/* What is wanted. A record that is zeroed wants everything. */
struct pn_filter {
    struct pn_indices workstreams;  /* an item has to carry one of these; none: any will do, and so will none */
    struct pn_indices stakeholders; /* and to involve one of these */
};

/* It wants everything. */
static inline bool pn_filter_is_empty(const struct pn_filter *filter)
{
    return filter->workstreams.count == 0 && filter->stakeholders.count == 0;
}

/*
 * The filter leaves the item. A milestone or a criterion by what it carries; a phase as long as one of its milestones,
 * rounds or groundwork is left; a model or a term, which carry neither, only where everything is wanted.
 */
bool pn_filter_leaves(const struct pn_filter *filter, const struct pn_roadmap *roadmap, pn_item_id item);

/* Those that the filter leaves, in their order; `items` itself where that is all of them. Else they live in the arena.
 */
struct pn_items pn_filter_items(struct pn_arena *arena, const struct pn_filter *filter,
                                const struct pn_roadmap *roadmap, struct pn_items items);

#endif
