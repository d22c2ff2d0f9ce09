// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a project can say something about.
 */
#ifndef PHASENAV_PROJECT_SUBJECT_H
#define PHASENAV_PROJECT_SUBJECT_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stdint.h>

enum pn_subject_kind {
    PN_SUBJECT_MILESTONE,
    PN_SUBJECT_ROUND, /* a criterion in a phase */
    PN_SUBJECT_GATE,  /* at the end of a phase */
    PN_SUBJECT_PHASE, /* where the project is now */
};

struct pn_subject {
    enum pn_subject_kind kind;
    uint32_t number; /* MILESTONE, ROUND: of the milestone, of the criterion, among its kind */
    uint32_t phase;  /* ROUND, GATE: the phase; else PN_NO_PHASE */
};

/* What can be said about a subject, and changed. */
enum pn_part {
    PN_PART_VALUE, /* the state, the decision, or the phase's id (PN_NO_PHASE_WORD where there is none) */
    PN_PART_DATE,
    PN_PART_OWNER,
    PN_PART_NOTE,
    PN_PART_COUNT,
};

#define PN_NO_PHASE_WORD "none"

struct pn_subject pn_subject_milestone(const struct pn_roadmap *roadmap, pn_item_id milestone);
struct pn_subject pn_subject_round(const struct pn_roadmap *roadmap, pn_item_id criterion, uint32_t phase);
struct pn_subject pn_subject_gate(uint32_t phase);
struct pn_subject pn_subject_phase(void);

static inline bool pn_subjects_equal(struct pn_subject a, struct pn_subject b)
{
    return a.kind == b.kind && a.number == b.number && a.phase == b.phase;
}

/* A subject as scripts and the log write it: the id of a milestone, `CRITERION@PHASE`, `gate:PHASE`, `project:phase`.
 * In the arena. */
const char *pn_subject_write(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_subject subject);

/* Reads what pn_subject_write() writes. False where the roadmap does not have it; without `diags` nothing is said of it
 * then. */
bool pn_subject_read(const struct pn_roadmap *roadmap, const char *text, struct pn_subject *ret_subject,
                     struct pn_diags *diags);

/* Where the id of the phase begins in what pn_subject_write() writes; NULL where the text has none. */
const char *pn_subject_phase_word(const char *text);

#endif
