// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Entries of mappings and lists in both of YAML's styles: changed, inserted and removed by cuts in the text.
 */
#include "splice.h"

#include "phasenav/base/utf8.h"

#include <string.h>

enum { INDENT = 2 };

static struct pn_extent extent_of(const struct pn_splice *splice, const struct pn_node *entry)
{
    return pn_extent_of(&splice->text, entry);
}

static bool has_comment(const struct pn_splice *splice, size_t from, size_t to)
{
    return pn_lined_text_has_comment(&splice->text, from, to);
}

static bool is_nothing(const struct pn_node *node)
{
    return node == NULL ||
           (!node->alias && (pn_node_is_null(node) || (node->kind != PN_NODE_SCALAR && node->count == 0)));
}

static const struct pn_node *find_key(const struct pn_node *mapping, const char *name)
{
    const struct pn_node *key = mapping->first;
    while (key != NULL && strcmp(key->text, name) != 0) {
        key = key->next;
    }
    return key;
}

static const struct pn_node *last_of(const struct pn_node *node)
{
    const struct pn_node *last = node->first;
    while (last->next != NULL) {
        last = last->next;
    }
    return last;
}

/* The mapping has entries, and they stand where cuts can be made: in braces, or each on lines of its own. */
static bool can_edit(const struct pn_splice *splice, const struct pn_node *mapping)
{
    if (mapping->alias || mapping->kind != PN_NODE_MAPPING || mapping->count == 0) {
        return false;
    }
    for (const struct pn_node *key = mapping->first; key != NULL && !mapping->flow; key = key->next) {
        if (!extent_of(splice, key).begins_line) {
            return false;
        }
    }
    return true;
}

static const struct pn_splice_field *field_of(const struct pn_splice_field *fields, size_t count, const char *key)
{
    size_t i = 0;
    while (i < count && strcmp(fields[i].key, key) != 0) {
        i++;
    }
    return i < count ? &fields[i] : NULL;
}

/* Puts another value in the place of one that stands already: the key, and what stands between the two, stay. */
static void replace_value(struct pn_splice *splice, const struct pn_node *key, const char *value)
{
    const struct pn_lined_text *text = &splice->text;
    struct pn_extent extent = extent_of(splice, key);
    size_t from = extent.value;
    bool has_colon = from != extent.key_end;
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
        pn_splice_cut(splice, from, extent.end, pn_arena_printf(splice->arena, "%s%s", mark, value));
    }
}

/* The offset behind the comma that follows `end` in braces; `end` where no comma follows. */
static size_t behind_comma(const struct pn_splice *splice, size_t end)
{
    size_t at = end + strspn(splice->text.bytes + end, " \t\r\n");
    return splice->text.bytes[at] == ',' ? at + 1 : end;
}

/* There is a comment between the nodes of these entries in braces. */
static bool has_comment_within(const struct pn_splice *splice, const struct pn_node *first, const struct pn_node *last)
{
    for (const struct pn_node *key = first;; key = key->next) {
        struct pn_extent extent = extent_of(splice, key);
        if (has_comment(splice, extent.key_end, extent.value)) {
            return true;
        }
        if (key == last) {
            return false;
        }
        if (has_comment(splice, extent.end, extent_of(splice, key->next).start)) {
            return true;
        }
    }
}

/* Takes a run of entries out of a mapping in braces; `kept` is the last entry before them, or NULL. */
static bool remove_run(struct pn_splice *splice, const struct pn_node *kept, const struct pn_node *first,
                       const struct pn_node *last)
{
    if (has_comment_within(splice, first, last)) {
        return false;
    }
    size_t from = extent_of(splice, first).start;
    size_t end = extent_of(splice, last).end;
    size_t to = behind_comma(splice, end);
    /* Removes the blanks around the run, too, unless a comment stands among them. YAML allows for a comma that is left.
     */
    if (last->next != NULL) {
        size_t next = extent_of(splice, last->next).start;
        to = has_comment(splice, end, next) ? to : next;
    } else if (kept != NULL && to == end) {
        size_t before = extent_of(splice, kept).end;
        from = has_comment(splice, before, from) ? from : before;
    }
    pn_splice_cut(splice, from, to, "");
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
        fine = remove_run(splice, kept, first, key);
    }
    return fine;
}

/* Gives each comment of a stretch that is removed a line of its own. */
static void keep_comment(const struct pn_splice *splice, struct pn_buffer *lines, size_t column, size_t from, size_t to)
{
    const struct pn_lined_text *text = &splice->text;
    for (size_t at; (at = pn_lined_text_comment(text, from, to)) < to;) {
        from = pn_lined_text_line_end(text, at);
        pn_buffer_printf(lines, "%*s%.*s%s", (int)column, "", (int)(from - at), text->bytes + at, text->newline);
    }
}

static void remove_line(struct pn_splice *splice, const struct pn_node *key)
{
    struct pn_extent extent = extent_of(splice, key);
    struct pn_buffer comments;
    pn_buffer_init(&comments);
    size_t column = key->place.column - 1;
    keep_comment(splice, &comments, column, extent.key_end, extent.value);
    if (extent.is_block_text) {
        keep_comment(splice, &comments, column, extent.value, pn_lined_text_line_end(&splice->text, extent.value));
    }
    keep_comment(splice, &comments, column, extent.end, extent.behind);
    pn_splice_cut(splice, extent.line, extent.behind, pn_arena_strdup(splice->arena, pn_buffer_text(&comments)));
    pn_buffer_finish(&comments);
}

static void remove_from_block(struct pn_splice *splice, const struct edit *edit)
{
    for (const struct pn_node *key = edit->mapping->first; key != NULL; key = key->next) {
        if (is_removed(edit, key)) {
            remove_line(splice, key);
        }
    }
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

static size_t column_of(const struct pn_node *mapping)
{
    return mapping->first->place.column - 1;
}

/* Inserts an entry into a mapping that has some: `text` is the entry, for a block without its indent and line break. */
static void insert_entry(struct pn_splice *splice, const struct edit *edit, size_t rank, const char *text)
{
    const struct pn_node *mapping = edit->mapping;
    const struct pn_node *before = entry_before(edit, rank);
    if (!mapping->flow) {
        const char *line = pn_arena_printf(splice->arena, "%*s%s", (int)column_of(mapping), "", text);
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

void pn_splice_write_fields(struct pn_buffer *buffer, const struct pn_splice_field *fields, size_t count)
{
    const char *separator = "";
    for (size_t i = 0; i < count; i++) {
        if (fields[i].value != NULL) {
            pn_buffer_printf(buffer, "%s%s: %s", separator, fields[i].key, fields[i].value);
            separator = ", ";
        }
    }
}

/* Puts what is new in the place of all entries of a mapping in braces. */
static bool replace_all(struct pn_splice *splice, const struct edit *edit)
{
    const struct pn_node *first = edit->mapping->first;
    const struct pn_node *last = last_of(edit->mapping);
    if (has_comment_within(splice, first, last)) {
        return false;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_splice_write_fields(&text, edit->fields, edit->count);
    size_t end = extent_of(splice, last).end;
    pn_splice_cut(splice, extent_of(splice, first).start, text.length == 0 ? behind_comma(splice, end) : end,
                  pn_arena_strdup(splice->arena, pn_buffer_text(&text)));
    pn_buffer_finish(&text);
    return true;
}

bool pn_splice_set_fields(struct pn_splice *splice, const struct pn_node *mapping, const struct pn_splice_field *fields,
                          size_t count, const struct pn_splice_order *order, unsigned depth)
{
    if (!can_edit(splice, mapping)) {
        return false;
    }
    const struct edit edit = {.mapping = mapping, .fields = fields, .count = count, .order = order, .depth = depth};
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        if (field_of(fields, count, key->text) != NULL && extent_of(splice, key).hides_comment) {
            return false;
        }
    }
    if (mapping->flow && first_that_stays(&edit) == NULL) {
        return replace_all(splice, &edit);
    }
    for (size_t i = 0; i < count; i++) {
        const struct pn_node *key = find_key(mapping, fields[i].key);
        if (fields[i].value == NULL) {
            continue;
        }
        if (key != NULL) {
            replace_value(splice, key, fields[i].value);
        } else {
            const char *text = pn_arena_printf(splice->arena, "%s: %s", fields[i].key, fields[i].value);
            insert_entry(splice, &edit, fields[i].rank, text);
        }
    }
    if (mapping->flow) {
        return remove_from_flow(splice, &edit);
    }
    remove_from_block(splice, &edit);
    return true;
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
            column += INDENT;
            pn_buffer_printf(&text, ":%s%*s", splice->text.newline, (int)column, "");
        }
    }
    pn_buffer_append_repeated(&text, '}', flow ? length - 1 : 0);
    const char *copy = pn_arena_strdup(splice->arena, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

/* Puts the rest of a path under a key whose value is absent or null. False if a comment stands between the two. */
static bool fill_key(struct pn_splice *splice, const struct pn_node *key, const char *const *rest, unsigned length,
                     const char *value, bool flow)
{
    struct pn_extent extent = extent_of(splice, key);
    if (has_comment(splice, extent.key_end, extent.value)) {
        return false;
    }
    size_t column = key->place.column - 1 + INDENT;
    const char *text = length == 0 ? value : nest(splice, rest, length, value, flow, column);
    if (length == 0) {
        text = pn_arena_printf(splice->arena, ":%s%s", space_before(text), text);
    } else if (flow) {
        text = pn_arena_printf(splice->arena, ": {%s}", text);
    } else {
        text = pn_arena_printf(splice->arena, ":%s%*s%s", splice->text.newline, (int)column, "", text);
    }
    pn_splice_cut(splice, extent.key_end, extent.end, text);
    return true;
}

bool pn_splice_add(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                   const char *value, const struct pn_splice_order *order)
{
    const struct pn_node *mapping = root;
    for (unsigned depth = 0; depth < length; depth++) {
        if (!can_edit(splice, mapping)) {
            return false;
        }
        const struct pn_node *key = find_key(mapping, path[depth]);
        if (key == NULL) {
            size_t column = mapping->flow ? 0 : column_of(mapping);
            const char *text = nest(splice, path + depth, length - depth, value, mapping->flow, column);
            const struct edit edit = {.mapping = mapping, .order = order, .depth = depth};
            insert_entry(splice, &edit, order->rank(order->data, depth, path[depth]), text);
            return true;
        }
        if (is_nothing(key->value)) {
            return fill_key(splice, key, path + depth + 1, length - depth - 1, value, mapping->flow);
        }
        mapping = key->value;
    }
    return false; /* something is there already */
}

bool pn_splice_append(struct pn_splice *splice, const struct pn_node *root, const char *key_name, const char *value,
                      const struct pn_splice_order *order)
{
    const struct pn_node *key = find_key(root, key_name);
    const struct pn_node *list = key != NULL ? key->value : NULL;
    if (is_nothing(list)) {
        const char *path[] = {key_name};
        size_t column = INDENT + (root->flow ? 0 : column_of(root));
        const char *text =
            root->flow ? pn_arena_printf(splice->arena, "[%s]", value)
                       : pn_arena_printf(splice->arena, "%s%*s- %s", splice->text.newline, (int)column, "", value);
        return pn_splice_add(splice, root, path, 1, text, order);
    }
    if (list->kind != PN_NODE_SEQUENCE || list->alias) {
        return false;
    }
    const struct pn_node *last = last_of(list);
    struct pn_extent extent = extent_of(splice, last);
    if (list->flow) {
        pn_splice_cut(splice, extent.end, extent.end, pn_arena_printf(splice->arena, ", %s", value));
        return true;
    }
    size_t column = strspn(splice->text.bytes + extent.line, " ");
    size_t hyphen = extent.line + column;
    if (hyphen >= extent.start || splice->text.bytes[hyphen] != '-') {
        return false;
    }
    pn_splice_insert_lines(splice, extent.behind, pn_arena_printf(splice->arena, "%*s- %s", (int)column, "", value));
    return true;
}
