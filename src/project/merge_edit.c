// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_edit.h"

#include "entries.h"
#include "list.h"
#include "merge_node.h"
#include "merge_place.h"
#include "read.h"
#include "rest.h"

#include <string.h>

struct pn_project *pn_merge_read(const struct pn_project *project, const struct pn_buffer *text)
{
    struct pn_source source = {.name = project->source.name, .text = pn_buffer_text(text), .length = text->length};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_project *after = NULL;
    (void)pn_project_read(&source, project->roadmap, &after, diags);
    pn_diags_free(diags);
    return after;
}

/* What a path leads to; *ret_found is how many of its keys are there. */
static const struct pn_node *walk(const struct pn_node *root, const char *const *path, unsigned length,
                                  unsigned *ret_found)
{
    const struct pn_node *node = root;
    unsigned found = 0;
    while (node != NULL && found < length) {
        node = pn_node_get(node, path[found]);
        found += node != NULL;
    }
    *ret_found = found;
    return node;
}

static bool is_list(const struct pn_node *node)
{
    return node != NULL && node->kind == PN_NODE_SEQUENCE;
}

static bool are_plain_keys(const char *const *keys, unsigned from, unsigned to)
{
    while (from < to && pn_merge_is_plain_key(keys[from])) {
        from++;
    }
    return from >= to;
}

static bool splice_fields(struct pn_splice *splice, const struct pn_project *project,
                          const struct pn_lined_text *theirs, const struct pn_merge_step *step,
                          const struct pn_splice_order *order)
{
    unsigned found;
    const struct pn_node *mapping = walk(project->root, step->path, step->length, &found);
    struct pn_splice_field *fields = PN_NEW_ARRAY(splice->arena, struct pn_splice_field, step->count);
    for (size_t i = 0; i < step->count; i++) {
        const struct pn_merge_field *field = &step->fields[i];
        bool is_exact = true;
        fields[i].key = field->key;
        size_t rank = order->rank(order->data, step->length, field->key);
        fields[i].rank = rank != SIZE_MAX ? rank + 1 : rank; /* behind those that it is the equal of */
        if (field->theirs != NULL) {
            fields[i].value = pn_merge_line(splice->arena, theirs, field->theirs, &is_exact);
        }
        if (!is_exact || !pn_merge_is_plain_key(field->key)) {
            return false;
        }
    }
    if (mapping != NULL && mapping->kind == PN_NODE_MAPPING && mapping->count != 0) {
        return pn_splice_set_fields(splice, mapping, fields, step->count, order, step->length);
    }
    return are_plain_keys(step->path, found, step->length) &&
           pn_splice_add(splice, project->root, step->path, step->length,
                         pn_splice_braces(splice->arena, fields, step->count), order);
}

static size_t last_that_is(struct pn_arena *arena, const struct pn_node *list, const struct pn_node *wanted)
{
    size_t place = 0;
    size_t found = SIZE_MAX;
    for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next, place++) {
        found = pn_merge_is_same(arena, entry, wanted) ? place : found;
    }
    return found;
}

static bool splice_list(struct pn_splice *splice, const struct pn_project *project, const struct pn_lined_text *theirs,
                        const struct pn_merge_step *step, const struct pn_splice_order *order)
{
    unsigned found;
    const struct pn_node *list = walk(project->root, step->path, step->length, &found);
    for (size_t i = 0; i < step->added_count; i++) {
        bool is_exact;
        const char *line = pn_merge_line(splice->arena, theirs, step->added[i], &is_exact);
        if (!is_exact || !are_plain_keys(step->path, found, step->length) ||
            !pn_splice_append(splice, project->root, step->path, step->length, line, order)) {
            return false;
        }
    }
    if (step->added_count != 0) {
        return true;
    }
    if (!is_list(list)) {
        return false;
    }
    if (list->count > 1) {
        size_t place = last_that_is(splice->arena, list, step->removed);
        return place != SIZE_MAX && pn_splice_remove_entry(splice, list, place);
    }
    const struct pn_splice_field none = {.key = step->path[step->length - 1]};
    const struct pn_node *mapping = walk(project->root, step->path, step->length - 1, &found);
    return pn_splice_set_fields(splice, mapping, &none, 1, order, step->length - 1);
}

/* The list has the new entries at its end, or one less. */
static bool has_entries(struct pn_arena *arena, const struct pn_node *before, const struct pn_node *now,
                        const struct pn_merge_step *step)
{
    size_t old_count = is_list(before) ? before->count : 0;
    size_t count = is_list(now) ? now->count : 0;
    if (step->added_count == 0) {
        return count + 1 == old_count;
    }
    const struct pn_node *entry = count == old_count + step->added_count ? now->first : NULL;
    for (size_t i = 0; i < old_count && entry != NULL; i++) {
        entry = entry->next;
    }
    size_t same = 0;
    while (entry != NULL && pn_merge_is_same(arena, entry, step->added[same])) {
        same++;
        entry = entry->next;
    }
    return same == step->added_count;
}

/* What the step is about is as theirs has it, and all else as it was. */
static bool is_as_wanted(struct pn_arena *arena, const struct pn_project *before, const struct pn_project *after,
                         const struct pn_merge_step *step)
{
    unsigned found;
    const char **keys = PN_NEW_ARRAY(arena, const char *, step->count + 1);
    const struct pn_node *now = walk(after->root, step->path, step->length, &found);
    struct pn_touched touched = {.path = step->path, .length = step->length, .keys = keys, .key_count = step->count};
    bool fine = true;
    for (size_t i = 0; i < step->count; i++) {
        const struct pn_node *value = now != NULL ? pn_node_get(now, step->fields[i].key) : NULL;
        keys[i] = step->fields[i].key;
        fine = fine && pn_merge_is_same(arena, value, step->fields[i].theirs);
    }
    if (step->count == 0) {
        fine = has_entries(arena, walk(before->root, step->path, step->length, &found), now, step);
        touched.length--;
        keys[touched.key_count++] = step->path[step->length - 1];
    }
    return fine && pn_rest_is_same(before->root, after->root, &touched);
}

static struct pn_project *edit(const struct pn_project *project, const struct pn_lined_text *theirs,
                               const struct pn_merge_step *step)
{
    struct pn_arena arena;
    struct pn_buffer text;
    struct pn_splice splice;
    pn_arena_init(&arena);
    pn_buffer_init(&text);
    pn_splice_init(&splice, &arena, &project->source);
    const struct pn_merge_order of = {project->roadmap, step->path};
    const struct pn_splice_order order = {.rank = pn_merge_rank, .data = &of};
    bool fine = step->count != 0 ? splice_fields(&splice, project, theirs, step, &order)
                                 : splice_list(&splice, project, theirs, step, &order);
    struct pn_project *after = fine && pn_splice_finish(&splice, &text) ? pn_merge_read(project, &text) : NULL;
    if (after != NULL && !is_as_wanted(&arena, project, after, step)) {
        pn_project_free(after);
        after = NULL;
    }
    pn_buffer_finish(&text);
    pn_arena_finish(&arena);
    return after;
}

/* The first entry of a list may make it, or give it lines of its own; all others come at once. */
static bool is_ready_for_more(const struct pn_project *project, const struct pn_merge_step *step)
{
    unsigned found;
    const struct pn_node *list = walk(project->root, step->path, step->length, &found);
    return is_list(list) && list->count != 0 && !list->flow;
}

bool pn_merge_edit(const struct pn_project *project, const struct pn_lined_text *theirs,
                   const struct pn_merge_step *step, struct pn_project **ret_after)
{
    struct pn_merge_step part = *step;
    bool is_apart = step->added_count > 1 && !is_ready_for_more(project, step);
    part.added_count = is_apart ? 1 : step->added_count;
    struct pn_project *after = edit(project, theirs, &part);
    if (after != NULL && is_apart) {
        struct pn_project *first = after;
        part.added = step->added + 1;
        part.added_count = step->added_count - 1;
        if (!pn_merge_edit(first, theirs, &part, &after)) {
            after = NULL;
        }
        pn_project_free(first);
    }
    *ret_after = after;
    return after != NULL;
}

const struct pn_node *pn_merge_find_line(const struct pn_lined_text *text, const struct pn_node *root,
                                         const char *const *path, unsigned length)
{
    const struct pn_node *key = NULL;
    for (unsigned i = 0; i < length; i++) {
        const struct pn_node *mapping = i == 0 ? root : key->value;
        key = !mapping->alias && mapping->kind == PN_NODE_MAPPING && !mapping->flow && mapping->count != 0
                  ? pn_entries_find(mapping, path[i])
                  : NULL;
        if (key == NULL) {
            return NULL;
        }
    }
    return key != NULL && pn_extent_of(text, key).begins_line ? key : NULL;
}
