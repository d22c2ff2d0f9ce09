// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A change of a project's file as one transaction.
 */
#ifndef PHASENAV_PROJECT_TRANSACTION_H
#define PHASENAV_PROJECT_TRANSACTION_H

#include "store_base.h"

/* One attempt at it; the caller fills the first five. */
struct pn_transaction {
    struct pn_store *store;
    const struct pn_change *changes;
    size_t count;
    struct pn_diags *diags;
    bool brings_all; /* the project as the store has it goes into a new file */
    struct pn_arena arena;
    const char *path;        /* behind all links */
    int descriptor;          /* -1: there is no file yet */
    bool is_unlocked;        /* because its file system has no locks */
    struct pn_buffer before; /* the text to start from */
    size_t old_length;       /* of the file */
    bool is_blank;           /* there was no file, or nothing in it */
    int unsettled;           /* why what a killed write has left could not be brought in order; 0: it is */
    struct pn_file_identity identity;
    struct pn_project *project; /* what it comes to */
    bool anything;              /* there is something to write */
    bool is_in_place;           /* it was written over the old text, not beside it */
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

/* Says that nothing was saved; always returns false. */
bool pn_transaction_not_saved(const struct pn_transaction *transaction, int error);

#endif
