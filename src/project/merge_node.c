// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "merge_node.h"

#include "record.h"
#include "scalar.h"

#include <string.h>

/* A line while it is made. */
struct line {
    const struct pn_lined_text *text;
    struct pn_buffer buffer;
    bool is_exact;
};

/* A scalar without quotes may stand in braces as it is: it may be a number, which quotes would make a text. */
static bool may_stay_plain(const char *text)
{
    size_t length = strlen(text);
    return length != 0 && text[strcspn(text, ",[]{}\n\"'\\")] == '\0' && strstr(text, ": ") == NULL &&
           strstr(text, " #") == NULL && text[length - 1] != ':' && strcmp(text, "-") != 0 &&
           strchr("?:&*!|>%@`#", text[0]) == NULL;
}

static void write_scalar(struct line *line, const struct pn_node *node)
{
    if (node->quoted || (!may_stay_plain(node->text) && !pn_node_is_null(node))) {
        pn_scalar_write(&line->buffer, node->text); /* what may not stay plain is a text, and no number */
    } else {
        pn_buffer_append_text(&line->buffer, *node->text != '\0' ? node->text : "~");
    }
}

static void check_properties(struct line *line, const struct pn_node *node)
{
    if (line->text != NULL) {
        struct pn_extent extent = pn_extent_of(line->text, node);
        bool has_more = extent.start < line->text->length && strchr("&!", line->text->bytes[extent.start]) != NULL;
        line->is_exact = line->is_exact && !has_more && !node->alias;
    }
}

static void write_node(struct line *line, const struct pn_node *node)
{
    check_properties(line, node);
    if (node->kind == PN_NODE_SCALAR) {
        write_scalar(line, node);
        return;
    }
    bool is_mapping = node->kind == PN_NODE_MAPPING;
    pn_buffer_append_text(&line->buffer, is_mapping ? "{" : "[");
    for (const struct pn_node *child = node->first; child != NULL; child = child->next) {
        pn_buffer_append_text(&line->buffer, child == node->first ? "" : ", ");
        if (is_mapping) {
            line->is_exact = line->is_exact && pn_merge_is_plain_key(child->text);
            pn_buffer_printf(&line->buffer, "%s: ", child->text);
        }
        write_node(line, is_mapping ? child->value : child);
    }
    pn_buffer_append_text(&line->buffer, is_mapping ? "}" : "]");
}

const char *pn_merge_line(struct pn_arena *arena, const struct pn_lined_text *text, const struct pn_node *node,
                          bool *ret_exact)
{
    struct line line = {.text = text, .is_exact = true};
    pn_buffer_init(&line.buffer);
    write_node(&line, node);
    const char *copy = pn_arena_strdup(arena, pn_buffer_text(&line.buffer));
    pn_buffer_finish(&line.buffer);
    *ret_exact = line.is_exact;
    return copy;
}

bool pn_merge_is_same(struct pn_arena *arena, const struct pn_node *a, const struct pn_node *b)
{
    bool is_exact;
    if (a == NULL || b == NULL) {
        return a == b;
    }
    return strcmp(pn_merge_line(arena, NULL, a, &is_exact), pn_merge_line(arena, NULL, b, &is_exact)) == 0;
}

const char *pn_merge_text(const struct pn_node *node)
{
    if (!pn_record_is_nothing(node)) {
        return node->text;
    }
    return node != NULL && pn_node_is_null(node) && *node->text != '\0' ? "~" : NULL;
}

bool pn_merge_is_plain_key(const char *key)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_scalar_write_plain(&text, key);
    bool is_plain = *key != '\0' && strcmp(pn_buffer_text(&text), key) == 0;
    pn_buffer_finish(&text);
    return is_plain;
}
