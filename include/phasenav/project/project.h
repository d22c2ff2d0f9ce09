// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * One project on its way along a roadmap: where it is, what is reached, what was decided, what is promised.
 *
 * A struct pn_project is a snapshot of a project's file (phasenav-project(5)) in one arena and never changes: a change
 * makes a new text, of which a new snapshot is read. pn_store_project() (store.h) has the latest one. Its members may
 * be read; pointers among them are borrowed from the snapshot.
 */
#ifndef PHASENAV_PROJECT_PROJECT_H
#define PHASENAV_PROJECT_PROJECT_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/project/history.h"
#include "phasenav/project/state.h"
#include "phasenav/project/subject.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stdint.h>

/* The oldest first, by their times; those without a time before all others. Texts of a file may have several lines. */
struct pn_notes {
    const struct pn_note *at;
    uint32_t count;
};

/* What the project says about a milestone, a round or a gate. The state is one of its kind and the date is a date,
 * whatever the file's format. */
struct pn_fact {
    struct pn_subject subject;
    enum pn_state state;
    const char *date;     /* since when: YYYY-MM-DD, PN_DAY_UNKNOWN, or NULL */
    const char *due;      /* YYYY-MM-DD, or NULL */
    const char *owner;    /* or NULL */
    const char *evidence; /* or NULL */
    struct pn_notes notes;
};

struct pn_node;

struct pn_project {
    struct pn_arena arena;
    const struct pn_roadmap *roadmap; /* borrowed: it must outlive the project */
    const char *title;
    uint32_t phase;                   /* where the project is now; PN_NO_PHASE: not said */
    const char *heads[PN_HEAD_COUNT]; /* what is said of the project as a whole; NULL: nothing */
    const struct pn_fact *facts;      /* in the file's order, of what the roadmap has */
    uint32_t fact_count;
    struct pn_history log;   /* of format 1, which has it in the project's file; else none */
    unsigned format;         /* of the file: 1 or 2, or a later one */
    uint32_t unknown_count;  /* keys and items that this program or the roadmap does not know: kept, and reported */
    bool writable;           /* its format is not later than ours */
    struct pn_source source; /* the text that it was read from, in the arena */
    const struct pn_node *root;
    const uint32_t *milestone_facts; /* index into facts + 1, by the milestone's number; 0: none */
    const uint32_t *round_facts;     /* by criterion * phase_count + phase */
    const uint32_t *gate_facts;      /* by phase */
};

/* What the project says about a subject (not PHASE): where it says nothing, that it is OPEN. Never NULL. */
const struct pn_fact *pn_project_fact(const struct pn_project *project, struct pn_subject subject);

/* One part of what the project says about a subject, as the file writes it; NULL where it says nothing. NOTE: the last
 * one's text. PROJECT has a VALUE only. */
const char *pn_project_part(const struct pn_project *project, struct pn_subject subject, enum pn_part part);

#endif
