// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Nodes of two copies of a file: whether they say the same, and one as text for the other copy.
 */
#ifndef PHASENAV_PROJECT_MERGE_NODE_H
#define PHASENAV_PROJECT_MERGE_NODE_H

#include "extent.h"

#include "phasenav/base/arena.h"
#include "phasenav/yaml/yaml.h"

#include <stdbool.h>

/* A node as YAML on one line, the same for all ways to write it. *ret_exact is false where it lacks something that the
 * file has (an anchor, a tag) or would read otherwise, so that it may be compared, and shown, but not written. `text`
 * is that of the node's file; NULL: it is not to be written. In the arena. */
const char *pn_merge_line(struct pn_arena *arena, const struct pn_lined_text *text, const struct pn_node *node,
                          bool *ret_exact);

/* Both may be NULL, which is the same as NULL only. */
bool pn_merge_is_same(struct pn_arena *arena, const struct pn_node *a, const struct pn_node *b);

/* What a key that the program knows says: its text, "~" for a null that is written, and NULL for nothing. Precondition:
 * the node is NULL or a scalar. */
const char *pn_merge_text(const struct pn_node *node);

/* The key can be written as it is read, without quotes. */
bool pn_merge_is_plain_key(const char *key);

#endif
