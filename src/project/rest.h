// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Checks that an edit left everything else in the file as it was.
 */
#ifndef PHASENAV_PROJECT_REST_H
#define PHASENAV_PROJECT_REST_H

#include "phasenav/yaml/yaml.h"

#include <stdbool.h>

/* What an edit may touch: some keys of one mapping. */
struct pn_touched {
    const char *const *path; /* the keys that lead from the root to the mapping */
    unsigned length;
    const char *const *keys; /* of the mapping */
    size_t key_count;
};

/* True if the trees are equal but for the touched keys, and the keys on the way to them if these are new or say nothing
 * any more. */
bool pn_rest_is_same(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched);

/* True if the trees are equal, however they are written: of scalars, the text counts, and whether it is in quotes. Both
 * may be NULL. */
bool pn_nodes_are_same(const struct pn_node *a, const struct pn_node *b);

#endif
