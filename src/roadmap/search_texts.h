// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The texts that a search looks through, as a list: what each of them belongs to, as which of its texts, and its words,
 * folded once. Matching and ranking know nothing of where a text comes from: whatever is to be searched is added here.
 *
 * Each different word is kept once, and a text as the numbers of its words: so a query is compared with the different
 * words only, and however many words it has, each text is read once.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_TEXTS_H
#define PHASENAV_ROADMAP_SEARCH_TEXTS_H

#include "search_word.h"

#include "phasenav/roadmap/search.h"
#include "phasenav/yaml/names.h"

struct pn_search_text {
    struct pn_search_result result; /* what a hit in it is */
    uint32_t entry;                 /* to which it belongs: the texts of an item, or of one further entry */
    uint32_t first_word;            /* its words stand together in `words` of the list */
    uint32_t word_count;
};

/* The list. What it points to is in its arena. */
struct pn_search_texts {
    struct pn_arena arena;
    const struct pn_search_text *at;
    uint32_t count;
    uint32_t entry_count;
    const uint32_t *words;                   /* numbers of words, text by text */
    const struct pn_search_word *vocabulary; /* each different word, in the order of their numbers */
    uint32_t vocabulary_count;
};

void pn_search_texts_finish(struct pn_search_texts *texts);

/* Where the texts end that belong to the same entry as text `first`: the index after the last. */
uint32_t pn_search_texts_entry_end(const struct pn_search_texts *texts, uint32_t first);

/* A list that is being filled. Storage that the caller provides. */
struct pn_search_filling {
    struct pn_arena arena;   /* holds what grows */
    struct pn_arena kept;    /* the words: it becomes the list's */
    struct pn_arena letters; /* of the text that is being added */
    struct pn_search_text *at;
    uint32_t count;
    uint32_t capacity;
    uint32_t *words;
    uint32_t word_count;
    uint32_t word_capacity;
    struct pn_search_word *vocabulary;
    uint32_t vocabulary_capacity;
    struct pn_names numbers; /* of the words in the vocabulary */
    uint32_t entry_count;
};

/* `expected` different words; there may be more. */
void pn_search_filling_init(struct pn_search_filling *filling, size_t expected);

/* Adds the texts that a roadmap, which must outlive the list, has of an item in a language, as an entry: its title,
 * then its names, then the others. */
void pn_search_filling_add_item(struct pn_search_filling *filling, const struct pn_roadmap *roadmap, pn_item_id item,
                                uint32_t language);

/* Adds further texts, those of one entry together. */
void pn_search_filling_add_further(struct pn_search_filling *filling, const struct pn_search_result *texts,
                                   uint32_t count);

/* The list of all that was added, with no more memory than it needs; it is yours to finish. The filling is finished. */
struct pn_search_texts pn_search_filling_end(struct pn_search_filling *filling);

#endif
