// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A change of a project's files as one transaction.
 */
#ifndef PHASENAV_PROJECT_TRANSACTION_H
#define PHASENAV_PROJECT_TRANSACTION_H

#include "history_file.h"
#include "store_base.h"

/* One attempt at it; the caller fills the first four. */
struct pn_transaction {
    struct pn_store *store;
    const struct pn_change *changes;
    size_t count;
    struct pn_diags *diags;
    struct pn_arena arena;
    const char *path;        /* behind all links */
    int descriptor;          /* -1: there is no file yet */
    bool is_unlocked;        /* because its file system has no locks */
    struct pn_buffer before; /* the text to start from */
    size_t old_length;       /* of the file */
    bool is_blank;           /* there was no file, or nothing in it */
    int unsettled;           /* why what a killed write has left could not be brought in order; 0: it is */
    struct pn_file_identity identity;
    const struct pn_project *base; /* what the file says; the store's, or `project` */
    struct pn_project *project;    /* what it comes to, or the first that was read; NULL: nothing new */
    struct pn_project *first;      /* what was read, where there is another one behind it */
    bool anything;                 /* there is something to write */
    struct pn_entry entry;         /* of the history, with what was changed */
    struct pn_entry_change *made;  /* its changes */
    bool is_in_place;              /* it was written over the old text, not beside it */
    int history;                   /* -1: there is none */
    struct pn_history_end history_end;
    bool is_history_new; /* it was made for this change */
    int why_no_history;  /* why none can be kept; 0: it can */
    bool is_pending;     /* the entry stands at its end, without a line break */
};

enum pn_attempt {
    PN_ATTEMPT_DONE,
    PN_ATTEMPT_AGAIN, /* somebody else has saved in between */
    PN_ATTEMPT_FAILED,
};

/* Each attempt is started, tried and finished. What has failed is in the diags. */
void pn_transaction_start(struct pn_transaction *transaction);
enum pn_attempt pn_transaction_try(struct pn_transaction *transaction);
void pn_transaction_finish(struct pn_transaction *transaction);

/* In place of pn_transaction_try(): appends an entry that changes nothing to the history. FAILED also where there is no
 * history that it could be appended to. */
enum pn_attempt pn_transaction_note(struct pn_transaction *transaction, const struct pn_entry *entry);

/* Says that nothing was saved; always returns false. */
bool pn_transaction_not_saved(const struct pn_transaction *transaction, int error);

#endif
