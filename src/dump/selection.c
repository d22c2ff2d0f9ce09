// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Works out the phases and items that a request is about.
 */
#include "selection.h"

struct selector {
    struct pn_arena *arena;
    const struct pn_dump_request *request;
    const struct pn_roadmap *roadmap;
    bool *asked;  /* by handle: the item, or the whole phase, was asked for */
    bool *listed; /* by phase: it is in the list below */
    uint32_t *phases;
    uint32_t phase_count;
};

static void list_phase(struct selector *selector, uint32_t phase)
{
    if (!selector->listed[phase]) {
        selector->listed[phase] = true;
        selector->phases[selector->phase_count++] = phase;
    }
}

static void ask_for_phase(struct selector *selector, uint32_t phase)
{
    selector->asked[selector->roadmap->phases[phase].item.handle] = true;
    list_phase(selector, phase);
}

static void ask(struct selector *selector)
{
    const struct pn_dump_request *request = selector->request;
    for (uint32_t i = 0; request->all && i < selector->roadmap->phase_count; i++) {
        ask_for_phase(selector, i);
    }
    for (uint32_t i = 0; !request->all && i < request->phase_count; i++) {
        ask_for_phase(selector, request->phases[i]);
    }
    for (uint32_t i = 0; !request->all && i < request->items.count; i++) {
        const struct pn_item *item = pn_roadmap_item(selector->roadmap, request->items.at[i]);
        selector->asked[item->handle] = true;
        if (item->phase != PN_NO_PHASE) {
            list_phase(selector, item->phase);
        }
    }
}

static bool is_left(const struct selector *selector, pn_item_id item)
{
    return pn_filter_leaves(&selector->request->filter, selector->roadmap, item);
}

static struct pn_items select_milestones(const struct selector *selector, const struct pn_phase *phase, bool all)
{
    pn_item_id *handles = PN_NEW_ARRAY(selector->arena, pn_item_id, phase->milestone_count);
    struct pn_items milestones = {.at = handles};
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        pn_item_id handle = selector->roadmap->milestones[phase->first_milestone + i].item.handle;
        if ((all || selector->asked[handle]) && is_left(selector, handle)) {
            handles[milestones.count++] = handle;
        }
    }
    return milestones;
}

static struct pn_items filtered(const struct selector *selector, struct pn_items items)
{
    return pn_filter_items(selector->arena, &selector->request->filter, selector->roadmap, items);
}

static void select_phases(const struct selector *selector, struct pn_selection *selection)
{
    struct pn_selected_phase *phases = PN_NEW_ARRAY(selector->arena, struct pn_selected_phase, selector->phase_count);
    for (uint32_t i = 0; i < selector->phase_count; i++) {
        const struct pn_phase *phase = &selector->roadmap->phases[selector->phases[i]];
        bool all = selector->asked[phase->item.handle];
        struct pn_selected_phase selected = {.phase = phase, .milestones = select_milestones(selector, phase, all)};
        if (all) {
            selected.rounds =
                filtered(selector, pn_roadmap_rounds(selector->arena, selector->roadmap, phase->item.number));
            selected.groundwork = filtered(selector, phase->groundwork);
        }
        if (all ? is_left(selector, phase->item.handle) : selected.milestones.count != 0) {
            phases[selection->phase_count++] = selected;
        }
    }
    selection->phases = phases;
}

static bool has_asked_round(const struct selector *selector, const struct pn_criterion *criterion)
{
    for (uint32_t phase = criterion->from; phase <= criterion->until; phase++) {
        if (selector->asked[selector->roadmap->phases[phase].item.handle]) {
            return true;
        }
    }
    return false;
}

/* Which items of a kind belong to the selection. There are `count` of the kind, with handles from first->handle on. */
static struct pn_items select_kind(const struct selector *selector, uint32_t count, const struct pn_item *first)
{
    pn_item_id *handles = PN_NEW_ARRAY(selector->arena, pn_item_id, count);
    struct pn_items items = {.at = handles};
    for (uint32_t i = 0; i < count; i++) {
        pn_item_id handle = first->handle + i;
        const struct pn_item *item = pn_roadmap_item(selector->roadmap, handle);
        bool wanted = selector->request->all || selector->asked[handle] ||
                      (item->kind == PN_ITEM_CRITERION &&
                       has_asked_round(selector, pn_roadmap_criterion(selector->roadmap, handle)));
        if (wanted && is_left(selector, handle)) {
            handles[items.count++] = handle;
        }
    }
    return items;
}

struct pn_selection pn_selection_of(struct pn_arena *arena, const struct pn_dump_request *request)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    struct selector selector = {
        .arena = arena,
        .request = request,
        .roadmap = roadmap,
        .asked = PN_NEW_ARRAY(arena, bool, roadmap->item_count),
        .listed = PN_NEW_ARRAY(arena, bool, roadmap->phase_count),
        .phases = PN_NEW_ARRAY(arena, uint32_t, roadmap->phase_count),
    };
    struct pn_selection selection = {.all = request->all,
                                     .whole = request->all && pn_filter_is_empty(&request->filter)};
    ask(&selector);
    select_phases(&selector, &selection);
    if (roadmap->criterion_count != 0) {
        selection.criteria = select_kind(&selector, roadmap->criterion_count, &roadmap->criteria[0].item);
    }
    if (roadmap->model_count != 0) {
        selection.models = select_kind(&selector, roadmap->model_count, &roadmap->models[0].item);
    }
    if (roadmap->term_count != 0) {
        selection.terms = select_kind(&selector, roadmap->term_count, &roadmap->terms[0].item);
    }
    if (!request->all) {
        selection.items = filtered(&selector, request->items);
    }
    return selection;
}
