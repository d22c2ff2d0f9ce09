// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is told: paragraphs, which are wrapped only when they are written.
 */
#ifndef LINEAR_PARAGRAPHS_H
#define LINEAR_PARAGRAPHS_H

#include "phasenav/base/buffer.h"
#include "phasenav/nav/nav.h"

struct pn_paragraph;

struct pn_paragraphs {
    struct pn_arena *arena;
    const struct pn_nav_context *context;
    struct pn_paragraph *first;
    struct pn_paragraph *last;
    uint32_t count;
    uint32_t stop;    /* the first part ends before this one, however short it is; 0: anywhere */
    uint32_t choices; /* paragraphs that begin with a number */
};

/* Borrows the text, which must live as long as the paragraphs. */
void pn_say(struct pn_paragraphs *paragraphs, const char *text);
void pn_sayf(struct pn_paragraphs *paragraphs, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A label for the paragraphs that follow; a colon is added. */
void pn_say_label(struct pn_paragraphs *paragraphs, const char *label);

/* A choice; the next number is put before it. */
void pn_offer(struct pn_paragraphs *paragraphs, const char *text);

/* How much may be told at once. */
struct pn_room {
    uint32_t paragraphs;
    uint32_t lines;
};

/* How many paragraphs, from the one with this index on, fit into the room; at least one. The last of them is no label,
 * unless it is the only one. */
uint32_t pn_paragraphs_part(const struct pn_paragraphs *paragraphs, uint32_t from, struct pn_room room, unsigned width);

/* Appends `count` paragraphs from the one with this index on, as lines of at most `width` columns (0: a paragraph is a
 * line), in what the context's character set has. */
void pn_paragraphs_write(const struct pn_paragraphs *paragraphs, uint32_t from, uint32_t count, unsigned width,
                         struct pn_buffer *out);

#endif
