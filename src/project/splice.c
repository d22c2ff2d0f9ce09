// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Entries of mappings in both of YAML's styles: changed, inserted and removed by cuts in the text.
 */
#include "splice.h"

#include "entries.h"

#include "phasenav/base/utf8.h"

#include <string.h>

static struct pn_extent extent_of(const struct pn_splice *splice, const struct pn_node *entry)
{
    return pn_extent_of(&splice->text, entry);
}

static bool has_comment(const struct pn_splice *splice, size_t from, size_t to)
{
    return pn_lined_text_has_comment(&splice->text, from, to);
}

static const struct pn_splice_field *field_of(const struct pn_splice_field *fields, size_t count, const char *key)
{
    size_t i = 0;
    while (i < count && strcmp(fields[i].key, key) != 0) {
        i++;
    }
    return i < count ? &fields[i] : NULL;
}

/* Between a new value and what follows: a comment may have followed a quote or a brace at once. */
static const char *space_behind(const struct pn_splice *splice, const struct pn_extent *extent)
{
    return splice->text.bytes[extent->end] == '#' ? " " : "";
}

/* Puts a value in the place of a block's lines: it goes on the key's line, before a comment there. */
static bool replace_block(struct pn_splice *splice, const struct pn_node *key, const char *value)
{
    const struct pn_lined_text *text = &splice->text;
    struct pn_extent extent = extent_of(splice, key);
    size_t colon = extent.key_end + strspn(text->bytes + extent.key_end, " \t");
    size_t line_end = pn_lined_text_line_end(text, colon);
    if (text->bytes[colon] != ':' || extent.value <= line_end || has_comment(splice, extent.end, extent.behind)) {
        return false;
    }
    size_t lines = text->line_starts[key->value->place.line - 1];
    pn_splice_cut(splice, colon + 1, colon + 1, pn_arena_printf(splice->arena, " %s", value));
    pn_splice_cut(splice, lines, extent.behind, "");
    return true;
}

/* Puts another value in the place of one that stands already: the key, and what stands between the two, stay. */
static bool replace_value(struct pn_splice *splice, const struct pn_node *key, const char *value)
{
    const struct pn_lined_text *text = &splice->text;
    struct pn_extent extent = extent_of(splice, key);
    const struct pn_node *old = key->value;
    if (!old->alias && old->kind != PN_NODE_SCALAR && !old->flow && old->count != 0) {
        return replace_block(splice, key, value);
    }
    size_t from = extent.value;
    bool has_colon = memchr(text->bytes + extent.key_end, ':', from - extent.key_end) != NULL;
    const char *mark = !has_colon ? ": " : text->bytes[from - 1] == ':' ? " " : "";
    if (extent.is_block_text) {
        /* The line with its `|` stays, for it may have a comment. */
        size_t line_end = pn_lined_text_line_end(text, from);
        size_t comment = pn_lined_text_comment(text, from, line_end);
        pn_splice_cut(splice, from, comment,
                      pn_arena_printf(splice->arena, "%s%s%s", mark, value, comment < line_end ? " " : ""));
        from = line_end + pn_text_line_break(text->bytes + line_end, extent.end - line_end);
        pn_splice_cut(splice, from, extent.end, "");
    } else {
        pn_splice_cut(splice, from, extent.end,
                      pn_arena_printf(splice->arena, "%s%s%s", mark, value, space_behind(splice, &extent)));
    }
    return true;
}

/* Fields that are to be set in one mapping. */
struct edit {
    const struct pn_node *mapping;
    const struct pn_splice_field *fields;
    size_t count;
    const struct pn_splice_order *order; /* is asked with `depth` */
    unsigned depth;
};

static bool is_removed(const struct edit *edit, const struct pn_node *key)
{
    const struct pn_splice_field *field = field_of(edit->fields, edit->count, key->text);
    return field != NULL && field->value == NULL;
}

static bool remove_from_flow(struct pn_splice *splice, const struct edit *edit)
{
    const struct pn_node *kept = NULL; /* the last one before the run */
    bool fine = true;
    for (const struct pn_node *key = edit->mapping->first; key != NULL && fine; key = key->next) {
        if (!is_removed(edit, key)) {
            kept = key;
            continue;
        }
        const struct pn_node *first = key;
        while (key->next != NULL && is_removed(edit, key->next)) {
            key = key->next;
        }
        fine = pn_entries_remove_run(splice, kept, first, key);
    }
    return fine;
}

static bool remove_from_block(struct pn_splice *splice, const struct edit *edit)
{
    bool fine = true;
    for (const struct pn_node *key = edit->mapping->first; key != NULL && fine; key = key->next) {
        fine = !is_removed(edit, key) || pn_entries_remove_lines(splice, key, pn_entries_column(edit->mapping));
    }
    return fine;
}

/* The last entry that stays and belongs before this rank, or NULL. */
static const struct pn_node *entry_before(const struct edit *edit, size_t rank)
{
    const struct pn_node *before = NULL;
    for (const struct pn_node *key = edit->mapping->first; key != NULL; key = key->next) {
        size_t other = edit->order->rank(edit->order->data, edit->depth, key->text);
        if (!is_removed(edit, key) && other != SIZE_MAX && other < rank) {
            before = key;
        }
    }
    return before;
}

static const struct pn_node *first_that_stays(const struct edit *edit)
{
    const struct pn_node *key = edit->mapping->first;
    while (key != NULL && is_removed(edit, key)) {
        key = key->next;
    }
    return key;
}

/* Inserts an entry into a mapping that has some: `text` is the entry, for a block without its indent and line break. */
static void insert_entry(struct pn_splice *splice, const struct edit *edit, size_t rank, const char *text)
{
    const struct pn_node *mapping = edit->mapping;
    const struct pn_node *before = entry_before(edit, rank);
    if (!mapping->flow) {
        const char *line = pn_arena_printf(splice->arena, "%*s%s", (int)pn_entries_column(mapping), "", text);
        pn_splice_insert_lines(
            splice, before != NULL ? extent_of(splice, before).behind : extent_of(splice, mapping->first).line, line);
    } else if (before != NULL) {
        size_t at = extent_of(splice, before).end;
        pn_splice_cut(splice, at, at, pn_arena_printf(splice->arena, ", %s", text));
    } else {
        size_t at = extent_of(splice, first_that_stays(edit)).start;
        pn_splice_cut(splice, at, at, pn_arena_printf(splice->arena, "%s, ", text));
    }
}

/* Appends the fields that have a value, as they stand in braces. */
static void write_fields(struct pn_buffer *buffer, const struct pn_splice_field *fields, size_t count)
{
    const char *separator = "";
    for (size_t i = 0; i < count; i++) {
        if (fields[i].value != NULL) {
            pn_buffer_printf(buffer, "%s%s: %s", separator, fields[i].key, fields[i].value);
            separator = ", ";
        }
    }
}

const char *pn_splice_braces(struct pn_arena *arena, const struct pn_splice_field *fields, size_t count)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "{");
    write_fields(&text, fields, count);
    pn_buffer_append_text(&text, "}");
    return pn_buffer_settle(&text, arena);
}

/* Puts what is new in the place of all entries of a mapping in braces. */
static bool replace_all(struct pn_splice *splice, const struct edit *edit)
{
    const struct pn_node *first = edit->mapping->first;
    const struct pn_node *last = pn_entries_last(edit->mapping);
    if (pn_entries_have_comment(splice, first, last)) {
        return false;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    write_fields(&text, edit->fields, edit->count);
    size_t end = extent_of(splice, last).end;
    pn_splice_cut(splice, extent_of(splice, first).start, text.length == 0 ? pn_entries_behind_comma(splice, end) : end,
                  pn_arena_strdup(splice->arena, pn_buffer_text(&text)));
    pn_buffer_finish(&text);
    return true;
}

/* A comment among the bytes of a value that is replaced or removed would go, too. A block keeps its own: of a text, on
 * the key's line; of what is removed, on lines of their own. */
static bool loses_comment(const struct pn_splice *splice, const struct edit *edit, const struct pn_node *key)
{
    struct pn_buffer comments;
    pn_buffer_init(&comments);
    bool is_sure = pn_extent_keep_comments(&splice->text, key, 0, &comments);
    bool stays = (is_removed(edit, key) && !edit->mapping->flow) || extent_of(splice, key).is_block_text;
    bool loses = !is_sure || (comments.length != 0 && !stays);
    pn_buffer_finish(&comments);
    return loses;
}

bool pn_splice_set_fields(struct pn_splice *splice, const struct pn_node *mapping, const struct pn_splice_field *fields,
                          size_t count, const struct pn_splice_order *order, unsigned depth)
{
    if (!pn_entries_can_edit(splice, mapping)) {
        return false;
    }
    const struct edit edit = {.mapping = mapping, .fields = fields, .count = count, .order = order, .depth = depth};
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        if (field_of(fields, count, key->text) != NULL && loses_comment(splice, &edit, key)) {
            return false;
        }
    }
    if (mapping->flow && first_that_stays(&edit) == NULL) {
        return replace_all(splice, &edit);
    }
    for (size_t i = 0; i < count; i++) {
        const struct pn_node *key = pn_entries_find(mapping, fields[i].key);
        if (fields[i].value == NULL) {
            continue;
        }
        if (key == NULL) {
            const char *text = pn_arena_printf(splice->arena, "%s: %s", fields[i].key, fields[i].value);
            insert_entry(splice, &edit, fields[i].rank, text);
        } else if (!replace_value(splice, key, fields[i].value)) {
            return false;
        }
    }
    return mapping->flow ? remove_from_flow(splice, &edit) : remove_from_block(splice, &edit);
}

/* Between a colon and a value: nothing where the value begins on the next line. */
static const char *space_before(const char *value)
{
    return pn_text_line_break(value, strlen(value)) != 0 ? "" : " ";
}

/* The rest of a path as text: nested braces, or lines, each but the first with its indent. */
static const char *nest(struct pn_splice *splice, const char *const *path, unsigned length, const char *value,
                        bool flow, size_t column)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (unsigned i = 0; i < length; i++) {
        pn_buffer_append_text(&text, path[i]);
        if (i + 1 == length) {
            pn_buffer_printf(&text, ":%s%s", space_before(value), value);
        } else if (flow) {
            pn_buffer_append_text(&text, ": {");
        } else {
            column += PN_SPLICE_INDENT;
            pn_buffer_printf(&text, ":%s%*s", splice->text.newline, (int)column, "");
        }
    }
    pn_buffer_append_repeated(&text, '}', flow ? length - 1 : 0);
    return pn_buffer_settle(&text, splice->arena);
}

/* Puts the rest of a path under a key whose value is absent or null: new lines behind the key's line, so that a comment
 * there stays with the key. False if a comment would go. */
static bool fill_key(struct pn_splice *splice, const struct pn_node *key, const char *const *rest, unsigned length,
                     const char *value, bool flow)
{
    struct pn_extent extent = extent_of(splice, key);
    if (has_comment(splice, extent.key_end, extent.end)) {
        return false;
    }
    size_t column = key->place.column - 1 + PN_SPLICE_INDENT;
    const char *text = length == 0 ? value : nest(splice, rest, length, value, flow, column);
    if (length != 0 && flow) {
        text = pn_arena_printf(splice->arena, "{%s}", text);
    } else if (length != 0) {
        text = pn_arena_printf(splice->arena, "%s%*s%s", splice->text.newline, (int)column, "", text);
    }
    size_t line_break = pn_text_line_break(text, strlen(text));
    const char *behind = space_behind(splice, &extent);
    if (line_break == 0) {
        pn_splice_cut(splice, extent.key_end, extent.end, pn_arena_printf(splice->arena, ": %s%s", text, behind));
    } else {
        pn_splice_cut(splice, extent.key_end, extent.end, pn_arena_printf(splice->arena, ":%s", behind));
        pn_splice_insert_lines(splice, extent.behind, text + line_break);
    }
    return true;
}

bool pn_splice_add(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                   const char *value, const struct pn_splice_order *order)
{
    const struct pn_node *mapping = root;
    for (unsigned depth = 0; depth < length; depth++) {
        if (!pn_entries_can_edit(splice, mapping)) {
            return false;
        }
        const struct pn_node *key = pn_entries_find(mapping, path[depth]);
        if (key == NULL) {
            size_t column = mapping->flow ? 0 : pn_entries_column(mapping);
            const char *text = nest(splice, path + depth, length - depth, value, mapping->flow, column);
            const struct edit edit = {.mapping = mapping, .order = order, .depth = depth};
            insert_entry(splice, &edit, order->rank(order->data, depth, path[depth]), text);
            return true;
        }
        if (pn_entries_are_none(key->value)) {
            return fill_key(splice, key, path + depth + 1, length - depth - 1, value, mapping->flow);
        }
        mapping = key->value;
    }
    return false; /* something is there already */
}
