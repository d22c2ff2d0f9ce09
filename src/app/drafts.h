// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is typed and not saved yet: kept while the program runs, and in a file of the person's own, so that it is there
 * again when the line has dropped or the program was killed.
 *
 * A file belongs to one running program, which holds a lock on it, and to one project and person. It is written soon
 * after something is typed, and removed when nothing is left to save. At the start, the files of programs that have
 * ended are taken over.
 */
#ifndef APP_DRAFTS_H
#define APP_DRAFTS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/form.h"

#include <stdbool.h>
#include <stdint.h>

/* What is typed is in the file after this time at the latest. */
enum { PN_DRAFTS_DELAY_MS = 400 };

struct pn_draft;

struct pn_drafts {
    struct pn_arena arena; /* of the drafts */
    const struct pn_roadmap *roadmap;
    bool is_kept; /* in a file */
    char *who;    /* in the arena */
    char *path;   /* of the project, absolute; "": it is in no file yet. In the arena */
    struct pn_draft *first;
    struct pn_draft *unused;
    int file;        /* the one that is written, locked; -1: none */
    char *file_path; /* in the arena */
    bool is_dirty;
    int64_t due; /* by pn_clock_ms(): to be written */
};

/* Takes over what has been left for this project (NULL: in no file) and person. Where it is not `kept`, files are read,
 * and none is written or removed. */
void pn_drafts_start(struct pn_drafts *drafts, const struct pn_roadmap *roadmap, const char *path, const char *who,
                     bool kept);

/* Writes what is there, and forgets it. */
void pn_drafts_finish(struct pn_drafts *drafts);

/* The project is kept in this file from now on. */
void pn_drafts_move(struct pn_drafts *drafts, const char *path);

/* Keeps what is typed; `time` is when it was begun, unless one is kept for this part already. */
void pn_drafts_put(struct pn_drafts *drafts, const struct pn_typing *typing, const char *time);

/* Forgets the text, if there is one. */
void pn_drafts_drop(struct pn_drafts *drafts, struct pn_subject subject, enum pn_part part);

/* All of them, the newest first. Borrowed until one is put or dropped. */
const struct pn_unsaved *pn_drafts_all(const struct pn_drafts *drafts);

/* Milliseconds until there is something to be written, -1: nothing. */
int pn_drafts_timeout(const struct pn_drafts *drafts);

/* Writes what is to be written: what is due, or all of it. */
void pn_drafts_write(struct pn_drafts *drafts, bool all);

#endif
