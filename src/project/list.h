// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Edits of the lists in a file. What cannot be edited safely is refused, as splice.h says.
 */
#ifndef PHASENAV_PROJECT_LIST_H
#define PHASENAV_PROJECT_LIST_H

#include "splice.h"

/*
 * Adds an entry, YAML in braces or brackets or a scalar on one line, at the end of the list under a path of keys from
 * the root on. Where the list is absent or null it is made, with all keys on the way to it that are missing: as lines
 * below a block, in brackets within braces; `order` is asked as by pn_splice_add().
 *
 * Entries get lines of their own where that can be: if the mapping that holds the list is in braces, below a block and
 * without comments in it, it becomes a block, and a list in brackets in it too. Nothing else in that mapping may be
 * edited in the same splice then: pn_splice_finish() would refuse it.
 */
bool pn_splice_append(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                      const char *value, const struct pn_splice_order *order);

/* Takes an entry out of a list that has more of them; the last one goes with its key (pn_splice_set_fields()). */
bool pn_splice_remove_entry(struct pn_splice *splice, const struct pn_node *list, size_t index);

#endif
