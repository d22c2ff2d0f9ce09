/*
 * Offsets of nodes, cuts, and entries of mappings and lists in both of YAML's styles.
 */
#include "splice.h"

#include "phasenav/base/text.h"

#include <string.h>

enum { INDENT = 2 };

/* `removed` bytes at `offset` make room for a text. Cuts at one offset come in the order in which they were made. */
struct pn_cut {
    size_t offset;
    size_t removed;
    const char *inserted;
    struct pn_cut *next;
};

static size_t next_break(const struct pn_splice *splice, size_t from)
{
    while (from < splice->length && splice->text[from] != '\n' && splice->text[from] != '\r') {
        from++;
    }
    return from;
}

void pn_splice_init(struct pn_splice *splice, struct pn_arena *arena, const struct pn_source *source)
{
    *splice = (struct pn_splice){.arena = arena, .text = source->text, .length = source->length, .newline = "\n"};
    splice->last = &splice->cuts;
    size_t lines = 1;
    for (size_t at = 0; (at = next_break(splice, at)) < splice->length; lines++) {
        at += pn_text_line_break(splice->text + at, splice->length - at);
    }
    splice->line_starts = PN_NEW_ARRAY(arena, size_t, lines);
    size_t at = splice->length >= 3 && memcmp(splice->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    splice->line_starts[splice->line_count++] = at;
    while ((at = next_break(splice, at)) < splice->length) {
        size_t broken = pn_text_line_break(splice->text + at, splice->length - at);
        if (splice->line_count == 1 && broken == 2) {
            splice->newline = "\r\n";
        }
        at += broken;
        splice->line_starts[splice->line_count++] = at;
    }
}

static size_t offset_of(const struct pn_splice *splice, struct pn_place place)
{
    if (place.line > splice->line_count) {
        return splice->length;
    }
    size_t at = splice->line_starts[place.line - 1];
    for (uint32_t column = 1; column < place.column && at < splice->length; column++) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(splice->text + at, splice->length - at, &code_point);
        at += bytes != 0 ? bytes : 1;
    }
    return at;
}

static void cut(struct pn_splice *splice, size_t from, size_t to, const char *inserted)
{
    struct pn_cut *cut = PN_NEW(splice->arena, struct pn_cut);
    *cut = (struct pn_cut){.offset = from, .removed = to - from, .inserted = inserted};
    *splice->last = cut;
    splice->last = &cut->next;
}

bool pn_splice_finish(const struct pn_splice *splice, struct pn_buffer *buffer)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    size_t done = 0;
    bool fine = true;
    size_t made = 0;
    size_t wanted = 0;
    for (const struct pn_cut *cut = splice->cuts; cut != NULL; cut = cut->next) {
        wanted++;
    }
    /* There are a handful of them: the next one is looked for each time. */
    for (size_t offset = 0; made < wanted && fine;) {
        size_t nearest = SIZE_MAX;
        for (const struct pn_cut *cut = splice->cuts; cut != NULL; cut = cut->next) {
            if (cut->offset >= offset && cut->offset < nearest) {
                nearest = cut->offset;
            }
        }
        fine = nearest >= done && nearest != SIZE_MAX;
        if (!fine) {
            break;
        }
        pn_buffer_append(&text, splice->text + done, nearest - done);
        done = nearest;
        for (const struct pn_cut *cut = splice->cuts; cut != NULL; cut = cut->next) {
            if (cut->offset == nearest) {
                pn_buffer_append_text(&text, cut->inserted);
                done += cut->removed;
                made++;
            }
        }
        offset = nearest + 1;
    }
    pn_buffer_append(&text, splice->text + done, splice->length - done);
    if (fine) {
        pn_buffer_append(buffer, pn_buffer_text(&text), text.length);
    }
    pn_buffer_finish(&text);
    return fine;
}

/* Where a node ends: a block ends where the last thing in it does. */
static struct pn_place end_of(const struct pn_node *node)
{
    while (!node->alias && !node->flow && node->kind != PN_NODE_SCALAR && node->count != 0) {
        const struct pn_node *last = node->first;
        while (last->next != NULL) {
            last = last->next;
        }
        node = node->kind == PN_NODE_MAPPING && last->value != NULL ? last->value : last;
    }
    return node->end;
}

static struct pn_place entry_end(const struct pn_node *key)
{
    return key->value != NULL ? end_of(key->value) : key->end;
}

static size_t line_start(const struct pn_splice *splice, struct pn_place place)
{
    return splice->line_starts[place.line - 1];
}

/* Behind the line on which something ends; a block text ends at the start of a line already. */
static size_t line_behind(const struct pn_splice *splice, struct pn_place end)
{
    if (end.line > splice->line_count) {
        return splice->length;
    }
    if (end.column == 1) {
        return line_start(splice, end);
    }
    return end.line < splice->line_count ? splice->line_starts[end.line] : splice->length;
}

/* Whole lines at the start of a line (or at the end of a file whose last line has no end). */
static void insert_lines(struct pn_splice *splice, size_t offset, const char *lines)
{
    bool open = offset == splice->length && offset != 0 && splice->text[offset - 1] != '\n' &&
                splice->text[offset - 1] != '\r' && !splice->ended;
    splice->ended = splice->ended || open;
    cut(splice, offset, offset,
        pn_arena_printf(splice->arena, "%s%s%s", open ? splice->newline : "", lines, splice->newline));
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

/* The key begins its line: the mapping is a block, and lines can be put before and after. */
static bool begins_line(const struct pn_splice *splice, const struct pn_node *key)
{
    size_t start = line_start(splice, key->place);
    size_t at = offset_of(splice, key->place);
    return strspn(splice->text + start, " ") >= at - start;
}

static bool can_edit(const struct pn_splice *splice, const struct pn_node *mapping)
{
    if (mapping->alias || mapping->kind != PN_NODE_MAPPING) {
        return false;
    }
    for (const struct pn_node *key = mapping->first; key != NULL && !mapping->flow; key = key->next) {
        if (!begins_line(splice, key)) {
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

static struct pn_place value_place(const struct pn_node *key)
{
    return key->value != NULL ? key->value->place : key->end;
}

/* The first comment in a stretch without nodes, where there are else only blanks and marks; or `to`. */
static size_t find_comment(const struct pn_splice *splice, size_t from, size_t to)
{
    while (from < to && splice->text[from] != '#') {
        from++;
    }
    return from;
}

static bool has_comment(const struct pn_splice *splice, size_t from, size_t to)
{
    return find_comment(splice, from, to) < to;
}

/* A text in a block, `|` or `>`: it ends at the start of a line. */
static bool is_block_text(const struct pn_splice *splice, const struct pn_node *key)
{
    return entry_end(key).column == 1 && offset_of(splice, entry_end(key)) > offset_of(splice, value_place(key));
}

/* Another value in the place of one that stands already: the key, and what stands between the two, stay as written. */
static void replace_value(struct pn_splice *splice, const struct pn_node *key, const char *value)
{
    size_t from = offset_of(splice, value_place(key));
    size_t to = offset_of(splice, entry_end(key));
    bool has_colon = from != offset_of(splice, key->end);
    const char *mark = !has_colon ? ": " : splice->text[from - 1] == ':' ? " " : "";
    if (is_block_text(splice, key)) {
        /* The line with its `|` stays, for it may have a comment. */
        size_t line_end = next_break(splice, from);
        size_t comment = find_comment(splice, from, line_end);
        cut(splice, from, comment,
            pn_arena_printf(splice->arena, "%s%s%s", mark, value, comment < line_end ? " " : ""));
        from = line_end + pn_text_line_break(splice->text + line_end, to - line_end);
        cut(splice, from, to, "");
    } else {
        cut(splice, from, to, pn_arena_printf(splice->arena, "%s%s", mark, value));
    }
}

/* Behind the comma that follows something in braces, else where that ends. */
static size_t behind_comma(const struct pn_splice *splice, size_t end)
{
    size_t at = end + strspn(splice->text + end, " \t\r\n");
    return splice->text[at] == ',' ? at + 1 : end;
}

/* With an anchor or a tag before it, a value may have a comment among its own bytes. */
static bool hides_comment(const struct pn_splice *splice, const struct pn_node *key)
{
    size_t from = offset_of(splice, value_place(key));
    bool has_property = splice->text[from] == '&' || splice->text[from] == '!';
    return has_property && has_comment(splice, from, offset_of(splice, entry_end(key)));
}

/* There is a comment between the nodes of these entries in braces. */
static bool has_comment_within(const struct pn_splice *splice, const struct pn_node *first, const struct pn_node *last)
{
    for (const struct pn_node *key = first;; key = key->next) {
        if (has_comment(splice, offset_of(splice, key->end), offset_of(splice, value_place(key)))) {
            return true;
        }
        if (key == last) {
            return false;
        }
        if (has_comment(splice, offset_of(splice, entry_end(key)), offset_of(splice, key->next->place))) {
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
    size_t from = offset_of(splice, first->place);
    size_t end = offset_of(splice, entry_end(last));
    size_t to = behind_comma(splice, end);
    /* With the blanks too, where there are only blanks. A comma before may be left over: YAML allows for that. */
    if (last->next != NULL) {
        size_t next = offset_of(splice, last->next->place);
        to = has_comment(splice, end, next) ? to : next;
    } else if (kept != NULL && to == end) {
        size_t before = offset_of(splice, entry_end(kept));
        from = has_comment(splice, before, from) ? from : before;
    }
    cut(splice, from, to, "");
    return true;
}

/* What is to become of one mapping. */
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

/* A comment of a line that goes gets a line of its own. */
static void keep_comment(const struct pn_splice *splice, struct pn_buffer *lines, size_t column, size_t from, size_t to)
{
    for (size_t at = find_comment(splice, from, to); at < to; at = find_comment(splice, at, to)) {
        size_t end = next_break(splice, at);
        pn_buffer_printf(lines, "%*s%.*s%s", (int)column, "", (int)(end - at), splice->text + at, splice->newline);
        at = end;
    }
}

static void remove_line(struct pn_splice *splice, const struct pn_node *key)
{
    size_t start = line_start(splice, key->place);
    size_t behind = line_behind(splice, entry_end(key));
    size_t value = offset_of(splice, value_place(key));
    size_t end = offset_of(splice, entry_end(key));
    struct pn_buffer comments;
    pn_buffer_init(&comments);
    size_t column = key->place.column - 1;
    keep_comment(splice, &comments, column, offset_of(splice, key->end), value);
    if (is_block_text(splice, key)) {
        keep_comment(splice, &comments, column, value, next_break(splice, value));
    }
    keep_comment(splice, &comments, column, end, behind);
    cut(splice, start, behind, pn_arena_strdup(splice->arena, pn_buffer_text(&comments)));
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

/* A new entry of a mapping that has some: `text` is the entry, for a block without its indent and its line's end. */
static void insert_entry(struct pn_splice *splice, const struct edit *edit, size_t rank, const char *text)
{
    const struct pn_node *mapping = edit->mapping;
    const struct pn_node *before = entry_before(edit, rank);
    if (!mapping->flow) {
        const char *line = pn_arena_printf(splice->arena, "%*s%s", (int)column_of(mapping), "", text);
        size_t at = before != NULL ? line_behind(splice, entry_end(before)) : line_start(splice, mapping->first->place);
        insert_lines(splice, at, line);
    } else if (before != NULL) {
        size_t at = offset_of(splice, entry_end(before));
        cut(splice, at, at, pn_arena_printf(splice->arena, ", %s", text));
    } else {
        size_t at = offset_of(splice, first_that_stays(edit)->place);
        cut(splice, at, at, pn_arena_printf(splice->arena, "%s, ", text));
    }
}

/* All entries of a mapping in braces go: what is new comes in their place. */
static bool replace_all(struct pn_splice *splice, const struct edit *edit)
{
    const struct pn_node *last = edit->mapping->first;
    while (last->next != NULL) {
        last = last->next;
    }
    if (has_comment_within(splice, edit->mapping->first, last)) {
        return false;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < edit->count; i++) {
        const struct pn_splice_field *field = &edit->fields[i];
        if (field->value != NULL) {
            pn_buffer_printf(&text, "%s%s: %s", text.length != 0 ? ", " : "", field->key, field->value);
        }
    }
    size_t end = offset_of(splice, entry_end(last));
    cut(splice, offset_of(splice, edit->mapping->first->place), text.length == 0 ? behind_comma(splice, end) : end,
        pn_arena_strdup(splice->arena, pn_buffer_text(&text)));
    pn_buffer_finish(&text);
    return true;
}

bool pn_splice_set_fields(struct pn_splice *splice, const struct pn_node *mapping, const struct pn_splice_field *fields,
                          size_t count, const struct pn_splice_order *order, unsigned depth)
{
    if (!can_edit(splice, mapping) || mapping->count == 0) {
        return false;
    }
    const struct edit edit = {.mapping = mapping, .fields = fields, .count = count, .order = order, .depth = depth};
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        if (field_of(fields, count, key->text) != NULL && hides_comment(splice, key)) {
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

/* The rest of a path as text: nested braces, or lines of which all but the first bring their own indent. */
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
            pn_buffer_printf(&text, ":%s%*s", splice->newline, (int)column, "");
        }
    }
    pn_buffer_append_repeated(&text, '}', flow ? length - 1 : 0);
    const char *copy = pn_arena_strdup(splice->arena, pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

/* A key that holds nothing gets the rest of a path. False where a comment is between it and its nothing. */
static bool fill_key(struct pn_splice *splice, const struct pn_node *key, const char *const *rest, unsigned length,
                     const char *value, bool flow)
{
    if (has_comment(splice, offset_of(splice, key->end), offset_of(splice, value_place(key)))) {
        return false;
    }
    size_t column = key->place.column - 1 + INDENT;
    const char *text = length == 0 ? value : nest(splice, rest, length, value, flow, column);
    if (length == 0) {
        text = pn_arena_printf(splice->arena, ":%s%s", space_before(text), text);
    } else if (flow) {
        text = pn_arena_printf(splice->arena, ": {%s}", text);
    } else {
        text = pn_arena_printf(splice->arena, ":%s%*s%s", splice->newline, (int)column, "", text);
    }
    cut(splice, offset_of(splice, key->end), offset_of(splice, entry_end(key)), text);
    return true;
}

bool pn_splice_add(struct pn_splice *splice, const struct pn_node *root, const char *const *path, unsigned length,
                   const char *value, const struct pn_splice_order *order)
{
    const struct pn_node *mapping = root;
    for (unsigned depth = 0; depth < length; depth++) {
        if (!can_edit(splice, mapping) || mapping->count == 0) {
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

/* Where the hyphen of a list's last entry stands, from 0. */
static bool find_hyphen(const struct pn_splice *splice, const struct pn_node *entry, size_t *ret_column)
{
    size_t start = line_start(splice, entry->place);
    size_t at = start + strspn(splice->text + start, " ");
    *ret_column = at - start;
    return at < offset_of(splice, entry->place) && splice->text[at] == '-';
}

bool pn_splice_append(struct pn_splice *splice, const struct pn_node *root, const char *key_name, const char *value,
                      const struct pn_splice_order *order)
{
    const struct pn_node *key = find_key(root, key_name);
    const struct pn_node *list = key != NULL ? key->value : NULL;
    if (is_nothing(list)) {
        const char *path[] = {key_name};
        size_t column = INDENT + (root->flow ? 0 : column_of(root));
        const char *text = root->flow
                               ? pn_arena_printf(splice->arena, "[%s]", value)
                               : pn_arena_printf(splice->arena, "%s%*s- %s", splice->newline, (int)column, "", value);
        return pn_splice_add(splice, root, path, 1, text, order);
    }
    if (list->kind != PN_NODE_SEQUENCE || list->alias) {
        return false;
    }
    const struct pn_node *last = list->first;
    while (last->next != NULL) {
        last = last->next;
    }
    size_t column;
    if (list->flow) {
        size_t at = offset_of(splice, end_of(last));
        cut(splice, at, at, pn_arena_printf(splice->arena, ", %s", value));
    } else if (find_hyphen(splice, last, &column)) {
        insert_lines(splice, line_behind(splice, end_of(last)),
                     pn_arena_printf(splice->arena, "%*s- %s", (int)column, "", value));
    } else {
        return false;
    }
    return true;
}
