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

void pn_lined_text_init(struct pn_lined_text *text, struct pn_arena *arena, const struct pn_source *source)
{
    *text = (struct pn_lined_text){.bytes = source->text, .length = source->length, .newline = "\n"};
    size_t lines = 1;
    for (size_t at = 0; (at = pn_lined_text_line_end(text, at)) < text->length; lines++) {
        at += pn_text_line_break(text->bytes + at, text->length - at);
    }
    text->line_starts = PN_NEW_ARRAY(arena, size_t, lines);
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
    size_t at = text->line_starts[place.line - 1];
    for (uint32_t column = 1; column < place.column && at < text->length; column++) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text->bytes + at, text->length - at, &code_point);
        at += bytes != 0 ? bytes : 1;
    }
    return at;
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
        .key_end = offset_of(text, pn_node_end(entry)),
        .end = offset_of(text, end),
    };
    extent.value = value != NULL ? offset_of(text, value->place) : extent.key_end;
    if (end.column == 1 && end.line <= text->line_count) {
        extent.behind = extent.end; /* it has taken the whole line before */
    } else {
        extent.behind = end.line < text->line_count ? text->line_starts[end.line] : text->length;
    }
    extent.is_block_text = end.column == 1 && extent.end > extent.value;
    extent.begins_line = strspn(text->bytes + extent.line, " ") >= extent.start - extent.line;
    bool has_property = text->bytes[extent.value] == '&' || text->bytes[extent.value] == '!';
    extent.hides_comment = has_property && pn_lined_text_has_comment(text, extent.value, extent.end);
    return extent;
}
