/*
 * What is told, paragraph by paragraph, before any question of width.
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
    uint32_t choices; /* those among them that have a number */
};

/* Borrows the text, which must live as long as the paragraphs. */
void pn_say(struct pn_paragraphs *paragraphs, const char *text);
void pn_sayf(struct pn_paragraphs *paragraphs, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What the paragraphs behind it belong under; gets a colon. */
void pn_say_label(struct pn_paragraphs *paragraphs, const char *label);

/* The next choice, behind its number. */
void pn_offer(struct pn_paragraphs *paragraphs, const char *text);

/* How much is told in one go. */
struct pn_room {
    uint32_t paragraphs;
    uint32_t lines;
};

/* How many paragraphs from the one with this index on make a part of at most so much, at least one; it does not end
 * with a label where there is anything else to tell. */
uint32_t pn_paragraphs_part(const struct pn_paragraphs *paragraphs, uint32_t from, struct pn_room room, unsigned width);

/* Appends `count` paragraphs from the one with this index on, as lines of at most `width` columns (0: a paragraph is a
 * line), in what the context's character set has. */
void pn_paragraphs_write(const struct pn_paragraphs *paragraphs, uint32_t from, uint32_t count, unsigned width,
                         struct pn_buffer *out);

#endif
