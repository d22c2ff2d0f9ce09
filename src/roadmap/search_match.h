// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whether a text has the words of a query, and how whole they are in it.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_MATCH_H
#define PHASENAV_ROADMAP_SEARCH_MATCH_H

#include "search_texts.h"

/* How whole all words of a query are in a text, which is how whole the least of them is: the best first. */
enum pn_search_wholeness {
    PN_SEARCH_WHOLE,
    PN_SEARCH_BEGINNINGS,
    PN_SEARCH_INSIDES,
    PN_SEARCH_MISSING, /* at least one of them is not in it */
};

/* A query of `count` words, compared with each different word of a list of texts. */
struct pn_search_query {
    unsigned count;
    const uint64_t *hits; /* by number of the list's word: which words of the query it has, and how whole */
    uint64_t all;         /* of all of them, each at its best */
};

/* Compares a query with a list. Its words beyond PN_SEARCH_WORDS are left out. `only_words`: letters do not count, only
 * whole words and ends of compounds, whatever their endings. In the arena. */
struct pn_search_query pn_search_query_of(struct pn_arena *arena, const char *query,
                                          const struct pn_search_texts *texts, bool only_words);

/* Whether a word of the query is anywhere in the list. */
bool pn_search_query_has(const struct pn_search_query *query, unsigned word);

/* What a text of the list has of the query, each word at its best, as `hits` says it. OR joins several texts. */
uint64_t pn_search_hits(const struct pn_search_query *query, const struct pn_search_texts *texts, uint32_t text);

/* How whole all words of the query are with these hits. The query must have one. */
enum pn_search_wholeness pn_search_wholeness_of(const struct pn_search_query *query, uint64_t hits);

/* How whole they are where they follow each other in the text as they do in the query. The query must have one. */
enum pn_search_wholeness pn_search_wholeness_together(const struct pn_search_query *query,
                                                      const struct pn_search_texts *texts, uint32_t text);

/* Whether the text begins with the words of the query, each whole. The query must have one. */
bool pn_search_leads(const struct pn_search_query *query, const struct pn_search_texts *texts, uint32_t text);

#endif
