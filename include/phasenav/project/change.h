/*
 * Changes of a project: from a snapshot and a wish to the file's new text. Pure; store.h has the transaction.
 *
 * The text is edited where the change is, and nowhere else: what this program does not know, comments and the way
 * things are written stay byte for byte.
 */
#ifndef PHASENAV_PROJECT_CHANGE_H
#define PHASENAV_PROJECT_CHANGE_H

#include "phasenav/project/project.h"

enum { PN_PROJECT_TEXT_MOST = 4000 }; /* bytes of a note, an owner, a title */

/* What a person wants of one subject. */
struct pn_project_edit {
    struct pn_subject subject;
    bool sets[PN_PART_COUNT];
    const char *to[PN_PART_COUNT]; /* as the file writes it; NULL takes the part away */
};

struct pn_change {
    enum pn_log_kind kind; /* CHANGE: does `edit`; UNDO and REDO find theirs in the log */
    struct pn_project_edit edit;
    const char *who;   /* for the log; also whose change an UNDO takes back */
    const char *time;  /* for the log: 2026-11-03T09:12:44+01:00 */
    const char *today; /* YYYY-MM-DD: the date of a state that is set without one. NULL: none is added */
};

/* What a change came to. */
struct pn_changed {
    bool nothing;           /* it was so already: the file stays as it is, and the log has no entry */
    struct pn_subject what; /* the subject that the change is about */
};

/*
 * Makes the project that the change leads to, with its text; NULL where it changes nothing. Yours to pn_project_free().
 * False with a diag where the change cannot be made: a text that is no text, a state that the subject cannot have,
 * nothing to undo, somebody else has changed it since, a file that is written in a way that cannot be edited, a later
 * format.
 */
bool pn_project_change(const struct pn_project *project, const struct pn_change *change, struct pn_project **ret_after,
                       struct pn_changed *ret_changed, struct pn_diags *diags);

/* Whether what is wanted can be said of its subject at all, whatever the project says: a state that it can have, a
 * phase of the roadmap, a date, texts that may go into a file. */
bool pn_project_check_edit(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit,
                           struct pn_diags *diags);

/* The log's entry that an UNDO (or a REDO) of this person would take back (or do again), or NULL. */
const struct pn_log_entry *pn_project_undoable(const struct pn_project *project, enum pn_log_kind kind,
                                               const char *who);

/* A text that may go into a file: UTF-8 without control characters, not empty, not too long. `what` is how a message
 * calls it ("--note"). */
bool pn_project_check_text(const char *what, const char *text, struct pn_diags *diags);

#endif
