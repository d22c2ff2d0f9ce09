// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the store and its transactions share.
 */
#ifndef PHASENAV_PROJECT_STORE_BASE_H
#define PHASENAV_PROJECT_STORE_BASE_H

#include "file.h"
#include "sitting.h"

#include "phasenav/project/store.h"

/* How much of the history a store has seen. */
struct pn_seen_history {
    bool is_there;
    struct pn_file_identity identity;
    size_t end;       /* bytes of whole lines */
    char pending[65]; /* the id of an entry that was told when its line break was still missing; "": none */
};

struct pn_store {
    struct pn_arena arena;
    struct pn_store_options options; /* its texts are in the arena */
    struct pn_project *project;
    bool has_file;
    bool is_new; /* there was no file, or an empty one, and nothing has been written */
    struct pn_store_waiter waiter;
    bool told_unlocked;               /* that its file system has no locks */
    bool told_no_history;             /* that none can be kept */
    int unsynchronised;               /* of folders that were made for the file, to be told with it; 0: none */
    struct pn_file_identity identity; /* of the file when it was read */
    struct timespec read_at;          /* by the system's clock */
    bool is_settled;                  /* no killed write had left anything in it */
    int told_error;                   /* of the trouble that was told last, 0: none */
    struct pn_buffer text;            /* of the last read */
    struct pn_seen_history seen;
    struct pn_sitting sitting;
    struct pn_arena news_arena; /* of `news`, `overtaken` */
    struct pn_history news;
    struct pn_overtaken overtaken;
    bool lacks_past;
    bool is_overtaken;
};

/* Whether a file says nothing at all: it is empty, or there are only blanks. */
bool pn_store_is_blank(const struct pn_buffer *text);

/* A text as that of the store's file. Borrows from both. */
struct pn_source pn_store_source(const struct pn_store *store, const struct pn_buffer *text);

/* Reads a text as the store's project. */
bool pn_store_parse(const struct pn_store *store, const struct pn_buffer *text, struct pn_project **ret_project,
                    struct pn_diags *diags);

/* Why the file at a path cannot be had: the reason for an errno, with the folder that is closed where it is that. In
 * the arena, or borrowed as that of pn_reason(). */
const char *pn_store_reason(struct pn_arena *arena, const struct pn_diags *diags, const char *path, int error);

#endif
