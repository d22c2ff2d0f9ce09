// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log of format 1: {time: …, who: …, item: …, change: … → …, note: [~, …], kind: undo}.
 */
#include "log.h"

#include "fields.h"

#include "phasenav/yaml/yaml.h"

#include <string.h>

static const char arrow[] = " → ";
static const char ascii_arrow[] = " -> "; /* for who writes an entry by hand */

static const char *text_of(const struct pn_node *entry, const char *name)
{
    const struct pn_node *value = pn_node_get(entry, name);
    return value != NULL && value->kind == PN_NODE_SCALAR && !pn_node_is_null(value) ? value->text : NULL;
}

/* `open → reached` */
static bool read_change(struct pn_arena *arena, const char *text, struct pn_entry_change *entry)
{
    const char *mark = strstr(text, arrow);
    size_t length = sizeof arrow - 1;
    if (mark == NULL) {
        mark = strstr(text, ascii_arrow);
        length = sizeof ascii_arrow - 1;
    }
    if (mark == NULL) {
        return false;
    }
    entry->touches[PN_PART_VALUE] = true;
    entry->from[PN_PART_VALUE] = pn_arena_strndup(arena, text, (size_t)(mark - text));
    entry->to[PN_PART_VALUE] = mark + length;
    return true;
}

/* `[~, Protokoll Nr. 12]` */
static bool read_pair(const struct pn_node *value, const char **ret_from, const char **ret_to)
{
    if (value->kind != PN_NODE_SEQUENCE || value->count != 2 || value->first->kind != PN_NODE_SCALAR ||
        value->first->next->kind != PN_NODE_SCALAR) {
        return false;
    }
    *ret_from = pn_node_is_null(value->first) ? NULL : value->first->text;
    *ret_to = pn_node_is_null(value->first->next) ? NULL : value->first->next->text;
    return true;
}

static bool read_kind(const char *word, enum pn_entry_kind *ret_kind)
{
    *ret_kind = word == NULL                ? PN_ENTRY_CHANGE
                : strcmp(word, "undo") == 0 ? PN_ENTRY_UNDO
                : strcmp(word, "redo") == 0 ? PN_ENTRY_REDO
                                            : PN_ENTRY_OTHER;
    return *ret_kind != PN_ENTRY_OTHER;
}

static bool read_parts(struct pn_arena *arena, const struct pn_node *node, struct pn_entry_change *ret_change)
{
    static const enum pn_part parts[] = {PN_PART_DATE, PN_PART_OWNER, PN_PART_NOTE};
    static const char *const keys[] = {"date", "owner", "note"};
    const char *states = text_of(node, "change");
    if (states != NULL && !read_change(arena, states, ret_change)) {
        return false;
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const struct pn_node *pair = pn_node_get(node, keys[i]);
        ret_change->touches[parts[i]] = pair != NULL;
        if (pair != NULL && !read_pair(pair, &ret_change->from[parts[i]], &ret_change->to[parts[i]])) {
            return false;
        }
    }
    return true;
}

static bool read_entry(struct pn_project *project, const struct pn_node *node, struct pn_entry *ret_entry)
{
    if (node->kind != PN_NODE_MAPPING) {
        return false;
    }
    const char *time = text_of(node, "time");
    const char *who = text_of(node, "who");
    struct pn_entry entry = {.time = time != NULL ? time : "", .who = who != NULL ? who : "", .count = 1};
    struct pn_entry_change change = {.item = text_of(node, "item")};
    if (change.item == NULL || !read_kind(text_of(node, "kind"), &entry.kind) ||
        !read_parts(&project->arena, node, &change)) {
        return false;
    }
    change.known = pn_subject_read(project->roadmap, change.item, &change.subject, NULL);
    if (change.to[PN_PART_NOTE] != NULL) {
        change.note = (struct pn_note){.time = time, .who = who, .text = change.to[PN_PART_NOTE]};
    } else {
        change.note.text = change.from[PN_PART_NOTE];
    }
    struct pn_entry_change *kept = PN_NEW(&project->arena, struct pn_entry_change);
    *kept = change;
    entry.changes = kept;
    *ret_entry = entry;
    return true;
}

void pn_project_read_log(struct pn_project *project, const struct pn_node *list, const struct pn_source *source,
                         struct pn_diags *diags)
{
    struct pn_entry *entries = PN_NEW_ARRAY(&project->arena, struct pn_entry, list->count);
    size_t count = 0;
    for (const struct pn_node *node = list->first; node != NULL; node = node->next) {
        if (read_entry(project, node, &entries[count])) {
            count++;
        } else {
            project->unknown_count++;
            pn_diag_warning(diags, source, node->place, "this entry of the log cannot be read; it is kept as it is");
        }
    }
    project->log = (struct pn_history){.at = entries, .count = count};
}
