// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
/*
 * A word beyond its letters: without endings of number and case, and how many slips are between it and another one.
 */
#ifndef ROADMAP_SEARCH_WORD_H
#define ROADMAP_SEARCH_WORD_H

#include "phasenav/base/arena.h"

#include <stdint.h>

enum {
    PN_SEARCH_STEM_LEAST = 4, /* letters that an ending leaves */
    PN_SEARCH_TAIL_LEAST = 5, /* letters of a stem that is looked for at the end of a compound, too */
};

/* What a word of the folded letters of a text is compared by. */
struct pn_search_word {
    const char *letters;
    const char *key;      /* without what stands around the word, and under which its spellings meet (pn_text_fold()) */
    uint32_t key_length;  /* bytes */
    uint32_t stem_length; /* bytes of the key without endings: Verträge, Vertrages and Vertrag have the same stem */
    uint32_t set;         /* which letters the key has, a bit for several of them */
    uint32_t text;        /* of a list of texts: the first that has the word */
};

/* `letters` must live as long as the arena. */
struct pn_search_word pn_search_word_of(struct pn_arena *arena, const char *letters);

/* How many slips are forgiven in a word: none up to four letters, one up to seven, two from eight on. */
unsigned pn_search_slips_forgiven(const struct pn_search_word *word);

/* How many slips (a letter too much, too few, another one, or two in the wrong order) make `typed` of the beginning of
 * `meant` that is nearest to it; more than `most` where there are more. */
unsigned pn_search_slips(const struct pn_search_word *typed, const struct pn_search_word *meant, unsigned most);

#endif
