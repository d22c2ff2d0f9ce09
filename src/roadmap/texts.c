/*
 * Stage 5: the texts and the other plain values of a file in which nothing is wrong.
 */
#include "texts.h"

#include "values.h"
#include "words_private.h"

#include <stdlib.h>
#include <string.h>

/* A text by language; where a language has none, the first that has one stands in. */
static struct pn_text read_text(struct pn_loader *loader, const struct pn_node *node)
{
    const char **by_language = PN_NEW_ARRAY(loader->arena, const char *, loader->language_count);
    const char *otherwise = NULL;
    if (node->kind == PN_NODE_SCALAR) {
        otherwise = node->text;
    } else {
        for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
            by_language[pn_value_language(loader, key->text)] = key->value->text;
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

/* Fills in all values of a record but the links. */
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
        case PN_FIELD_ID:
        case PN_FIELD_URL:
            *(const char **)member = node->text;
            break;
        case PN_FIELD_COLOR:
            pn_color_from_word(node->text, (enum pn_color *)member);
            break;
        case PN_FIELD_ORIGIN:
            pn_origin_from_word(node->text, (enum pn_origin *)member);
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
