// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log: reading it, writing an entry of it.
 */
#include "log.h"

#include "fields.h"
#include "scalar.h"

#include "phasenav/yaml/yaml.h"

#include <string.h>

static const char arrow[] = " → ";
static const char ascii_arrow[] = " -> "; /* for who writes an entry by hand */

const char *pn_log_kind_word(enum pn_log_kind kind)
{
    switch (kind) {
    case PN_LOG_UNDO:
        return "undo";
    case PN_LOG_REDO:
        return "redo";
    case PN_LOG_CHANGE:
        break;
    }
    return "change";
}

static const char *text_of(const struct pn_node *entry, const char *name)
{
    const struct pn_node *value = pn_node_get(entry, name);
    return value != NULL && value->kind == PN_NODE_SCALAR && !pn_node_is_null(value) ? value->text : NULL;
}

/* `open → reached` */
static bool read_change(struct pn_arena *arena, const char *text, struct pn_log_entry *entry)
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

static bool read_kind(const char *word, enum pn_log_kind *ret_kind)
{
    *ret_kind = PN_LOG_CHANGE;
    for (int i = PN_LOG_UNDO; word != NULL && i <= PN_LOG_REDO; i++) {
        if (strcmp(word, pn_log_kind_word((enum pn_log_kind)i)) == 0) {
            *ret_kind = (enum pn_log_kind)i;
            return true;
        }
    }
    return word == NULL;
}

static bool read_entry(struct pn_project *project, const struct pn_node *node, struct pn_log_entry *ret_entry)
{
    if (node->kind != PN_NODE_MAPPING) {
        return false;
    }
    struct pn_log_entry entry = {
        .time = text_of(node, "time"), .who = text_of(node, "who"), .item = text_of(node, "item")};
    entry.time = entry.time != NULL ? entry.time : "";
    entry.who = entry.who != NULL ? entry.who : "";
    if (entry.item == NULL || !read_kind(text_of(node, "kind"), &entry.kind)) {
        return false;
    }
    entry.known = pn_subject_read(project->roadmap, entry.item, &entry.subject, NULL);
    const char *change = text_of(node, "change");
    if (change != NULL && !read_change(&project->arena, change, &entry)) {
        return false;
    }
    for (int part = PN_PART_DATE; part < PN_PART_COUNT; part++) {
        const struct pn_node *pair = pn_node_get(node, pn_project_part_name(PN_SUBJECT_MILESTONE, (enum pn_part)part));
        if (pair != NULL) {
            entry.touches[part] = true;
            if (!read_pair(pair, &entry.from[part], &entry.to[part])) {
                return false;
            }
        }
    }
    *ret_entry = entry;
    return true;
}

void pn_project_read_log(struct pn_project *project, const struct pn_node *list, const struct pn_source *source,
                         struct pn_diags *diags)
{
    struct pn_log_entry *entries = PN_NEW_ARRAY(&project->arena, struct pn_log_entry, list->count);
    for (const struct pn_node *node = list->first; node != NULL; node = node->next) {
        if (read_entry(project, node, &entries[project->log_count])) {
            project->log_count++;
        } else {
            project->unknown_count++;
            pn_diag_warning(diags, source, node->place, "this entry of the log cannot be read; it is kept as it is");
        }
    }
    project->log = entries;
}

static void write_part(struct pn_buffer *buffer, enum pn_part part, const char *text)
{
    if (part == PN_PART_DATE && text != NULL) {
        pn_scalar_write_plain(buffer, text);
    } else {
        pn_scalar_write(buffer, text);
    }
}

void pn_log_entry_write(struct pn_buffer *buffer, const struct pn_log_entry *entry)
{
    pn_buffer_append_text(buffer, "{time: ");
    pn_scalar_write_plain(buffer, entry->time);
    pn_buffer_append_text(buffer, ", who: ");
    pn_scalar_write(buffer, entry->who);
    pn_buffer_append_text(buffer, ", item: ");
    pn_scalar_write_plain(buffer, entry->item);
    if (entry->touches[PN_PART_VALUE]) {
        pn_buffer_printf(buffer, ", change: %s%s%s", entry->from[PN_PART_VALUE], arrow, entry->to[PN_PART_VALUE]);
    }
    for (int part = PN_PART_DATE; part < PN_PART_COUNT; part++) {
        if (!entry->touches[part]) {
            continue;
        }
        pn_buffer_printf(buffer, ", %s: [", pn_project_part_name(PN_SUBJECT_MILESTONE, (enum pn_part)part));
        write_part(buffer, (enum pn_part)part, entry->from[part]);
        pn_buffer_append_text(buffer, ", ");
        write_part(buffer, (enum pn_part)part, entry->to[part]);
        pn_buffer_append_text(buffer, "]");
    }
    if (entry->kind != PN_LOG_CHANGE) {
        pn_buffer_printf(buffer, ", kind: %s", pn_log_kind_word(entry->kind));
    }
    pn_buffer_append_text(buffer, "}");
}
