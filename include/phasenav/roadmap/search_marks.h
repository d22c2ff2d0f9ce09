// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Showing why a text was found: the places of a query in it, and the part of the text around them.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_MARKS_H
#define PHASENAV_ROADMAP_SEARCH_MARKS_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of a text that are to be marked. */
struct pn_mark {
    size_t start;
    size_t length; /* not 0 */
};

struct pn_marks {
    const struct pn_mark *at; /* from left to right, apart from each other */
    uint32_t count;
};

/* Where the query occurs in a text: all places where its words follow each other, or, without any, those of its words.
 * Marks cover whole characters. In the arena. */
struct pn_marks pn_search_marks(struct pn_arena *arena, const char *query, const char *text);

/* A part of a text around the first mark, as one line. */
struct pn_excerpt {
    const char *text;
    size_t length;
    bool cut_before; /* there is more on this side */
    bool cut_after;
    struct pn_marks marks; /* bytes of the excerpt */
};

/* The excerpt of a text for a query, at most `columns` wide and without any sign for what is cut. It begins and ends
 * between words, unless a word is wider than `columns`. In the arena. */
struct pn_excerpt pn_search_excerpt(struct pn_arena *arena, const char *query, const char *text, size_t columns);

#endif
