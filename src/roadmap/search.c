// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a query finds, and in which order.
 */
#include "phasenav/roadmap/search.h"

#include "search_match.h"
#include "search_texts.h"

#include "phasenav/base/panic.h"

#include <assert.h>
#include <stdlib.h>

#define NO_LANGUAGE UINT32_MAX

struct pn_search {
    const struct pn_roadmap *roadmap;
    uint32_t language; /* of the texts; NO_LANGUAGE: there are none yet */
    struct pn_search_texts texts;
};

/* Ranks, the smaller the better. Each place has six: the words next to each other in a text, then apart in one text,
 * and both by their wholeness. The last three are of words that only several texts of an item have together. */
enum {
    RANKS_OF_PLACE = 2 * PN_SEARCH_MISSING,
    RANK_APART = PN_SEARCH_MISSING,
    RANK_SPREAD = 3 * RANKS_OF_PLACE,
    RANK_COUNT = RANK_SPREAD + PN_SEARCH_MISSING,
};

/* The best rank of a hit in a text of this kind. */
static unsigned best_rank_in(enum pn_search_where where)
{
    switch (where) {
    case PN_SEARCH_TITLE:
        return 0;
    case PN_SEARCH_NAME:
    case PN_SEARCH_SYNONYM:
        return RANKS_OF_PLACE;
    case PN_SEARCH_TEXT:
    case PN_SEARCH_QUESTION:
        break;
    }
    return 2 * RANKS_OF_PLACE;
}

/* The text that an item is found by. */
struct find {
    uint32_t text;
    unsigned rank; /* RANK_COUNT: the item is not found */
};

struct pn_search *pn_search_new(const struct pn_roadmap *roadmap)
{
    struct pn_search *search = malloc(sizeof *search);
    if (search == NULL) {
        pn_panic("out of memory");
    }
    *search = (struct pn_search){.roadmap = roadmap, .language = NO_LANGUAGE};
    pn_arena_init(&search->texts.arena);
    return search;
}

void pn_search_free(struct pn_search *search)
{
    if (search != NULL) {
        pn_search_texts_finish(&search->texts);
        free(search);
    }
}

static const struct pn_search_texts *texts_in(struct pn_search *search, uint32_t language)
{
    assert(language < search->roadmap->language_count);
    if (search->language != language) {
        pn_search_texts_finish(&search->texts);
        struct pn_search_filling filling;
        pn_search_filling_init(&filling);
        for (uint32_t i = 0; i < search->roadmap->item_count; i++) {
            pn_search_filling_add_item(&filling, search->roadmap, i, language);
        }
        search->texts = pn_search_filling_end(&filling);
        search->language = language;
    }
    return &search->texts;
}

/* The rank of a text with these hits, where the best of its place is `best`. */
static unsigned rank_of(const struct pn_search_query *query, const struct pn_search_texts *texts, uint32_t text,
                        uint64_t hits, unsigned best)
{
    enum pn_search_wholeness apart = pn_search_wholeness_of(query, hits);
    if (apart == PN_SEARCH_MISSING) {
        return RANK_COUNT;
    }
    enum pn_search_wholeness together = pn_search_wholeness_together(query, texts, text);
    return together != PN_SEARCH_MISSING ? best + together : best + RANK_APART + apart;
}

/* The best of the texts from `first` to before `end`, which are those of an item. Where none has all words, it is the
 * last that has any of them: it shows more than the title, which the reader sees anyway. */
static struct find find_item(const struct pn_search_texts *texts, uint32_t first, uint32_t end,
                             const struct pn_search_query *query)
{
    struct find best = {.rank = RANK_COUNT};
    uint64_t all_hits = 0;
    uint32_t last = first;
    for (uint32_t i = first; i < end; i++) {
        unsigned best_rank = best_rank_in(texts->at[i].result.where);
        if (best.rank <= best_rank) { /* neither this text nor those behind it can be better */
            return best;
        }
        uint64_t hits = pn_search_hits(query, texts, i);
        unsigned rank = rank_of(query, texts, i, hits, best_rank);
        if (rank < best.rank) {
            best = (struct find){.text = i, .rank = rank};
        }
        all_hits |= hits;
        last = hits != 0 ? i : last;
    }
    enum pn_search_wholeness spread = pn_search_wholeness_of(query, all_hits);
    if (best.rank == RANK_COUNT && spread != PN_SEARCH_MISSING) {
        return (struct find){.text = last, .rank = RANK_SPREAD + spread};
    }
    return best;
}

/* The first `most` of the finds by rank, and where that is the same in their order. */
static void list(struct pn_search_result *results, uint32_t most, const struct pn_search_texts *texts,
                 const struct find *finds, uint32_t count)
{
    uint32_t next[RANK_COUNT + 1] = {0}; /* by rank: where the next find of it goes */
    for (uint32_t i = 0; i < count; i++) {
        next[finds[i].rank + 1]++;
    }
    for (unsigned rank = 0; rank < RANK_COUNT; rank++) {
        next[rank + 1] += next[rank];
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = next[finds[i].rank]++;
        if (at < most) {
            results[at] = texts->at[finds[i].text].result;
        }
    }
}

struct pn_search_results pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                        const char *query, const struct pn_filter *filter, uint32_t most)
{
    const struct pn_search_texts *texts = texts_in(search, language);
    struct pn_search_query parsed = pn_search_query_of(arena, query, texts);
    struct pn_search_results results = {.count = 0};
    if (parsed.count == 0) {
        return results;
    }
    struct find *finds = PN_NEW_ARRAY(arena, struct find, search->roadmap->item_count);
    for (uint32_t first = 0, end; first < texts->count; first = end) {
        end = pn_search_texts_item_end(texts, first);
        struct find find = find_item(texts, first, end, &parsed);
        if (find.rank == RANK_COUNT) {
            continue;
        }
        if (pn_filter_leaves(filter, search->roadmap, texts->at[first].result.item)) {
            finds[results.found++] = find;
        } else {
            results.hidden++;
        }
    }
    results.count = results.found < most ? results.found : most;
    struct pn_search_result *listed = PN_NEW_ARRAY(arena, struct pn_search_result, results.count);
    list(listed, results.count, texts, finds, results.found);
    results.at = listed;
    return results;
}
