// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
#include "search_similar.h"

#include "phasenav/base/fold.h"

#include <string.h>

enum {
    MEANT_MOST = 3,        /* words that may have been meant in place of one */
    HEAD_LEAST = 4,        /* letters of the first part of a compound */
    TAIL_LEAST = 3,        /* of the last one behind a part that is a word itself: Gemeinde-rat */
    TAIL_ALONE_LEAST = 6,  /* of the last one behind anything */
    HEAD_SHARED_LEAST = 6, /* of a first part that is only the beginning of other words */
    COMPOUND_MOST = 64,
};

struct words {
    const struct pn_search_texts *const *lists;
    const struct pn_search_query *queries;
    unsigned list_count;
};

/* The words of the lists that are nearest to one. */
struct meant {
    const struct pn_search_word *at[MEANT_MOST];
    unsigned count;
    unsigned slips; /* of each */
};

static bool begins_with(const struct pn_search_word *word, const struct pn_search_word *beginning)
{
    return word->key_length >= beginning->key_length && memcmp(word->key, beginning->key, beginning->key_length) == 0;
}

/* One that another begins with stands for both: it is found in it. */
static void add_meant(struct meant *meant, const struct pn_search_word *word)
{
    for (unsigned i = 0; i < meant->count; i++) {
        if (begins_with(word, meant->at[i])) {
            return;
        }
        if (begins_with(meant->at[i], word)) {
            meant->at[i] = word;
            return;
        }
    }
    if (meant->count < MEANT_MOST) {
        meant->at[meant->count++] = word;
    }
}

static struct meant meant_by(const struct words *words, const struct pn_search_word *typed, unsigned slips_most)
{
    struct meant meant = {.slips = slips_most};
    for (unsigned list = 0; list < words->list_count && slips_most > 0; list++) {
        for (uint32_t i = 0; i < words->lists[list]->vocabulary_count; i++) {
            const struct pn_search_word *word = &words->lists[list]->vocabulary[i];
            unsigned slips = pn_search_slips(typed, word, meant.slips);
            if (slips == 0 || slips > meant.slips) {
                continue;
            }
            meant.count = slips < meant.slips ? 0 : meant.count;
            meant.slips = slips;
            add_meant(&meant, word);
        }
    }
    return meant;
}

/* The parts of a compound that are words of the lists; NULL where there is none. */
struct parts {
    const struct pn_search_word *head;
    const struct pn_search_word *tail;
};

/* Whether letters may join two parts: Rat-s-beschluss, Vergab-e-stelle. */
static bool may_join(const char *letters, size_t length)
{
    static const char *const joints[] = {"", "s", "e", "n", "en", "es", "er"};
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        if (strlen(joints[i]) == length && memcmp(letters, joints[i], length) == 0) {
            return true;
        }
    }
    return false;
}

/* For each length of a beginning or an end of the compound: the word whose stem it is. */
struct cuts {
    uint32_t shared; /* letters that another word begins with, too: Gemeinde, by Gemeindegebiet */
    const struct pn_search_word *heads[COMPOUND_MOST];
    const struct pn_search_word *tails[COMPOUND_MOST];
};

/* Of the words with this stem, the one that readers would name: the shortest. */
static void keep_shortest(const struct pn_search_word **kept, const struct pn_search_word *word)
{
    if (*kept == NULL || word->key_length < (*kept)->key_length) {
        *kept = word;
    }
}

/* How many letters the stems have in common from the beginning; none of a form of the compound itself. */
static uint32_t shared_letters(const struct pn_search_word *word, const struct pn_search_word *compound)
{
    uint32_t shared = 0;
    while (shared < word->stem_length && shared < compound->stem_length && word->key[shared] == compound->key[shared]) {
        shared++;
    }
    return shared < compound->stem_length ? shared : 0;
}

static void cut(struct cuts *cuts, const struct words *words, const struct pn_search_word *compound)
{
    for (unsigned list = 0; list < words->list_count; list++) {
        for (uint32_t i = 0; i < words->lists[list]->vocabulary_count; i++) {
            const struct pn_search_word *word = &words->lists[list]->vocabulary[i];
            uint32_t length = word->stem_length;
            uint32_t shared = shared_letters(word, compound);
            cuts->shared = shared > cuts->shared ? shared : cuts->shared;
            if (length < TAIL_LEAST || length >= compound->stem_length) {
                continue;
            }
            if (shared == length) {
                keep_shortest(&cuts->heads[length], word);
            }
            if (memcmp(compound->key + compound->stem_length - length, word->key, length) == 0) {
                keep_shortest(&cuts->tails[length], word);
            }
        }
    }
}

/* The longest last part that makes sense, and the first one before it. */
static struct parts parts_of(const struct words *words, const struct pn_search_word *compound)
{
    struct cuts cuts = {.shared = 0};
    if (compound->stem_length >= COMPOUND_MOST) {
        return (struct parts){NULL, NULL};
    }
    cut(&cuts, words, compound);
    for (uint32_t length = compound->stem_length - 1; length >= TAIL_LEAST; length--) {
        if (cuts.tails[length] == NULL) {
            continue;
        }
        uint32_t before = compound->stem_length - length;
        for (uint32_t head = before; head >= TAIL_LEAST; head--) {
            bool fits = cuts.heads[head] != NULL && may_join(compound->key + head, before - head);
            if (fits && (head >= HEAD_LEAST || length >= HEAD_LEAST)) {
                return (struct parts){cuts.heads[head], cuts.tails[length]};
            }
        }
        if (length >= TAIL_ALONE_LEAST || (cuts.shared >= before && before >= HEAD_SHARED_LEAST)) {
            return (struct parts){NULL, cuts.tails[length]};
        }
    }
    return (struct parts){NULL, NULL};
}

static const char *key_of(struct pn_arena *arena, const struct pn_search_word *word)
{
    return pn_arena_strndup(arena, word->key, word->key_length);
}

static void add_reading(struct pn_search_readings *readings, const char *query, bool only_words)
{
    readings->at[readings->count++] = (struct pn_search_reading){.query = query, .only_words = only_words};
}

static void read_as_parts(struct pn_arena *arena, struct pn_search_readings *readings, struct parts parts,
                          bool is_found)
{
    if (parts.head != NULL) {
        add_reading(readings, pn_arena_printf(arena, "%s %s", key_of(arena, parts.head), key_of(arena, parts.tail)),
                    true);
        readings->at[readings->count - 1].is_best = true;
    }
    if (parts.tail != NULL) {
        add_reading(readings, key_of(arena, parts.tail), true);
    }
    if (parts.head != NULL && !is_found) { /* what comes last says what it is */
        add_reading(readings, key_of(arena, parts.head), true);
    }
}

struct query {
    char *words[PN_SEARCH_WORDS];
    unsigned count;
};

static struct query parse(struct pn_arena *arena, const char *text)
{
    struct query query = {.count = 0};
    char *rest = NULL;
    for (char *word = strtok_r(pn_text_fold_letters(arena, text), " ", &rest);
         word != NULL && query.count < PN_SEARCH_WORDS; word = strtok_r(NULL, " ", &rest)) {
        query.words[query.count++] = word;
    }
    return query;
}

/* A word alone is read otherwise even where it is found. */
static struct pn_search_readings readings_of_word(struct pn_arena *arena, const struct words *words, const char *word,
                                                  bool is_found)
{
    struct pn_search_readings readings = {.count = 0};
    struct pn_search_word typed = pn_search_word_of(arena, word);
    unsigned forgiven = pn_search_slips_forgiven(&typed);
    struct meant meant = meant_by(words, &typed, is_found && forgiven > 0 ? forgiven - 1 : forgiven);
    for (unsigned i = 0; i < meant.count; i++) {
        add_reading(&readings, key_of(arena, meant.at[i]), false);
    }
    if (typed.stem_length > 0) {
        read_as_parts(arena, &readings, parts_of(words, &typed), is_found);
    }
    return readings;
}

static bool is_anywhere(const struct words *words, unsigned word)
{
    for (unsigned list = 0; list < words->list_count; list++) {
        if (pn_search_query_has(&words->queries[list], word)) {
            return true;
        }
    }
    return false;
}

/* Of several words, those that are nowhere are replaced, by the likeliest one each. */
static struct pn_search_readings readings_of_words(struct pn_arena *arena, const struct words *words,
                                                   const struct query *query)
{
    struct pn_search_readings readings = {.count = 0};
    const char *text = "";
    bool is_other = false;
    for (unsigned i = 0; i < query->count; i++) {
        const char *word = query->words[i];
        if (!is_anywhere(words, i)) {
            struct pn_search_readings of_word = readings_of_word(arena, words, word, false);
            if (of_word.count == 0) {
                return readings; /* there is a word for which there is nothing */
            }
            word = of_word.at[0].query;
            is_other = true;
        }
        text = pn_arena_printf(arena, "%s%s%s", text, i > 0 ? " " : "", word);
    }
    if (is_other) {
        add_reading(&readings, text, false);
    }
    return readings;
}

struct pn_search_readings pn_search_readings_of(struct pn_arena *arena, const char *query,
                                                const struct pn_search_texts *const *lists,
                                                const struct pn_search_query *queries, unsigned list_count,
                                                bool is_found)
{
    struct words words = {.lists = lists, .queries = queries, .list_count = list_count};
    struct query parsed = parse(arena, query);
    return parsed.count == 1 ? readings_of_word(arena, &words, parsed.words[0], is_found)
                             : readings_of_words(arena, &words, &parsed);
}
