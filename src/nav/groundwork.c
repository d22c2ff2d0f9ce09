// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Sheets of groundwork.
 */
#include "groundwork.h"

#include "entry.h"

#include "phasenav/base/catalog.h"

#include <string.h>

static const char milestones_label[] = PN_N_("Milestones");
static const char criteria_label[] = PN_N_("Criteria");
static const char later_label[] = PN_N_("Needed later (in phase)");

static bool is_needed_later(const struct pn_item *item, uint32_t phase)
{
    for (uint32_t i = 0; i < item->prepares.count; i++) {
        if (item->prepares.at[i] > phase) {
            return true;
        }
    }
    return false;
}

struct pn_sheet pn_sheet_of_groundwork(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                       uint32_t home, const struct pn_filter *filter)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_phase *needing = &roadmap->phases[phase];
    struct pn_items left = pn_filter_items(arena, filter, roadmap, needing->groundwork);
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)left.count + 1);
    uint32_t count = 0;
    entries[count++] = pn_entry(PN_SHEET_TEXT, NULL,
                                pn_arena_printf(arena, pn_tr(context->catalog, "What has to be laid here for '%s':"),
                                                pn_text_in(needing->item.title, context->language)));
    for (uint32_t i = 0; i < left.count; i++) { /* milestones come before criteria */
        const struct pn_item *item = pn_roadmap_item(roadmap, left.at[i]);
        if (pn_item_home(roadmap, item) == home) {
            entries[count++] = pn_entry_link(item->kind == PN_ITEM_MILESTONE ? milestones_label : criteria_label,
                                             pn_text_in(item->title, context->language), item, phase);
        }
    }
    return (struct pn_sheet){.at = entries, .count = count};
}

/* The item's title with the numbers of the later phases that need it, as in "Title (4, 5)". */
static const char *with_phases(struct pn_arena *arena, const struct pn_item *item, uint32_t phase, uint32_t language)
{
    const char *text = pn_text_in(item->title, language);
    const char *joint = " (";
    for (uint32_t i = 0; i < item->prepares.count; i++) {
        if (item->prepares.at[i] > phase) {
            text = pn_arena_printf(arena, "%s%s%u", text, joint, item->prepares.at[i] + 1);
            joint = ", ";
        }
    }
    return pn_arena_printf(arena, "%s)", text);
}

struct pn_sheet pn_sheet_with_needed_later(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                           struct pn_sheet sheet)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    const struct pn_phase *open = &roadmap->phases[phase];
    struct pn_items rounds = pn_roadmap_rounds(arena, roadmap, phase);
    size_t most = (size_t)sheet.count + open->milestone_count + rounds.count;
    struct pn_sheet_entry *entries = PN_NEW_ARRAY(arena, struct pn_sheet_entry, most);
    uint32_t count = sheet.count;
    if (count > 0) {
        memcpy(entries, sheet.at, sizeof *entries * count);
    }
    for (uint32_t i = 0; i < open->milestone_count + rounds.count; i++) {
        const struct pn_item *item = i < open->milestone_count
                                         ? &roadmap->milestones[open->first_milestone + i].item
                                         : pn_roadmap_item(roadmap, rounds.at[i - open->milestone_count]);
        if (pn_item_home(roadmap, item) == phase && is_needed_later(item, phase)) {
            entries[count++] =
                pn_entry_link(later_label, with_phases(arena, item, phase, context->language), item, phase);
        }
    }
    return (struct pn_sheet){.at = entries, .count = count};
}
