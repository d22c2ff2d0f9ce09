// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "scalar.h"

#include "phasenav/base/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alphanumeric(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Characters that have no meaning of their own in YAML, unless they come first; nor does a shell that takes the file
 * for a script find a command behind one of them. */
static bool is_harmless_within(char c)
{
    return c != '\0' && strchr("-./+=_!?%@~*", c) != NULL;
}

/* YAML allows the text without quotes, in a block and in brackets, and libyaml reads it whole. */
static bool may_be_bare(const char *text)
{
    if (!is_alphanumeric(text[0]) && (unsigned char)text[0] < 0x80) {
        return false;
    }
    for (const char *c = text; *c != '\0'; c++) {
        bool fine = is_alphanumeric(*c) || (unsigned char)*c >= 0x80 || is_harmless_within(*c) ||
                    (*c == ' ' && c[1] != '\0') ||
                    (*c == ':' && (is_alphanumeric(c[1]) || (unsigned char)c[1] >= 0x80));
        if (!fine) {
            return false;
        }
    }
    return strstr(text, "\xef\xbb\xbf") == NULL && strstr(text, "\xef\xbf\xbe") == NULL &&
           strstr(text, "\xef\xbf\xbf") == NULL;
}

/* Another reader may take the text for a number, a truth value, a date or null. */
static bool looks_like_more(const char *text)
{
    static const char *const words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcasecmp(text, words[i]) == 0) {
            return true;
        }
    }
    return is_digit(text[0]) && text[strspn(text, "0123456789abcdefABCDEFxXoO_.:+-")] == '\0';
}

static void write_single(struct pn_buffer *buffer, const char *text)
{
    pn_buffer_append_text(buffer, "'");
    for (const char *c = text; *c != '\0'; c++) {
        pn_buffer_append(buffer, c, 1);
        if (*c == '\'') {
            pn_buffer_append_text(buffer, "'");
        }
    }
    pn_buffer_append_text(buffer, "'");
}

/* The byte-order mark and what is no character, which a reader may refuse or lose. */
static bool must_be_escaped(uint32_t code_point)
{
    return code_point == 0xfeff || (code_point & 0xfffe) == 0xfffe;
}

/* Also a text with both an apostrophe and a backslash, at which some shells see the end of single quotes elsewhere than
 * YAML does. */
static bool needs_double(const char *text)
{
    if (strchr(text, '\'') != NULL && strchr(text, '\\') != NULL) {
        return true;
    }
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        if (bytes == 0 || code_point == '\n' || must_be_escaped(code_point)) {
            return true;
        }
        at += bytes;
    }
    return false;
}

static void write_double(struct pn_buffer *buffer, const char *text)
{
    size_t length = strlen(text);
    pn_buffer_append_text(buffer, "\"");
    for (size_t at = 0; at < length;) {
        uint32_t code_point = 0;
        size_t bytes = pn_text_decode(text + at, length - at, &code_point);
        bytes = bytes != 0 ? bytes : 1;
        if (code_point == '\n') {
            pn_buffer_append_text(buffer, "\\n");
        } else if (code_point == '"' || code_point == '\\') {
            pn_buffer_printf(buffer, "\\%c", (char)code_point);
        } else if (code_point == '$' || code_point == '`') {
            pn_buffer_printf(buffer, "\\x%02X", (unsigned)code_point); /* it has a meaning in a shell's quotes, too */
        } else if (must_be_escaped(code_point)) {
            pn_buffer_printf(buffer, code_point > 0xffff ? "\\U%08X" : "\\u%04X", (unsigned)code_point);
        } else {
            pn_buffer_append(buffer, text + at, bytes);
        }
        at += bytes;
    }
    pn_buffer_append_text(buffer, "\"");
}

static void write_quoted(struct pn_buffer *buffer, const char *text)
{
    if (needs_double(text)) {
        write_double(buffer, text);
    } else {
        write_single(buffer, text);
    }
}

void pn_scalar_write(struct pn_buffer *buffer, const char *text)
{
    if (text == NULL) {
        pn_buffer_append_text(buffer, "~");
    } else if (may_be_bare(text) && !looks_like_more(text)) {
        pn_buffer_append_text(buffer, text);
    } else {
        write_quoted(buffer, text);
    }
}

void pn_scalar_write_plain(struct pn_buffer *buffer, const char *text)
{
    if (may_be_bare(text) && strcasecmp(text, "null") != 0) {
        pn_buffer_append_text(buffer, text);
    } else {
        write_quoted(buffer, text);
    }
}
