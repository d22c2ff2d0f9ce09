/*
 * What a query finds, and in which order.
 */
#include "phasenav/roadmap/search.h"

#include "search_index.h"

#include "phasenav/base/text.h"

#include <assert.h>
#include <string.h>

/*
 * How a word of the roadmap has the words of a query: three bits for each of these, so that OR of several words gives
 * the best of them.
 */
enum {
    HIT_INSIDE = 1,
    HIT_BEGINNING = 3,
    HIT_WHOLE = 7,
    HIT_BITS = 3,
};

static_assert(PN_SEARCH_WORDS * HIT_BITS <= 64, "the hits of all words of a query have to fit");

/* How whole the words of a query are: the best first. */
enum { ALL_WHOLE, ALL_BEGINNINGS, SOME_INSIDE, WHOLENESS_COUNT };

struct query {
    const char *words[PN_SEARCH_WORDS];
    unsigned count;
    uint64_t wanted; /* each word's lowest bit */
};

/* What is known of a language. */
struct edition {
    bool is_ready;
    struct pn_search_index index;
    uint64_t *hits; /* by word of the vocabulary: of the query at hand */
};

struct pn_search {
    struct pn_arena arena; /* holds this record and what it points to */
    const struct pn_roadmap *roadmap;
    struct edition *editions; /* by language */
    struct pn_buffer matches; /* uint32_t, words of the vocabulary: of the query's word at hand */
    struct pn_arena scratch;  /* of the query at hand */
};

struct pn_search *pn_search_new(const struct pn_roadmap *roadmap)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct edition *editions = PN_NEW_ARRAY(&arena, struct edition, roadmap->language_count);
    struct pn_search *search = PN_NEW(&arena, struct pn_search);
    *search = (struct pn_search){.arena = arena, .roadmap = roadmap, .editions = editions};
    pn_buffer_init(&search->matches);
    pn_arena_init(&search->scratch);
    return search;
}

void pn_search_free(struct pn_search *search)
{
    if (search == NULL) {
        return;
    }
    for (uint32_t i = 0; i < search->roadmap->language_count; i++) {
        if (search->editions[i].is_ready) {
            pn_search_index_finish(&search->editions[i].index);
        }
    }
    pn_buffer_finish(&search->matches);
    pn_arena_finish(&search->scratch);
    struct pn_arena arena = search->arena; /* it holds `search` itself */
    pn_arena_finish(&arena);
}

static struct edition *edition_of(struct pn_search *search, uint32_t language)
{
    assert(language < search->roadmap->language_count);
    struct edition *edition = &search->editions[language];
    if (!edition->is_ready) {
        pn_search_index_init(&edition->index, search->roadmap, language);
        edition->hits = PN_NEW_ARRAY(&search->arena, uint64_t, edition->index.vocabulary_count);
        edition->is_ready = true;
    }
    return edition;
}

void pn_search_prepare(struct pn_search *search, uint32_t language)
{
    (void)edition_of(search, language);
}

static struct query parse(char *letters)
{
    struct query query = {.count = 0};
    char *rest = NULL;
    for (char *word = strtok_r(letters, " ", &rest); word != NULL && query.count < PN_SEARCH_WORDS;
         word = strtok_r(NULL, " ", &rest)) {
        query.wanted |= UINT64_C(1) << (query.count * HIT_BITS);
        query.words[query.count++] = word;
    }
    return query;
}

static bool continues_word(const char *at, size_t length)
{
    uint32_t code_point;
    return pn_text_decode(at, length, &code_point) != 0 && pn_text_is_alphanumeric(code_point);
}

/* How what is at `at`, and ends before `after`, stands in a word of the vocabulary. */
static uint64_t hit_at(const char *word, const char *end, const char *at, const char *after)
{
    if (at != word) {
        const char *before = at - 1;
        while (before != word && ((unsigned char)*before & 0xc0) == 0x80) {
            before--;
        }
        if (continues_word(before, (size_t)(at - before))) {
            return HIT_INSIDE;
        }
    }
    return continues_word(after, (size_t)(end - after)) ? HIT_BEGINNING : HIT_WHOLE;
}

/* How a word of the vocabulary has the word of the query whose bits are at `shift`. */
static uint64_t hit_of(const struct edition *edition, uint32_t word, unsigned shift)
{
    return edition->hits[word] >> shift & HIT_WHOLE;
}

/* Notes every word of the vocabulary that has this word of the query, and how. */
static void find_words(const struct edition *edition, const char *needle, unsigned shift, struct pn_buffer *matches)
{
    const struct pn_search_index *index = &edition->index;
    const uint32_t *starts = pn_search_numbers(&index->word_starts);
    const char *all = pn_buffer_text(&index->vocabulary);
    uint32_t word = 0;
    struct pn_text_find find;
    pn_buffer_clear(matches);
    for (size_t from = 0; pn_text_find_letters(all, from, needle, &find); from = find.start + 1) {
        while (starts[word + 1] <= find.start) {
            word++;
        }
        const char *end = all + starts[word + 1] - 1; /* the line break */
        uint64_t hit = hit_at(all + starts[word], end, all + find.start, all + find.after);
        if (hit_of(edition, word, shift) == 0) {
            pn_buffer_append(matches, (const char *)&word, sizeof word);
        }
        edition->hits[word] |= hit << shift;
    }
}

static unsigned wholeness(const struct query *query, uint64_t hits)
{
    if (((hits >> 2) & query->wanted) == query->wanted) {
        return ALL_WHOLE;
    }
    return ((hits >> 1) & query->wanted) == query->wanted ? ALL_BEGINNINGS : SOME_INSIDE;
}

/* A query on its way, and what it has found so far. All sets and results are in arenas. */
struct look {
    struct pn_search *search;
    const struct edition *edition;
    const struct query *query;
    uint64_t *fields[WHOLENESS_COUNT]; /* in which all words are, at least so whole */
    uint64_t *items;                   /* in which all words are, and which are not listed yet */
    struct pn_search_result *results;
    uint32_t count;
    uint32_t most; /* results that are wanted */
};

/* Leaves of the items those that have one of these fields. */
static void keep_items(const struct look *look, const uint64_t *fields)
{
    const uint32_t *first = pn_search_numbers(&look->edition->index.first_fields);
    for (uint32_t i = 0; i < look->search->roadmap->item_count; i++) {
        if (pn_set_has(look->items, i) && !pn_set_has_any(fields, first[i], first[i + 1])) {
            pn_set_remove(look->items, i);
        }
    }
}

/* Leaves of fields and items those that have this word of the query, too. */
static void keep_word(const struct look *look, unsigned number, const struct pn_buffer *matches)
{
    static const uint64_t hits[] = {
        [ALL_WHOLE] = HIT_WHOLE, [ALL_BEGINNINGS] = HIT_BEGINNING, [SOME_INSIDE] = HIT_INSIDE};
    const struct pn_search_index *index = &look->edition->index;
    const uint32_t *words = pn_search_numbers(matches);
    size_t count = matches->length / sizeof *words;
    uint64_t *united = pn_set_new(&look->search->scratch, index->field_count);
    for (unsigned whole = ALL_WHOLE; whole < WHOLENESS_COUNT; whole++) {
        for (size_t i = 0; i < count; i++) {
            if (hit_of(look->edition, words[i], number * HIT_BITS) == hits[whole]) {
                pn_search_postings_unite(&index->postings, words[i], united);
            }
        }
        if (number == 0) {
            pn_set_unite(look->fields[whole], united, index->field_count);
        } else {
            pn_set_intersect(look->fields[whole], united, index->field_count);
        }
    }
    keep_items(look, united);
}

/* Leaves of the items those that the filter leaves, too. Returns how many go. */
static uint32_t keep_filtered(const struct look *look, const struct pn_filter *filter)
{
    const struct pn_roadmap *roadmap = look->search->roadmap;
    uint32_t hidden = 0;
    for (uint32_t i = 0; i < roadmap->item_count && !pn_filter_is_empty(filter); i++) {
        if (pn_set_has(look->items, i) && !pn_filter_leaves(filter, roadmap, i)) {
            pn_set_remove(look->items, i);
            hidden++;
        }
    }
    return hidden;
}

static void list_field(struct look *look, uint32_t field)
{
    const struct pn_search_result *result = &pn_search_fields(&look->edition->index)[field];
    if (look->count < look->most && pn_set_has(look->items, result->item)) {
        pn_set_remove(look->items, result->item);
        look->results[look->count++] = *result;
    }
}

/* The items whose best field is one of these. */
static void list_fields(struct look *look, const uint64_t *fields, const uint64_t *place)
{
    size_t words = pn_set_words(look->edition->index.field_count);
    for (size_t i = 0; i < words && look->count < look->most; i++) {
        for (uint64_t bits = fields[i] & place[i]; bits != 0; bits &= bits - 1) {
            list_field(look, pn_set_first(i, bits));
        }
    }
}

/* How whole all words of the query are where they are next to each other in a field, at their best; WHOLENESS_COUNT
 * where they are nowhere so. */
static unsigned wholeness_together(const struct look *look, uint32_t field)
{
    const uint64_t *hits = look->edition->hits;
    const uint32_t *words = pn_search_numbers(&look->edition->index.words);
    const uint32_t *first = pn_search_numbers(&look->edition->index.first_words) + field;
    uint64_t best = 0;
    for (uint32_t from = first[0]; from + look->query->count <= first[1]; from++) {
        uint64_t all = HIT_WHOLE;
        for (uint32_t i = 0; i < look->query->count && all != 0; i++) {
            all &= hits[words[from + i]] >> (i * HIT_BITS);
        }
        best |= all;
    }
    return best == HIT_WHOLE       ? ALL_WHOLE
           : best == HIT_BEGINNING ? ALL_BEGINNINGS
           : best != 0             ? SOME_INSIDE
                                   : WHOLENESS_COUNT;
}

/* The items that have all words of the query next to each other in a field of this place. Each field is looked at once,
 * as soon as one of its wholeness is due, and none any more when there are enough. */
static void list_together(struct look *look, const uint64_t *place)
{
    uint32_t field_count = look->edition->index.field_count;
    uint64_t *looked_at = pn_set_new(&look->search->scratch, field_count);
    uint64_t *together[WHOLENESS_COUNT];
    for (unsigned whole = 0; whole < WHOLENESS_COUNT; whole++) {
        together[whole] = pn_set_new(&look->search->scratch, field_count);
    }
    size_t words = pn_set_words(field_count);
    for (unsigned whole = 0; whole < WHOLENESS_COUNT; whole++) {
        for (size_t i = 0; i < words && look->count < look->most; i++) {
            uint64_t new = look->fields[whole][i] & place[i] & ~looked_at[i];
            looked_at[i] |= new;
            for (uint64_t bits = new; bits != 0; bits &= bits - 1) {
                uint32_t field = pn_set_first(i, bits);
                unsigned found = wholeness_together(look, field);
                if (found < WHOLENESS_COUNT) {
                    pn_set_add(together[found], field);
                }
            }
            for (uint64_t bits = together[whole][i]; bits != 0; bits &= bits - 1) {
                list_field(look, pn_set_first(i, bits));
            }
        }
    }
}

/* The last field of an item with any of the words, which is what the title does not say already; and how whole all of
 * them are there and in its other fields. */
static uint32_t last_field(const struct look *look, pn_item_id item, unsigned *ret_whole)
{
    const struct pn_search_index *index = &look->edition->index;
    const uint32_t *words = pn_search_numbers(&index->words);
    const uint32_t *first_words = pn_search_numbers(&index->first_words);
    const uint32_t *first = pn_search_numbers(&index->first_fields) + item;
    uint32_t last = first[0];
    uint64_t all_hits = 0;
    for (uint32_t field = first[0]; field < first[1]; field++) {
        uint64_t hits = 0;
        for (uint32_t at = first_words[field]; at < first_words[field + 1]; at++) {
            hits |= look->edition->hits[words[at]];
        }
        last = hits != 0 ? field : last;
        all_hits |= hits;
    }
    *ret_whole = wholeness(look->query, all_hits);
    return last;
}

/* The items that have the words only in different fields. */
static void list_spread(struct look *look)
{
    const struct pn_search_index *index = &look->edition->index;
    uint64_t *spread[WHOLENESS_COUNT];
    for (unsigned whole = 0; whole < WHOLENESS_COUNT; whole++) {
        spread[whole] = pn_set_new(&look->search->scratch, index->field_count);
    }
    for (uint32_t i = 0; i < look->search->roadmap->item_count; i++) {
        if (pn_set_has(look->items, i)) {
            unsigned whole;
            uint32_t field = last_field(look, i, &whole);
            pn_set_add(spread[whole], field);
        }
    }
    for (unsigned whole = 0; whole < WHOLENESS_COUNT; whole++) {
        list_fields(look, spread[whole], spread[whole]);
    }
}

/* From the best to the worst, until there are as many as are wanted. */
static void list(struct look *look)
{
    bool has_several = look->query->count > 1;
    for (enum pn_search_place place = 0; place < PN_PLACE_COUNT && look->count < look->most; place++) {
        const uint64_t *fields = look->edition->index.places[place];
        if (has_several) {
            list_together(look, fields);
        }
        for (unsigned whole = 0; whole < WHOLENESS_COUNT; whole++) {
            list_fields(look, look->fields[whole], fields);
        }
    }
    if (has_several && look->count < look->most) {
        list_spread(look);
    }
}

static struct pn_search_results find(struct pn_arena *arena, struct pn_search *search, const struct edition *edition,
                                     const struct query *query, const struct pn_filter *filter, uint32_t most)
{
    uint32_t item_count = search->roadmap->item_count;
    struct look look = {.search = search, .edition = edition, .query = query};
    for (unsigned whole = 0; whole < WHOLENESS_COUNT; whole++) {
        look.fields[whole] = pn_set_new(&search->scratch, edition->index.field_count);
    }
    look.items = pn_set_new(&search->scratch, item_count);
    for (uint32_t i = 0; i < item_count; i++) {
        pn_set_add(look.items, i);
    }
    memset(edition->hits, 0, edition->index.vocabulary_count * sizeof *edition->hits);
    for (unsigned i = 0; i < query->count; i++) {
        find_words(edition, query->words[i], i * HIT_BITS, &search->matches);
        if (search->matches.length == 0) {
            return (struct pn_search_results){.count = 0};
        }
        keep_word(&look, i, &search->matches);
    }
    struct pn_search_results results = {.hidden = keep_filtered(&look, filter)};
    results.found = pn_set_count(look.items, item_count);
    look.most = results.found < most ? results.found : most;
    look.results = PN_NEW_ARRAY(arena, struct pn_search_result, look.most);
    list(&look);
    results.at = look.results;
    results.count = look.count;
    return results;
}

struct pn_search_results pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                        const char *query, const struct pn_filter *filter, uint32_t most)
{
    pn_arena_reset(&search->scratch);
    struct query parsed = parse(pn_text_fold_letters(&search->scratch, query));
    if (parsed.count == 0) {
        return (struct pn_search_results){.count = 0};
    }
    return find(arena, search, edition_of(search, language), &parsed, filter, most);
}
