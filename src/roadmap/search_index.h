/*
 * What a searcher knows of a roadmap in one language: every text as the numbers of its words, every word once.
 *
 * There are some thousand different words even in a large roadmap. A query is compared with those, and the texts are
 * then only runs of numbers to look up; that is what makes a key press quick.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_INDEX_H
#define PHASENAV_ROADMAP_SEARCH_INDEX_H

#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/search.h"

/* A text of an item. */
struct pn_search_field {
    struct pn_search_result result; /* what a hit in it is */
    uint32_t first_word;            /* its words stand together in `words` */
    uint32_t word_count;
};

/* Storage that the caller provides. */
struct pn_search_index {
    struct pn_buffer fields;       /* struct pn_search_field, by item */
    struct pn_buffer first_fields; /* uint32_t: each item's first field, and where the last one's end */
    struct pn_buffer words;        /* uint32_t: numbers of words, by field */
    struct pn_buffer vocabulary;   /* each different word's letters, and '\n' behind it */
    struct pn_buffer word_starts;  /* uint32_t: where each begins in it, and its length */
    uint32_t vocabulary_count;
};

void pn_search_index_init(struct pn_search_index *index, const struct pn_roadmap *roadmap, uint32_t language);
void pn_search_index_finish(struct pn_search_index *index);

static inline const struct pn_search_field *pn_search_fields(const struct pn_search_index *index)
{
    return (const struct pn_search_field *)(const void *)index->fields.data;
}

/* The numbers in one of the buffers of uint32_t. */
static inline const uint32_t *pn_search_numbers(const struct pn_buffer *buffer)
{
    return (const uint32_t *)(const void *)buffer->data;
}

#endif
