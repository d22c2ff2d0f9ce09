// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the search finds in the shipped roadmap, and in which order, is what reading every text from the first letter to
 * the last finds. The scan here is the contract of search.h written down once more, without any thought of speed.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "plain_stem.h"
#include "shipped.h"
#include "seeded_random.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/utf8.h"
#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/sheet.h"

enum {
    ROUNDS = 400,
    WORDS_MOST = 128, /* of a text */
    FIELDS_MOST = 32, /* of an item */
    QUERY_MOST = 4,   /* words */
};

enum level { LEVEL_NONE, LEVEL_INSIDE, LEVEL_BEGINNING, LEVEL_WHOLE };

/* Ranks, the smaller the better: a title that begins with the query, then six for each place. */
enum { RANK_LEADS, RANKS_OF_PLACE = 6, RANK_SPREAD = 1 + 3 * RANKS_OF_PLACE, RANK_NONE = 99 };

struct words {
    const char *at[WORDS_MOST];
    const char *keys[WORDS_MOST];
    const char *stems[WORDS_MOST];
    unsigned count;
};

struct field {
    struct pn_search_result result;
    struct words words;
};

struct fields {
    struct field at[FIELDS_MOST];
    unsigned count;
};

static struct words words_of(struct pn_arena *arena, const char *text)
{
    struct words words = {.count = 0};
    char *rest = NULL;
    char *letters = pn_text_fold_letters(arena, text);
    for (char *word = strtok_r(letters, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
        assert_true(words.count < WORDS_MOST);
        words.keys[words.count] = plain_key(arena, word);
        words.stems[words.count] = plain_stem(arena, word);
        words.at[words.count++] = word;
    }
    return words;
}

static void add_field(struct pn_arena *arena, struct fields *fields, struct pn_search_result result)
{
    struct words words = words_of(arena, result.text);
    assert_true(fields->count < FIELDS_MOST);
    if (words.count > 0) { /* a round may have no question */
        fields->at[fields->count++] = (struct field){.result = result, .words = words};
    }
}

static void add_names(struct pn_arena *arena, struct fields *fields, const struct pn_roadmap *roadmap,
                      const struct pn_item *item, uint32_t language)
{
    struct pn_search_result name = {.item = item->handle, .phase = PN_NO_PHASE, .where = PN_SEARCH_NAME};
    for (uint32_t i = 0; i < roadmap->language_count; i++) {
        name.text = pn_text_in(item->title, i);
        if (strcmp(name.text, pn_text_in(item->title, language)) != 0) {
            add_field(arena, fields, name);
        }
    }
    for (uint32_t i = 0; i < item->synonyms.count; i++) {
        struct pn_search_result synonym = {
            .item = item->handle, .phase = PN_NO_PHASE, .where = PN_SEARCH_SYNONYM, .label = "Synonym"};
        synonym.text = pn_text_in(item->synonyms.at[i], language);
        add_field(arena, fields, synonym);
    }
    for (uint32_t i = 0; item->kind == PN_ITEM_PHASE && i < roadmap->phases[item->number].alias_count; i++) {
        name.text = roadmap->phases[item->number].aliases[i];
        add_field(arena, fields, name);
    }
    name.text = item->id;
    add_field(arena, fields, name);
}

static struct fields *fields_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item,
                                uint32_t language)
{
    struct fields *fields = PN_NEW(arena, struct fields);
    struct pn_search_result title = {.item = item->handle, .phase = PN_NO_PHASE, .where = PN_SEARCH_TITLE};
    title.text = pn_text_in(item->title, language);
    add_field(arena, fields, title);
    add_names(arena, fields, roadmap, item, language);
    struct pn_sheet sheet = pn_sheet_of(arena, roadmap, item->handle, PN_NO_PHASE, language, NULL);
    uint32_t link = 0;
    uint32_t note = 0;
    for (uint32_t i = 0; i < sheet.count; i++) {
        const struct pn_sheet_entry *entry = &sheet.at[i];
        const char *text = entry->text; /* of links and notes, without what the sheet says beside */
        if (entry->address != NULL) {
            text = pn_text_in(roadmap->links[item->links.at[link++]].title, language);
        } else if (entry->label != NULL && strcmp(entry->label, "By place and day") == 0) {
            text = pn_text_in(roadmap->notes[item->notes.at[note++]].text, language);
        }
        bool is_question = entry->kind == PN_SHEET_ROUND;
        if (is_question || entry->kind == PN_SHEET_TEXT || entry->kind == PN_SHEET_POINT) {
            add_field(arena, fields,
                      (struct pn_search_result){.item = item->handle,
                                                .phase = is_question ? entry->phase : PN_NO_PHASE,
                                                .where = is_question ? PN_SEARCH_QUESTION : PN_SEARCH_TEXT,
                                                .label = is_question ? NULL : entry->label,
                                                .text = text});
        }
    }
    return fields;
}

static bool is_letter_at(const char *text)
{
    uint32_t code_point;
    return pn_text_decode(text, strlen(text), &code_point) != 0 && pn_text_is_alphanumeric(code_point);
}

/* Another ending is as good as a beginning; at the end of a compound, as what is inside. */
static enum level level_of_stems(const char *stem, const char *wanted)
{
    bool is_whole;
    return !plain_stem_ends(stem, wanted, &is_whole) ? LEVEL_NONE : is_whole ? LEVEL_BEGINNING : LEVEL_INSIDE;
}

/* How a word of a text has one of a query, at its best. */
static enum level level_in(const struct words *words, unsigned number, const struct words *query,
                           unsigned wanted_number)
{
    const char *word = words->at[number];
    const char *wanted = query->at[wanted_number];
    bool is_same = *words->keys[number] != '\0' && strcmp(words->keys[number], query->keys[wanted_number]) == 0;
    enum level best = is_same ? LEVEL_WHOLE : level_of_stems(words->stems[number], query->stems[wanted_number]);
    struct pn_text_find find;
    for (size_t from = 0; pn_text_find_letters(word, from, wanted, &find); from = find.start + 1) {
        size_t before = find.start;
        while (before > 0 && ((unsigned char)word[--before] & 0xc0) == 0x80) {
        }
        enum level level = LEVEL_INSIDE;
        if (find.start == 0 || !is_letter_at(word + before)) {
            level = is_letter_at(word + find.after) ? LEVEL_BEGINNING : LEVEL_WHOLE;
        }
        best = level > best ? level : best;
    }
    return best;
}

/* The least of the levels that the words of a query have at their best in words `from` to before `end`. */
static enum level level_of_all(const struct words *query, const struct words *words, unsigned from, unsigned end)
{
    enum level least = LEVEL_WHOLE;
    for (unsigned i = 0; i < query->count; i++) {
        enum level best = LEVEL_NONE;
        for (unsigned at = from; at < end; at++) {
            enum level level = level_in(words, at, query, i);
            best = level > best ? level : best;
        }
        least = best < least ? best : least;
    }
    return least;
}

/* The best of the levels that they have one after the other. */
static enum level level_together(const struct words *query, const struct words *words)
{
    enum level best = LEVEL_NONE;
    for (unsigned from = 0; from + query->count <= words->count; from++) {
        enum level least = LEVEL_WHOLE;
        for (unsigned i = 0; i < query->count; i++) {
            enum level level = level_in(words, from + i, query, i);
            least = level < least ? level : least;
        }
        best = least > best ? least : best;
    }
    return best;
}

static bool leads(const struct words *query, const struct words *words)
{
    for (unsigned i = 0; i < query->count; i++) {
        if (i >= words->count || level_in(words, i, query, i) != LEVEL_WHOLE) {
            return false;
        }
    }
    return true;
}

static unsigned rank_of_field(const struct words *query, const struct field *field)
{
    unsigned place = field->result.where == PN_SEARCH_TITLE ? 1
                     : field->result.where == PN_SEARCH_NAME || field->result.where == PN_SEARCH_SYNONYM
                         ? 1 + RANKS_OF_PLACE
                         : 1 + 2 * RANKS_OF_PLACE;
    if (place == 1 && leads(query, &field->words)) {
        return RANK_LEADS;
    }
    enum level together = level_together(query, &field->words);
    if (together != LEVEL_NONE) {
        return place + LEVEL_WHOLE - together;
    }
    enum level apart = level_of_all(query, &field->words, 0, field->words.count);
    return apart != LEVEL_NONE ? place + LEVEL_WHOLE + LEVEL_WHOLE - apart : RANK_NONE;
}

/* All words of an item, of whatever field: how whole those of the query are, and where the last of them is. */
static unsigned rank_spread(const struct words *query, const struct fields *fields, unsigned *ret_field)
{
    enum level least = LEVEL_WHOLE;
    for (unsigned i = 0; i < query->count; i++) {
        enum level best = LEVEL_NONE;
        const struct words one = {
            .at = {query->at[i]}, .keys = {query->keys[i]}, .stems = {query->stems[i]}, .count = 1};
        for (unsigned field = 0; field < fields->count; field++) {
            const struct words *words = &fields->at[field].words;
            enum level level = level_of_all(&one, words, 0, words->count);
            best = level > best ? level : best;
            *ret_field = level != LEVEL_NONE && (i == 0 || field > *ret_field) ? field : *ret_field;
        }
        least = best < least ? best : least;
    }
    return least != LEVEL_NONE ? RANK_SPREAD + LEVEL_WHOLE - least : RANK_NONE;
}

/* What is found of an item; the rank is RANK_NONE where that is nothing. */
static unsigned rank_of_item(const struct words *query, const struct fields *fields, struct pn_search_result *ret_best)
{
    unsigned best = RANK_NONE;
    for (unsigned i = 0; i < fields->count; i++) {
        unsigned rank = rank_of_field(query, &fields->at[i]);
        if (rank < best) {
            best = rank;
            *ret_best = fields->at[i].result;
        }
    }
    if (best == RANK_NONE) {
        unsigned field = 0;
        best = rank_spread(query, fields, &field);
        *ret_best = fields->at[field].result;
    }
    return best;
}

/* That of a synonym is a word of its own here and in what is tested. */
static bool is_same_label(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static void assert_same(const struct pn_search_result *got, const struct pn_search_result *wanted, const char *query)
{
    if (got->item != wanted->item || got->phase != wanted->phase || got->where != wanted->where ||
        !is_same_label(got->label, wanted->label) || got->text != wanted->text) {
        fail_msg("'%s': '%s' where '%s' is expected", query, got->text, wanted->text);
    }
}

static void assert_as_scanned(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct fields **fields,
                              struct pn_search *search, uint32_t language, const char *query,
                              const struct pn_filter *filter, uint32_t most)
{
    struct words words = words_of(arena, query);
    struct pn_search_result *found = PN_NEW_ARRAY(arena, struct pn_search_result, roadmap->item_count);
    unsigned *ranks = PN_NEW_ARRAY(arena, unsigned, roadmap->item_count);
    uint32_t hidden = 0;
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        ranks[i] = rank_of_item(&words, fields[i], &found[i]);
        if (ranks[i] != RANK_NONE && !pn_filter_leaves(filter, roadmap, i)) {
            ranks[i] = RANK_NONE;
            hidden++;
        }
    }
    struct pn_search_results results = pn_search_find(arena, search, language, query, filter, most);
    assert_int_equal(results.hidden, hidden);
    uint32_t count = 0;
    for (unsigned rank = 0; rank < RANK_NONE; rank++) {
        for (uint32_t i = 0; i < roadmap->item_count; i++) {
            if (ranks[i] != rank) {
                continue;
            }
            if (count < results.count) {
                assert_same(&results.at[count], &found[i], query);
            }
            count++;
        }
    }
    results.found = results.exact;
    results.count = results.exact < most ? results.exact : most;
    if (results.found != count || results.count != (count < most ? count : most)) {
        fail_msg("'%s': found %u, listed %u, where it should be %u", query, results.found, results.count, count);
    }
}

/* Some of a word, often all of it, rarely a single letter. */
static const char *piece_of(struct pn_arena *arena, const char *word, uint64_t *seed)
{
    size_t length = strlen(word);
    size_t start = next_random(seed) % 2 == 0 ? 0 : next_random(seed) % length;
    size_t end = next_random(seed) % 2 == 0 ? length : start + 1 + next_random(seed) % (length - start);
    end = next_random(seed) % 6 == 0 ? start + 1 : end;
    while (start > 0 && ((unsigned char)word[start] & 0xc0) == 0x80) {
        start--;
    }
    while (((unsigned char)word[end] & 0xc0) == 0x80) {
        end++;
    }
    return pn_arena_strndup(arena, word + start, end - start);
}

/* Words as they follow each other, of one text, of one item, or of any. */
static const char *query_for(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct fields **fields,
                             uint64_t *seed)
{
    const struct fields *item = fields[next_random(seed) % roadmap->item_count];
    const struct field *field = &item->at[next_random(seed) % item->count];
    unsigned at = next_random(seed) % field->words.count;
    const char *query = "";
    unsigned count = 1 + next_random(seed) % QUERY_MOST;
    unsigned mode = next_random(seed) % 4;
    for (unsigned i = 0; i < count; i++) {
        query = pn_arena_printf(arena, "%s%s%s", query, i > 0 ? " " : "",
                                piece_of(arena, field->words.at[at % field->words.count], seed));
        at = mode == 0 ? at + 1 : next_random(seed);
        item = mode == 3 ? fields[next_random(seed) % roadmap->item_count] : item;
        field = mode >= 2 ? &item->at[next_random(seed) % item->count] : field;
    }
    return query;
}

static void a_plain_scan_finds_the_same_in_the_same_order(void **state)
{
    const struct pn_roadmap *roadmap = ((struct shipped *)*state)->roadmap;
    uint64_t seed = random_seed(1126);
    struct pn_search *search = pn_search_new(roadmap);
    struct pn_arena texts;
    struct pn_arena arena;
    pn_arena_init(&texts);
    pn_arena_init(&arena);
    for (uint32_t language = 0; language < LANGUAGES; language++) {
        struct fields **fields = PN_NEW_ARRAY(&texts, struct fields *, roadmap->item_count);
        for (uint32_t i = 0; i < roadmap->item_count; i++) {
            fields[i] = fields_of(&texts, roadmap, roadmap->items[i], language);
        }
        for (unsigned round = 0; round < ROUNDS; round++) {
            uint32_t workstream = next_random(&seed) % roadmap->workstream_count;
            struct pn_filter filter = {.workstreams = {.at = &workstream, .count = next_random(&seed) % 3 == 0}};
            uint32_t most = next_random(&seed) % 2 == 0 ? UINT32_MAX : next_random(&seed) % 20;
            const char *query = query_for(&arena, roadmap, fields, &seed);
            assert_as_scanned(&arena, roadmap, fields, search, language, query, &filter, most);
            pn_arena_reset(&arena);
        }
    }
    pn_search_free(search);
    pn_arena_finish(&texts);
    pn_arena_finish(&arena);
}

int test_search_scan(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_scan_finds_the_same_in_the_same_order),
    };
    return cmocka_run_group_tests_name("search and scan", tests, shipped_set_up, shipped_tear_down);
}
