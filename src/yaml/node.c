// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/yaml/node.h"

#include "phasenav/base/width.h"

#include <string.h>

/* A text in a message is cut off behind so many columns. */
enum { QUOTED_COLUMNS = 60 };

const struct pn_node *pn_node_get(const struct pn_node *mapping, const char *key)
{
    const struct pn_node *child = mapping->kind == PN_NODE_MAPPING ? mapping->first : NULL;
    for (; child != NULL; child = child->next) {
        if (strcmp(child->text, key) == 0) {
            return child->value;
        }
    }
    return NULL;
}

bool pn_node_is_null(const struct pn_node *node)
{
    static const char *const words[] = {"", "~", "null", "Null", "NULL"};
    if (node->kind != PN_NODE_SCALAR || node->quoted || node->faulty) {
        return false;
    }
    char first = node->text[0];
    if (first != '\0' && first != '~' && first != 'n' && first != 'N') {
        return false; /* nearly all scalars end here */
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(node->text, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

const char *pn_node_quote(struct pn_arena *arena, const char *text)
{
    size_t length = strlen(text);
    /* No text of so few bytes is wider, and most are no longer. */
    if (length <= QUOTED_COLUMNS) {
        return text;
    }
    size_t shown = pn_text_clip(text, length, QUOTED_COLUMNS);
    return shown == length ? text : pn_arena_printf(arena, "%.*s...", (int)shown, text);
}
