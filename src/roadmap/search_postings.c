/*
 * Turning "the words of each field" into "the fields of each word".
 */
#include "search_postings.h"

enum { LIST_BITS = 32 }; /* of each number of a list */

static bool has_set(const struct pn_search_postings *postings, const struct pn_search_posting *word)
{
    return (uint64_t)word->count * LIST_BITS > postings->field_count;
}

/* A walk over the words of all fields, which tells where one comes a second time in its field. */
struct walk {
    const uint32_t *words;
    const uint32_t *word_starts;
    uint32_t *last_fields; /* by word: one more than the last field that it was met in */
};

static bool is_new(struct walk *walk, uint32_t word, uint32_t field)
{
    bool new = walk->last_fields[word] != field + 1;
    walk->last_fields[word] = field + 1;
    return new;
}

static void count_fields(struct pn_search_postings *postings, struct walk walk)
{
    for (uint32_t field = 0; field < postings->field_count; field++) {
        for (uint32_t at = walk.word_starts[field]; at < walk.word_starts[field + 1]; at++) {
            if (is_new(&walk, walk.words[at], field)) {
                postings->words[walk.words[at]].count++;
            }
        }
    }
}

/* Each word's part of the lists or of the sets. */
static void give_room(struct pn_search_postings *postings, struct pn_arena *arena, uint32_t vocabulary_count)
{
    size_t set_words = pn_set_words(postings->field_count);
    uint32_t listed = 0;
    uint32_t set = 0;
    for (uint32_t i = 0; i < vocabulary_count; i++) {
        struct pn_search_posting *word = &postings->words[i];
        if (has_set(postings, word)) {
            word->first = set;
            set += (uint32_t)set_words;
        } else {
            word->first = listed;
            listed += word->count;
        }
    }
    postings->lists = PN_NEW_ARRAY(arena, uint32_t, listed);
    postings->sets = PN_NEW_ARRAY(arena, uint64_t, set);
}

static void fill(struct pn_search_postings *postings, struct walk walk, uint32_t *filled)
{
    for (uint32_t field = 0; field < postings->field_count; field++) {
        for (uint32_t at = walk.word_starts[field]; at < walk.word_starts[field + 1]; at++) {
            uint32_t number = walk.words[at];
            const struct pn_search_posting *word = &postings->words[number];
            if (has_set(postings, word)) {
                pn_set_add(postings->sets + word->first, field);
            } else if (is_new(&walk, number, field)) {
                postings->lists[word->first + filled[number]++] = field;
            }
        }
    }
}

struct pn_search_postings pn_search_postings_of(struct pn_arena *arena, const uint32_t *words,
                                                const uint32_t *word_starts, uint32_t field_count,
                                                uint32_t vocabulary_count)
{
    struct pn_search_postings postings = {.field_count = field_count};
    postings.words = PN_NEW_ARRAY(arena, struct pn_search_posting, vocabulary_count);
    struct pn_arena scratch;
    pn_arena_init(&scratch);
    struct walk walk = {.words = words, .word_starts = word_starts};
    walk.last_fields = PN_NEW_ARRAY(&scratch, uint32_t, vocabulary_count);
    count_fields(&postings, walk);
    give_room(&postings, arena, vocabulary_count);
    walk.last_fields = PN_NEW_ARRAY(&scratch, uint32_t, vocabulary_count);
    fill(&postings, walk, PN_NEW_ARRAY(&scratch, uint32_t, vocabulary_count));
    pn_arena_finish(&scratch);
    return postings;
}

void pn_search_postings_unite(const struct pn_search_postings *postings, uint32_t word, uint64_t *fields)
{
    const struct pn_search_posting *posting = &postings->words[word];
    if (has_set(postings, posting)) {
        pn_set_unite(fields, postings->sets + posting->first, postings->field_count);
        return;
    }
    const uint32_t *list = postings->lists + posting->first;
    for (uint32_t i = 0; i < posting->count; i++) {
        pn_set_add(fields, list[i]);
    }
}
