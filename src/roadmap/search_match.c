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
    uint32_t starting[UINT8_MAX + 1]; /* by byte: the words that begin with it, a bit for each */
};

static struct wanted parse(struct pn_arena *arena, const char *query)
{
    struct wanted wanted = {.count = 0};
    char *rest = NULL;
    for (char *word = strtok_r(pn_text_fold_letters(arena, query), " ", &rest);
         word != NULL && wanted.count < PN_SEARCH_WORDS; word = strtok_r(NULL, " ", &rest)) {
        wanted.starting[(unsigned char)*word] |= UINT32_C(1) << wanted.count;
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
                                          const struct pn_search_texts *texts)
{
    struct wanted wanted = parse(arena, query);
    uint64_t *hits = PN_NEW_ARRAY(arena, uint64_t, texts->vocabulary_count);
    const char *word = texts->vocabulary;
    for (uint32_t i = 0; i < texts->vocabulary_count && wanted.count > 0; i++) {
        hits[i] = hits_in_word(&wanted, word);
        word += strlen(word) + 1;
    }
    return (struct pn_search_query){.count = wanted.count, .hits = hits};
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
