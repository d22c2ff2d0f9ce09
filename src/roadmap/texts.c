// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 5: the texts and the other plain values of a file in which nothing is wrong.
 */
#include "texts.h"

#include "values.h"
#include "words_private.h"

#include "phasenav/base/buffer.h"

#include <stdlib.h>
#include <string.h>

/* A text as paragraphs, which `\n` parts. Behind `|`, a line break is where the author's editor was full: as in
 * Markdown one is a blank, and two begin a paragraph. Of all other texts YAML itself does so. */
static const char *text_of(struct pn_loader *loader, const struct pn_node *node)
{
    if (!node->literal) {
        return node->text;
    }
    char *text = pn_arena_strdup(loader->arena, node->text);
    char *end = text;
    for (const char *at = node->text; *at != '\0';) {
        size_t run = strcspn(at, " \n");
        memcpy(end, at, run);
        end += run;
        at += run;
        size_t blanks = strspn(at, " \n");
        const char *first = memchr(at, '\n', blanks);
        if (first == NULL) {
            memcpy(end, at, blanks);
            end += blanks;
        } else if (end != text && at[blanks] != '\0') {
            bool is_paragraph = memchr(first + 1, '\n', (size_t)(at + blanks - first) - 1) != NULL;
            *end++ = is_paragraph ? '\n' : ' ';
        }
        at += blanks;
    }
    *end = '\0';
    return text;
}

/* A text by language; where a language has none, the first that has one stands in. */
static struct pn_text read_text(struct pn_loader *loader, const struct pn_node *node)
{
    const char **by_language = PN_NEW_ARRAY(loader->arena, const char *, loader->language_count);
    const char *otherwise = NULL;
    if (node->kind == PN_NODE_SCALAR) {
        otherwise = text_of(loader, node);
    } else {
        for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
            by_language[pn_value_language(loader, key->text)] = text_of(loader, key->value);
        }
        for (uint32_t i = 0; i < loader->language_count && otherwise == NULL; i++) {
            otherwise = by_language[i]; /* the roadmap's own language comes first */
        }
    }
    for (uint32_t i = 0; i < loader->language_count; i++) {
        if (by_language[i] == NULL) {
            by_language[i] = otherwise;
        }
    }
    return (struct pn_text){.by_language = by_language};
}

static struct pn_texts read_texts(struct pn_loader *loader, const struct pn_node *list)
{
    struct pn_text *texts = PN_NEW_ARRAY(loader->arena, struct pn_text, list->count);
    uint32_t count = 0;
    for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next) {
        texts[count++] = read_text(loader, entry);
    }
    return (struct pn_texts){.at = texts, .count = count};
}

/* The texts of a list as one, each a paragraph of it. A language for which others stand in everywhere has their text by
 * the same pointer, as with any text. */
static struct pn_text join_texts(struct pn_loader *loader, struct pn_texts texts)
{
    const char **by_language = PN_NEW_ARRAY(loader->arena, const char *, loader->language_count);
    for (uint32_t i = 0; i < loader->language_count; i++) {
        for (uint32_t other = 0; other < i && by_language[i] == NULL; other++) {
            uint32_t same = 0;
            while (same < texts.count && pn_text_in(texts.at[same], other) == pn_text_in(texts.at[same], i)) {
                same++;
            }
            by_language[i] = same == texts.count ? by_language[other] : NULL;
        }
        struct pn_buffer joined;
        pn_buffer_init(&joined);
        for (uint32_t j = 0; j < texts.count && by_language[i] == NULL; j++) {
            pn_buffer_printf(&joined, "%s%s", j == 0 ? "" : "\n", pn_text_in(texts.at[j], i));
        }
        if (by_language[i] == NULL) {
            by_language[i] = pn_arena_strdup(loader->arena, pn_buffer_text(&joined));
        }
        pn_buffer_finish(&joined);
    }
    return (struct pn_text){.by_language = by_language};
}

/* All values of a record that the stage of links has left. */
static void fill_record(struct pn_loader *loader, const struct pn_draft *draft, void *record)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(draft->record, &count);
    for (size_t i = 0; i < count; i++) {
        const struct pn_node *node = draft->nodes[i];
        if (node == NULL || fields[i].offset == PN_FIELD_NOWHERE) {
            continue;
        }
        void *member = (char *)record + fields[i].offset;
        switch (fields[i].type) {
        case PN_FIELD_TEXT:
            *(struct pn_text *)member = read_text(loader, node);
            break;
        case PN_FIELD_TEXTS:
            *(struct pn_texts *)member = read_texts(loader, node);
            break;
        case PN_FIELD_QUESTIONS:
            *(struct pn_text *)member =
                node->kind == PN_NODE_SEQUENCE ? join_texts(loader, read_texts(loader, node)) : read_text(loader, node);
            break;
        case PN_FIELD_ID:
        case PN_FIELD_URL:
        case PN_FIELD_DAY:
        case PN_FIELD_LANGUAGE:
            *(const char **)member = node->text;
            break;
        case PN_FIELD_COLOR:
            pn_color_from_word(node->text, (enum pn_color *)member);
            break;
        case PN_FIELD_ORIGIN:
            pn_origin_from_word(node->text, (enum pn_origin *)member);
            break;
        case PN_FIELD_PRIORITY:
            pn_priority_from_word(node->text, (enum pn_priority *)member);
            break;
        case PN_FIELD_LINK_KIND:
            pn_link_kind_from_word(node->text, (enum pn_link_kind *)member);
            break;
        default:
            break;
        }
    }
}

static void fill_records(struct pn_loader *loader, enum pn_record kind)
{
    const struct pn_drafts *drafts = &loader->drafts[kind];
    const struct pn_records *records = &loader->records[kind];
    for (uint32_t i = 0; i < drafts->count; i++) {
        fill_record(loader, &drafts->at[i], (char *)records->at + i * records->size);
    }
}

static void add_aliases(struct pn_loader *loader)
{
    const struct pn_drafts *drafts = &loader->drafts[PN_RECORD_PHASE];
    struct pn_phase *phases = loader->records[PN_RECORD_PHASE].at;
    for (uint32_t i = 0; i < drafts->count; i++) {
        const struct pn_node *list = pn_draft_node(&drafts->at[i], "aliases");
        if (list == NULL) {
            continue;
        }
        const char **aliases = PN_NEW_ARRAY(loader->arena, const char *, list->count);
        uint32_t count = 0;
        for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next) {
            aliases[count++] = entry->text;
        }
        phases[i].aliases = aliases;
        phases[i].alias_count = count;
    }
}

static void add_questions(struct pn_loader *loader)
{
    uint32_t phase_count = loader->roadmap->phase_count;
    struct pn_criterion *criteria = loader->records[PN_RECORD_CRITERION].at;
    uint32_t criterion_count = loader->roadmap->criterion_count;
    struct pn_text *cells = PN_NEW_ARRAY(loader->arena, struct pn_text, (size_t)phase_count * criterion_count);
    for (uint32_t i = 0; i < criterion_count; i++) {
        criteria[i].questions = cells + (size_t)i * phase_count;
    }
    const struct pn_drafts *rounds = &loader->drafts[PN_RECORD_ROUND];
    for (uint32_t i = 0; i < rounds->count; i++) {
        struct pn_round round = {0};
        fill_record(loader, &rounds->at[i], &round);
        pn_loader_find(loader, PN_TARGET_PHASE, pn_draft_node(&rounds->at[i], "phase"), &round.phase);
        cells[(size_t)rounds->at[i].parent * phase_count + round.phase] = round.question;
    }
}

static int compare_ids(const void *left, const void *right)
{
    return strcmp((*(const struct pn_item *const *)left)->id, (*(const struct pn_item *const *)right)->id);
}

/* Sorts the items by their ids, as pn_roadmap_find() needs them. */
static void sort_by_id(struct pn_loader *loader)
{
    struct pn_roadmap *roadmap = loader->roadmap;
    const struct pn_item **by_id = PN_NEW_ARRAY(loader->arena, const struct pn_item *, roadmap->item_count);
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        by_id[i] = roadmap->items[i];
    }
    qsort(by_id, roadmap->item_count, sizeof(void *), compare_ids);
    roadmap->by_id = by_id;
}

void pn_loader_add_texts(struct pn_loader *loader)
{
    struct pn_roadmap *roadmap = loader->roadmap;
    const char **languages = PN_NEW_ARRAY(loader->arena, const char *, loader->language_count);
    for (uint32_t i = 0; i < loader->language_count; i++) {
        languages[i] = pn_arena_strdup(loader->arena, loader->languages[i].code);
    }
    roadmap->languages = languages;
    roadmap->language_count = loader->language_count;

    for (int kind = 0; kind < PN_RECORD_COUNT; kind++) {
        if (loader->records[kind].at != NULL) {
            fill_records(loader, (enum pn_record)kind);
        }
    }
    add_aliases(loader);
    add_questions(loader);
    sort_by_id(loader);
}
