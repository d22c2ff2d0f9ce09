// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Searching a roadmap: what the search screen and --search find, in the same order.
 *
 * Case, accents and umlauts do not matter, nor how an umlaut is written: see pn_text_find_letters(). A query is words;
 * an item is found when each of them occurs in it, at whatever place of a word, or with another ending (Verträge,
 * Vertrag). Searched are, in one language, the title and all sentences of an item's sheet; and, as its names, its id, a
 * phase's aliases, its synonyms, and its title in the other languages, because a reader of German also knows English
 * terms. The sentences of other languages are not searched: a hit that the reader's screen does not show would puzzle
 * more than it helps. What else is said about an item, as in a project, the caller adds as further texts.
 *
 * Where little is found, what is similar comes after it: found by a word of the texts from which a slip or two lead to
 * the one that was typed, or by the parts of a compound (Ratsbeschluss: Beschluss).
 */
#ifndef PHASENAV_ROADMAP_SEARCH_H
#define PHASENAV_ROADMAP_SEARCH_H

#include "phasenav/roadmap/filter.h"

/* Words of a query beyond so many are ignored. */
enum { PN_SEARCH_WORDS = 20 };

enum pn_search_where {
    PN_SEARCH_TITLE,
    PN_SEARCH_NAME,    /* an id, an alias, a title in another language */
    PN_SEARCH_SYNONYM, /* ranked as a name */
    PN_SEARCH_OWNER,   /* of a further entry, like the next two */
    PN_SEARCH_EVIDENCE,
    PN_SEARCH_NOTE,
    PN_SEARCH_TEXT, /* a sentence of the item's sheet */
    PN_SEARCH_QUESTION,
    PN_SEARCH_CONTEXT, /* of a further entry: it is not found by this text alone, only together with another one */
};

#define PN_SEARCH_NOT_FURTHER UINT32_MAX

struct pn_search_result {
    pn_item_id item;
    uint32_t
        phase; /* QUESTION: the round that asks it; of a further entry, as the caller has set it; else PN_NO_PHASE */
    uint32_t further; /* the number of a further entry, which the caller knows; else PN_SEARCH_NOT_FURTHER */
    enum pn_search_where where;
    const char
        *label; /* an English message: of a SYNONYM, that it is one; of a TEXT, under which the sheet has it; or NULL */
    const char *text; /* in which the hit is; borrowed from the roadmap or, of a further entry, from the searcher */
    const char *by;   /* the words that it is found by where they are not those of the query, which is only similar to
                       * them; else NULL. In the arena of the results */
};

struct pn_search_results {
    const struct pn_search_result *at;
    uint32_t count;
    uint32_t found;   /* items and further entries, of which these may be only the first */
    uint32_t exact;   /* so many of them have the words of the query; those behind them are similar */
    uint32_t hidden;  /* items that the filter does not leave, beside them */
    const char *also; /* what else was looked for, as readers write it, with commas; NULL: nothing else. In the arena */
};

/* A searcher: the texts of a roadmap in one language, folded. */
struct pn_search;

/* `roadmap` must outlive it. */
struct pn_search *pn_search_new(const struct pn_roadmap *roadmap);
void pn_search_free(struct pn_search *search);

/*
 * Sets what else is to be searched, in place of what was set before; `count` may be 0. Texts with the same number
 * `further` are an entry, and stand together, a CONTEXT first; results tell it. The texts are copied, their labels are
 * not.
 */
void pn_search_set_further(struct pn_search *search, const struct pn_search_result *texts, uint32_t count);

/* For a caller that wants to set them only when they are searched: what is set is out of date from now on, and whether
 * they have been set since. */
void pn_search_forget_further(struct pn_search *search);
bool pn_search_knows_further(const struct pn_search *search);

/*
 * What a query finds in a language of the roadmap and the filter leaves, the best first: hits in the title before those
 * in names and synonyms before those in owners, in evidence, in notes, and in texts; all words next to each other
 * before apart in one text before spread over the item; whole words before beginnings and other endings before insides;
 * else in the walk's order, after it criteria, models and terms. An item is there once, with the best of its hits. A
 * query without a word finds nothing. At most `most` results are listed. In the arena.
 *
 * The first query in a language, even one without a word, folds the texts. The texts of the language before are
 * forgotten then.
 */
struct pn_search_results pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                        const char *query, const struct pn_filter *filter, uint32_t most);

#endif
