// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which rows the list of a phase has, in which order.
 */
#include "phase_rows.h"

#include "row_list.h"

#include "phasenav/base/catalog.h"
#include "phasenav/project/gap.h"

#include <assert.h>

enum {
    GROUNDWORK_EACH = 8, /* groundwork of more items than this is listed phase by phase */
    FOLD_LEAST = 4,      /* fewer further criteria are shown at once */
};

/* What the rows are made of. */
struct phase_list {
    struct pn_row_list list;
    uint32_t phase; /* phase_count: the lane */
    const struct pn_filter *filter;
    bool unfolded;
};

/* --- what earlier phases have to lay --- */

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

/* All of it, of a roadmap without a project. */
static void add_groundwork(struct phase_list *of)
{
    struct pn_row_list *list = &of->list;
    const struct pn_roadmap *roadmap = list->context->roadmap;
    struct pn_items all = roadmap->phases[of->phase].groundwork;
    struct pn_items left = pn_filter_items(list->arena, of->filter, roadmap, all);
    if (all.count == 0) {
        return;
    }
    struct pn_row *heading = pn_row_list_add_heading(list, PN_SECTION_GROUNDWORK, "");
    heading->title = pn_row_list_counted(list, pn_tr(list->context->catalog, "Groundwork from earlier phases"),
                                         left.count, all.count);
    if (left.count == 0) {
        pn_row_list_add_filter_note(list, PN_SECTION_GROUNDWORK, of->filter);
    } else if (left.count > GROUNDWORK_EACH) {
        add_phases_of_groundwork(list, left);
    } else {
        for (uint32_t i = 0; i < left.count; i++) {
            const struct pn_item *item = pn_roadmap_item(roadmap, left.at[i]);
            pn_row_list_add_item(list, PN_SECTION_GROUNDWORK, PN_ROW_GROUNDWORK, item)->phase =
                pn_item_home(roadmap, item);
        }
    }
}

static const struct pn_item *item_of_need(const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return &roadmap->milestones[subject.number].item;
    case PN_SUBJECT_ROUND:
        return &roadmap->criteria[subject.number].item;
    default:
        return &roadmap->phases[subject.phase].item;
    }
}

static void add_need(struct phase_list *of, struct pn_subject subject)
{
    struct pn_row_list *list = &of->list;
    const struct pn_item *item = item_of_need(list->context->roadmap, subject);
    bool is_gate = subject.kind == PN_SUBJECT_GATE;
    struct pn_row *row =
        pn_row_list_add_item(list, PN_SECTION_GROUNDWORK, is_gate ? PN_ROW_GATE : PN_ROW_GROUNDWORK, item);
    row->phase = subject.kind == PN_SUBJECT_MILESTONE ? item->phase : subject.phase;
    pn_row_list_tell(list, row, subject);
    if (is_gate) {
        pn_row_list_call_gate(list, row);
    }
}

/* Adds needs under a heading. */
static void add_needs(struct phase_list *of, const char *title, const struct pn_need *needs, uint32_t count)
{
    struct pn_row_list *list = &of->list;
    const struct pn_roadmap *roadmap = list->context->roadmap;
    if (count == 0) {
        return;
    }
    struct pn_row *heading = pn_row_list_add_heading(list, PN_SECTION_GROUNDWORK, title);
    uint32_t left = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct pn_subject subject = needs[i].subject;
        if (subject.kind == PN_SUBJECT_GATE ||
            pn_filter_leaves(of->filter, roadmap, item_of_need(roadmap, subject)->handle)) {
            add_need(of, subject);
            left++;
        }
    }
    heading->title = pn_row_list_counted(list, title, left, count);
    if (left == 0) {
        pn_row_list_add_filter_note(list, PN_SECTION_GROUNDWORK, of->filter);
    }
}

/* What the project lacks of it: what the phase cannot do without, then what would help it. */
static void add_missing(struct phase_list *of)
{
    const struct pn_nav_context *context = of->list.context;
    struct pn_gap gap = pn_gap_of_phase(of->list.arena, context->project, of->phase);
    add_needs(of, pn_tr(context->catalog, "Missing from earlier phases"), gap.at, gap.must);
    add_needs(of, pn_tr(context->catalog, "Missing, and would help"), gap.at + gap.must, gap.count - gap.must);
}

/* --- the phase's own --- */

/* A section of milestones or criteria. */
struct part {
    enum pn_section section;
    enum pn_row_kind kind;
    const char *title; /* in the reader's language */
    struct pn_items items;
};

static struct pn_subject subject_of(const struct phase_list *of, const struct part *part, pn_item_id item)
{
    const struct pn_roadmap *roadmap = of->list.context->roadmap;
    return part->kind == PN_ROW_MILESTONE ? pn_subject_milestone(roadmap, item)
                                          : pn_subject_round(roadmap, item, of->phase);
}

/* How many of a part are done, and how many do not apply. */
static uint32_t count_standing(const struct phase_list *of, const struct part *part, enum pn_standing standing)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < part->items.count; i++) {
        const struct pn_fact *fact =
            pn_project_fact(of->list.context->project, subject_of(of, part, part->items.at[i]));
        count += pn_state_info(fact->state)->standing == standing ? 1 : 0;
    }
    return count;
}

/* "Milestones (1 of 6 reached)"; without a project, or where a filter leaves but a part of them, only how many there
 * are. */
static const char *heading_of(struct phase_list *of, const struct part *part, uint32_t left)
{
    struct pn_row_list *list = &of->list;
    const struct pn_catalog *catalog = list->context->catalog;
    bool in_phase = of->phase < list->context->roadmap->phase_count;
    if (part->items.count == 0 || left < part->items.count || list->context->project == NULL || !in_phase) {
        return pn_row_list_counted(list, part->title, left, part->items.count);
    }
    unsigned done = count_standing(of, part, PN_STANDING_DONE);
    unsigned out = count_standing(of, part, PN_STANDING_OUT);
    unsigned all = (unsigned)part->items.count - out;
    const char *text =
        part->kind == PN_ROW_MILESTONE
            ? pn_arena_printf(list->arena, pn_tr(catalog, "%s (%u of %u reached"), part->title, done, all)
            : pn_arena_printf(list->arena, pn_tr(catalog, "%s (%u of %u met"), part->title, done, all);
    return out > 0 ? pn_arena_printf(list->arena, pn_trn(catalog, "%s, %u dropped)", "%s, %u dropped)", out), text, out)
                   : pn_arena_printf(list->arena, "%s)", text);
}

/* Adds a heading, and under it the items that the filter leaves. */
static void add_part(struct phase_list *of, const struct part *part)
{
    struct pn_row_list *list = &of->list;
    const struct pn_roadmap *roadmap = list->context->roadmap;
    struct pn_items left = pn_filter_items(list->arena, of->filter, roadmap, part->items);
    pn_row_list_add_heading(list, part->section, heading_of(of, part, left.count));
    for (uint32_t i = 0; i < left.count; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, left.at[i]);
        struct pn_row *row = pn_row_list_add_item(list, part->section, part->kind, item);
        if (of->phase < roadmap->phase_count) {
            pn_row_list_tell(list, row, subject_of(of, part, left.at[i]));
        }
    }
    if (left.count == 0 && part->items.count > 0) {
        pn_row_list_add_filter_note(list, part->section, of->filter);
    }
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

/* What the row is called in whose place the further criteria come. */
static const char *title_of_fold(struct phase_list *of, const struct part *left)
{
    struct pn_row_list *list = &of->list;
    const struct pn_catalog *catalog = list->context->catalog;
    unsigned count = left->items.count;
    if (of->unfolded) {
        return left->title;
    }
    const char *title = pn_arena_printf(
        list->arena, pn_trn(catalog, "%u further criterion of this phase", "%u further criteria of this phase", count),
        count);
    return list->context->project != NULL ? pn_arena_printf(list->arena, pn_tr(catalog, "%s (%u of %u open)"), title,
                                                            count_standing(of, left, PN_STANDING_TO_DO), count)
                                          : title;
}

static void add_fold(struct phase_list *of, const struct part *further)
{
    struct pn_row_list *list = &of->list;
    const struct pn_catalog *catalog = list->context->catalog;
    struct part left = *further;
    left.items = pn_filter_items(list->arena, of->filter, list->context->roadmap, further->items);
    if (left.items.count == 0) {
        return;
    }
    struct pn_row *row = pn_row_list_add(list, PN_SECTION_FURTHER, PN_ROW_FOLD, title_of_fold(of, &left));
    if (!list->context->spoken) {
        row->tail =
            pn_arena_printf(list->arena, "  %s",
                            of->unfolded ? pn_tr(catalog, "Enter hides them") : pn_tr(catalog, "Enter shows them"));
    }
}

static void add_criteria(struct phase_list *of)
{
    struct pn_row_list *list = &of->list;
    const struct pn_nav_context *context = list->context;
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_items all = pn_roadmap_rounds(list->arena, roadmap, of->phase);
    uint32_t begin = pn_roadmap_first_rounds(roadmap, all);
    struct part first = {PN_SECTION_CRITERIA, PN_ROW_ROUND, pn_tr(context->catalog, "Criteria"), all};
    if (begin == 0) {
        add_part(of, &first);
        return;
    }
    first.title = pn_tr(context->catalog, "Criteria, these first");
    first.items.count = begin;
    const struct part further = {PN_SECTION_FURTHER, PN_ROW_ROUND, pn_tr(context->catalog, "Further criteria"),
                                 (struct pn_items){.at = all.at + begin, .count = all.count - begin}};
    add_part(of, &first);
    bool is_folded = further.items.count >= FOLD_LEAST;
    if (!is_folded || of->unfolded) {
        add_part(of, &further);
    }
    if (is_folded) {
        add_fold(of, &further);
    }
}

static void add_gate(struct phase_list *of)
{
    struct pn_row_list *list = &of->list;
    const struct pn_phase *phase = &list->context->roadmap->phases[of->phase];
    pn_row_list_add_heading(list, PN_SECTION_GATE, pn_tr(list->context->catalog, "End of the phase"));
    struct pn_row *row = pn_row_list_add_item(list, PN_SECTION_GATE, PN_ROW_GATE, &phase->item);
    pn_row_list_tell(list, row, pn_subject_gate(of->phase));
    pn_row_list_call_gate(list, row);
}

static void add_lane(struct phase_list *of)
{
    struct pn_row_list *list = &of->list;
    const struct pn_nav_context *context = list->context;
    const struct part rounds = {PN_SECTION_CRITERIA, PN_ROW_ROUND, pn_tr(context->catalog, "Criteria of all phases"),
                                pn_roadmap_rounds(list->arena, context->roadmap, PN_NO_PHASE)};
    add_part(of, &rounds);
}

struct pn_rows pn_rows_of_phase(struct pn_arena *arena, const struct pn_nav_context *context, uint32_t phase,
                                const struct pn_filter *filter, bool unfolded)
{
    enum { BESIDE_ITEMS = 15 }; /* the overview, the gates, the fold, headings, a note under each */
    const struct pn_roadmap *roadmap = context->roadmap;
    assert(phase < roadmap->phase_count + (pn_roadmap_has_lane(roadmap) ? 1 : 0));
    size_t most =
        (size_t)roadmap->milestone_count + 2 * (size_t)roadmap->criterion_count + roadmap->phase_count + BESIDE_ITEMS;
    struct phase_list of = {
        .list = pn_row_list_of(arena, context, most), .phase = phase, .filter = filter, .unfolded = unfolded};
    if (phase == roadmap->phase_count) {
        add_lane(&of);
        return pn_row_list_rows(&of.list);
    }
    const struct pn_phase *open = &roadmap->phases[phase];
    pn_row_list_add_item(&of.list, PN_SECTION_OVERVIEW, PN_ROW_OVERVIEW, &open->item)->title =
        pn_tr(context->catalog, "About this phase");
    if (context->project != NULL) {
        add_missing(&of);
    } else {
        add_groundwork(&of);
    }
    const struct part milestones = {PN_SECTION_MILESTONES, PN_ROW_MILESTONE, pn_tr(context->catalog, "Milestones"),
                                    milestones_of(arena, roadmap, open)};
    add_part(&of, &milestones);
    if (pn_roadmap_rounds(arena, roadmap, phase).count > 0) {
        add_criteria(&of);
    }
    add_gate(&of);
    unsigned columns = PN_COLUMN_STATE | PN_COLUMN_DAY | PN_COLUMN_PERSON | PN_COLUMN_HEADS;
    return pn_row_list_table(&of.list, context->project != NULL ? columns : 0);
}
