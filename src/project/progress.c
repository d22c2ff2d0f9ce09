// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Questions to a project and its roadmap together.
 */
#include "phasenav/project/progress.h"

#include <stdlib.h>

static enum pn_state state_of(const struct pn_project *project, struct pn_subject subject)
{
    return pn_project_fact(project, subject)->state;
}

static struct pn_subject milestone(uint32_t number)
{
    return (struct pn_subject){.kind = PN_SUBJECT_MILESTONE, .number = number, .phase = PN_NO_PHASE};
}

static struct pn_subject round_of(uint32_t criterion, uint32_t phase)
{
    return (struct pn_subject){.kind = PN_SUBJECT_ROUND, .number = criterion, .phase = phase};
}

static bool is_done(enum pn_state state)
{
    return pn_state_info(state)->standing != PN_STANDING_TO_DO;
}

static void count(struct pn_tally *tally, enum pn_state state)
{
    enum pn_standing standing = pn_state_info(state)->standing;
    tally->all += standing != PN_STANDING_OUT;
    tally->done += standing == PN_STANDING_DONE;
    tally->in[state]++;
}

struct pn_progress pn_progress_of_phase(const struct pn_project *project, uint32_t phase)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    const struct pn_phase *of = &roadmap->phases[phase];
    struct pn_progress progress = {0};
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        count(&progress.milestones, state_of(project, milestone(of->first_milestone + i)));
    }
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        if (pn_criterion_has_round(&roadmap->criteria[i], phase)) {
            count(&progress.rounds, state_of(project, round_of(i, phase)));
        }
    }
    return progress;
}

struct pn_items pn_progress_next(struct pn_arena *arena, const struct pn_project *project, uint32_t most)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, most);
    uint32_t count = 0;
    uint32_t first = project->phase != PN_NO_PHASE ? roadmap->phases[project->phase].first_milestone : 0;
    for (uint32_t i = first; i < roadmap->milestone_count && count < most; i++) {
        if (!is_done(state_of(project, milestone(i)))) {
            handles[count++] = roadmap->milestones[i].item.handle;
        }
    }
    return (struct pn_items){.at = handles, .count = count};
}

const struct pn_fact *pn_progress_halt(const struct pn_project *project)
{
    uint32_t first = project->phase != PN_NO_PHASE ? project->phase : 0;
    for (uint32_t phase = project->roadmap->phase_count; phase-- > first;) {
        const struct pn_fact *fact = pn_project_fact(project, pn_subject_gate(phase));
        if (fact->state != PN_STATE_OPEN) {
            return !is_done(fact->state) ? fact : NULL;
        }
    }
    return NULL;
}

struct pn_items pn_progress_rounds(struct pn_arena *arena, const struct pn_project *project, uint32_t phase,
                                   enum pn_state state)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    pn_item_id *handles = PN_NEW_ARRAY(arena, pn_item_id, roadmap->criterion_count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        if (pn_criterion_has_round(&roadmap->criteria[i], phase) && state_of(project, round_of(i, phase)) == state) {
            handles[count++] = roadmap->criteria[i].item.handle;
        }
    }
    return (struct pn_items){.at = handles, .count = count};
}

const struct pn_fact *pn_progress_last_look(const struct pn_project *project, uint32_t criterion, uint32_t phase)
{
    const struct pn_criterion *of = &project->roadmap->criteria[criterion];
    uint32_t until = phase <= of->until ? phase : of->until + 1;
    for (uint32_t i = until; i > of->from; i--) {
        const struct pn_fact *fact = pn_project_fact(project, round_of(criterion, i - 1));
        if (fact->state != PN_STATE_OPEN) {
            return fact;
        }
    }
    return NULL;
}

struct pn_facts pn_progress_looked_at_before(struct pn_arena *arena, const struct pn_project *project, uint32_t phase)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    const struct pn_fact **facts = PN_NEW_ARRAY(arena, const struct pn_fact *, roadmap->criterion_count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        bool is_open = pn_criterion_has_round(&roadmap->criteria[i], phase) &&
                       state_of(project, round_of(i, phase)) == PN_STATE_OPEN;
        const struct pn_fact *look = is_open ? pn_progress_last_look(project, i, phase) : NULL;
        if (look != NULL) {
            facts[count++] = look;
        }
    }
    return (struct pn_facts){.at = facts, .count = count};
}

/* What is missing, while it is collected. */
struct needs {
    const struct pn_project *project;
    struct pn_need *at;
    uint32_t count;
    uint32_t phase;
    bool *has_milestone; /* by number: it is among them */
};

static void need_milestone(struct needs *needs, uint32_t number, enum pn_need_reason reason)
{
    if (!needs->has_milestone[number] && !is_done(state_of(needs->project, milestone(number)))) {
        needs->has_milestone[number] = true;
        needs->at[needs->count++] =
            (struct pn_need){.subject = milestone(number), .reason = reason, .phase = needs->phase};
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

static void need_phase_before(struct needs *needs, uint32_t before)
{
    const struct pn_phase *of = &needs->project->roadmap->phases[before];
    struct pn_subject gate = pn_subject_gate(before);
    if (!is_done(state_of(needs->project, gate))) {
        needs->at[needs->count++] = (struct pn_need){.subject = gate, .reason = PN_NEED_GATE, .phase = needs->phase};
    }
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        need_milestone(needs, of->first_milestone + i, PN_NEED_BEFORE);
    }
}

static void need_required(struct needs *needs)
{
    const struct pn_roadmap *roadmap = needs->project->roadmap;
    const struct pn_phase *of = &roadmap->phases[needs->phase];
    for (uint32_t i = 0; i < of->milestone_count; i++) {
        const struct pn_items *requires = &roadmap->milestones[of->first_milestone + i].item.requires;
        for (uint32_t j = 0; j < requires->count; j++) {
            const struct pn_item *item = pn_roadmap_item(roadmap, requires->at[j]);
            if (item->phase != needs->phase) {
                need_milestone(needs, item->number, PN_NEED_REQUIRED);
            }
        }
    }
}

/* A criterion that prepares the phase has to be met in its last round before. That of a phase that runs at the same
 * time counts once it has been looked at: until then nobody has to wait for it. */
static void need_round_before(struct needs *needs, uint32_t criterion)
{
    const struct pn_criterion *of = &needs->project->roadmap->criteria[criterion];
    if (of->from >= needs->phase) {
        return;
    }
    uint32_t last = of->until < needs->phase ? of->until : needs->phase - 1;
    while (last > of->from && pn_phases_are_parallel(needs->project->roadmap, needs->phase, last) &&
           state_of(needs->project, round_of(criterion, last)) == PN_STATE_OPEN) {
        last--;
    }
    if (!is_done(state_of(needs->project, round_of(criterion, last)))) {
        needs->at[needs->count++] =
            (struct pn_need){.subject = round_of(criterion, last), .reason = PN_NEED_GROUNDWORK, .phase = needs->phase};
    }
}

static void need_groundwork(struct needs *needs)
{
    const struct pn_roadmap *roadmap = needs->project->roadmap;
    const struct pn_items *groundwork = &roadmap->phases[needs->phase].groundwork;
    for (uint32_t i = 0; i < groundwork->count; i++) {
        const struct pn_item *item = pn_roadmap_item(roadmap, groundwork->at[i]);
        if (item->kind == PN_ITEM_MILESTONE) {
            need_milestone(needs, item->number, PN_NEED_GROUNDWORK);
        } else {
            need_round_before(needs, item->number);
        }
    }
}

static int compare_subjects(const void *a, const void *b)
{
    const struct pn_subject *left = &((const struct pn_need *)a)->subject;
    const struct pn_subject *right = &((const struct pn_need *)b)->subject;
    /* The gate first, then milestones, then rounds. */
    int order = (left->kind != PN_SUBJECT_GATE) - (right->kind != PN_SUBJECT_GATE);
    if (order == 0) {
        order = (int)left->kind - (int)right->kind;
    }
    return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

static struct needs start_needs(struct pn_arena *arena, const struct pn_project *project, uint32_t phase)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    return (struct needs){
        .project = project,
        .at = PN_NEW_ARRAY(arena, struct pn_need, (size_t)roadmap->milestone_count + roadmap->criterion_count + 1),
        .phase = phase,
        .has_milestone = PN_NEW_ARRAY(arena, bool, roadmap->milestone_count),
    };
}

struct pn_needs pn_progress_missing(struct pn_arena *arena, const struct pn_project *project, uint32_t phase)
{
    struct needs needs = start_needs(arena, project, phase);
    uint32_t before = phase_before(project->roadmap, phase);
    if (before != PN_NO_PHASE) {
        need_phase_before(&needs, before);
    }
    need_required(&needs);
    need_groundwork(&needs);
    qsort(needs.at, needs.count, sizeof *needs.at, compare_subjects);
    return (struct pn_needs){.at = needs.at, .count = needs.count};
}

struct pn_needs pn_progress_missing_groundwork(struct pn_arena *arena, const struct pn_project *project)
{
    const struct pn_roadmap *roadmap = project->roadmap;
    struct needs needs = start_needs(arena, project, 0);
    for (uint32_t i = 0; i < roadmap->milestone_count && project->phase != PN_NO_PHASE; i++) {
        const struct pn_item *item = &roadmap->milestones[i].item;
        for (uint32_t j = 0; j < item->prepares.count && item->phase <= project->phase; j++) {
            if (item->prepares.at[j] > project->phase) {
                needs.phase = item->prepares.at[j];
                need_milestone(&needs, i, PN_NEED_GROUNDWORK);
            }
        }
    }
    return (struct pn_needs){.at = needs.at, .count = needs.count};
}
