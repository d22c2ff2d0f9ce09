// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What somebody wants changed of a project. pn_store_commit() (store.h) makes changes.
 */
#ifndef PHASENAV_PROJECT_CHANGE_H
#define PHASENAV_PROJECT_CHANGE_H

#include "phasenav/project/history.h"
#include "phasenav/project/subject.h"

enum { PN_PROJECT_TEXT_MOST = 4000 }; /* bytes of a note, an owner, a title */

/* What the project is to say about one subject. */
struct pn_project_edit {
    struct pn_subject subject;
    bool sets[PN_PART_COUNT];
    const char
        *to[PN_PART_COUNT];      /* as the file writes it; NULL takes the part away. NOTE: the text of a further one */
    bool expects[PN_PART_COUNT]; /* the change may be made only as long as this part still is `expected` */
    const char *expected[PN_PART_COUNT];
};

struct pn_change {
    enum pn_entry_kind kind; /* CHANGE makes `edit`; UNDO and REDO, alone in their commit, turn this sitting's last */
    struct pn_project_edit edit;
    const char *who;   /* for the history, and of a note */
    const char *time;  /* for the history, and of a note: 2026-11-03T09:12:44+01:00 */
    const char *today; /* YYYY-MM-DD: the date of a state that is set without one. NULL: none is added */
};

/* Checks an edit, whatever the project says: whether the subject can have the state, the phase is one of the roadmap,
 * the date is one, and the texts may go into a file. If not, adds a diag and returns false. */
bool pn_project_check_edit(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit,
                           struct pn_diags *diags);

#endif
