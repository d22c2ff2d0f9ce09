/*
 * What a reader, a report or a script asks of a project: how far, what next, what is missing.
 */
#ifndef PHASENAV_PROJECT_PROGRESS_H
#define PHASENAV_PROJECT_PROGRESS_H

#include "phasenav/project/project.h"

/* How far a phase is. What does not apply is counted apart: 3 of 5 means of those that do. */
struct pn_progress {
    uint32_t milestones; /* that apply */
    uint32_t reached;
    uint32_t started;
    uint32_t rounds; /* that apply */
    uint32_t met;
    uint32_t attention;
    uint32_t not_applicable; /* of both */
};

struct pn_progress pn_progress_of_phase(const struct pn_project *project, uint32_t phase);
struct pn_progress pn_progress_of_all(const struct pn_project *project);

/* Nothing more is to be done about it: reached, met, decided to go on, or not applicable. */
bool pn_progress_is_done(enum pn_state state);

/* The milestones that come next: open or started ones in the order of the walk, from the project's phase on, at most so
 * many. Where the phase is not said, from the first. Lives in the arena. */
struct pn_items pn_progress_next(struct pn_arena *arena, const struct pn_project *project, uint32_t most);

/* The decision that keeps the project from going on: the last one at the end of its phase or of a later one, where that
 * is to stop or to try another way. NULL: none. One of an earlier phase was overtaken by going on all the same. */
const struct pn_fact *pn_progress_halt(const struct pn_project *project);

/* The criteria whose round in a phase is in this state, in the file's order. */
struct pn_items pn_progress_rounds(struct pn_arena *arena, const struct pn_project *project, uint32_t phase,
                                   enum pn_state state);

/* Where a criterion was looked at last before a phase: its latest round there that is not open. NULL: never. */
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
    uint32_t phase;             /* that it is needed for */
};

struct pn_needs {
    const struct pn_need *at;
    uint32_t count;
};

/*
 * What a phase asks for and the project does not have yet, each once, in the order of the walk. A phase asks for the
 * gate and the milestones of the phase before it (the nearest that does not run parallel to it), for the milestones of
 * other phases that its own require, and for its groundwork: milestones reached, criteria met in the last round before.
 */
struct pn_needs pn_progress_missing(struct pn_arena *arena, const struct pn_project *project, uint32_t phase);

/* Milestones up to the project's phase that are groundwork for a later one, and not done; each once, with the first of
 * those phases. */
struct pn_needs pn_progress_missing_groundwork(struct pn_arena *arena, const struct pn_project *project);

/* Days from one date to another (both as pn_project_is_date() has them); negative where it is the other way round. */
long pn_progress_days_between(const char *from, const char *to);

#endif
