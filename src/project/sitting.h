// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What this sitting (one program, from its start to its end) has changed, so that it can be undone: never what another
 * window has, even of the same person.
 */
#ifndef PHASENAV_PROJECT_SITTING_H
#define PHASENAV_PROJECT_SITTING_H

#include "phasenav/base/arena.h"
#include "phasenav/project/history.h"

#include <stdint.h>

/* Storage that the caller provides, zero at first; all of it lives in the arena. */
struct pn_sitting {
    struct pn_entry *entries; /* the oldest first */
    uint32_t count;
    uint32_t capacity;
};

/* Adds a copy of an entry. */
void pn_sitting_add(struct pn_arena *arena, struct pn_sitting *sitting, const struct pn_entry *entry);

/* The entry that an UNDO takes back, or that a REDO takes back (an undo); NULL where there is none. */
const struct pn_entry *pn_sitting_find(const struct pn_sitting *sitting, enum pn_entry_kind kind);

/* A copy of all that a change says. In the arena. */
struct pn_entry_change pn_entry_change_copy(struct pn_arena *arena, const struct pn_entry_change *change);

#endif
