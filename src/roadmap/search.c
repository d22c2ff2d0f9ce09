// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a query finds, and in which order.
 */
#include "phasenav/roadmap/search.h"

#include "search_match.h"
#include "search_similar.h"
#include "search_texts.h"

#include "phasenav/base/panic.h"
#include "phasenav/roadmap/search_marks.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define NO_LANGUAGE UINT32_MAX

enum {
    ROADMAP,
    FURTHER,
    LISTS,
    SIMILAR_BELOW = 5, /* where so many are found by the words themselves, nobody wants to see what is only similar */
};

struct pn_search {
    const struct pn_roadmap *roadmap;
    uint32_t language; /* of the roadmap's texts; NO_LANGUAGE: there are none yet */
    struct pn_search_texts texts[LISTS];
    bool knows_further; /* the further texts are set */
};

/* Ranks, the smaller the better. The best is that of a title that begins with the query. Each place has six more: the
 * words next to each other in a text, then apart in one text, and both by their wholeness. The last three are of words
 * that only several texts of an item have together. */
enum {
    RANK_LEADS,
    RANKS_OF_PLACE = 2 * PN_SEARCH_MISSING,
    RANK_APART = PN_SEARCH_MISSING,
    PLACE_TITLE = 0,
    PLACE_NAME,
    PLACE_OWNER,
    PLACE_EVIDENCE,
    PLACE_NOTE,
    PLACE_TEXT,
    PLACE_COUNT,
    RANK_SPREAD = RANK_LEADS + 1 + PLACE_COUNT * RANKS_OF_PLACE,
    RANK_COUNT = RANK_SPREAD + PN_SEARCH_MISSING,
};

static unsigned rank_in(unsigned place)
{
    return RANK_LEADS + 1 + place * RANKS_OF_PLACE;
}

/* The best rank of a hit in a text of this kind, unless it leads; RANK_COUNT: it does not count. */
static unsigned best_rank_in(enum pn_search_where where)
{
    switch (where) {
    case PN_SEARCH_TITLE:
        return rank_in(PLACE_TITLE);
    case PN_SEARCH_NAME:
    case PN_SEARCH_SYNONYM:
        return rank_in(PLACE_NAME);
    case PN_SEARCH_OWNER:
        return rank_in(PLACE_OWNER);
    case PN_SEARCH_EVIDENCE:
        return rank_in(PLACE_EVIDENCE);
    case PN_SEARCH_NOTE:
        return rank_in(PLACE_NOTE);
    case PN_SEARCH_TEXT:
    case PN_SEARCH_QUESTION:
        return rank_in(PLACE_TEXT);
    case PN_SEARCH_CONTEXT:
        break;
    }
    return RANK_COUNT;
}

/* The text that an entry is found by. */
struct find {
    const struct pn_search_text *text;
    unsigned rank;  /* RANK_COUNT: the entry is not found */
    const char *by; /* the reading; NULL: the query itself */
};

/* What is found so far. */
struct finds {
    struct find *at;
    uint32_t count;
    uint32_t hidden;
    uint32_t *found_at;    /* by entry, those of the roadmap first: where it is in `at`, from 1; 0: nowhere */
    uint32_t similar_from; /* in `at`: those before it are found by the query itself */
};

struct pn_search *pn_search_new(const struct pn_roadmap *roadmap)
{
    struct pn_search *search = malloc(sizeof *search);
    if (search == NULL) {
        pn_panic("out of memory");
    }
    *search = (struct pn_search){.roadmap = roadmap, .language = NO_LANGUAGE};
    for (unsigned list = 0; list < LISTS; list++) {
        pn_arena_init(&search->texts[list].arena);
    }
    return search;
}

void pn_search_free(struct pn_search *search)
{
    if (search != NULL) {
        for (unsigned list = 0; list < LISTS; list++) {
            pn_search_texts_finish(&search->texts[list]);
        }
        free(search);
    }
}

void pn_search_set_further(struct pn_search *search, const struct pn_search_result *texts, uint32_t count)
{
    enum { EXPECTED_WORDS = 256 };
    struct pn_search_filling filling;
    pn_search_texts_finish(&search->texts[FURTHER]);
    pn_search_filling_init(&filling, EXPECTED_WORDS);
    pn_search_filling_add_further(&filling, texts, count);
    search->texts[FURTHER] = pn_search_filling_end(&filling);
    search->knows_further = true;
}

void pn_search_forget_further(struct pn_search *search)
{
    search->knows_further = false;
}

bool pn_search_knows_further(const struct pn_search *search)
{
    return search->knows_further;
}

static void use_language(struct pn_search *search, uint32_t language)
{
    enum { EXPECTED_WORDS = 4096 }; /* the shipped roadmap has 3,400 different ones */
    assert(language < search->roadmap->language_count);
    if (search->language != language) {
        pn_search_texts_finish(&search->texts[ROADMAP]);
        struct pn_search_filling filling;
        pn_search_filling_init(&filling, EXPECTED_WORDS);
        for (uint32_t i = 0; i < search->roadmap->item_count; i++) {
            pn_search_filling_add_item(&filling, search->roadmap, i, language);
        }
        search->texts[ROADMAP] = pn_search_filling_end(&filling);
        search->language = language;
    }
}

/* The rank of a text with these hits, where the best of its place is `best`. */
static unsigned rank_of(const struct pn_search_query *query, const struct pn_search_texts *texts, uint32_t text,
                        uint64_t hits, unsigned best)
{
    enum pn_search_wholeness apart = pn_search_wholeness_of(query, hits);
    if (apart == PN_SEARCH_MISSING) {
        return RANK_COUNT;
    }
    if (texts->at[text].result.where == PN_SEARCH_TITLE && pn_search_leads(query, texts, text)) {
        return RANK_LEADS;
    }
    enum pn_search_wholeness together = pn_search_wholeness_together(query, texts, text);
    return together != PN_SEARCH_MISSING ? best + together : best + RANK_APART + apart;
}

/* The best of the texts from `first` to before `end`, which are those of an entry. Where none has all words, it is the
 * last that has any of them: it shows more than the title, which the reader sees anyway. What only gives context comes
 * first in an entry, and so is never that. */
static struct find find_entry(const struct pn_search_texts *texts, uint32_t first, uint32_t end,
                              const struct pn_search_query *query)
{
    struct find best = {.rank = RANK_COUNT};
    uint64_t all_hits = 0;
    const struct pn_search_text *last = NULL;
    for (uint32_t i = first; i < end; i++) {
        const struct pn_search_text *text = &texts->at[i];
        unsigned best_rank = best_rank_in(text->result.where);
        if (best.rank <= best_rank &&
            best.rank != RANK_COUNT) { /* neither this one nor those behind it can be better */
            return best;
        }
        uint64_t hits = pn_search_hits(query, texts, i);
        all_hits |= hits;
        if (best_rank == RANK_COUNT) {
            continue;
        }
        unsigned rank = rank_of(query, texts, i, hits, best_rank);
        if (rank < best.rank) {
            best = (struct find){.text = text, .rank = rank};
        }
        last = hits != 0 ? text : last;
    }
    enum pn_search_wholeness spread = pn_search_wholeness_of(query, all_hits);
    if (best.rank == RANK_COUNT && spread != PN_SEARCH_MISSING && last != NULL) {
        return (struct find){.text = last, .rank = RANK_SPREAD + spread};
    }
    return best;
}

/* Adds what a query finds in a list. What an earlier reading has found stays as it is, unless this one finds it better.
 */
static void find_all(struct finds *finds, const struct pn_search *search, unsigned list,
                     const struct pn_search_query *query, const char *by, const struct pn_filter *filter)
{
    const struct pn_search_texts *texts = &search->texts[list];
    if (pn_search_wholeness_of(query, query->all) == PN_SEARCH_MISSING) {
        return; /* a word is nowhere: no text has to be read */
    }
    uint32_t *found_at = finds->found_at + (list == ROADMAP ? 0 : search->texts[ROADMAP].entry_count);
    for (uint32_t first = 0, end; first < texts->count; first = end, found_at++) {
        end = pn_search_texts_entry_end(texts, first);
        if (*found_at != 0 && *found_at <= finds->similar_from) {
            continue;
        }
        struct find find = find_entry(texts, first, end, query);
        find.by = by;
        if (find.rank == RANK_COUNT) {
            continue;
        }
        if (*found_at != 0) {
            struct find *known = &finds->at[*found_at - 1];
            *known = find.rank < known->rank ? find : *known;
        } else if (pn_filter_leaves(filter, search->roadmap, texts->at[first].result.item)) {
            finds->at[finds->count++] = find;
            *found_at = finds->count;
        } else {
            finds->hidden += by == NULL ? 1 : 0;
        }
    }
}

/* The first `most` of the finds from `from` to before `end` by rank, and where that is the same in their order. */
static void list(struct pn_search_result *results, uint32_t most, const struct finds *finds, uint32_t from,
                 uint32_t end)
{
    uint32_t next[RANK_COUNT + 1] = {0}; /* by rank: where the next find of it goes */
    for (uint32_t i = from; i < end; i++) {
        next[finds->at[i].rank + 1]++;
    }
    for (unsigned rank = 0; rank < RANK_COUNT; rank++) {
        next[rank + 1] += next[rank];
    }
    for (uint32_t i = from; i < end; i++) {
        uint32_t at = from + next[finds->at[i].rank]++;
        if (at < most) {
            results[at] = finds->at[i].text->result;
            results[at].by = finds->at[i].by;
        }
    }
}

static bool is_letter(char byte)
{
    return isalnum((unsigned char)byte) || (unsigned char)byte >= 0x80;
}

/* A word of a reading as the first text has it that is known to have it. */
static const char *as_written(struct pn_arena *arena, const struct pn_search *search, const char *key)
{
    for (unsigned number = 0; number < LISTS; number++) {
        const struct pn_search_texts *texts = &search->texts[number];
        for (uint32_t i = 0; i < texts->vocabulary_count; i++) {
            const struct pn_search_word *word = &texts->vocabulary[i];
            if (word->key_length != strlen(key) || memcmp(word->key, key, word->key_length) != 0) {
                continue;
            }
            const char *text = texts->at[word->text].result.text;
            struct pn_marks marks = pn_search_marks(arena, key, text);
            for (uint32_t k = 0; k < marks.count; k++) {
                size_t start = marks.at[k].start;
                size_t end = start + marks.at[k].length;
                if ((start == 0 || !is_letter(text[start - 1])) && !is_letter(text[end])) {
                    return pn_arena_strndup(arena, text + start, end - start);
                }
            }
        }
    }
    return key;
}

/* The words of a reading as readers write them. */
static const char *words_of(struct pn_arena *arena, const struct pn_search *search, const char *reading)
{
    const char *words = "";
    char *rest = NULL;
    for (char *word = strtok_r(pn_arena_strdup(arena, reading), " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        words = pn_arena_printf(arena, "%s%s%s", words, *words != '\0' ? " " : "", as_written(arena, search, word));
    }
    return words;
}

/* Adds what is similar to the query; returns what else was looked for, as readers write it, or NULL. */
static const char *find_similar(struct pn_arena *arena, struct finds *finds, const struct pn_search *search,
                                const char *query, const struct pn_search_query *queries,
                                const struct pn_filter *filter)
{
    const struct pn_search_texts *const lists[LISTS] = {&search->texts[ROADMAP], &search->texts[FURTHER]};
    struct pn_search_readings readings = pn_search_readings_of(arena, query, lists, queries, LISTS, finds->count != 0);
    const char *also = NULL;
    for (unsigned i = 0; i < readings.count && (i == 0 || finds->count < SIMILAR_BELOW); i++) {
        const struct pn_search_reading *reading = &readings.at[i];
        const char *words = words_of(arena, search, reading->query);
        uint32_t before = finds->count;
        for (unsigned list = 0; list < LISTS; list++) {
            struct pn_search_query parsed = pn_search_query_of(arena, reading->query, lists[list], reading->only_words);
            find_all(finds, search, list, &parsed, words, filter);
        }
        if (finds->count != before) {
            also = also != NULL ? pn_arena_printf(arena, "%s, %s", also, words) : words;
            if (reading->is_best) {
                break;
            }
        }
    }
    return also;
}

struct pn_search_results pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                        const char *query, const struct pn_filter *filter, uint32_t most)
{
    use_language(search, language);
    struct pn_search_query queries[LISTS];
    for (unsigned list = 0; list < LISTS; list++) {
        queries[list] = pn_search_query_of(arena, query, &search->texts[list], false);
    }
    struct pn_search_results results = {.count = 0};
    if (queries[ROADMAP].count == 0) {
        return results;
    }
    size_t entries = (size_t)search->texts[ROADMAP].entry_count + search->texts[FURTHER].entry_count;
    struct finds finds = {.at = PN_NEW_ARRAY(arena, struct find, entries),
                          .found_at = PN_NEW_ARRAY(arena, uint32_t, entries)};
    for (unsigned list = 0; list < LISTS; list++) {
        find_all(&finds, search, list, &queries[list], NULL, filter);
    }
    finds.similar_from = finds.count;
    results.exact = finds.count;
    results.hidden = finds.hidden;
    if (finds.count + finds.hidden < SIMILAR_BELOW) {
        results.also = find_similar(arena, &finds, search, query, queries, filter);
    }
    results.found = finds.count;
    results.count = results.found < most ? results.found : most;
    struct pn_search_result *listed = PN_NEW_ARRAY(arena, struct pn_search_result, results.count);
    list(listed, results.count, &finds, 0, finds.similar_from);
    list(listed, results.count, &finds, finds.similar_from, finds.count);
    results.at = listed;
    return results;
}
