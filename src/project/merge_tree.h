// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Two copies of a project's file against the one that both come from: what theirs has changed, and where both have
 * changed the same differently.
 *
 * Items are told apart by their places in the file, so those that the roadmap or the program does not know are united
 * like all others.
 */
#ifndef PHASENAV_PROJECT_MERGE_TREE_H
#define PHASENAV_PROJECT_MERGE_TREE_H

#include "phasenav/project/merge.h"
#include "phasenav/project/project.h"

#include <stdint.h>

struct pn_merge_field {
    const char *key;
    const struct pn_node *theirs; /* NULL: it is not there, or to be taken out */
};

/* What is to be done in one mapping, or in one list, to have it as theirs has it. */
struct pn_merge_step {
    const char *const *path; /* the keys that lead from the root to the mapping; for a list, to that */
    unsigned length;
    const struct pn_merge_field *fields; /* of the mapping */
    size_t count;
    const struct pn_node *const *added; /* entries of the list that theirs has more */
    size_t added_count;
    const struct pn_node *removed; /* an entry (of ours) that theirs has taken out of the list; NULL: none */
};

struct pn_merge_steps {
    struct pn_merge_step *at;
    uint32_t count;
    uint32_t capacity;
};

struct pn_merge_tree {
    struct pn_arena *arena;
    struct pn_merge_steps taken;   /* only theirs has changed that */
    struct pn_merge_steps clashes; /* both have, so that somebody has to choose; one for each mapping */
    struct pn_merge_conflict *conflicts;
    uint32_t conflict_count;
    uint32_t conflict_capacity;
    struct pn_merge_conflict *overridden; /* dates of states that the other side has changed meanwhile */
    uint32_t overridden_count;
    uint32_t overridden_capacity;
};

/* The roots are those of files in one format; `base` is NULL where there is none. All of it is borrowed, or lives in
 * the arena. */
void pn_merge_tree_compare(struct pn_merge_tree *tree, struct pn_arena *arena, const struct pn_node *base,
                           const struct pn_node *ours, const struct pn_node *theirs);

#endif
