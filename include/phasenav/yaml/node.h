// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The nodes of a YAML file, with their places.
 */
#ifndef PHASENAV_YAML_NODE_H
#define PHASENAV_YAML_NODE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"

#include <stdbool.h>
#include <stdint.h>

enum pn_node_kind {
    PN_NODE_SCALAR,
    PN_NODE_SEQUENCE,
    PN_NODE_MAPPING,
};

/*
 * A node. The children of a sequence are `first` and its `next`s; of a mapping, `first` and its `next`s are the keys
 * (scalars, each once), and each key's `value` is what it maps to. An alias is a node of its own place whose children
 * are those of its anchor: the tree may share branches, and a walk over it visits at most `limits.alias_visits` nodes
 * more than the file has.
 */
struct pn_node {
    enum pn_node_kind kind : 8;
    bool quoted : 1;       /* a scalar in quotes or a block: always a string, even if it reads 12 or ~ */
    bool faulty : 1;       /* its text, or what it is an alias of, was a problem already: say nothing more about it */
    bool flow : 1;         /* a sequence in [] or a mapping in {} */
    bool literal : 1;      /* a text behind `|`, with the line breaks of the file */
    bool alias : 1;        /* its children are written elsewhere */
    uint32_t count;        /* children; of a mapping, its keys */
    struct pn_place place; /* of its first character */
    struct pn_place end;   /* see pn_node_end() */
    union {
        const char *text;            /* of a scalar, without NUL bytes inside */
        const struct pn_node *first; /* of a sequence or a mapping */
    };
    const struct pn_node *next;
    const struct pn_node *value; /* of a key */
};

/* The value under `key` in a mapping, or NULL; in anything else there is none. */
const struct pn_node *pn_node_get(const struct pn_node *mapping, const char *key);

/* Behind a node's last character; but a sequence or mapping that is not `flow` ends where its last child does, and what
 * this says of it is anywhere behind that. */
static inline struct pn_place pn_node_end(const struct pn_node *node)
{
    return node->end;
}

/* Whether the node is no value: a plain scalar that is empty, ~ or null. */
bool pn_node_is_null(const struct pn_node *node);

/* A text from the file as a message quotes it: shortened where it is long. Returns `text` itself or lives in the arena.
 */
const char *pn_node_quote(struct pn_arena *arena, const char *text);

#endif
