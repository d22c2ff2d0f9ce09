// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Uniting two copies of a project that were changed apart from each other (phasenav-project(5)).
 */
#ifndef PHASENAV_PROJECT_MERGE_H
#define PHASENAV_PROJECT_MERGE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

struct pn_merge_files {
    const char *base; /* the copy that both come from; an empty file or /dev/null: there is none */
    const char *ours; /* what is united is written here */
    const char *theirs;
    const struct pn_roadmap *roadmap;
};

/* Something that both copies have changed, each in its own way. */
struct pn_merge_conflict {
    const char *item;   /* as the history calls it */
    const char *key;    /* as the file calls it; NULL: all that is said about the item */
    const char *ours;   /* NULL: nothing */
    const char *theirs; /* likewise */
    bool is_unsafe;     /* only theirs has changed it, but ours is written in a way that cannot be edited safely */
};

struct pn_merge_conflicts {
    const struct pn_merge_conflict *at;
    size_t count;
};

/*
 * Unites two projects' files, and the histories beside them; or two histories, if the files are that. Where there are
 * conflicts, the file has both versions, between git's marks. False, with a diag, where nothing was united: then ours
 * is as it was. Warnings may come in any case. The conflicts are in the arena.
 */
bool pn_merge(struct pn_arena *arena, const struct pn_merge_files *files, struct pn_merge_conflicts *ret_conflicts,
              struct pn_diags *diags);

#endif
