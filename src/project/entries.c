// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "entries.h"

#include <string.h>

bool pn_entries_are_none(const struct pn_node *node)
{
    return node == NULL ||
           (!node->alias && (pn_node_is_null(node) || (node->kind != PN_NODE_SCALAR && node->count == 0)));
}

const struct pn_node *pn_entries_find(const struct pn_node *mapping, const char *name)
{
    const struct pn_node *key = mapping->first;
    while (key != NULL && strcmp(key->text, name) != 0) {
        key = key->next;
    }
    return key;
}

const struct pn_node *pn_entries_last(const struct pn_node *node)
{
    const struct pn_node *last = node->first;
    while (last->next != NULL) {
        last = last->next;
    }
    return last;
}

size_t pn_entries_column(const struct pn_node *mapping)
{
    return mapping->first->place.column - 1;
}

bool pn_entries_can_edit(const struct pn_splice *splice, const struct pn_node *mapping)
{
    if (mapping->alias || mapping->kind != PN_NODE_MAPPING || mapping->count == 0) {
        return false;
    }
    for (const struct pn_node *key = mapping->first; key != NULL && !mapping->flow; key = key->next) {
        if (!pn_extent_of(&splice->text, key).begins_line) {
            return false;
        }
    }
    return true;
}

size_t pn_entries_behind_comma(const struct pn_splice *splice, size_t end)
{
    size_t at = end + strspn(splice->text.bytes + end, " \t\r\n");
    return splice->text.bytes[at] == ',' ? at + 1 : end;
}

bool pn_entries_have_comment(const struct pn_splice *splice, const struct pn_node *first, const struct pn_node *last)
{
    const struct pn_lined_text *text = &splice->text;
    for (const struct pn_node *entry = first;; entry = entry->next) {
        struct pn_extent extent = pn_extent_of(text, entry);
        if (pn_lined_text_has_comment(text, extent.key_end, extent.value)) {
            return true;
        }
        if (entry == last) {
            return false;
        }
        if (pn_lined_text_has_comment(text, extent.end, pn_extent_of(text, entry->next).start)) {
            return true;
        }
    }
}

bool pn_entries_remove_run(struct pn_splice *splice, const struct pn_node *kept, const struct pn_node *first,
                           const struct pn_node *last)
{
    const struct pn_lined_text *text = &splice->text;
    if (pn_entries_have_comment(splice, first, last)) {
        return false;
    }
    size_t from = pn_extent_of(text, first).start;
    size_t end = pn_extent_of(text, last).end;
    size_t to = pn_entries_behind_comma(splice, end);
    /* Removes the blanks around the run, too, unless a comment stands among them. YAML allows for a comma that is left.
     */
    if (last->next != NULL) {
        size_t next = pn_extent_of(text, last->next).start;
        to = pn_lined_text_has_comment(text, end, next) ? to : next;
    } else if (kept != NULL && to == end) {
        size_t before = pn_extent_of(text, kept).end;
        from = pn_lined_text_has_comment(text, before, from) ? from : before;
    }
    pn_splice_cut(splice, from, to, "");
    return true;
}

bool pn_entries_remove_lines(struct pn_splice *splice, const struct pn_node *entry, size_t column)
{
    const struct pn_lined_text *text = &splice->text;
    struct pn_extent extent = pn_extent_of(text, entry);
    struct pn_buffer comments;
    pn_buffer_init(&comments);
    if (entry->value != NULL) {
        pn_extent_keep_gap(text, extent.key_end, extent.value, column, &comments);
    }
    bool is_sure = pn_extent_keep_comments(text, entry, column, &comments);
    pn_extent_keep_gap(text, extent.end, extent.behind, column, &comments);
    pn_splice_cut(splice, extent.line, extent.behind, pn_arena_strdup(splice->arena, pn_buffer_text(&comments)));
    pn_buffer_finish(&comments);
    return is_sure;
}
