// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "paragraphs.h"

#include "phasenav/base/wrap.h"

#include <string.h>

struct pn_paragraph {
    const char *text;
    bool is_label;
    struct pn_paragraph *next;
};

void pn_say(struct pn_paragraphs *paragraphs, const char *text)
{
    struct pn_paragraph *paragraph = PN_NEW(paragraphs->arena, struct pn_paragraph);
    paragraph->text = text;
    if (paragraphs->last != NULL) {
        paragraphs->last->next = paragraph;
    } else {
        paragraphs->first = paragraph;
    }
    paragraphs->last = paragraph;
    paragraphs->count++;
}

void pn_sayf(struct pn_paragraphs *paragraphs, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    pn_say(paragraphs, pn_arena_vprintf(paragraphs->arena, format, arguments));
    va_end(arguments);
}

void pn_say_label(struct pn_paragraphs *paragraphs, const char *label)
{
    pn_sayf(paragraphs, "%s:", label);
    paragraphs->last->is_label = true;
}

void pn_offer(struct pn_paragraphs *paragraphs, const char *text)
{
    pn_sayf(paragraphs, "%u) %s", ++paragraphs->choices, text);
}

/* Replaces single line breaks by blanks: one in a title would look like the end of a paragraph. */
static const char *run_on(struct pn_arena *arena, const char *text)
{
    char *lines = pn_arena_strdup(arena, text);
    char *end = lines;
    for (const char *at = text; *at != '\0';) {
        size_t breaks = strspn(at, "\n");
        if (breaks == 0) {
            *end++ = *at++;
        } else {
            at += breaks;
            *end++ = breaks == 1 ? ' ' : '\n';
        }
    }
    *end = '\0';
    return lines;
}

/* Counts the lines of a paragraph, and appends them to the buffer if there is one. */
static uint32_t write_paragraph(const struct pn_paragraphs *paragraphs, const struct pn_paragraph *paragraph,
                                unsigned width, struct pn_buffer *out)
{
    const char *text = run_on(paragraphs->arena, pn_nav_shown(paragraphs->arena, paragraphs->context, paragraph->text));
    size_t length = strlen(text);
    size_t from = 0;
    uint32_t lines = 0;
    struct pn_text_line line = {0};
    while (from < length) {
        if (width > 0) {
            from = pn_text_wrap_on(text, from, width, &line);
        } else {
            line = (struct pn_text_line){.start = from, .length = strcspn(text + from, "\n")};
            from += line.length + 1;
        }
        if (line.length > 0) {
            lines++;
        }
        if (line.length > 0 && out != NULL) {
            pn_buffer_append(out, text + line.start, line.length);
            pn_buffer_append(out, "\n", 1);
        }
    }
    return lines;
}

static const struct pn_paragraph *paragraph_at(const struct pn_paragraphs *paragraphs, uint32_t index)
{
    const struct pn_paragraph *at = paragraphs->first;
    while (at != NULL && index > 0) {
        at = at->next;
        index--;
    }
    return at;
}

uint32_t pn_paragraphs_part(const struct pn_paragraphs *paragraphs, uint32_t from, struct pn_room room, unsigned width)
{
    uint32_t part = 0;
    uint32_t lines = 0;
    const struct pn_paragraph *at = paragraph_at(paragraphs, from);
    for (uint32_t i = 0; at != NULL && i < room.paragraphs; i++, at = at->next) {
        lines += write_paragraph(paragraphs, at, width, NULL);
        if (lines > room.lines) {
            break;
        }
        part = at->is_label ? part : i + 1;
    }
    return part > 0 ? part : 1;
}

void pn_paragraphs_write(const struct pn_paragraphs *paragraphs, uint32_t from, uint32_t count, unsigned width,
                         struct pn_buffer *out)
{
    const struct pn_paragraph *at = paragraph_at(paragraphs, from);
    for (uint32_t i = 0; at != NULL && i < count; i++, at = at->next) {
        write_paragraph(paragraphs, at, width, out);
    }
}
