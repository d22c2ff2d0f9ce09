// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * libyaml's events to a tree of nodes, within limits.
 */
#include "tree.h"

#include "comment.h"

#include <assert.h>
#include <string.h>

enum {
    /* Keys of a smaller mapping are compared one by one: cheaper than a table, and most mappings are small. */
    FEW_KEYS = 16,
};

struct pn_yaml_anchor {
    const struct pn_node *node;
    size_t visits; /* nodes that a walk over it meets; 0 while it is being read */
};

#define NO_ANCHOR UINT32_MAX

void pn_yaml_tree_init(struct pn_yaml_tree *tree, struct pn_arena *nodes, struct pn_arena *texts,
                       const struct pn_source *source, const struct pn_yaml_input *input,
                       const struct pn_yaml_limits *limits, struct pn_diags *diags)
{
    *tree = (struct pn_yaml_tree){
        .source = source,
        .limits = limits,
        .diags = diags,
        .nodes = nodes,
        .texts = texts,
        .cursor = {.input = input},
        .may_cut_texts = pn_yaml_may_cut_texts(input),
        .frames = PN_NEW_ARRAY(nodes, struct pn_yaml_frame, limits->depth),
    };
    pn_names_init(&tree->anchor_names, nodes, 0);
}

bool pn_yaml_tree_is_whole(const struct pn_yaml_tree *tree)
{
    return tree->root != NULL && tree->depth == 0 && !(pn_node_is_null(tree->root) && tree->root->text[0] == '\0');
}

static uint64_t pack(struct pn_place place)
{
    return (uint64_t)place.line << 32 | place.column;
}

/* Whether the mapping that is being read has a key of this text already, and at which place. */
static bool has_key(struct pn_yaml_tree *tree, struct pn_yaml_frame *frame, const struct pn_node *key,
                    struct pn_place *ret_place)
{
    const struct pn_node *child = frame->node->first;
    if (frame->node->count < FEW_KEYS) {
        while (child != NULL && strcmp(child->text, key->text) != 0) {
            child = child->next;
        }
        if (child != NULL) {
            *ret_place = child->place;
        }
        return child != NULL;
    }
    if (frame->keys == NULL) {
        frame->keys = PN_NEW(tree->nodes, struct pn_names);
        pn_names_init(frame->keys, tree->nodes, (size_t)FEW_KEYS * 2);
        for (; child != NULL; child = child->next) {
            pn_names_add(frame->keys, child->text, pack(child->place), NULL);
        }
    }
    uint64_t place;
    if (pn_names_add(frame->keys, key->text, pack(key->place), &place)) {
        return false;
    }
    *ret_place = (struct pn_place){(uint32_t)(place >> 32), (uint32_t)place};
    return true;
}

static void append_child(struct pn_yaml_frame *frame, struct pn_node *child)
{
    if (frame->last == NULL) {
        frame->node->first = child;
    } else {
        frame->last->next = child;
    }
    frame->last = child;
    frame->node->count++;
}

static void take_key(struct pn_yaml_tree *tree, struct pn_yaml_frame *frame, struct pn_node *key)
{
    frame->key = key;
    frame->drop = true;
    if (key->kind != PN_NODE_SCALAR) {
        pn_diag_error(tree->diags, tree->source, key->place, "a key must be a plain word, as in 'id:'");
        return;
    }
    struct pn_place first;
    if (has_key(tree, frame, key, &first)) {
        pn_diag_error(tree->diags, tree->source, key->place, "the key '%s' is given twice; take one out",
                      pn_node_quote(tree->nodes, key->text));
        pn_diag_note(tree->diags, tree->source, first, "first here");
        return;
    }
    frame->drop = false;
    append_child(frame, key);
}

/* Puts a node where it belongs: at the top, into a sequence, or as a key or its value. */
static void place_node(struct pn_yaml_tree *tree, struct pn_node *node)
{
    if (tree->depth == 0) {
        tree->root = node;
        return;
    }
    struct pn_yaml_frame *frame = &tree->frames[tree->depth - 1];
    if (frame->node->kind == PN_NODE_SEQUENCE) {
        append_child(frame, node);
    } else if (frame->key == NULL) {
        take_key(tree, frame, node);
    } else {
        if (!frame->drop) {
            frame->key->value = node;
        }
        frame->key = NULL;
    }
}

/* Counts what a walk over the node that is being read meets. */
static void count_visits(struct pn_yaml_tree *tree, size_t visits)
{
    if (tree->depth != 0) {
        tree->frames[tree->depth - 1].visits += visits;
    }
}

static struct pn_node *new_node(struct pn_yaml_tree *tree, enum pn_node_kind kind, const yaml_event_t *event)
{
    struct pn_place place = pn_yaml_place(event->start_mark);
    if (tree->node_count == tree->limits->nodes) {
        pn_diag_error(tree->diags, tree->source, place,
                      "the file has more than %zu texts, lists and mappings, the limit; shorten it",
                      tree->limits->nodes);
        return NULL;
    }
    tree->node_count++;
    struct pn_node *node = pn_arena_take(tree->nodes, sizeof *node, alignof(struct pn_node));
    *node = (struct pn_node){.kind = kind, .place = place, .end = pn_yaml_place(event->end_mark)};
    return node;
}

/* Makes an anchor of a node; `visits` is 0 while it is being read. Returns its index, or NO_ANCHOR for no name. */
static uint32_t add_anchor(struct pn_yaml_tree *tree, const yaml_char_t *name, const struct pn_node *node,
                           size_t visits)
{
    if (name == NULL) {
        return NO_ANCHOR;
    }
    uint64_t known;
    struct pn_yaml_anchor anchor = {.node = node, .visits = visits};
    if (!pn_names_add(&tree->anchor_names, pn_arena_strdup(tree->nodes, (const char *)name), tree->anchor_count,
                      &known)) {
        tree->anchors[known] = anchor; /* a later anchor of a name takes the place of the first, as YAML has it */
        return (uint32_t)known;
    }
    PN_GROW(tree->nodes, tree->anchors, tree->anchor_count, tree->anchor_capacity);
    tree->anchors[tree->anchor_count] = anchor;
    return tree->anchor_count++;
}

static const char yaml_tag_prefix[] = "tag:yaml.org,2002:";

/* Tags say nothing that a roadmap needs; one that is not YAML's own was likely meant as a text. */
static bool check_tag(struct pn_yaml_tree *tree, const yaml_char_t *tag, yaml_mark_t mark)
{
    const char *text = (const char *)tag;
    if (text == NULL || strcmp(text, "!") == 0 || strncmp(text, yaml_tag_prefix, sizeof yaml_tag_prefix - 1) == 0) {
        return true;
    }
    return pn_diag_error(tree->diags, tree->source, pn_yaml_place(mark),
                         "the tag '%s' means nothing here; take it out, or put the text in quotes",
                         pn_node_quote(tree->nodes, text));
}

/* A longer text is nothing that somebody reads on a screen, and each key would wait for it. */
static bool check_length(struct pn_yaml_tree *tree, size_t length, struct pn_place place)
{
    enum { KIBIBYTE = 1 << 10 };
    return length <= tree->limits->text_bytes ||
           pn_diag_error(
               tree->diags, tree->source, place,
               "the text that begins here is longer than %zu KiB, the limit; shorten it, or make several of it",
               tree->limits->text_bytes / KIBIBYTE);
}

static bool read_scalar(struct pn_yaml_tree *tree, const yaml_event_t *event)
{
    struct pn_node *node = new_node(tree, PN_NODE_SCALAR, event);
    if (node == NULL) {
        return false;
    }
    bool is_key = tree->depth != 0 && tree->frames[tree->depth - 1].node->kind == PN_NODE_MAPPING &&
                  tree->frames[tree->depth - 1].key == NULL;
    size_t length = event->data.scalar.length;
    const char *value = (const char *)event->data.scalar.value;
    char *text = pn_arena_strndup(is_key ? tree->nodes : tree->texts, value, length);
    const yaml_char_t *tag = event->data.scalar.tag;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE ||
                   (tag != NULL &&
                    (strcmp((const char *)tag, "!") == 0 || strcmp((const char *)tag, "tag:yaml.org,2002:str") == 0));
    node->literal = event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE;
    bool faulty = pn_yaml_has_fault(&tree->cursor, event->start_mark, event->end_mark);
    if (pn_yaml_check_scalar(&tree->cursor, event, tree->source, tree->diags)) {
        faulty = true;
        for (char *nul; (nul = memchr(text, '\0', length)) != NULL;) {
            *nul = '?';
        }
    }
    node->faulty = !check_tag(tree, tag, event->start_mark) || !check_length(tree, length, node->place) || faulty;
    if (tree->may_cut_texts && !is_key) {
        pn_yaml_check_comment(&tree->cursor, event, tree->source, tree->diags);
    }
    node->text = text;
    add_anchor(tree, event->data.scalar.anchor, node, 1);
    place_node(tree, node);
    count_visits(tree, 1);
    return true;
}

static bool open_collection(struct pn_yaml_tree *tree, const yaml_event_t *event)
{
    bool is_sequence = event->type == YAML_SEQUENCE_START_EVENT;
    struct pn_node *node = new_node(tree, is_sequence ? PN_NODE_SEQUENCE : PN_NODE_MAPPING, event);
    if (node == NULL) {
        return false;
    }
    if (tree->depth == tree->limits->depth) {
        return pn_diag_error(tree->diags, tree->source, node->place,
                             "lists and mappings are nested deeper than %u levels, the limit; take some out",
                             tree->limits->depth);
    }
    node->flow = is_sequence ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                             : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    check_tag(tree, is_sequence ? event->data.sequence_start.tag : event->data.mapping_start.tag, event->start_mark);
    place_node(tree, node);
    const yaml_char_t *anchor = is_sequence ? event->data.sequence_start.anchor : event->data.mapping_start.anchor;
    tree->frames[tree->depth++] =
        (struct pn_yaml_frame){.node = node, .visits = 1, .anchor = add_anchor(tree, anchor, node, 0)};
    return true;
}

static void close_collection(struct pn_yaml_tree *tree, const yaml_event_t *event)
{
    assert(tree->depth != 0);
    const struct pn_yaml_frame *frame = &tree->frames[--tree->depth];
    frame->node->end = pn_yaml_place(event->end_mark);
    /* An anchor of the same name within it may have taken its slot. */
    if (frame->anchor != NO_ANCHOR && tree->anchors[frame->anchor].node == frame->node) {
        tree->anchors[frame->anchor].visits = frame->visits;
    }
    count_visits(tree, frame->visits);
}

static bool read_alias(struct pn_yaml_tree *tree, const yaml_event_t *event)
{
    struct pn_node *node = new_node(tree, PN_NODE_SCALAR, event);
    if (node == NULL) {
        return false;
    }
    const char *name = (const char *)event->data.alias.anchor;
    uint64_t index;
    struct pn_place place = node->place;
    if (!pn_names_get(&tree->anchor_names, name, &index)) {
        pn_diag_error(tree->diags, tree->source, place,
                      "there is no '&%s' before this YAML alias; add it, or put the text in quotes",
                      pn_node_quote(tree->nodes, name));
    } else if (tree->anchors[index].visits == 0) {
        pn_diag_error(tree->diags, tree->source, place, "the YAML alias '*%s' is within what it repeats; take it out",
                      pn_node_quote(tree->nodes, name));
        pn_diag_note(tree->diags, tree->source, tree->anchors[index].node->place, "that begins here");
    } else {
        const struct pn_yaml_anchor *anchor = &tree->anchors[index];
        if (anchor->visits > tree->limits->alias_visits - tree->alias_visits) {
            return pn_diag_error(
                tree->diags, tree->source, place,
                "the YAML aliases of the file repeat more than %zu texts, lists and mappings, the limit; "
                "take some out",
                tree->limits->alias_visits);
        }
        tree->alias_visits += anchor->visits;
        struct pn_place end = node->end;
        *node = *anchor->node;
        node->place = place;
        node->end = end;
        node->alias = true;
        node->next = NULL;
        node->value = NULL;
        place_node(tree, node);
        count_visits(tree, anchor->visits);
        return true;
    }
    node->faulty = true;
    node->text = "";
    place_node(tree, node);
    count_visits(tree, 1);
    return true;
}

bool pn_yaml_tree_take(struct pn_yaml_tree *tree, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (tree->documents++ != 0) {
            return pn_diag_error(tree->diags, tree->source, pn_yaml_place(event->start_mark),
                                 "a second document begins here, and a file holds one; take out the '---'");
        }
        return true;
    case YAML_SCALAR_EVENT:
        return read_scalar(tree, event);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return open_collection(tree, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_collection(tree, event);
        return true;
    case YAML_ALIAS_EVENT:
        return read_alias(tree, event);
    case YAML_STREAM_END_EVENT:
        return false;
    default:
        return true;
    }
}
