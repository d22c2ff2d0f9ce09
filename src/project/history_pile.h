// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Entries of one history or several, put together: each id once, in the order of time.
 */
#ifndef PHASENAV_PROJECT_HISTORY_PILE_H
#define PHASENAV_PROJECT_HISTORY_PILE_H

#include "history_lines.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/project/history.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pn_pile_entry;

/* Storage that the caller provides; only `unreadable` is to be read. */
struct pn_history_pile {
    struct pn_arena *arena; /* borrowed */
    const struct pn_roadmap *roadmap;
    struct pn_arena scratch;
    struct pn_pile_entry *entries; /* as they came */
    uint32_t count;
    uint32_t capacity;
    uint32_t *slots; /* by hash of the id: index into entries + 1, or 0 */
    uint32_t slot_count;
    int64_t instant;   /* of the entry that came last */
    size_t unreadable; /* lines that are no entries, in all files */
};

/* The entries are read into the arena. */
void pn_history_pile_init(struct pn_history_pile *pile, struct pn_arena *arena, const struct pn_roadmap *roadmap);
void pn_history_pile_finish(struct pn_history_pile *pile);

/* Adds an entry, of which all is borrowed. False where there is one with this id: the first one stays. */
bool pn_history_pile_add(struct pn_history_pile *pile, const struct pn_entry *entry);

/* The entry with an id, or NULL. Borrowed until the next one is added. */
const struct pn_entry *pn_history_pile_find(const struct pn_history_pile *pile, const char *id);

/*
 * Adds the entries of all whole lines of an open file from a byte on at which a line begins. Lines that cannot be read
 * are counted, and the first of them are added to `diags` as warnings; so are the marks that git leaves where it could
 * not unite two histories, both of which are read. `name` is the file's, for them, and `from` is 0 if lines are to be
 * counted from its beginning. *ret_pending, if not NULL, is the entry that is pending; its id is NULL where there is
 * none that can be read. *ret_end, if not NULL, is the byte behind the last whole line. Returns 0, or an errno with
 * which the reading ended.
 */
int pn_history_pile_read(struct pn_history_pile *pile, int descriptor, size_t from, const char *name,
                         struct pn_entry *ret_pending, size_t *ret_end, struct pn_diags *diags);

/* All entries, the oldest first, by their times; those of one time as they came. One without a time comes right behind
 * the one that came before it. In the arena. */
struct pn_history pn_history_pile_sorted(const struct pn_history_pile *pile);

#endif
