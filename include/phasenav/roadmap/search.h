/*
 * Searching a roadmap: what the search screen and --search find, in the same order.
 *
 * Case, accents and umlauts do not matter, nor how an umlaut is written: see pn_text_find_letters(). A query is words;
 * an item is found when each of them occurs in it, at whatever place of a word. Searched are, in one language, the
 * title and all sentences of an item's sheet; and, as its names, its id, a phase's aliases, and its title in the other
 * languages, because a reader of German also knows English terms. The sentences of other languages are not searched: a
 * hit that the reader's screen does not show would puzzle more than it helps.
 */
#ifndef PHASENAV_ROADMAP_SEARCH_H
#define PHASENAV_ROADMAP_SEARCH_H

#include "phasenav/roadmap/filter.h"

/* Words of a query beyond so many are not looked at. */
enum { PN_SEARCH_WORDS = 20 };

enum pn_search_where {
    PN_SEARCH_TITLE,
    PN_SEARCH_NAME, /* an id, an alias, a title in another language */
    PN_SEARCH_TEXT, /* a sentence of the item's sheet */
    PN_SEARCH_QUESTION,
};

struct pn_search_result {
    pn_item_id item;
    uint32_t phase; /* QUESTION: the round that asks it; else PN_NO_PHASE */
    enum pn_search_where where;
    const char *label; /* TEXT: under which the sheet has it, an English message; or NULL */
    const char *text;  /* in which the hit is; borrowed from the roadmap */
};

struct pn_search_results {
    const struct pn_search_result *at;
    uint32_t count;
    uint32_t found;  /* items, of which these may be only the first */
    uint32_t hidden; /* items that the filter does not leave, beside them */
};

/* A searcher: what is in the roadmap, prepared at the first query in a language, unless before, so that each further
 * one is quick. */
struct pn_search;

/* `roadmap` must outlive it. */
struct pn_search *pn_search_new(const struct pn_roadmap *roadmap);
void pn_search_free(struct pn_search *search);

/* Prepares a language before anything is looked for in it. */
void pn_search_prepare(struct pn_search *search, uint32_t language);

/*
 * What a query finds in a language of the roadmap and the filter leaves, the best first: hits in the title before those
 * in names before those in texts; all words next to each other before apart in one text before spread over the item;
 * whole words before beginnings before insides; else in the walk's order, after it criteria, models and terms. An item
 * is there once, with the best of its hits. A query without a word finds nothing. Only the first `most` are listed:
 * they are all that is looked at closely. In the arena.
 */
struct pn_search_results pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                        const char *query, const struct pn_filter *filter, uint32_t most);

/* Bytes of a text that are to be marked. */
struct pn_mark {
    size_t start;
    size_t length; /* not 0 */
};

struct pn_marks {
    const struct pn_mark *at; /* from left to right, apart from each other */
    uint32_t count;
};

/* Where the query occurs in a text: all of it next to each other, else its words. Whole characters. In the arena. */
struct pn_marks pn_search_marks(struct pn_arena *arena, const char *query, const char *text);

/* A part of a text around the first mark, as one line. */
struct pn_excerpt {
    const char *text;
    size_t length;
    bool cut_before; /* there is more on this side */
    bool cut_after;
    struct pn_marks marks; /* bytes of the excerpt */
};

/* At most `columns` wide, without any sign for what is cut; begins and ends between words as long as they are not wider
 * than the whole. In the arena. */
struct pn_excerpt pn_search_excerpt(struct pn_arena *arena, const char *query, const char *text, size_t columns);

#endif
