/*
 * Reading a roadmap for a searcher: once per language.
 */
#include "search_index.h"

#include "phasenav/base/text.h"
#include "phasenav/roadmap/sheet.h"
#include "phasenav/yaml/names.h"

#include <string.h>

struct indexer {
    struct pn_search_index *index;
    const struct pn_roadmap *roadmap;
    uint32_t language;
    struct pn_arena words;    /* each different word, while the vocabulary is made */
    struct pn_arena scratch;  /* of one item */
    struct pn_buffer letters; /* of one field */
    struct pn_names numbers;  /* of the words */
};

static void append_number(struct pn_buffer *buffer, uint32_t number)
{
    pn_buffer_append(buffer, (const char *)&number, sizeof number);
}

static uint32_t count_of(const struct pn_buffer *numbers)
{
    return (uint32_t)(numbers->length / sizeof(uint32_t));
}

static uint32_t number_of(struct indexer *indexer, const char *word)
{
    struct pn_search_index *index = indexer->index;
    uint64_t known;
    if (pn_names_get(&indexer->numbers, word, &known)) {
        return (uint32_t)known;
    }
    const char *kept = pn_arena_strdup(&indexer->words, word);
    pn_names_add(&indexer->numbers, kept, index->vocabulary_count, NULL);
    append_number(&index->word_starts, (uint32_t)index->vocabulary.length);
    pn_buffer_append_text(&index->vocabulary, kept);
    pn_buffer_append(&index->vocabulary, "\n", 1);
    return index->vocabulary_count++;
}

static void add_field(struct indexer *indexer, struct pn_search_result result)
{
    struct pn_search_index *index = indexer->index;
    struct pn_buffer *letters = &indexer->letters;
    pn_text_fold_letters_to(letters, result.text);
    if (letters->length == 0) {
        return;
    }
    append_number(&index->first_words, count_of(&index->words));
    size_t words_most = letters->length / 2 + 1; /* they are a blank apart, and no more */
    uint32_t *numbers = (uint32_t *)(void *)pn_buffer_reserve(&index->words, words_most * sizeof *numbers);
    size_t count = 0;
    for (char *word = letters->data; word != NULL;) {
        char *blank = strchr(word, ' ');
        if (blank != NULL) {
            *blank = '\0';
        }
        numbers[count++] = number_of(indexer, word);
        word = blank != NULL ? blank + 1 : NULL;
    }
    pn_buffer_commit(&index->words, count * sizeof *numbers);
    pn_buffer_append(&index->fields, (const char *)&result, sizeof result);
    index->field_count++;
}

static void add_name(struct indexer *indexer, const struct pn_item *item, const char *name)
{
    add_field(indexer, (struct pn_search_result){
                           .item = item->handle, .phase = PN_NO_PHASE, .where = PN_SEARCH_NAME, .text = name});
}

/* Titles first: where an id says the same, they are what the reader is to see. */
static void add_names(struct indexer *indexer, const struct pn_item *item)
{
    const struct pn_roadmap *roadmap = indexer->roadmap;
    const char *title = pn_text_in(item->title, indexer->language);
    for (uint32_t i = 0; i < roadmap->language_count; i++) {
        const char *other = pn_text_in(item->title, i);
        if (strcmp(other, title) != 0) {
            add_name(indexer, item, other);
        }
    }
    if (item->kind == PN_ITEM_PHASE) {
        const struct pn_phase *phase = &roadmap->phases[item->number];
        for (uint32_t i = 0; i < phase->alias_count; i++) {
            add_name(indexer, item, phase->aliases[i]);
        }
    }
    add_name(indexer, item, item->id);
}

/* Names that its sheet gives, and links, are not the item's own: what they belong to is found itself. */
static void add_sentences(struct indexer *indexer, const struct pn_item *item)
{
    struct pn_sheet sheet = pn_sheet_of_sentences(&indexer->scratch, indexer->roadmap, item->handle, indexer->language);
    for (uint32_t i = 0; i < sheet.count; i++) {
        const struct pn_sheet_entry *entry = &sheet.at[i];
        struct pn_search_result result = {.item = item->handle, .phase = PN_NO_PHASE, .text = entry->text};
        if (entry->kind == PN_SHEET_ROUND) {
            result.where = PN_SEARCH_QUESTION;
            result.phase = entry->phase;
        } else {
            result.where = PN_SEARCH_TEXT;
            result.label = entry->label;
        }
        add_field(indexer, result);
    }
}

static void add_item(struct indexer *indexer, const struct pn_item *item)
{
    struct pn_search_result title = {
        .item = item->handle,
        .phase = PN_NO_PHASE,
        .where = PN_SEARCH_TITLE,
        .text = pn_text_in(item->title, indexer->language),
    };
    add_field(indexer, title);
    add_names(indexer, item);
    add_sentences(indexer, item);
    pn_arena_reset(&indexer->scratch);
}

/* What follows from the fields and their words. */
static void invert(struct pn_search_index *index)
{
    static const enum pn_search_place places[] = {
        [PN_SEARCH_TITLE] = PN_PLACE_TITLE,
        [PN_SEARCH_NAME] = PN_PLACE_NAME,
        [PN_SEARCH_TEXT] = PN_PLACE_TEXT,
        [PN_SEARCH_QUESTION] = PN_PLACE_TEXT,
    };
    const struct pn_search_result *fields = pn_search_fields(index);
    for (enum pn_search_place place = 0; place < PN_PLACE_COUNT; place++) {
        index->places[place] = pn_set_new(&index->arena, index->field_count);
    }
    for (uint32_t i = 0; i < index->field_count; i++) {
        pn_set_add(index->places[places[fields[i].where]], i);
    }
    index->postings =
        pn_search_postings_of(&index->arena, pn_search_numbers(&index->words), pn_search_numbers(&index->first_words),
                              index->field_count, index->vocabulary_count);
}

void pn_search_index_init(struct pn_search_index *index, const struct pn_roadmap *roadmap, uint32_t language)
{
    enum { EXPECTED_WORDS = 4096 };
    *index = (struct pn_search_index){0};
    pn_buffer_init(&index->fields);
    pn_buffer_init(&index->first_fields);
    pn_buffer_init(&index->words);
    pn_buffer_init(&index->first_words);
    pn_buffer_init(&index->vocabulary);
    pn_buffer_init(&index->word_starts);
    pn_arena_init(&index->arena);

    struct indexer indexer = {.index = index, .roadmap = roadmap, .language = language};
    pn_arena_init(&indexer.words);
    pn_arena_init(&indexer.scratch);
    pn_buffer_init(&indexer.letters);
    pn_names_init(&indexer.numbers, &indexer.words, EXPECTED_WORDS);
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        append_number(&index->first_fields, index->field_count);
        add_item(&indexer, roadmap->items[i]);
    }
    append_number(&index->first_fields, index->field_count);
    append_number(&index->first_words, count_of(&index->words));
    append_number(&index->word_starts, (uint32_t)index->vocabulary.length);
    pn_arena_finish(&indexer.words);
    pn_arena_finish(&indexer.scratch);
    pn_buffer_finish(&indexer.letters);
    invert(index);
}

void pn_search_index_finish(struct pn_search_index *index)
{
    pn_buffer_finish(&index->fields);
    pn_buffer_finish(&index->first_fields);
    pn_buffer_finish(&index->words);
    pn_buffer_finish(&index->first_words);
    pn_buffer_finish(&index->vocabulary);
    pn_buffer_finish(&index->word_starts);
    pn_arena_finish(&index->arena);
}
