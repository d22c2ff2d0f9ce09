// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "html_text.h"

#include <string.h>

/* What a character is written as; NULL: as itself. */
static const char *reference(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

static void add(struct pn_buffer *buffer, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const char *written = reference(text[i]);
        if (written != NULL) {
            pn_buffer_append_text(buffer, written);
        } else {
            pn_buffer_append(buffer, &text[i], 1);
        }
    }
}

void pn_html_add_text(struct pn_buffer *buffer, const char *text)
{
    add(buffer, text, strlen(text));
}

void pn_html_add_lines(struct pn_buffer *buffer, const char *text)
{
    size_t end = strlen(text);
    while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == ' ')) {
        end--;
    }
    for (size_t from = 0; from < end;) {
        size_t length = strcspn(text + from, "\n");
        length = length < end - from ? length : end - from;
        add(buffer, text + from, length);
        from += length;
        for (; from < end && text[from] == '\n'; from++) {
            pn_buffer_append_text(buffer, "<br>");
        }
    }
}
