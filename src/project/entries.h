// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Entries of mappings and lists where they stand in a text: found, and taken out with the comments beside them kept.
 */
#ifndef PHASENAV_PROJECT_ENTRIES_H
#define PHASENAV_PROJECT_ENTRIES_H

#include "cut.h"

#include "phasenav/yaml/yaml.h"

enum { PN_SPLICE_INDENT = 2 }; /* of new lines below a key */

/* Absent, null, or a mapping or list without entries; an alias is more than nothing. */
bool pn_entries_are_none(const struct pn_node *node);

/* The key of a mapping, or NULL. */
const struct pn_node *pn_entries_find(const struct pn_node *mapping, const char *name);

/* Precondition: there are some. */
const struct pn_node *pn_entries_last(const struct pn_node *node);

/* The blanks before each key of a mapping that is not in braces. */
size_t pn_entries_column(const struct pn_node *mapping);

/* The mapping has entries, and they stand where cuts can be made: in braces, or each on lines of its own. */
bool pn_entries_can_edit(const struct pn_splice *splice, const struct pn_node *mapping);

/* The offset behind the comma that follows `end` in braces; `end` where no comma follows. */
size_t pn_entries_behind_comma(const struct pn_splice *splice, size_t end);

/* There is a comment between the nodes of these entries in braces or brackets. */
bool pn_entries_have_comment(const struct pn_splice *splice, const struct pn_node *first, const struct pn_node *last);

/* Takes a run of entries out of braces or brackets; `kept` is the last entry before them, or NULL. False if a comment
 * would go with them. */
bool pn_entries_remove_run(struct pn_splice *splice, const struct pn_node *kept, const struct pn_node *first,
                           const struct pn_node *last);

/* Takes out the lines of an entry of a block. Their comments stay, on lines of their own with the indent `column`.
 * False where these cannot be told from the rest. */
bool pn_entries_remove_lines(struct pn_splice *splice, const struct pn_node *entry, size_t column);

#endif
