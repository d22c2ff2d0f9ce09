// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Checks that an edit left everything else in the file as it was.
 */
#ifndef PHASENAV_PROJECT_REST_H
#define PHASENAV_PROJECT_REST_H

#include "phasenav/yaml/yaml.h"

#include <stdbool.h>

/* What an edit may touch: some keys of one mapping, and the end of one list. */
struct pn_touched {
    const char *const *path; /* the keys that lead from the root to the mapping */
    unsigned length;
    const char *const *keys; /* of the mapping */
    size_t key_count;
    const char *list; /* the key of the list, which is under the root */
};

/* True if the trees are equal but for the touched keys, and the list has exactly one new entry, at its end. */
bool pn_rest_is_same(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched);

#endif
