// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Places in a project's file: what the keys on the way to them mean.
 */
#ifndef PHASENAV_PROJECT_MERGE_PLACE_H
#define PHASENAV_PROJECT_MERGE_PLACE_H

#include "phasenav/base/arena.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

/* What a mapping of the file is. */
enum pn_merge_kind {
    PN_MERGE_FILE_KEYS,
    PN_MERGE_PROJECT,
    PN_MERGE_COSTS,
    PN_MERGE_MILESTONES, /* from ids to records, as the next two */
    PN_MERGE_GATES,
    PN_MERGE_PHASES, /* of one criterion */
    PN_MERGE_CRITERIA,
    PN_MERGE_MILESTONE, /* a record, as the next two */
    PN_MERGE_GATE,
    PN_MERGE_ROUND,
    PN_MERGE_UNKNOWN,
};

/* What is behind a key of such a mapping, if it is a mapping. */
enum pn_merge_kind pn_merge_kind_below(enum pn_merge_kind kind, const char *key);

/* The program knows the key. */
bool pn_merge_is_known_key(enum pn_merge_kind kind, const char *key);

/* Behind the key is a list of which the entries count, each by itself, and no value as a whole. */
bool pn_merge_is_set(enum pn_merge_kind kind, const char *key);

/* A path that is one key longer. In the arena. */
const char *const *pn_merge_path(struct pn_arena *arena, const char *const *path, unsigned length, const char *key);

/* What is at this place, as people and the history call it: ITEM, CRITERION@PHASE, gate:PHASE, project:HEAD; else the
 * keys with dots between them. In the arena. */
const char *pn_merge_item(struct pn_arena *arena, const char *const *path, unsigned length);

/* Where the keys at this place belong among their siblings. */
struct pn_merge_order {
    const struct pn_roadmap *roadmap;
    const char *const *path;
};

/* For struct pn_splice_order, with a struct pn_merge_order as its data. */
size_t pn_merge_rank(const void *order, unsigned depth, const char *key);

#endif
