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

/* Ranks: the place of the hit, then how near the words are to each other, then how whole they are. The smaller the
 * better. */
enum {
    RANKS_BY_WHOLENESS = 3,
    RANKS_OF_PLACE = 2 * RANKS_BY_WHOLENESS,
    RANK_SPREAD = 3 * RANKS_OF_PLACE, /* the places: title, name, text */
    RANKS = RANK_SPREAD + RANKS_BY_WHOLENESS,
    NO_RANK = RANKS,
};

struct query {
    const char *words[PN_SEARCH_WORDS];
    unsigned count;
    uint64_t wanted; /* each word's lowest bit */
};

/* A result before it is in its place. */
struct find {
    uint32_t rank;
    uint32_t field;
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
    uint32_t language;        /* and query, to which `results` belong */
    struct pn_buffer query;
    struct pn_buffer finds;   /* struct find, by item */
    struct pn_buffer results; /* struct pn_search_result */
};

struct pn_search *pn_search_new(const struct pn_roadmap *roadmap)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct edition *editions = PN_NEW_ARRAY(&arena, struct edition, roadmap->language_count);
    struct pn_search *search = PN_NEW(&arena, struct pn_search);
    *search = (struct pn_search){.arena = arena, .roadmap = roadmap, .editions = editions};
    pn_buffer_init(&search->query);
    pn_buffer_init(&search->finds);
    pn_buffer_init(&search->results);
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
    pn_buffer_finish(&search->query);
    pn_buffer_finish(&search->finds);
    pn_buffer_finish(&search->results);
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

/* Notes every word of the vocabulary that has this word of the query; returns whether there is one. */
static bool find_words(struct edition *edition, const char *needle, unsigned shift)
{
    const struct pn_search_index *index = &edition->index;
    const uint32_t *starts = pn_search_numbers(&index->word_starts);
    const char *all = pn_buffer_text(&index->vocabulary);
    uint32_t word = 0;
    bool found = false;
    struct pn_text_find find;
    for (size_t from = 0; pn_text_find_letters(all, from, needle, &find); from = find.start + 1) {
        while (starts[word + 1] <= find.start) {
            word++;
        }
        const char *end = all + starts[word + 1] - 1; /* the line break */
        edition->hits[word] |= hit_at(all + starts[word], end, all + find.start, all + find.after) << shift;
        found = true;
    }
    return found;
}

/* 0: all words as they are; 1: each at least as the beginning of one; 2: some inside. */
static uint32_t wholeness(const struct query *query, uint64_t hits)
{
    if (((hits >> 2) & query->wanted) == query->wanted) {
        return 0;
    }
    return ((hits >> 1) & query->wanted) == query->wanted ? 1 : 2;
}

/* The best wholeness of all words of the query in a row; RANKS_BY_WHOLENESS where they are nowhere so. */
static uint32_t wholeness_together(const struct query *query, const uint64_t *hits, const uint32_t *words,
                                   uint32_t word_count)
{
    uint32_t best = RANKS_BY_WHOLENESS;
    for (uint32_t from = 0; from + query->count <= word_count; from++) {
        uint64_t together = 0;
        for (uint32_t i = 0; i < query->count; i++) {
            together |= hits[words[from + i]] & ((uint64_t)HIT_WHOLE << (i * HIT_BITS));
        }
        if ((together & query->wanted) == query->wanted) {
            uint32_t rank = wholeness(query, together);
            best = rank < best ? rank : best;
        }
    }
    return best;
}

/* The rank of a field, whose words together have these hits. */
static uint32_t rank_of(const struct edition *edition, const struct query *query, const struct pn_search_field *field,
                        uint64_t hits)
{
    static const uint32_t places[] = {
        [PN_SEARCH_TITLE] = 0,
        [PN_SEARCH_NAME] = RANKS_OF_PLACE,
        [PN_SEARCH_TEXT] = 2 * RANKS_OF_PLACE,
        [PN_SEARCH_QUESTION] = 2 * RANKS_OF_PLACE,
    };
    if ((hits & query->wanted) != query->wanted) {
        return NO_RANK;
    }
    uint32_t place = places[field->result.where];
    if (query->count == 1) {
        return place + wholeness(query, hits);
    }
    const uint32_t *words = pn_search_numbers(&edition->index.words) + field->first_word;
    uint32_t together = wholeness_together(query, edition->hits, words, field->word_count);
    return together < RANKS_BY_WHOLENESS ? place + together : place + RANKS_BY_WHOLENESS + wholeness(query, hits);
}

static uint64_t hits_of(const struct edition *edition, const struct pn_search_field *field)
{
    const uint32_t *words = pn_search_numbers(&edition->index.words) + field->first_word;
    uint64_t hits = 0;
    for (uint32_t i = 0; i < field->word_count; i++) {
        hits |= edition->hits[words[i]];
    }
    return hits;
}

/* What is found of one item, whose fields these are; its rank is NO_RANK where that is nothing. */
static struct find find_in_item(const struct edition *edition, const struct query *query, uint32_t first, uint32_t end)
{
    const struct pn_search_field *fields = pn_search_fields(&edition->index);
    struct find best = {.rank = NO_RANK};
    uint32_t last_hit = first; /* the last field with any of the words: what the title does not say already */
    uint64_t all_hits = 0;
    for (uint32_t i = first; i < end; i++) {
        uint64_t hits = hits_of(edition, &fields[i]);
        if (hits == 0) {
            continue;
        }
        last_hit = i;
        all_hits |= hits;
        uint32_t rank = rank_of(edition, query, &fields[i], hits);
        if (rank < best.rank) {
            best = (struct find){.rank = rank, .field = i};
        }
    }
    if (best.rank == NO_RANK && all_hits != 0 && (all_hits & query->wanted) == query->wanted) {
        best = (struct find){.rank = RANK_SPREAD + wholeness(query, all_hits), .field = last_hit};
    }
    return best;
}

/* The finds by rank, each rank in its order. */
static void put_in_order(struct pn_search *search, const struct edition *edition)
{
    const struct pn_search_field *fields = pn_search_fields(&edition->index);
    const struct find *finds = (const struct find *)(const void *)search->finds.data;
    size_t count = search->finds.length / sizeof *finds;
    size_t starts[RANKS + 1] = {0};
    for (size_t i = 0; i < count; i++) {
        starts[finds[i].rank + 1]++;
    }
    for (size_t rank = 0; rank < RANKS; rank++) {
        starts[rank + 1] += starts[rank];
    }
    pn_buffer_append_repeated(&search->results, '\0', count * sizeof(struct pn_search_result));
    struct pn_search_result *results = (struct pn_search_result *)(void *)search->results.data;
    for (size_t i = 0; i < count; i++) {
        results[starts[finds[i].rank]++] = fields[finds[i].field].result;
    }
}

static void look(struct pn_search *search, struct edition *edition, const struct query *query)
{
    memset(edition->hits, 0, edition->index.vocabulary_count * sizeof *edition->hits);
    for (unsigned i = 0; i < query->count; i++) {
        if (!find_words(edition, query->words[i], i * HIT_BITS)) {
            return;
        }
    }
    const uint32_t *first = pn_search_numbers(&edition->index.first_fields);
    for (uint32_t i = 0; i < search->roadmap->item_count; i++) {
        struct find find = find_in_item(edition, query, first[i], first[i + 1]);
        if (find.rank != NO_RANK) {
            pn_buffer_append(&search->finds, (const char *)&find, sizeof find);
        }
    }
    put_in_order(search, edition);
}

struct pn_search_results pn_search_find(struct pn_search *search, uint32_t language, const char *query)
{
    if (search->language != language || strcmp(pn_buffer_text(&search->query), query) != 0) {
        search->language = language;
        pn_buffer_clear(&search->query);
        pn_buffer_append_text(&search->query, query);
        pn_buffer_clear(&search->finds);
        pn_buffer_clear(&search->results);

        struct pn_arena arena;
        pn_arena_init(&arena);
        struct query parsed = parse(pn_text_fold_letters(&arena, query));
        if (parsed.count != 0) {
            look(search, edition_of(search, language), &parsed);
        }
        pn_arena_finish(&arena);
    }
    return (struct pn_search_results){
        .at = (const struct pn_search_result *)(const void *)search->results.data,
        .count = (uint32_t)(search->results.length / sizeof(struct pn_search_result)),
    };
}
