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

#include <stdbool.h>
#include <stddef.h>
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
    bool alias : 1;        /* its children are written elsewhere */
    bool shared : 1;       /* a key whose text every key of the same letters has */
    uint32_t count;        /* children; of a mapping, its keys */
    struct pn_place place; /* of its first character */
    union {                /* a large file is mostly nodes: each byte of them counts */
        const char *text;  /* of a scalar, without NUL bytes inside */
        const struct pn_node *first; /* of a sequence or a mapping */
    };
    const struct pn_node *next;
    const struct pn_node *value; /* of a key */
};

/* What a file may cost. A file beyond a limit is refused with a message that names it. */
struct pn_yaml_limits {
    size_t bytes;
    unsigned depth;
    size_t nodes;
    size_t alias_visits; /* nodes that are there only because an alias repeats them */
    bool ends;           /* no limit: nodes know where they end, for who edits the text; most readers do without */
};

extern const struct pn_yaml_limits pn_yaml_default_limits; /* 16 MiB, 64 levels, 8,000,000 and 100,000 nodes */

/*
 * Reads one document. Nodes live in `nodes`, their texts in `texts` (the two may be the same arena; kept apart, the
 * nodes can go while the texts stay). An empty file is a problem. Returns false and adds to `diags` when the text is no
 * YAML, not UTF-8, holds a control character or a bidirectional override, has a key twice, a key that is no scalar,
 * a second document or an unknown alias, or goes over a limit. What can be reported together is; *ret_root is set only
 * when there is a whole tree, then also where false is returned: its keys are unique as far as read, so that a caller
 * can go on and collect more.
 */
bool pn_yaml_parse(struct pn_arena *nodes, struct pn_arena *texts, const struct pn_source *source,
                   const struct pn_yaml_limits *limits, const struct pn_node **ret_root, struct pn_diags *diags);

/* The value under `key` in a mapping, or NULL; in anything else there is none. */
const struct pn_node *pn_node_get(const struct pn_node *mapping, const char *key);

/* Behind a node's last character, of a tree that was read with `ends`. A block (not flow) ends where its last child
 * does, which is found by walking down to it. */
struct pn_place pn_node_end(const struct pn_node *node);

/* No value at all: a plain scalar that is empty, ~ or null. */
bool pn_node_is_null(const struct pn_node *node);

/* A text from the file as a message quotes it: shortened where it is long. Returns `text` itself or lives in the arena.
 */
const char *pn_node_quote(struct pn_arena *arena, const char *text);

#endif
