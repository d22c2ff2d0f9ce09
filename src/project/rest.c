// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "rest.h"

#include <string.h>

static bool is_nothing(const struct pn_node *node)
{
    return node == NULL || pn_node_is_null(node) || (node->kind != PN_NODE_SCALAR && node->count == 0);
}

static bool is_same(const struct pn_node *a, const struct pn_node *b)
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
        if (!is_same(child, other) || (a->kind == PN_NODE_MAPPING && !is_same(child->value, other->value))) {
            return false;
        }
    }
    return true;
}

/* The list has the entries that it had before (none, if it was absent or null), and one more behind them. */
static bool has_one_more(const struct pn_node *before, const struct pn_node *after)
{
    if (after == NULL || after->kind != PN_NODE_SEQUENCE) {
        return false;
    }
    if (is_nothing(before)) {
        return after->count == 1;
    }
    if (before->kind != PN_NODE_SEQUENCE || after->count != before->count + 1) {
        return false;
    }
    const struct pn_node *other = after->first;
    for (const struct pn_node *entry = before->first; entry != NULL; entry = entry->next, other = other->next) {
        if (!is_same(entry, other)) {
            return false;
        }
    }
    return true;
}

static bool is_touched(const struct pn_touched *touched, unsigned depth, const char *key)
{
    if (depth < touched->length) {
        return strcmp(key, touched->path[depth]) == 0 || (depth == 0 && strcmp(key, touched->list) == 0);
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

/* Two mappings on the path have the same keys with the same values, but for those that the edit may touch. */
static bool has_same_keys(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched,
                          unsigned depth)
{
    const struct pn_node *a = skip_touched(touched, depth, before->first);
    const struct pn_node *b = skip_touched(touched, depth, after->first);
    while (a != NULL && b != NULL && is_same(a, b) && is_same(a->value, b->value)) {
        a = skip_touched(touched, depth, a->next);
        b = skip_touched(touched, depth, b->next);
    }
    return a == NULL && b == NULL;
}

bool pn_rest_is_same(const struct pn_node *before, const struct pn_node *after, const struct pn_touched *touched)
{
    if (!has_one_more(pn_node_get(before, touched->list), pn_node_get(after, touched->list))) {
        return false;
    }
    /* Below a key that was absent or null, everything is new. */
    for (unsigned depth = 0; !is_nothing(before); depth++) {
        if (after == NULL || before->kind != PN_NODE_MAPPING || after->kind != PN_NODE_MAPPING ||
            !has_same_keys(before, after, touched, depth)) {
            return false;
        }
        if (depth == touched->length) {
            break;
        }
        before = pn_node_get(before, touched->path[depth]);
        after = pn_node_get(after, touched->path[depth]);
    }
    return true;
}
