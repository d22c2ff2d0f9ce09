// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "unbrace.h"

#include "entries.h"

#include <string.h>

/* A stretch without nodes: only blanks, line breaks, and this mark. */
static bool is_gap_of(const struct pn_splice *splice, size_t from, size_t to, char mark)
{
    while (from < to && (splice->text.bytes[from] == mark || strchr(" \t\r\n", splice->text.bytes[from]) != NULL)) {
        from++;
    }
    return from >= to;
}

/* The bytes are on one line, and mean in a block what they do in braces. */
static bool is_the_same_on_a_line(const struct pn_splice *splice, size_t from, size_t to)
{
    const char *bytes = splice->text.bytes;
    bool is_indicator = to == from + 1 && strchr("-?:|>", bytes[from]) != NULL;
    return from <= to && !is_indicator && pn_lined_text_is_one_line(&splice->text, from, to);
}

/* Appends an entry of braces ("key: value") or brackets as it is on a line of a block. */
static bool append_entry(const struct pn_splice *splice, struct pn_buffer *lines, const struct pn_node *entry)
{
    const char *bytes = splice->text.bytes;
    struct pn_extent extent = pn_extent_of(&splice->text, entry);
    if (entry->value == NULL) {
        pn_buffer_append(lines, bytes + extent.start, extent.end - extent.start);
        return is_the_same_on_a_line(splice, extent.start, extent.end);
    }
    if (strchr("&!*", bytes[extent.start]) != NULL || !is_gap_of(splice, extent.key_end, extent.value, ':') ||
        !is_the_same_on_a_line(splice, extent.start, extent.key_end) ||
        !is_the_same_on_a_line(splice, extent.value, extent.end)) {
        return false;
    }
    pn_buffer_append(lines, bytes + extent.start, extent.key_end - extent.start);
    if (extent.value == extent.end) {
        pn_buffer_append_text(lines, ":"); /* its null is not written, and its colon may not be, either */
        return true;
    }
    pn_buffer_append(lines, bytes + extent.key_end, extent.value - extent.key_end);
    pn_buffer_append_text(lines, bytes[extent.value - 1] == ':' ? " " : "");
    pn_buffer_append(lines, bytes + extent.value, extent.end - extent.value);
    return is_the_same_on_a_line(splice, extent.start, extent.end);
}

/* Behind this brace or bracket, and between the entries, there are only blanks and commas. */
static bool is_plain_flow(const struct pn_splice *splice, const struct pn_node *node, char bracket)
{
    struct pn_extent extent = pn_extent_of(&splice->text, node);
    size_t at = extent.start + 1;
    if (splice->text.bytes[extent.start] != bracket) {
        return false;
    }
    for (const struct pn_node *entry = node->first; entry != NULL; entry = entry->next) {
        struct pn_extent of_entry = pn_extent_of(&splice->text, entry);
        if (!is_gap_of(splice, at, of_entry.start, ',')) {
            return false;
        }
        at = of_entry.end;
    }
    return is_gap_of(splice, at, extent.end - 1, ',');
}

/* Text that is being made of a mapping. */
struct lines {
    struct pn_splice *splice;
    const struct pn_unbrace_list *list;
    struct pn_buffer text; /* each line begins with its line break */
    size_t column;         /* of a key */
};

static void begin_line(struct lines *lines, size_t column)
{
    pn_buffer_append_text(&lines->text, lines->splice->text.newline);
    pn_buffer_append_repeated(&lines->text, ' ', column);
}

static void begin_list_entry(struct lines *lines)
{
    begin_line(lines, lines->column + PN_SPLICE_INDENT);
    pn_buffer_append_text(&lines->text, "- ");
}

/* Writes the list with one more entry; `key` is that of the list, NULL where it is new. */
static bool write_list(struct lines *lines, const struct pn_node *key)
{
    const struct pn_splice *splice = lines->splice;
    const struct pn_node *old = key != NULL && !pn_entries_are_none(key->value) ? key->value : NULL;
    begin_line(lines, lines->column);
    if (key == NULL) {
        pn_buffer_append_text(&lines->text, lines->list->key);
    } else {
        struct pn_extent extent = pn_extent_of(&splice->text, key);
        pn_buffer_append(&lines->text, splice->text.bytes + extent.start, extent.key_end - extent.start);
        if (!is_gap_of(splice, extent.key_end, extent.value, ':') ||
            !is_the_same_on_a_line(splice, extent.start, extent.key_end) ||
            (old == NULL && pn_lined_text_has_comment(&splice->text, extent.value, extent.end)) ||
            (old != NULL && !is_plain_flow(splice, old, '['))) {
            return false;
        }
    }
    pn_buffer_append_text(&lines->text, ":");
    for (const struct pn_node *entry = old != NULL ? old->first : NULL; entry != NULL; entry = entry->next) {
        begin_list_entry(lines);
        if (!append_entry(splice, &lines->text, entry)) {
            return false;
        }
    }
    begin_list_entry(lines);
    pn_buffer_append_text(&lines->text, lines->list->entry);
    return true;
}

static bool write_mapping(struct lines *lines, const struct pn_node *mapping)
{
    const struct pn_unbrace_list *list = lines->list;
    bool is_new = pn_entries_find(mapping, list->key) == NULL;
    bool fine = !is_new || list->after != NULL || write_list(lines, NULL);
    for (const struct pn_node *key = mapping->first; key != NULL && fine; key = key->next) {
        if (strcmp(key->text, list->key) == 0) {
            fine = write_list(lines, key);
        } else {
            begin_line(lines, lines->column);
            fine = append_entry(lines->splice, &lines->text, key);
        }
        if (fine && is_new && key == list->after) {
            fine = write_list(lines, NULL);
        }
    }
    return fine;
}

bool pn_unbrace(struct pn_splice *splice, const struct pn_node *key, const struct pn_unbrace_list *list)
{
    const struct pn_lined_text *text = &splice->text;
    struct pn_extent extent = pn_extent_of(text, key);
    if (!pn_lined_text_is_one_line(text, extent.key_end, extent.value) ||
        !is_gap_of(splice, extent.key_end, extent.value, ':') || !is_plain_flow(splice, key->value, '{')) {
        return false;
    }
    struct lines lines = {.splice = splice, .list = list, .column = key->place.column - 1 + PN_SPLICE_INDENT};
    pn_buffer_init(&lines.text);
    bool fine = write_mapping(&lines, key->value);
    if (fine) {
        size_t colon = extent.key_end + strcspn(text->bytes + extent.key_end, ":");
        size_t line_end = pn_lined_text_line_end(text, extent.end);
        pn_splice_cut(splice, colon + 1, line_end,
                      pn_arena_printf(splice->arena, "%s%.*s%s", text->bytes[extent.end] == '#' ? " " : "",
                                      (int)(line_end - extent.end), text->bytes + extent.end,
                                      pn_buffer_text(&lines.text)));
    }
    pn_buffer_finish(&lines.text);
    return fine;
}
