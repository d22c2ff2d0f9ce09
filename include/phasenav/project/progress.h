// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a reader, a report or a script asks of a project: how far, what next, what is missing.
 */
#ifndef PHASENAV_PROJECT_PROGRESS_H
#define PHASENAV_PROJECT_PROGRESS_H

#include "phasenav/project/project.h"

/* How many milestones or rounds there are, by their states. */
struct pn_tally {
    uint32_t all; /* that apply */
    uint32_t done;
    uint32_t in[PN_STATE_COUNT];
};

/* How far a phase is. */
struct pn_progress {
    struct pn_tally milestones;
    struct pn_tally rounds;
};

struct pn_progress pn_progress_of_phase(const struct pn_project *project, uint32_t phase);

/* The milestones that come next: at most so many that are not done, in the order of the walk, from the project's phase
 * on (from the first phase where the project is in none). In the arena. */
struct pn_items pn_progress_next(struct pn_arena *arena, const struct pn_project *project, uint32_t most);

/* The decision that keeps the project from going on: the last one at the end of its phase or of a later one, if that is
 * not to go on. NULL: none. Decisions of earlier phases are ignored: the project has moved on. */
const struct pn_fact *pn_progress_halt(const struct pn_project *project);

struct pn_facts {
    const struct pn_fact *const *at;
    uint32_t count;
};

/* The last looks at those criteria whose round in this phase is still open: what comes round again. */
struct pn_facts pn_progress_looked_at_before(struct pn_arena *arena, const struct pn_project *project, uint32_t phase);

#endif
