// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "rest.h"

#include <string.h>

static bool is_nothing(const struct pn_node *node)
{
    return node == NULL || pn_node_is_null(node) || (node->kind != PN_NODE_SCALAR && node->count == 0);
}

bool pn_nodes_are_same(const struct pn_node *a, const struct pn_node *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    if (a->kind != b->kind || a->count != b->count) {
        return false;
    }
    if (a->kind == PN_NODE_SCALAR) {
        return a->quoted == b->quoted && strcmp(a->text, b->text) == 0;
    }
    const struct pn_node *other = b->first;
    for (const struct pn_node *child = a->first; child != NULL; child = child->next, other = other->next) {
        /* Of a mapping, the children are its keys. */
        if (!pn_nodes_are_same(child, other) ||
            (a->kind == PN_NODE_MAPPING && !pn_nodes_are_same(child->value, other->value))) {
            return false;
        }
    }
    return true;
}

static bool is_touched(const struct pn_touched *touched, unsigned depth, const char *key)
{
    if (depth < touched->length) {
        return strcmp(key, touched->path[depth]) == 0;
    }
    size_t i = 0;
    while (i < touched->key_count && strcmp(key, touched->keys[i]) != 0) {
        i++;
    }
    return i < touched->key_count;
}

static const struct pn_node *skip_touched(const struct pn_touched *touched, unsigned depth, const struct pn_node *key)
{
    while (key != NULL && is_touched(touched, depth, key->text)) {
        key = key->next;
    }
    return key;
}

/* Two mappings on the path have the same keys with the same values, but for those that the edit may touch. What says
 * nothing is as good as a mapping without keys: the first key makes it one, and the last one may leave it so. */
static bool has_same_keys(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched,
                          unsigned depth)
{
    const struct pn_node *a = skip_touched(touched, depth, is_nothing(before) ? NULL : before->first);
    const struct pn_node *b = skip_touched(touched, depth, is_nothing(after) ? NULL : after->first);
    while (a != NULL && b != NULL && pn_nodes_are_same(a, b) && pn_nodes_are_same(a->value, b->value)) {
        a = skip_touched(touched, depth, a->next);
        b = skip_touched(touched, depth, b->next);
    }
    return a == NULL && b == NULL;
}

static bool is_mapping(const struct pn_node *node)
{
    return is_nothing(node) || node->kind == PN_NODE_MAPPING;
}

bool pn_rest_is_same(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched)
{
    for (unsigned depth = 0; is_mapping(before) && is_mapping(after) && has_same_keys(before, after, touched, depth);
         depth++) {
        if (depth == touched->length) {
            return true;
        }
        before = before != NULL ? pn_node_get(before, touched->path[depth]) : NULL;
        after = after != NULL ? pn_node_get(after, touched->path[depth]) : NULL;
    }
    return false;
}
