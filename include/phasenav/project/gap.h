// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The gap: what a phase needs and the project does not have. Every screen, the report, --ready and JSON take it from
 * here, so that all of them count the same.
 */
#ifndef PHASENAV_PROJECT_GAP_H
#define PHASENAV_PROJECT_GAP_H

#include "phasenav/project/project.h"

enum pn_need_reason {
    PN_NEED_GATE,       /* the decision of the phase before is not to go on */
    PN_NEED_BEFORE,     /* a milestone of the phase before */
    PN_NEED_REQUIRED,   /* a milestone of the phase requires it */
    PN_NEED_GROUNDWORK, /* it prepares the phase, which cannot do without it */
    PN_NEED_HELP,       /* it makes the phase easier */
};

struct pn_need {
    struct pn_subject subject;
    enum pn_need_reason reason; /* the first that holds */
    uint32_t phase;             /* the one that needs it */
};

struct pn_gap {
    const struct pn_need *at;
    uint32_t count;
    uint32_t must; /* so many, which come first, are needed; the rest would help */
    uint32_t now;  /* so many of these, which come first, are needed by the phase asked for, or by the present one */
};

/*
 * The gap of a phase, each need once, in the order of the walk. A phase needs the decision to go on and the milestones
 * of the phase before it (the nearest that does not run parallel to it), the milestones of other phases that its own
 * require, and its groundwork: milestones reached, criteria met in the last round before. In the arena.
 */
struct pn_gap pn_gap_of_phase(struct pn_arena *arena, const struct pn_project *project, uint32_t phase);

/*
 * The gap of a project: that of the phase where it is, then of those that run parallel to it, then what later phases
 * need or what would help them, as far as it belongs to an earlier phase than the present one. Each need once, with the
 * first phase that has it. Empty where the project is in no phase. In the arena.
 */
struct pn_gap pn_gap_of_project(struct pn_arena *arena, const struct pn_project *project);

#endif
