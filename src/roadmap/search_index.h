/*
 * What a searcher knows of a roadmap in one language: every word once, in which texts it is, and every text as the
 * numbers of its words.
 *
 * There are some thousand different words even in a large roadmap. A query is compared with those; which texts have
 * what it finds is then known, and only few of them are looked at.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_INDEX_H
#define PHASENAV_ROADMAP_SEARCH_INDEX_H

#include "search_postings.h"

#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/search.h"

/* Which fields are more to the point: all words of one before those of the next. */
enum pn_search_place { PN_PLACE_TITLE, PN_PLACE_NAME, PN_PLACE_TEXT, PN_PLACE_COUNT };

/* Storage that the caller provides. */
struct pn_search_index {
    struct pn_buffer fields;       /* struct pn_search_result, by item: what a hit in the field is */
    struct pn_buffer first_fields; /* uint32_t: each item's first field, and where the last one's end */
    struct pn_buffer words;        /* uint32_t: numbers of words, by field */
    struct pn_buffer first_words;  /* uint32_t: each field's first word, and where the last one's end */
    struct pn_buffer vocabulary;   /* each different word's letters, and '\n' behind it */
    struct pn_buffer word_starts;  /* uint32_t: where each begins in it, and its length */
    uint32_t field_count;
    uint32_t vocabulary_count;
    struct pn_arena arena; /* holds: */
    struct pn_search_postings postings;
    uint64_t *places[PN_PLACE_COUNT]; /* sets of the fields in each */
};

void pn_search_index_init(struct pn_search_index *index, const struct pn_roadmap *roadmap, uint32_t language);
void pn_search_index_finish(struct pn_search_index *index);

static inline const struct pn_search_result *pn_search_fields(const struct pn_search_index *index)
{
    return (const struct pn_search_result *)(const void *)index->fields.data;
}

/* The numbers in one of the buffers of uint32_t. */
static inline const uint32_t *pn_search_numbers(const struct pn_buffer *buffer)
{
    return (const uint32_t *)(const void *)buffer->data;
}

#endif
