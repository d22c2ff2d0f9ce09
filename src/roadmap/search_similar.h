// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
/*
 * What a query may have meant: the same with other words, which are in the texts.
 */
#ifndef ROADMAP_SEARCH_SIMILAR_H
#define ROADMAP_SEARCH_SIMILAR_H

#include "search_match.h"

enum { PN_SEARCH_READINGS = 6 };

/* A query to be asked in place of the one that was typed. */
struct pn_search_reading {
    const char *query;
    bool only_words; /* it consists of parts of a compound, which are no parts of other words */
    bool is_best;    /* if it finds something, those behind it are not asked */
};

struct pn_search_readings {
    struct pn_search_reading at[PN_SEARCH_READINGS];
    unsigned count;
};

/* The readings of a query, the likeliest first, from the lists' words. `queries` are its comparisons with the lists.
 * `is_found`: the query itself finds something, so that only what is very like it is worth a look. In the arena. */
struct pn_search_readings pn_search_readings_of(struct pn_arena *arena, const char *query,
                                                const struct pn_search_texts *const *lists,
                                                const struct pn_search_query *queries, unsigned list_count,
                                                bool is_found);

#endif
