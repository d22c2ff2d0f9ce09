// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A tree of nodes from libyaml's events.
 */
#ifndef PHASENAV_YAML_TREE_H
#define PHASENAV_YAML_TREE_H

#include "characters.h"

#include "phasenav/yaml/names.h"
#include "phasenav/yaml/yaml.h"

struct pn_yaml_anchor;

/* A sequence or a mapping that is being read. */
struct pn_yaml_frame {
    struct pn_node *node;
    struct pn_node *last;  /* its last child */
    struct pn_node *key;   /* of a mapping: the key that waits for its value */
    bool drop;             /* that key was refused; its value goes nowhere */
    struct pn_names *keys; /* of a mapping with many: each to its place, packed */
    size_t visits;         /* nodes that a walk over it meets so far */
    uint32_t anchor;       /* its index among the anchors, or UINT32_MAX */
};

/* Storage that the caller provides. */
struct pn_yaml_tree {
    const struct pn_source *source;
    const struct pn_yaml_limits *limits;
    struct pn_diags *diags;
    struct pn_arena *nodes;
    struct pn_arena *texts;
    struct pn_yaml_cursor cursor;
    bool may_cut_texts;           /* see pn_yaml_may_cut_texts() */
    struct pn_yaml_frame *frames; /* from the outermost to the innermost */
    unsigned depth;
    size_t node_count;
    size_t alias_visits;
    struct pn_names anchor_names;
    struct pn_yaml_anchor *anchors;
    uint32_t anchor_count;
    uint32_t anchor_capacity;
    const struct pn_node *root; /* NULL until it has begun */
    size_t documents;
};

/* An empty tree, for events of this input. All that is given is borrowed; problems are reported in `source`. */
void pn_yaml_tree_init(struct pn_yaml_tree *tree, struct pn_arena *nodes, struct pn_arena *texts,
                       const struct pn_source *source, const struct pn_yaml_input *input,
                       const struct pn_yaml_limits *limits, struct pn_diags *diags);

/* Adds what an event says; returns false at the end, or if reading on is useless. */
bool pn_yaml_tree_take(struct pn_yaml_tree *tree, const yaml_event_t *event);

/* Whether the tree has a root, and all sequences and mappings in it have ended. */
bool pn_yaml_tree_is_whole(const struct pn_yaml_tree *tree);

#endif
