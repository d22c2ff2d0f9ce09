// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Questions to a project and its roadmap together.
 */
#include "phasenav/project/progress.h"

#include "last_look.h"

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
