/*
 * Which fields a word is in: what makes a query cost what it finds, and not what there is.
 *
 * A rare word has a list of its fields. Where that would take more room than a set of all fields, the word has the set:
 * so a word that is everywhere takes the fewest steps of all to join.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_POSTINGS_H
#define PHASENAV_ROADMAP_SEARCH_POSTINGS_H

#include "number_set.h"

/* Where a word has its fields. */
struct pn_search_posting {
    uint32_t count;
    uint32_t first; /* of `lists`; with a set, the word's first of `sets` */
};

struct pn_search_postings {
    struct pn_search_posting *words;
    uint32_t *lists;
    uint64_t *sets;
    uint32_t field_count;
};

/* The words of a field are `word_starts[field]` to before `word_starts[field + 1]` of `words`, numbers below
 * `vocabulary_count`. Lives in the arena. */
struct pn_search_postings pn_search_postings_of(struct pn_arena *arena, const uint32_t *words,
                                                const uint32_t *word_starts, uint32_t field_count,
                                                uint32_t vocabulary_count);

/* Adds the fields of a word to a set. */
void pn_search_postings_unite(const struct pn_search_postings *postings, uint32_t word, uint64_t *fields);

#endif
