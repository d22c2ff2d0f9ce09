// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Escaping for CommonMark 0.30 and what wikis add to it (tables, struck text, formulas, attributes): a backslash before
 * any ASCII punctuation makes it text.
 */
#include "markdown_text.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Whether the sign is markup anywhere in a line. '#' is markup only at the ends of a heading, but a text may become a
 * heading. */
static bool is_markup(char c)
{
    return c != '\0' && strchr("\\`*_[]<>&#~|$^{}", c) != NULL;
}

/* How many digits begin a line that CommonMark takes for a point of a numbered list: 2 in "12. May"; else 0. */
static size_t digits_before_point(const char *line)
{
    size_t digits = strspn(line, "0123456789");
    bool is_point = digits != 0 && (line[digits] == '.' || line[digits] == ')') &&
                    (is_blank(line[digits + 1]) || line[digits + 1] == '\n' || line[digits + 1] == '\0');
    return is_point ? digits : 0;
}

/* One line of a text, without the blanks around it. */
static void add_line(struct pn_buffer *buffer, const char *line, size_t length)
{
    size_t digits = digits_before_point(line);
    for (size_t i = 0; i < length; i++) {
        bool opens = i == 0 && strchr("-+=:", line[0]) != NULL;
        if (is_markup(line[i]) || opens || (digits != 0 && i == digits)) {
            pn_buffer_append(buffer, "\\", 1);
        }
        pn_buffer_append(buffer, &line[i], 1);
    }
}

/* The next line of `text` without the blanks around it; returns where the line after it begins. */
static const char *next_line(const char *text, const char **ret_line, size_t *ret_length)
{
    const char *end = text + strcspn(text, "\n");
    const char *last = end;
    while (text < last && is_blank(*text)) {
        text++;
    }
    while (text < last && is_blank(last[-1])) {
        last--;
    }
    *ret_line = text;
    *ret_length = (size_t)(last - text);
    return *end != '\0' ? end + 1 : end;
}

void pn_markdown_add_line(struct pn_buffer *buffer, const char *text)
{
    bool is_first = true;
    while (*text != '\0') {
        const char *line;
        size_t length;
        text = next_line(text, &line, &length);
        if (length != 0) {
            pn_buffer_append_text(buffer, is_first ? "" : " ");
            add_line(buffer, line, length);
            is_first = false;
        }
    }
}

void pn_markdown_add_text(struct pn_buffer *buffer, const char *text, unsigned indent)
{
    bool is_first = true;
    bool after_blank = false;
    while (*text != '\0') {
        const char *line;
        size_t length;
        text = next_line(text, &line, &length);
        if (length == 0) {
            after_blank = true;
            continue;
        }
        if (!is_first) {
            pn_buffer_append_text(buffer, after_blank ? "\n\n" : "\\\n"); /* a paragraph, or a line of the same one */
            pn_buffer_append_repeated(buffer, ' ', indent);
        }
        add_line(buffer, line, length);
        is_first = false;
        after_blank = false;
    }
}

void pn_markdown_add_address(struct pn_buffer *buffer, const char *url)
{
    pn_buffer_append_text(buffer, "<");
    for (const char *c = url; *c != '\0'; c++) {
        if (strchr("<>\\ \n", *c) != NULL) {
            pn_buffer_printf(buffer, "%%%02X", (unsigned)(unsigned char)*c);
        } else if (*c == '&') {
            pn_buffer_append_text(buffer, "&amp;"); /* or what follows could be taken for an entity */
        } else {
            pn_buffer_append(buffer, c, 1);
        }
    }
    pn_buffer_append_text(buffer, ">");
}
