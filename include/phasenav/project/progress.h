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

/* The criteria whose round in a phase is in this state, in the roadmap's order. In the arena. */
struct pn_items pn_progress_rounds(struct pn_arena *arena, const struct pn_project *project, uint32_t phase,
                                   enum pn_state state);

/* What was said when a criterion was looked at last before a phase: its latest round there that is not open. NULL: it
 * never was. */
const struct pn_fact *pn_progress_last_look(const struct pn_project *project, uint32_t criterion, uint32_t phase);

struct pn_facts {
    const struct pn_fact *const *at;
    uint32_t count;
};

/* The last looks at those criteria whose round in this phase is still open: what comes round again. */
struct pn_facts pn_progress_looked_at_before(struct pn_arena *arena, const struct pn_project *project, uint32_t phase);

enum pn_need_reason {
    PN_NEED_GATE,       /* the decision of the phase before is not to go on */
    PN_NEED_BEFORE,     /* a milestone of the phase before */
    PN_NEED_REQUIRED,   /* a milestone of the phase requires it */
    PN_NEED_GROUNDWORK, /* it prepares the phase */
};

struct pn_need {
    struct pn_subject subject;
    enum pn_need_reason reason; /* the first that holds */
    uint32_t phase;             /* the one that needs it */
};

struct pn_needs {
    const struct pn_need *at;
    uint32_t count;
};

/*
 * What a phase needs and the project does not have yet, each once, in the order of the walk. A phase needs the
 * decision to go on and the milestones of the phase before it (the nearest that does not run parallel to it), the
 * milestones of other phases that its own require, and its groundwork: milestones reached, criteria met in the last
 * round before (of a phase that runs parallel to it only if that round has been looked at). In the arena.
 */
struct pn_needs pn_progress_missing(struct pn_arena *arena, const struct pn_project *project, uint32_t phase);

/* Milestones up to the project's phase that are groundwork for a later phase, and not done; each once, with the first
 * phase that needs it. In the arena. */
struct pn_needs pn_progress_missing_groundwork(struct pn_arena *arena, const struct pn_project *project);

#endif
