// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_match.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/utf8.h"

#include <assert.h>
#include <string.h>

/* How a word of a query is in a word of a text. Each has the bits of the one before: so OR of several gives the best of
 * them, and AND the worst. */
enum {
    HIT_INSIDE = 1,
    HIT_BEGINNING = 3,
    HIT_WHOLE = 7,
    HIT_BITS = 3, /* for each word of the query; those of the first are the lowest */
};

static_assert(PN_SEARCH_WORDS * HIT_BITS <= 64, "the hits of all words of a query have to fit");
static_assert(PN_SEARCH_WORDS <= 32, "a set of the words of a query has to fit");

/* The words that are looked for. */
struct wanted {
    const char *words[PN_SEARCH_WORDS]; /* letters, at least one in each */
    unsigned count;
    struct pn_search_word whole[PN_SEARCH_WORDS];
    uint32_t starting[UINT8_MAX + 1]; /* by byte: the words that begin with it, a bit for each */
    uint32_t ending[UINT8_MAX + 1];   /* those whose stem ends with it */
};

static struct wanted parse(struct pn_arena *arena, const char *query)
{
    struct wanted wanted = {.count = 0};
    char *rest = NULL;
    for (char *word = strtok_r(pn_text_fold_letters(arena, query), " ", &rest);
         word != NULL && wanted.count < PN_SEARCH_WORDS; word = strtok_r(NULL, " ", &rest)) {
        wanted.starting[(unsigned char)*word] |= UINT32_C(1) << wanted.count;
        struct pn_search_word whole = pn_search_word_of(arena, word);
        if (whole.stem_length > 0) {
            wanted.ending[(unsigned char)whole.key[whole.stem_length - 1]] |= UINT32_C(1) << wanted.count;
        }
        wanted.whole[wanted.count] = whole;
        wanted.words[wanted.count++] = word;
    }
    return wanted;
}

static bool continues_word(const char *at)
{
    uint32_t code_point;
    return pn_text_decode(at, strnlen(at, PN_TEXT_ENCODED_MOST), &code_point) != 0 &&
           pn_text_is_alphanumeric(code_point);
}

/* How the letters from `at` to before `after` stand in a word. */
static uint64_t hit_at(const char *word, const char *at, const char *after)
{
    if (at != word) {
        const char *before = at - 1;
        while (before != word && ((unsigned char)*before & 0xc0) == 0x80) {
            before--;
        }
        if (continues_word(before)) {
            return HIT_INSIDE;
        }
    }
    return continues_word(after) ? HIT_BEGINNING : HIT_WHOLE;
}

/* Words of another ending: as good as a beginning, or at the end of a compound as good as what is inside it. */
static uint64_t hits_of_stem(const struct wanted *wanted, const struct pn_search_word *word)
{
    uint64_t hits = 0;
    if (word->stem_length == 0) {
        return hits;
    }
    const char *end = word->key + word->stem_length;
    for (uint32_t rest = wanted->ending[(unsigned char)end[-1]]; rest != 0; rest &= rest - 1) {
        unsigned number = (unsigned)__builtin_ctz(rest);
        const struct pn_search_word *whole = &wanted->whole[number];
        bool is_same = whole->stem_length == word->stem_length;
        bool is_tail = whole->stem_length < word->stem_length && whole->stem_length >= PN_SEARCH_TAIL_LEAST;
        if ((is_same || is_tail) && memcmp(end - whole->stem_length, whole->key, whole->stem_length) == 0) {
            bool is_whole = is_same && whole->key_length == word->key_length &&
                            memcmp(whole->key, word->key, whole->key_length) == 0;
            hits |= (uint64_t)(is_whole ? HIT_WHOLE : is_same ? HIT_BEGINNING : HIT_INSIDE) << (number * HIT_BITS);
        }
    }
    return hits;
}

static uint64_t hits_in_word(const struct wanted *wanted, const char *word)
{
    uint64_t hits = 0;
    for (const char *at = word; *at != '\0'; at++) {
        for (uint32_t rest = wanted->starting[(unsigned char)*at]; rest != 0; rest &= rest - 1) {
            unsigned number = (unsigned)__builtin_ctz(rest);
            const char *after = pn_text_skip_letters(at, wanted->words[number]);
            if (after != NULL) {
                hits |= hit_at(word, at, after) << (number * HIT_BITS);
            }
        }
    }
    return hits;
}

struct pn_search_query pn_search_query_of(struct pn_arena *arena, const char *query,
                                          const struct pn_search_texts *texts, bool only_words)
{
    struct wanted wanted = parse(arena, query);
    uint64_t *hits = PN_NEW_ARRAY(arena, uint64_t, texts->vocabulary_count);
    uint64_t all = 0;
    for (uint32_t i = 0; i < texts->vocabulary_count && wanted.count > 0; i++) {
        const struct pn_search_word *word = &texts->vocabulary[i];
        hits[i] = hits_of_stem(&wanted, word) | (only_words ? 0 : hits_in_word(&wanted, word->letters));
        all |= hits[i];
    }
    return (struct pn_search_query){.count = wanted.count, .hits = hits, .all = all};
}

bool pn_search_query_has(const struct pn_search_query *query, unsigned word)
{
    return (query->all >> (word * HIT_BITS) & HIT_WHOLE) != 0;
}

uint64_t pn_search_hits(const struct pn_search_query *query, const struct pn_search_texts *texts, uint32_t text)
{
    const uint32_t *words = texts->words + texts->at[text].first_word;
    uint64_t hits = 0;
    for (uint32_t i = 0; i < texts->at[text].word_count; i++) {
        hits |= query->hits[words[i]];
    }
    return hits;
}

static enum pn_search_wholeness wholeness_of_hit(uint64_t hit)
{
    return hit == HIT_WHOLE       ? PN_SEARCH_WHOLE
           : hit == HIT_BEGINNING ? PN_SEARCH_BEGINNINGS
           : hit == HIT_INSIDE    ? PN_SEARCH_INSIDES
                                  : PN_SEARCH_MISSING;
}

enum pn_search_wholeness pn_search_wholeness_of(const struct pn_search_query *query, uint64_t hits)
{
    uint64_t least = HIT_WHOLE;
    for (unsigned i = 0; i < query->count; i++) {
        least &= hits >> (i * HIT_BITS);
    }
    return wholeness_of_hit(least);
}

enum pn_search_wholeness pn_search_wholeness_together(const struct pn_search_query *query,
                                                      const struct pn_search_texts *texts, uint32_t text)
{
    const uint32_t *words = texts->words + texts->at[text].first_word;
    uint64_t run = 0; /* at each word of the query: how it and those before it are in as many words up to this one */
    uint64_t best = 0;
    for (uint32_t i = 0; i < texts->at[text].word_count; i++) {
        run = (run << HIT_BITS | HIT_WHOLE) & query->hits[words[i]];
        best |= run;
    }
    return wholeness_of_hit(best >> ((query->count - 1) * HIT_BITS) & HIT_WHOLE);
}

bool pn_search_leads(const struct pn_search_query *query, const struct pn_search_texts *texts, uint32_t text)
{
    const uint32_t *words = texts->words + texts->at[text].first_word;
    for (unsigned i = 0; i < query->count; i++) {
        if (i >= texts->at[text].word_count || (query->hits[words[i]] >> (i * HIT_BITS) & HIT_WHOLE) != HIT_WHOLE) {
            return false;
        }
    }
    return true;
}
