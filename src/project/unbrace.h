// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A mapping in braces turned into lines.
 */
#ifndef PHASENAV_PROJECT_UNBRACE_H
#define PHASENAV_PROJECT_UNBRACE_H

#include "cut.h"

#include "phasenav/yaml/yaml.h"

/* A list that gets one more entry on the way. */
struct pn_unbrace_list {
    const char *key;
    const char *entry;           /* YAML on one line */
    const struct pn_node *after; /* the key of the mapping behind which the list goes if it is absent; NULL: first */
};

/*
 * Turns the value of a key of a block, a mapping in braces that has entries, into a block: each entry as it is on a
 * line, a comment behind the braces on the key's line. The list, in brackets, null or absent until now, gets lines for
 * its entries, too. False, with nothing done, where that would lose a comment, or an entry would not be the same on a
 * line of its own.
 */
bool pn_unbrace(struct pn_splice *splice, const struct pn_node *key, const struct pn_unbrace_list *list);

#endif
