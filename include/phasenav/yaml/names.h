// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A table from names to numbers: keys of a mapping, anchors, ids. Constant time for each name, however a file chooses
 * them.
 */
#ifndef PHASENAV_YAML_NAMES_H
#define PHASENAV_YAML_NAMES_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pn_name_slot;

/* Storage that the caller provides. The table lives in the arena, and borrows the names. */
struct pn_names {
    struct pn_arena *arena;
    struct pn_name_slot *slots;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
    uint64_t seed;
};

/* Makes room for `expected` names; the table grows if there are more. */
void pn_names_init(struct pn_names *names, struct pn_arena *arena, size_t expected);

/* Adds a name. If it is there already, returns false, keeps its number, and sets *ret_known to that (unless NULL). */
bool pn_names_add(struct pn_names *names, const char *name, uint64_t number, uint64_t *ret_known);

bool pn_names_get(const struct pn_names *names, const char *name, uint64_t *ret_number);

#endif
