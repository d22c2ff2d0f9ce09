// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "list.h"

#include "entries.h"
#include "unbrace.h"

#include <string.h>

/* How far a path leads in a file. */
struct way {
    const struct pn_node *holder;  /* the key whose value is `mapping`; NULL for the root */
    const struct pn_node *above;   /* the mapping of `holder` */
    const struct pn_node *mapping; /* the last one on the path that has entries */
    const struct pn_node *key;     /* of the path in `mapping`; NULL if that lacks it */
    unsigned depth;                /* of `mapping` */
};

/* Walks down until a key is missing or has no value, or to the end of the path. False where an edit would not do. */
static bool walk(const struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                 struct way *ret_way)
{
    struct way way = {.mapping = root};
    for (;; way.depth++) {
        if (!pn_entries_can_edit(splice, way.mapping)) {
            return false;
        }
        way.key = pn_entries_find(way.mapping, path[way.depth]);
        if (way.depth + 1 == length || way.key == NULL || pn_entries_are_none(way.key->value)) {
            *ret_way = way;
            return true;
        }
        way.holder = way.key;
        way.above = way.mapping;
        way.mapping = way.key->value;
    }
}

/* The key behind which a new one goes, or NULL. */
static const struct pn_node *key_before(const struct way *way, const char *name, const struct pn_splice_order *order)
{
    size_t rank = order->rank(order->data, way->depth, name);
    const struct pn_node *before = NULL;
    for (const struct pn_node *key = way->mapping->first; key != NULL; key = key->next) {
        size_t other = order->rank(order->data, way->depth, key->text);
        before = other < rank ? key : before; /* of those that are not known, the rank is the last */
    }
    return before;
}

/* The offset of the hyphen before an entry of a block; SIZE_MAX unless it is the first on the entry's line. */
static size_t hyphen_of(const struct pn_splice *splice, const struct pn_extent *extent)
{
    const char *line = splice->text.bytes + extent->line;
    size_t column = strspn(line, " ");
    size_t before = extent->start - extent->line;
    bool is_hyphen = column < before && line[column] == '-' && strspn(line + column + 1, " \t") >= before - column - 1;
    return is_hyphen ? extent->line + column : SIZE_MAX;
}

static bool add_to_list(struct pn_splice *splice, const struct pn_node *list, const char *value)
{
    if (list->alias || list->kind != PN_NODE_SEQUENCE) {
        return false;
    }
    struct pn_extent extent = pn_extent_of(&splice->text, pn_entries_last(list));
    if (list->flow) {
        pn_splice_cut(splice, extent.end, extent.end, pn_arena_printf(splice->arena, ", %s", value));
        return true;
    }
    size_t hyphen = hyphen_of(splice, &extent);
    if (hyphen == SIZE_MAX) {
        return false;
    }
    pn_splice_insert_lines(splice, extent.behind,
                           pn_arena_printf(splice->arena, "%*s- %s", (int)(hyphen - extent.line), "", value));
    return true;
}

bool pn_splice_append(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                      const char *value, const struct pn_splice_order *order)
{
    struct way way;
    if (!walk(splice, root, path, length, &way)) {
        return false;
    }
    const char *name = path[length - 1];
    if (way.depth + 1 == length && way.mapping->flow && way.above != NULL && !way.above->flow) {
        const struct pn_unbrace_list list = {.key = name, .entry = value, .after = key_before(&way, name, order)};
        if (pn_unbrace(splice, way.holder, &list)) {
            return true;
        }
    }
    if (way.key != NULL && !pn_entries_are_none(way.key->value)) {
        return add_to_list(splice, way.key->value, value);
    }
    const char *text = NULL;
    if (way.mapping->flow) {
        text = pn_arena_printf(splice->arena, "[%s]", value);
    } else {
        size_t column = pn_entries_column(way.mapping) + (size_t)PN_SPLICE_INDENT * (length - way.depth);
        text = pn_arena_printf(splice->arena, "%s%*s- %s", splice->text.newline, (int)column, "", value);
    }
    return pn_splice_add(splice, root, path, length, text, order);
}

bool pn_splice_remove_entry(struct pn_splice *splice, const struct pn_node *list, size_t index)
{
    if (list->alias || list->kind != PN_NODE_SEQUENCE || index >= list->count) {
        return false;
    }
    const struct pn_node *before = NULL;
    const struct pn_node *entry = list->first;
    for (; index > 0; index--) {
        before = entry;
        entry = entry->next;
    }
    struct pn_extent extent = pn_extent_of(&splice->text, entry);
    if (list->flow) {
        struct pn_buffer comments;
        pn_buffer_init(&comments);
        bool fine = pn_extent_keep_comments(&splice->text, entry, 0, &comments) && comments.length == 0;
        pn_buffer_finish(&comments);
        return fine && pn_entries_remove_run(splice, before, entry, entry);
    }
    size_t hyphen = hyphen_of(splice, &extent);
    return hyphen != SIZE_MAX && pn_entries_remove_lines(splice, entry, hyphen - extent.line);
}
