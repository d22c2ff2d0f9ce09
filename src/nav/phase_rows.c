// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which rows the list of a phase has, in which order.
 */
#include "phase_rows.h"

#include "groundwork.h"
#include "row_list.h"

#include "phasenav/base/catalog.h"

#include <assert.h>

enum { GROUNDWORK_EACH = 8 }; /* groundwork of more items than this is listed phase by phase */

/* Adds one row for the groundwork from each phase, so that much of it leaves the phase's own milestones in sight. */
static void add_phases_of_groundwork(struct pn_row_list *list, struct pn_items groundwork)
{
    const struct pn_roadmap *roadmap = list->context->roadmap;
    uint32_t *counts = PN_NEW_ARRAY(list->arena, uint32_t, (size_t)roadmap->phase_count + 1);
    for (uint32_t i = 0; i < groundwork.count; i++) {
        counts[pn_item_home(roadmap, pn_roadmap_item(roadmap, groundwork.at[i]))]++;
    }
    for (uint32_t home = 0; home <= roadmap->phase_count; home++) {
        if (counts[home] == 0) {
            continue;
        }
        struct pn_row *row =
            pn_row_list_add(list, PN_SECTION_GROUNDWORK, PN_ROW_LAID_IN, pn_tr(list->context->catalog, "Cross-phase"));
        if (home < roadmap->phase_count) {
            row->key.item = roadmap->phases[home].item.handle;
            row->title = pn_text_in(roadmap->phases[home].item.title, list->context->language);
        }
        row->title = pn_arena_printf(list->arena, "%s (%u)", row->title, counts[home]);
        row->phase = home;
    }
}

/* A part of the list: its items, all of one kind. */
struct part {
    enum pn_section section;
    enum pn_row_kind kind;
    const char *heading; /* an English message */
    struct pn_items items;
};

/* Adds a heading, and under it the items that the filter leaves. */
static void add_part(struct pn_row_list *list, uint32_t phase, const struct pn_filter *filter, const struct part *part)
{
    if (part->items.count == 0) {
        return;
    }
    const struct pn_roadmap *roadmap = list->context->roadmap;
    pn_row_list_add(list, part->section, PN_ROW_HEADING, pn_tr(list->context->catalog, part->heading));
    struct pn_items left = pn_filter_items(list->arena, filter, roadmap, part->items);
    bool is_groundwork = part->kind == PN_ROW_GROUNDWORK;
    bool many = is_groundwork && left.count > GROUNDWORK_EACH;
    for (uint32_t i = 0; i < left.count && !many; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, left.at[i]);
        struct pn_row *row = pn_row_list_add_item(list, part->section, part->kind, item);
        row->phase = is_groundwork ? pn_item_home(roadmap, item) : PN_NO_PHASE;
        row->needed_later = !is_groundwork && pn_item_is_needed_later(item, phase);
    }
    if (many) {
        add_phases_of_groundwork(list, left);
    } else if (left.count == 0) {
        pn_row_list_add_filter_note(list, part->section, filter);
    }
}

/* Those to begin with have a part of their own, so that a reader sees where they end. */
static void add_rounds(struct pn_row_list *list, uint32_t phase, const struct pn_filter *filter,
                       const struct part *rounds)
{
    uint32_t first = pn_roadmap_first_rounds(list->context->roadmap, rounds->items);
    if (first == 0) {
        add_part(list, phase, filter, rounds);
        return;
    }
    struct part begin = *rounds;
    begin.heading = PN_N_("Criteria to begin with");
    begin.items.count = first;
    add_part(list, phase, filter, &begin);
    struct part further = *rounds;
    further.heading = PN_N_("Further criteria");
    further.items = (struct pn_items){.at = rounds->items.at + first, .count = rounds->items.count - first};
    add_part(list, phase, filter, &further);
}

static struct pn_items milestones_of(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                     const struct pn_phase *phase)
{
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, phase->milestone_count);
    for (uint32_t i = 0; i < phase->milestone_count; i++) {
        handles[i] = roadmap->milestones[phase->first_milestone + i].item.handle;
    }
    return (struct pn_items){.at = handles, .count = phase->milestone_count};
}

struct pn_rows pn_rows_of_phase(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                const struct pn_filter *filter)
{
    enum { BESIDE_ITEMS = 9 }; /* the overview, four headings, a note under each */
    const struct pn_roadmap *roadmap = context->roadmap;
    bool is_lane = phase == roadmap->phase_count;
    assert(is_lane || phase < roadmap->phase_count);
    struct part rounds = {PN_SECTION_CRITERIA, PN_ROW_ROUND, PN_N_("Criteria of all phases"),
                          pn_roadmap_rounds(arena, roadmap, is_lane ? PN_NO_PHASE : phase)};
    size_t most = (size_t)rounds.items.count + BESIDE_ITEMS;
    if (is_lane) {
        struct pn_row_list list = pn_row_list_of(arena, context, most);
        add_rounds(&list, phase, filter, &rounds);
        return pn_row_list_rows(&list);
    }
    const struct pn_phase *open = &roadmap->phases[phase];
    rounds.heading = PN_N_("Criteria in this round");
    const struct part groundwork = {PN_SECTION_GROUNDWORK, PN_ROW_GROUNDWORK, PN_N_("Groundwork from earlier phases"),
                                    open->groundwork};
    const struct part milestones = {PN_SECTION_MILESTONES, PN_ROW_MILESTONE, PN_N_("Milestones"),
                                    milestones_of(arena, roadmap, open)};
    struct pn_row_list list = pn_row_list_of(arena, context, most + groundwork.items.count + milestones.items.count);
    pn_row_list_add_item(&list, PN_SECTION_OVERVIEW, PN_ROW_OVERVIEW, &open->item)->title =
        pn_tr(context->catalog, "About this phase");
    add_part(&list, phase, filter, &groundwork);
    add_part(&list, phase, filter, &milestones);
    add_rounds(&list, phase, filter, &rounds);
    return pn_row_list_rows(&list);
}
