// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "migrate.h"

#include "entries.h"
#include "fields.h"
#include "rest.h"
#include "scalar.h"
#include "splice.h"

#include <string.h>

#define KEY_FORMAT "format"
#define KEY_NOTE "note"

enum { MOST_KEYS = 3 }; /* on the way to a record */

/* How many keys lead from a key of the file to a record, 0 where there are none below it. */
static unsigned levels_below(const char *section)
{
    bool has_records = strcmp(section, PN_KEY_MILESTONES) == 0 || strcmp(section, PN_KEY_GATES) == 0;
    return has_records ? 1 : strcmp(section, PN_KEY_ROUNDS) == 0 ? 2 : 0;
}

/* Of a record, a note that becomes a list; one that is no text is none, and stays. */
static bool is_note(const struct pn_node *key)
{
    return strcmp(key->text, KEY_NOTE) == 0 && key->value->kind == PN_NODE_SCALAR;
}

static bool is_blank(const struct pn_node *scalar)
{
    return pn_node_is_null(scalar) || scalar->text[strspn(scalar->text, " \n")] == '\0';
}

struct migration {
    const struct pn_migrate *facts;
    struct pn_splice splice;
    const char *path[MOST_KEYS];
    unsigned length;
};

/* Appends the text of a note as it stands in the file if it may stand in brackets so, else written anew. */
static void write_text(const struct migration *migration, const struct pn_node *record, const struct pn_node *key,
                       struct pn_buffer *buffer)
{
    const struct pn_lined_text *text = &migration->splice.text;
    struct pn_extent extent = pn_extent_of(text, key);
    char first = text->bytes[extent.value];
    bool may_stay = record->flow || first == '"' || first == '\'' || first == '&';
    if (may_stay && pn_lined_text_is_one_line(text, extent.value, extent.end)) {
        pn_buffer_append(buffer, text->bytes + extent.value, extent.end - extent.value);
    } else {
        pn_scalar_write(buffer, key->value->text);
    }
}

static const char *write_list(struct migration *migration, const struct pn_node *record, const struct pn_node *key)
{
    if (is_blank(key->value)) {
        return "[]";
    }
    const struct pn_note note = migration->facts->note(migration->facts->data, migration->path, migration->length);
    struct pn_buffer list;
    pn_buffer_init(&list);
    pn_buffer_append_text(&list, "[{");
    if (note.time != NULL) {
        pn_buffer_append_text(&list, "time: ");
        pn_scalar_write_plain(&list, note.time);
        pn_buffer_append_text(&list, ", ");
    }
    if (note.who != NULL) {
        pn_buffer_append_text(&list, "who: ");
        pn_scalar_write(&list, note.who);
        pn_buffer_append_text(&list, ", ");
    }
    pn_buffer_append_text(&list, "text: ");
    write_text(migration, record, key, &list);
    pn_buffer_append_text(&list, "}]");
    return pn_buffer_settle(&list, migration->splice.arena);
}

/* `note` to `notes`, in the quotes that it may have. */
static bool rename_key(struct pn_splice *splice, const struct pn_node *key)
{
    const char *bytes = splice->text.bytes;
    struct pn_extent extent = pn_extent_of(&splice->text, key);
    size_t end = extent.key_end - (bytes[extent.key_end - 1] == 'e' ? 0 : 1);
    size_t length = strlen(KEY_NOTE);
    if (end < extent.start + length || memcmp(bytes + end - length, KEY_NOTE, length) != 0) {
        return false;
    }
    pn_splice_cut(splice, end, end, "s");
    return true;
}

static bool edit_record(struct migration *migration, const struct pn_node *record)
{
    const struct pn_node *key = pn_entries_find(record, KEY_NOTE);
    if (key == NULL || !is_note(key)) {
        return true;
    }
    const struct pn_splice_field field = {.key = KEY_NOTE, .value = write_list(migration, record, key)};
    return rename_key(&migration->splice, key) &&
           (pn_node_is_null(key->value) ||
            pn_splice_set_fields(&migration->splice, record, &field, 1, NULL, migration->length));
}

/* Edits the records that are so many keys below a node. */
static bool edit_below(struct migration *migration, const struct pn_node *node, unsigned levels)
{
    if (node->kind != PN_NODE_MAPPING) {
        return true;
    }
    if (levels == 0) {
        return edit_record(migration, node);
    }
    bool fine = true;
    for (const struct pn_node *key = node->first; key != NULL && fine; key = key->next) {
        migration->path[migration->length++] = key->text;
        fine = edit_below(migration, key->value, levels - 1);
        migration->length--;
    }
    return fine;
}

static bool edit(struct migration *migration, const struct pn_node *root)
{
    bool fine = root->kind == PN_NODE_MAPPING && pn_node_get(root, KEY_FORMAT) != NULL;
    for (const struct pn_node *key = fine ? root->first : NULL; key != NULL && fine; key = key->next) {
        unsigned levels = levels_below(key->text);
        migration->path[0] = key->text;
        migration->length = 1;
        fine = levels == 0 || edit_below(migration, key->value, levels);
    }
    static const struct pn_splice_field fields[] = {{.key = KEY_FORMAT, .value = "2"}, {.key = PN_KEY_LOG}};
    return fine && pn_splice_set_fields(&migration->splice, root, fields, sizeof fields / sizeof *fields, NULL, 0);
}

static bool is_text(const struct pn_node *node, const char *text)
{
    return node->kind == PN_NODE_SCALAR && strcmp(node->text, text) == 0;
}

static bool is_list_of(const struct pn_node *note, const struct pn_node *list)
{
    if (is_blank(note)) {
        return pn_node_is_null(list) || (list->kind == PN_NODE_SEQUENCE && list->count == 0);
    }
    const struct pn_node *text =
        list->kind == PN_NODE_SEQUENCE && list->count == 1 ? pn_node_get(list->first, "text") : NULL;
    return text != NULL && is_text(text, note->text);
}

static bool record_is_as_wanted(const struct pn_node *before, const struct pn_node *after)
{
    const struct pn_node *now = after->first;
    for (const struct pn_node *key = before->first; key != NULL; key = key->next, now = now->next) {
        bool fine = is_note(key) ? strcmp(now->text, PN_KEY_NOTES) == 0 && is_list_of(key->value, now->value)
                                 : pn_nodes_are_same(key, now) && pn_nodes_are_same(key->value, now->value);
        if (!fine) {
            return false;
        }
    }
    return true;
}

/* The records that are so many keys below are as wanted, and all else is the same. */
static bool is_as_wanted_below(const struct pn_node *before, const struct pn_node *after, unsigned levels)
{
    if (before->kind != PN_NODE_MAPPING || after->kind != PN_NODE_MAPPING || before->count != after->count) {
        return pn_nodes_are_same(before, after);
    }
    if (levels == 0) {
        return record_is_as_wanted(before, after);
    }
    const struct pn_node *now = after->first;
    for (const struct pn_node *key = before->first; key != NULL; key = key->next, now = now->next) {
        if (!pn_nodes_are_same(key, now) || !is_as_wanted_below(key->value, now->value, levels - 1)) {
            return false;
        }
    }
    return true;
}

static bool is_as_wanted(const struct pn_node *before, const struct pn_node *after)
{
    const struct pn_node *now = after->kind == PN_NODE_MAPPING ? after->first : NULL;
    for (const struct pn_node *key = before->first; key != NULL; key = key->next) {
        if (strcmp(key->text, PN_KEY_LOG) == 0) {
            continue;
        }
        unsigned levels = levels_below(key->text);
        if (now == NULL || !pn_nodes_are_same(key, now)) {
            return false;
        }
        bool fine = strcmp(key->text, KEY_FORMAT) == 0 ? is_text(now->value, "2")
                    : levels != 0                      ? is_as_wanted_below(key->value, now->value, levels)
                                                       : pn_nodes_are_same(key->value, now->value);
        if (!fine) {
            return false;
        }
        now = now->next;
    }
    return now == NULL;
}

static bool check(const struct pn_node *before, const char *name, const struct pn_buffer *text)
{
    const struct pn_source source = {.name = name, .text = pn_buffer_text(text), .length = text->length};
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_diags *diags = pn_diags_new(NULL);
    const struct pn_node *after = NULL;
    bool fine =
        pn_yaml_parse(&arena, &arena, &source, &pn_yaml_default_limits, &after, diags) && is_as_wanted(before, after);
    pn_diags_free(diags);
    pn_arena_finish(&arena);
    return fine;
}

bool pn_migrate_text(struct pn_arena *arena, const struct pn_migrate *facts, const struct pn_node *root,
                     const struct pn_source *source, struct pn_buffer *ret_text)
{
    struct migration migration = {.facts = facts};
    pn_splice_init(&migration.splice, arena, source);
    struct pn_buffer text;
    pn_buffer_init(&text);
    bool fine =
        edit(&migration, root) && pn_splice_finish(&migration.splice, &text) && check(root, source->name, &text);
    if (fine) {
        pn_buffer_append(ret_text, pn_buffer_text(&text), text.length);
    }
    pn_buffer_finish(&text);
    return fine;
}
