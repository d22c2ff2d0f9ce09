// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_texts.h"

#include "sheet_private.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/fold.h"

#include <string.h>

void pn_search_texts_finish(struct pn_search_texts *texts)
{
    pn_arena_finish(&texts->arena);
}

uint32_t pn_search_texts_entry_end(const struct pn_search_texts *texts, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < texts->count && texts->at[end].entry == texts->at[first].entry) {
        end++;
    }
    return end;
}

void pn_search_filling_init(struct pn_search_filling *filling, size_t expected)
{
    *filling = (struct pn_search_filling){.count = 0};
    pn_arena_init(&filling->arena);
    pn_arena_init(&filling->letters);
    pn_arena_init(&filling->kept);
    pn_names_init(&filling->numbers, &filling->arena, expected);
}

static void add_word(struct pn_search_filling *filling, const char *word)
{
    uint64_t number;
    if (!pn_names_get(&filling->numbers, word, &number)) {
        uint32_t count = (uint32_t)filling->numbers.count;
        number = count;
        PN_GROW(&filling->arena, filling->vocabulary, count, filling->vocabulary_capacity);
        filling->vocabulary[count] = pn_search_word_of(&filling->kept, pn_arena_strdup(&filling->kept, word));
        filling->vocabulary[count].text = filling->count;
        pn_names_add(&filling->numbers, filling->vocabulary[count].letters, number, NULL);
    }
    PN_GROW(&filling->arena, filling->words, filling->word_count, filling->word_capacity);
    filling->words[filling->word_count++] = (uint32_t)number;
}

/* Ranking wants the texts of an item together: its title, then its names, then the others, wherever these come from. */
static void add(struct pn_search_filling *filling, struct pn_search_result result)
{
    uint32_t first = filling->word_count;
    char *rest = NULL;
    for (char *word = strtok_r(pn_text_fold_letters(&filling->letters, result.text), " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        add_word(filling, word);
    }
    pn_arena_reset(&filling->letters);
    PN_GROW(&filling->arena, filling->at, filling->count, filling->capacity);
    filling->at[filling->count++] = (struct pn_search_text){.result = result,
                                                            .entry = filling->entry_count,
                                                            .first_word = first,
                                                            .word_count = filling->word_count - first};
}

static void add_name(struct pn_search_filling *filling, const struct pn_item *item, const char *name)
{
    add(filling, (struct pn_search_result){.item = item->handle,
                                           .phase = PN_NO_PHASE,
                                           .further = PN_SEARCH_NOT_FURTHER,
                                           .where = PN_SEARCH_NAME,
                                           .text = name});
}

/* Titles first: where an id says the same, they are what the reader is to see. */
static void add_names(struct pn_search_filling *filling, const struct pn_roadmap *roadmap, const struct pn_item *item,
                      uint32_t language)
{
    for (uint32_t i = 0; i < roadmap->language_count; i++) {
        if (i != language) {
            add_name(filling, item, pn_text_in(item->title, i));
        }
    }
    for (uint32_t i = 0; i < item->synonyms.count; i++) {
        add(filling, (struct pn_search_result){.item = item->handle,
                                               .phase = PN_NO_PHASE,
                                               .further = PN_SEARCH_NOT_FURTHER,
                                               .where = PN_SEARCH_SYNONYM,
                                               .label = PN_N_("Synonym"),
                                               .text = pn_text_in(item->synonyms.at[i], language)});
    }
    if (item->kind == PN_ITEM_PHASE) {
        const struct pn_phase *phase = &roadmap->phases[item->number];
        for (uint32_t i = 0; i < phase->alias_count; i++) {
            add_name(filling, item, phase->aliases[i]);
        }
    }
    add_name(filling, item, item->id);
}

/* The names and links on an item's sheet are left out: they are titles of other items, which are found themselves. */
static void add_sentences(struct pn_search_filling *filling, struct pn_sheet sheet, pn_item_id item)
{
    for (uint32_t i = 0; i < sheet.count; i++) {
        const struct pn_sheet_entry *entry = &sheet.at[i];
        bool is_question = entry->kind == PN_SHEET_ROUND;
        add(filling, (struct pn_search_result){.item = item,
                                               .phase = is_question ? entry->phase : PN_NO_PHASE,
                                               .further = PN_SEARCH_NOT_FURTHER,
                                               .where = is_question ? PN_SEARCH_QUESTION : PN_SEARCH_TEXT,
                                               .label = is_question ? NULL : entry->label,
                                               .text = entry->text});
    }
}

void pn_search_filling_add_item(struct pn_search_filling *filling, const struct pn_roadmap *roadmap, pn_item_id handle,
                                uint32_t language)
{
    const struct pn_item *item = pn_roadmap_item(roadmap, handle);
    struct pn_arena scratch;
    pn_arena_init(&scratch);
    add(filling, (struct pn_search_result){.item = handle,
                                           .phase = PN_NO_PHASE,
                                           .further = PN_SEARCH_NOT_FURTHER,
                                           .where = PN_SEARCH_TITLE,
                                           .text = pn_text_in(item->title, language)});
    add_names(filling, roadmap, item, language);
    add_sentences(filling, pn_sheet_of_sentences(&scratch, roadmap, handle, language), handle);
    pn_arena_finish(&scratch);
    filling->entry_count++;
}

void pn_search_filling_add_further(struct pn_search_filling *filling, const struct pn_search_result *texts,
                                   uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        struct pn_search_result text = texts[i];
        text.text = pn_arena_strdup(&filling->kept, text.text);
        add(filling, text);
        if (i + 1 == count || texts[i + 1].further != texts[i].further) {
            filling->entry_count++;
        }
    }
}

static void *copy(struct pn_arena *arena, const void *bytes, size_t length, size_t align)
{
    void *copied = pn_arena_take(arena, length, align);
    if (length != 0) {
        memcpy(copied, bytes, length);
    }
    return copied;
}

struct pn_search_texts pn_search_filling_end(struct pn_search_filling *filling)
{
    struct pn_search_texts texts = {.arena = filling->kept,
                                    .count = filling->count,
                                    .entry_count = filling->entry_count,
                                    .vocabulary_count = (uint32_t)filling->numbers.count};
    texts.at = copy(&texts.arena, filling->at, filling->count * sizeof *filling->at, alignof(struct pn_search_text));
    texts.words = copy(&texts.arena, filling->words, filling->word_count * sizeof *filling->words, alignof(uint32_t));
    texts.vocabulary = copy(&texts.arena, filling->vocabulary, texts.vocabulary_count * sizeof *filling->vocabulary,
                            alignof(struct pn_search_word));
    pn_arena_finish(&filling->letters);
    pn_arena_finish(&filling->arena);
    return texts;
}
