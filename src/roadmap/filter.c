// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which items a filter leaves.
 */
#include "phasenav/roadmap/filter.h"

static bool meet(struct pn_indices wanted, struct pn_indices carried)
{
    for (uint32_t i = 0; i < wanted.count; i++) {
        for (uint32_t j = 0; j < carried.count; j++) {
            if (wanted.at[i] == carried.at[j]) {
                return true;
            }
        }
    }
    return wanted.count == 0;
}

/* Whether the item itself carries what the filter wants. */
static bool suits(const struct pn_filter *filter, const struct pn_item *item)
{
    return meet(filter->workstreams, item->workstreams) && meet(filter->stakeholders, item->stakeholders);
}

static bool leaves_some(const struct pn_filter *filter, const struct pn_roadmap *roadmap, const struct pn_phase *phase)
{
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        if (suits(filter, &roadmap->milestones[phase->first_milestone + i].item)) {
            return true;
        }
    }
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_criterion *criterion = &roadmap->criteria[i];
        if (pn_criterion_has_round(criterion, phase->item.number) && suits(filter, &criterion->item)) {
            return true;
        }
    }
    for (uint32_t i = 0; i < phase->groundwork.count; i++) {
        if (suits(filter, pn_roadmap_item(roadmap, phase->groundwork.at[i]))) {
            return true;
        }
    }
    return false;
}

bool pn_filter_leaves(const struct pn_filter *filter, const struct pn_roadmap *roadmap, pn_item_id handle)
{
    if (pn_filter_is_empty(filter)) {
        return true;
    }
    const struct pn_item *item = pn_roadmap_item(roadmap, handle);
    return item->kind == PN_ITEM_PHASE ? leaves_some(filter, roadmap, &roadmap->phases[item->number])
                                       : suits(filter, item); /* models and terms carry nothing, so they never do */
}

struct pn_items pn_filter_items(struct pn_arena *arena, const struct pn_filter *filter,
                                const struct pn_roadmap *roadmap, struct pn_items items)
{
    if (pn_filter_is_empty(filter)) {
        return items;
    }
    pn_item_id *left = PN_NEW_ARRAY(arena, pn_item_id, items.count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < items.count; i++) {
        if (pn_filter_leaves(filter, roadmap, items.at[i])) {
            left[count++] = items.at[i];
        }
    }
    return (struct pn_items){.at = left, .count = count};
}
