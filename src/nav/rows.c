/*
 * Which rows a list has, in which order.
 */
#include "phasenav/nav/rows.h"

#include "position.h"

#include <assert.h>

bool pn_roadmap_has_lane(const struct pn_roadmap *roadmap)
{
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        if (pn_criterion_is_cross_phase(roadmap, &roadmap->criteria[i])) {
            return true;
        }
    }
    return false;
}

/* Rows are counted before they are made, so one array is enough. */
struct list {
    struct pn_row *at;
    uint32_t count;
    const struct pn_nav_context *context;
};

static void add_heading(struct list *list, enum pn_section section, const char *message)
{
    list->at[list->count++] = (struct pn_row){
        .key = {.kind = PN_ROW_HEADING, .item = PN_NO_ITEM},
        .section = section,
        .title = pn_tr(list->context->catalog, message),
        .phase = PN_NO_PHASE,
    };
}

static struct pn_row *add_item(struct list *list, enum pn_section section, enum pn_row_kind kind,
                               const struct pn_item *item)
{
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = {.kind = kind, .item = item->handle},
        .section = section,
        .title = pn_text_in(item->title, list->context->language),
        .item = item,
        .phase = PN_NO_PHASE,
    };
    return row;
}

static void add_overview(struct list *list, const struct pn_item *phase)
{
    struct pn_row *row = add_item(list, PN_SECTION_OVERVIEW, PN_ROW_OVERVIEW, phase);
    row->title = pn_tr(list->context->catalog, "About this phase");
}

static void add_groundwork(struct list *list, struct pn_items groundwork)
{
    if (groundwork.count == 0) {
        return;
    }
    const struct pn_roadmap *roadmap = list->context->roadmap;
    add_heading(list, PN_SECTION_GROUNDWORK, PN_N_("Groundwork from earlier phases"));
    for (uint32_t i = 0; i < groundwork.count; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, groundwork.at[i]);
        add_item(list, PN_SECTION_GROUNDWORK, PN_ROW_GROUNDWORK, item)->phase = pn_item_home(roadmap, item);
    }
}

static void add_rounds(struct list *list, struct pn_items rounds, const char *heading)
{
    if (rounds.count == 0) {
        return;
    }
    add_heading(list, PN_SECTION_CRITERIA, heading);
    for (uint32_t i = 0; i < rounds.count; i++) {
        const struct pn_item *item = pn_roadmap_item(list->context->roadmap, rounds.at[i]);
        add_item(list, PN_SECTION_CRITERIA, PN_ROW_ROUND, item);
    }
}

struct pn_rows pn_rows_of_phase(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct list list = {.context = context};
    if (phase == roadmap->phase_count) {
        struct pn_items rounds = pn_roadmap_rounds(arena, roadmap, PN_NO_PHASE);
        list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)rounds.count + 1);
        add_rounds(&list, rounds, PN_N_("Criteria of all phases"));
        return (struct pn_rows){.at = list.at, .count = list.count};
    }
    assert(phase < roadmap->phase_count);
    const struct pn_phase *open = &roadmap->phases[phase];
    struct pn_items rounds = pn_roadmap_rounds(arena, roadmap, phase);
    size_t most = (size_t)open->groundwork.count + open->milestone_count + rounds.count + 4;
    list.at = PN_NEW_ARRAY(arena, struct pn_row, most);
    add_overview(&list, &open->item);
    add_groundwork(&list, open->groundwork);
    if (open->milestone_count > 0) {
        add_heading(&list, PN_SECTION_MILESTONES, PN_N_("Milestones"));
    }
    for (uint32_t i = 0; i < open->milestone_count; i++) {
        add_item(&list, PN_SECTION_MILESTONES, PN_ROW_MILESTONE, &roadmap->milestones[open->first_milestone + i].item);
    }
    add_rounds(&list, rounds, PN_N_("Criteria in this round"));
    return (struct pn_rows){.at = list.at, .count = list.count};
}

struct pn_rows pn_rows_of_start(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct list list = {.context = context};
    list.at = PN_NEW_ARRAY(arena, struct pn_row, (size_t)roadmap->phase_count + 1);
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        add_item(&list, PN_SECTION_PHASES, PN_ROW_OVERVIEW, &roadmap->phases[i].item)->phase = i;
    }
    if (pn_roadmap_has_lane(roadmap)) {
        list.at[list.count++] = (struct pn_row){
            .key = {.kind = PN_ROW_LANE, .item = PN_NO_ITEM},
            .section = PN_SECTION_LANE,
            .title = pn_tr(context->catalog, "Cross-phase"),
            .phase = roadmap->phase_count,
        };
    }
    return (struct pn_rows){.at = list.at, .count = list.count};
}

uint32_t pn_rows_find(struct pn_rows rows, struct pn_row_key key)
{
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].key.kind == key.kind && rows.at[i].key.item == key.item) {
            return i;
        }
    }
    return PN_NO_ROW;
}

uint32_t pn_rows_selectable(struct pn_rows rows, uint32_t row, int step)
{
    /* Stepping below 0 wraps to a huge index, which ends the loop like stepping beyond the last row. */
    while (row < rows.count && rows.at[row].key.kind == PN_ROW_HEADING) {
        row += (uint32_t)step;
    }
    return row < rows.count ? row : PN_NO_ROW;
}

uint32_t pn_rows_first_of(struct pn_rows rows, enum pn_section section)
{
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].section == section && rows.at[i].key.kind != PN_ROW_HEADING) {
            return i;
        }
    }
    return PN_NO_ROW;
}
