// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "shell_word.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/text_check.h"

#include <stdbool.h>
#include <string.h>

/* In single quotes, which end at an apostrophe: each of those stands outside of them. */
static void write_quoted(struct pn_buffer *buffer, const char *word)
{
    pn_buffer_append_text(buffer, "'");
    for (const char *c = word; *c != '\0'; c++) {
        pn_buffer_append(buffer, *c == '\'' ? "'\\''" : c, *c == '\'' ? 4 : 1);
    }
    pn_buffer_append_text(buffer, "'");
}

/* In $'…', which POSIX has since 2024 and the shells for longer. */
static void write_escaped(struct pn_buffer *buffer, const char *word)
{
    pn_buffer_append_text(buffer, "$'");
    for (const char *c = word; *c != '\0'; c++) {
        if (*c < ' ' || *c > '~' || *c == '\'' || *c == '\\') {
            pn_buffer_printf(buffer, "\\%03o", (unsigned)(unsigned char)*c);
        } else {
            pn_buffer_append(buffer, c, 1);
        }
    }
    pn_buffer_append_text(buffer, "'");
}

const char *pn_shell_word(struct pn_arena *arena, struct pn_charset *charset, const char *word)
{
    static const char harmless[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+";
    if (*word != '\0' && word[strspn(word, harmless)] == '\0') {
        return word;
    }
    bool is_shown = pn_text_visible(arena, word) == word &&
                    (charset == NULL || strcmp(pn_charset_fit(charset, arena, word), word) == 0);
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    (is_shown ? write_quoted : write_escaped)(&buffer, word);
    return pn_buffer_settle(&buffer, arena);
}
