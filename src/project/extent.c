// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "extent.h"

#include "phasenav/base/utf8.h"

#include <string.h>

size_t pn_lined_text_line_end(const struct pn_lined_text *text, size_t from)
{
    while (from < text->length && text->bytes[from] != '\n' && text->bytes[from] != '\r') {
        from++;
    }
    return from;
}

bool pn_lined_text_is_one_line(const struct pn_lined_text *text, size_t from, size_t to)
{
    while (from < to && text->bytes[from] != '\n' && text->bytes[from] != '\r') {
        from++;
    }
    return from >= to;
}

void pn_lined_text_init(struct pn_lined_text *text, struct pn_arena *arena, const struct pn_source *source)
{
    *text = (struct pn_lined_text){.bytes = source->text, .length = source->length, .newline = "\n"};
    size_t lines = 1;
    for (size_t at = 0; (at = pn_lined_text_line_end(text, at)) < text->length; lines++) {
        at += pn_text_line_break(text->bytes + at, text->length - at);
    }
    text->line_starts = PN_NEW_ARRAY(arena, size_t, lines);
    text->latest = PN_NEW(arena, struct pn_lined_mark);
    size_t at = text->length >= 3 && memcmp(text->bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    text->line_starts[text->line_count++] = at;
    while ((at = pn_lined_text_line_end(text, at)) < text->length) {
        size_t broken = pn_text_line_break(text->bytes + at, text->length - at);
        if (text->line_count == 1 && broken == 2) {
            text->newline = "\r\n";
        }
        at += broken;
        text->line_starts[text->line_count++] = at;
    }
}

size_t pn_lined_text_comment(const struct pn_lined_text *text, size_t from, size_t to)
{
    while (from < to && text->bytes[from] != '#') {
        from++;
    }
    return from;
}

bool pn_lined_text_has_comment(const struct pn_lined_text *text, size_t from, size_t to)
{
    return pn_lined_text_comment(text, from, to) < to;
}

static size_t offset_of(const struct pn_lined_text *text, struct pn_place place)
{
    if (place.line > text->line_count) {
        return text->length;
    }
    struct pn_lined_mark mark = {.place = {place.line, 1}, .offset = text->line_starts[place.line - 1]};
    uint32_t latest = text->latest->place.column;
    if (text->latest->place.line == place.line && (latest <= place.column || latest - place.column < place.column)) {
        mark = *text->latest;
    }
    for (; mark.place.column > place.column; mark.place.column--) {
        do {
            mark.offset--;
        } while (((unsigned char)text->bytes[mark.offset] & 0xc0U) == 0x80);
    }
    for (; mark.place.column < place.column && mark.offset < text->length; mark.place.column++) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text->bytes + mark.offset, text->length - mark.offset, &code_point);
        mark.offset += bytes != 0 ? bytes : 1;
    }
    *text->latest = mark;
    return mark.offset;
}

/* A block ends where the last thing in it does. */
static struct pn_place end_of(const struct pn_node *node)
{
    while (!node->alias && !node->flow && node->kind != PN_NODE_SCALAR && node->count != 0) {
        const struct pn_node *last = node->first;
        while (last->next != NULL) {
            last = last->next;
        }
        node = node->kind == PN_NODE_MAPPING && last->value != NULL ? last->value : last;
    }
    return pn_node_end(node);
}

struct pn_extent pn_extent_of(const struct pn_lined_text *text, const struct pn_node *entry)
{
    const struct pn_node *value = entry->value;
    struct pn_place end = end_of(value != NULL ? value : entry);
    struct pn_extent extent = {
        .line = text->line_starts[entry->place.line - 1],
        .start = offset_of(text, entry->place),
    };
    extent.key_end = offset_of(text, pn_node_end(entry));
    extent.value = value != NULL ? offset_of(text, value->place) : extent.key_end;
    extent.end = offset_of(text, end);
    if (end.column == 1 && end.line <= text->line_count) {
        extent.behind = extent.end; /* it has taken the whole line before */
    } else {
        extent.behind = end.line < text->line_count ? text->line_starts[end.line] : text->length;
    }
    size_t begin = value != NULL ? extent.value : extent.start;
    extent.is_block_text = begin < extent.end && (text->bytes[begin] == '|' || text->bytes[begin] == '>');
    extent.begins_line = strspn(text->bytes + extent.line, " ") >= extent.start - extent.line;
    return extent;
}

void pn_extent_keep_gap(const struct pn_lined_text *text, size_t from, size_t to, size_t indent,
                        struct pn_buffer *lines)
{
    for (size_t at; (at = pn_lined_text_comment(text, from, to)) < to;) {
        from = pn_lined_text_line_end(text, at);
        pn_buffer_append_repeated(lines, ' ', indent);
        pn_buffer_append(lines, text->bytes + at, from - at);
        pn_buffer_append_text(lines, text->newline);
    }
}

/* Where a walk over comments is. */
struct walk {
    const struct pn_lined_text *text;
    size_t indent;
    struct pn_buffer *lines;
    size_t at; /* behind the last node */
    bool is_sure;
};

/* Goes to the next node; between the last one and it there are none. */
static void walk_to(struct walk *walk, size_t offset)
{
    if (walk->at < offset) {
        pn_extent_keep_gap(walk->text, walk->at, offset, walk->indent, walk->lines);
    }
    walk->at = offset;
}

static void walk_over(struct walk *walk, const struct pn_node *node)
{
    const struct pn_lined_text *text = walk->text;
    size_t start = offset_of(text, node->place);
    size_t end = offset_of(text, end_of(node));
    walk_to(walk, start);
    bool is_collection = node->kind != PN_NODE_SCALAR && node->count != 0;
    if (node->alias || start >= end) {
        walk->at = end;
        return;
    }
    if (text->bytes[start] == '&' || text->bytes[start] == '!') {
        size_t bare = is_collection ? offset_of(text, node->first->place) : end;
        walk->is_sure = walk->is_sure && !pn_lined_text_has_comment(text, start, bare);
    } else if (node->kind != PN_NODE_SCALAR) {
        walk->at = start;
    } else if (text->bytes[start] == '|' || text->bytes[start] == '>') {
        walk_to(walk, pn_lined_text_line_end(text, start)); /* its first line has no text */
    }
    for (const struct pn_node *child = is_collection ? node->first : NULL; child != NULL; child = child->next) {
        walk_over(walk, child);
        if (child->value != NULL && node->kind == PN_NODE_MAPPING) {
            walk_over(walk, child->value);
        }
    }
    if (node->kind != PN_NODE_SCALAR) {
        walk_to(walk, end);
    }
    walk->at = end;
}

bool pn_extent_keep_comments(const struct pn_lined_text *text, const struct pn_node *entry, size_t indent,
                             struct pn_buffer *lines)
{
    const struct pn_node *node = entry->value != NULL ? entry->value : entry;
    struct walk walk = {text, indent, lines, offset_of(text, node->place), true};
    walk_over(&walk, node);
    return walk.is_sure;
}
