// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Editing the text of a file where nodes of it stand, so that everything else stays byte for byte, comments too.
 *
 * Edits remove only the bytes of nodes, and blanks and punctuation between them. Where that does not do (an alias, a
 * key in a form that few know, a comment in the midst of what goes) a function returns false: nothing is guessed. The
 * caller reads the result back and compares.
 */
#ifndef PHASENAV_PROJECT_SPLICE_H
#define PHASENAV_PROJECT_SPLICE_H

#include "cut.h"

#include "phasenav/yaml/yaml.h"

/* A key of a mapping and what it shall say: YAML on one line, or NULL to take it out. */
struct pn_splice_field {
    const char *key;
    const char *value;
    size_t rank; /* where it goes among its siblings if it is new */
};

/* A new mapping of the fields that have a value: "{state: met, note: ~}". In the arena. */
const char *pn_splice_braces(struct pn_arena *arena, const struct pn_splice_field *fields, size_t count);

/* Where a key belongs among its siblings: `depth` counts from the file's keys, 0. SIZE_MAX: not known, anywhere. */
struct pn_splice_order {
    size_t (*rank)(const void *data, unsigned depth, const char *key);
    const void *data;
};

/* Sets fields of a mapping that has some already. `order` is asked with `depth`. A comment in the midst of what goes is
 * kept on a line of its own where whole lines go, and else a reason to refuse. */
bool pn_splice_set_fields(struct pn_splice *splice, const struct pn_node *mapping, const struct pn_splice_field *fields,
                          size_t count, const struct pn_splice_order *order, unsigned depth);

/* Adds the value under a path of keys from the root on; keys that are missing are added, each on a line of its own. A
 * value that begins with a line break brings its own lines. Precondition: the node at `path` is absent or null. */
bool pn_splice_add(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                   const char *value, const struct pn_splice_order *order);

#endif
