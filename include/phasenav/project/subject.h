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
    PN_SUBJECT_ROUND,   /* a criterion in a phase */
    PN_SUBJECT_GATE,    /* at the end of a phase */
    PN_SUBJECT_PROJECT, /* the project as a whole: its title, where it is now … */
};

/* What is said about a project as a whole (heads.def). */
enum pn_head {
#define HEAD(name, word, key, in_costs, label) PN_HEAD_##name,
#include "phasenav/project/heads.def"
#undef HEAD
    PN_HEAD_COUNT,
};

struct pn_subject {
    enum pn_subject_kind kind;
    uint32_t
        number;     /* MILESTONE, ROUND: of the milestone, of the criterion, among its kind; PROJECT: an enum pn_head */
    uint32_t phase; /* ROUND, GATE: the phase; else PN_NO_PHASE */
};

/* What can be said about a subject, and changed. PROJECT has a VALUE only. */
enum pn_part {
    PN_PART_VALUE, /* the state or the decision; of PROJECT the text, for PHASE an id (PN_NO_PHASE_WORD: there is
                    * none), for MODELS ids with commas between them */
    PN_PART_DATE,  /* since when: a day, or PN_DAY_UNKNOWN */
    PN_PART_DUE,   /* the day until which it is promised */
    PN_PART_OWNER,
    PN_PART_EVIDENCE,
    PN_PART_NOTE, /* unlike the others it is not replaced: a note comes, or goes */
    PN_PART_COUNT,
};

#define PN_NO_PHASE_WORD "none"
#define PN_DAY_UNKNOWN "~" /* it is known that the day is not known */

struct pn_subject pn_subject_milestone(const struct pn_roadmap *roadmap, pn_item_id milestone);
struct pn_subject pn_subject_round(const struct pn_roadmap *roadmap, pn_item_id criterion, uint32_t phase);
struct pn_subject pn_subject_gate(uint32_t phase);
struct pn_subject pn_subject_project(enum pn_head head);

static inline bool pn_subjects_equal(struct pn_subject a, struct pn_subject b)
{
    return a.kind == b.kind && a.number == b.number && a.phase == b.phase;
}

static inline bool pn_subject_is_head(struct pn_subject subject, enum pn_head head)
{
    return subject.kind == PN_SUBJECT_PROJECT && subject.number == (uint32_t)head;
}

/* The phase that a subject belongs to; PN_NO_PHASE of the project as a whole. */
uint32_t pn_subject_phase(const struct pn_roadmap *roadmap, struct pn_subject subject);

/* What a subject is about: of a round its criterion, of a gate its phase; PN_NO_ITEM of the project as a whole. */
pn_item_id pn_subject_item(const struct pn_roadmap *roadmap, struct pn_subject subject);

/* The name of a head for readers: an English message. */
const char *pn_head_label(enum pn_head head);

/* A subject as scripts and the history write it: the id of a milestone, `CRITERION@PHASE`, `gate:PHASE`,
 * `project:HEAD`. In the arena. */
const char *pn_subject_write(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_subject subject);

/* Reads what pn_subject_write() writes. False where the roadmap does not have it; without `diags` nothing is said of it
 * then. */
bool pn_subject_read(const struct pn_roadmap *roadmap, const char *text, struct pn_subject *ret_subject,
                     struct pn_diags *diags);

/* Where the id of the phase begins in what pn_subject_write() writes; NULL where the text has none. */
const char *pn_subject_phase_word(const char *text);

#endif
