// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * YAML text to a plain tree of nodes with their places: the only door to libyaml.
 *
 * Events are read, not libyaml's documents: its document loader is quadratic in nesting, and loses where an alias
 * stood.
 */
#ifndef PHASENAV_YAML_YAML_H
#define PHASENAV_YAML_YAML_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/yaml/node.h"

#include <stdbool.h>
#include <stddef.h>

/* What a file may cost. A file beyond a limit is refused with a message that names it. */
struct pn_yaml_limits {
    size_t bytes;
    unsigned depth;
    size_t nodes;
    size_t text_bytes;   /* of one text, as YAML reads it */
    size_t alias_visits; /* nodes that are there only because an alias repeats them */
};

extern const struct pn_yaml_limits pn_yaml_default_limits; /* 16 MiB, 64 levels, 2,000,000 nodes,
                                                            * 256 KiB, 100,000 nodes */

/*
 * Reads one document. Nodes live in `nodes`, their texts in `texts` (the two may be the same arena; kept apart, the
 * nodes can go while the texts stay). An empty file is a problem. Returns false and adds to `diags` when the text is no
 * YAML, not UTF-8, holds a control character or a bidirectional override, has a key twice, a key that is no scalar,
 * a second document or an unknown alias, or goes over a limit. It reports as many problems as it can. *ret_root is set
 * whenever there is a whole tree, also if false is returned: a caller can go on with it, and report further problems.
 */
bool pn_yaml_parse(struct pn_arena *nodes, struct pn_arena *texts, const struct pn_source *source,
                   const struct pn_yaml_limits *limits, const struct pn_node **ret_root, struct pn_diags *diags);

#endif
