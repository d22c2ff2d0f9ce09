/*
 * What a change is not about, in two trees of nodes: the file before and after it.
 */
#ifndef PHASENAV_PROJECT_REST_H
#define PHASENAV_PROJECT_REST_H

#include "phasenav/yaml/yaml.h"

#include <stdbool.h>

/* What a change is about: some keys of the mapping that a path of keys leads to, and one more entry at the end of a
 * list under a key of the root. */
struct pn_touched {
    const char *const *path;
    unsigned length;
    const char *const *keys;
    size_t key_count;
    const char *list;
};

/* All else says the same in both, known or not, and in the same order; the list has kept its entries, and got one. */
bool pn_rest_is_same(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched);

#endif
