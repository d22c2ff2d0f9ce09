// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/project/gap.h"

#include <stdlib.h>

/* What is missing, while it is collected. */
struct collection {
    const struct pn_project *project;
    struct pn_need *at;
    uint32_t count;
    uint32_t phase;   /* whose gap is collected */
    uint32_t until;   /* only what belongs to a phase before this one */
    bool *milestones; /* by number: it is among them */
    bool *rounds;     /* by criterion * phase_count + phase */
};

static bool is_done(const struct collection *collection, struct pn_subject subject)
{
    enum pn_state state = pn_project_fact(collection->project, subject)->state;
    return pn_state_info(state)->standing != PN_STANDING_TO_DO;
}

static void add(struct collection *collection, struct pn_subject subject, enum pn_need_reason reason)
{
    collection->at[collection->count++] =
        (struct pn_need){.subject = subject, .reason = reason, .phase = collection->phase};
}

static void need_milestone(struct collection *collection, uint32_t number, enum pn_need_reason reason)
{
    const struct pn_roadmap *roadmap = collection->project->roadmap;
    const struct pn_item *item = &roadmap->milestones[number].item;
    struct pn_subject subject = pn_subject_milestone(roadmap, item->handle);
    if (!collection->milestones[number] && item->phase < collection->until && !is_done(collection, subject)) {
        collection->milestones[number] = true;
        add(collection, subject, reason);
    }
}

/* The nearest earlier phase that does not run parallel to this one, or PN_NO_PHASE. */
static uint32_t phase_before(const struct pn_roadmap *roadmap, uint32_t phase)
{
    for (uint32_t i = phase; i > 0; i--) {
        if (!pn_phases_are_parallel(roadmap, phase, i - 1)) {
            return i - 1;
        }
    }
    return PN_NO_PHASE;
}

static void need_phase_before(struct collection *collection)
{
    const struct pn_roadmap *roadmap = collection->project->roadmap;
    uint32_t before = phase_before(roadmap, collection->phase);
    if (before == PN_NO_PHASE || before >= collection->until) {
        return;
    }
    const struct pn_phase *of = &roadmap->phases[before];
    bool is_known = false; /* two parallel phases have the same one before them */
    for (uint32_t i = 0; i < collection->count; i++) {
        is_known = is_known || pn_subjects_equal(collection->at[i].subject, pn_subject_gate(before));
    }
    if (!is_known && !is_done(collection, pn_subject_gate(before))) {
        add(collection, pn_subject_gate(before), PN_NEED_GATE);
    }
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        need_milestone(collection, of->first_milestone + i, PN_NEED_BEFORE);
    }
}

static void need_required(struct collection *collection)
{
    const struct pn_roadmap *roadmap = collection->project->roadmap;
    const struct pn_phase *of = &roadmap->phases[collection->phase];
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        const struct pn_items *requires = &roadmap->milestones[of->first_milestone + i].item.requires;
        for (uint32_t j = 0; j < requires->count; j++) {
            const struct pn_item *item = pn_roadmap_item(roadmap, requires->at[j]);
            if (item->phase != collection->phase) {
                need_milestone(collection, item->number, PN_NEED_REQUIRED);
            }
        }
    }
}

/* A criterion that a phase needs has to be met in its last round before it. That of a phase that runs at the same time
 * counts once it has been looked at: until then nobody has to wait for it. */
static void need_round_before(struct collection *collection, uint32_t criterion, enum pn_need_reason reason)
{
    const struct pn_roadmap *roadmap = collection->project->roadmap;
    const struct pn_criterion *of = &roadmap->criteria[criterion];
    if (of->from >= collection->phase) {
        return;
    }
    uint32_t last = of->until < collection->phase ? of->until : collection->phase - 1;
    while (last > of->from && pn_phases_are_parallel(roadmap, collection->phase, last) &&
           pn_project_fact(collection->project, pn_subject_round(roadmap, of->item.handle, last))->state ==
               PN_STATE_OPEN) {
        last--;
    }
    bool *is_known = &collection->rounds[(size_t)criterion * roadmap->phase_count + last];
    struct pn_subject subject = pn_subject_round(roadmap, of->item.handle, last);
    if (!*is_known && last < collection->until && !is_done(collection, subject)) {
        *is_known = true;
        add(collection, subject, reason);
    }
}

static bool names(const struct pn_indices *phases, uint32_t phase)
{
    uint32_t i = 0;
    while (i < phases->count && phases->at[i] != phase) {
        i++;
    }
    return i < phases->count;
}

/* What names the phase as one that it prepares, or helps. */
static void need_named(struct collection *collection, enum pn_need_reason reason)
{
    const struct pn_roadmap *roadmap = collection->project->roadmap;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_item *item = &roadmap->milestones[i].item;
        if (names(reason == PN_NEED_HELP ? &item->helps : &item->prepares, collection->phase)) {
            need_milestone(collection, i, reason);
        }
    }
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_item *item = &roadmap->criteria[i].item;
        if (names(reason == PN_NEED_HELP ? &item->helps : &item->prepares, collection->phase)) {
            need_round_before(collection, i, reason);
        }
    }
}

/* The gate first, then milestones, then rounds, in the order of the walk. */
static int compare_subjects(const void *a, const void *b)
{
    const struct pn_subject *left = &((const struct pn_need *)a)->subject;
    const struct pn_subject *right = &((const struct pn_need *)b)->subject;
    int order = (left->kind != PN_SUBJECT_GATE) - (right->kind != PN_SUBJECT_GATE);
    if (order == 0) {
        order = (int)left->kind - (int)right->kind;
    }
    return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

static void sort_from(struct collection *collection, uint32_t first)
{
    if (collection->count > first) {
        qsort(collection->at + first, collection->count - first, sizeof *collection->at, compare_subjects);
    }
}

static void collect_must(struct collection *collection, uint32_t phase)
{
    uint32_t first = collection->count;
    collection->phase = phase;
    need_phase_before(collection);
    need_required(collection);
    need_named(collection, PN_NEED_GROUNDWORK);
    sort_from(collection, first);
}

static void collect_helps(struct collection *collection, uint32_t phase)
{
    uint32_t first = collection->count;
    collection->phase = phase;
    need_named(collection, PN_NEED_HELP);
    sort_from(collection, first);
}

static struct collection start(struct pn_arena *arena, const struct pn_project *project)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    size_t rounds = (size_t)roadmap->criterion_count * roadmap->phase_count;
    return (struct collection){
        .project = project,
        .at = PN_NEW_ARRAY(arena, struct pn_need, roadmap->milestone_count + rounds + roadmap->phase_count),
        .until = PN_NO_PHASE,
        .milestones = PN_NEW_ARRAY(arena, bool, roadmap->milestone_count),
        .rounds = PN_NEW_ARRAY(arena, bool, rounds),
    };
}

struct pn_gap pn_gap_of_phase(struct pn_arena *arena, const struct pn_project *project, uint32_t phase)
{
    struct collection collection = start(arena, project);
    collect_must(&collection, phase);
    uint32_t must = collection.count;
    collect_helps(&collection, phase);
    return (struct pn_gap){.at = collection.at, .count = collection.count, .must = must, .now = must};
}

/* Whether a phase is the present one of the project, or runs parallel to it. */
static bool is_present(const struct pn_project *project, uint32_t phase)
{
    return phase == project->phase || pn_phases_are_parallel(project->roadmap, phase, project->phase);
}

/* Collects for the present phases, or for those behind them. */
static void collect_for(struct collection *collection, bool present,
                        void (*collect)(struct collection *collection, uint32_t phase))
{
    const struct pn_project *project = collection->project;
    collection->until = present ? PN_NO_PHASE : project->phase;
    for (uint32_t phase = 0; phase < project->roadmap->phase_count; phase++) {
        if (is_present(project, phase) == present && (present || phase > project->phase)) {
            collect(collection, phase);
        }
    }
}

struct pn_gap pn_gap_of_project(struct pn_arena *arena, const struct pn_project *project)
{
    struct collection collection = start(arena, project);
    if (project->phase == PN_NO_PHASE) {
        return (struct pn_gap){.count = 0};
    }
    collect_must(&collection, project->phase);
    uint32_t now = collection.count;
    collect_for(&collection, true, collect_must);
    collect_for(&collection, false, collect_must);
    uint32_t must = collection.count;
    collect_for(&collection, true, collect_helps);
    collect_for(&collection, false, collect_helps);
    return (struct pn_gap){.at = collection.at, .count = collection.count, .must = must, .now = now};
}
