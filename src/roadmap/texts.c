/*
 * Stage 5: the texts and the other plain values of a file in which nothing is wrong.
 */
#include "loader.h"

#include <string.h>

/* The languages were numbered as the roadmap has them, as far as a draft knew them. */
static bool is_in_order(const struct pn_loader *loader)
{
    for (uint32_t i = 0; i < loader->language_count; i++) {
        if (loader->language_order[i] != i) {
            return false;
        }
    }
    return true;
}

/* A draft's text with room for all languages, in the roadmap's order. */
static const char **arrange(struct pn_loader *loader, const struct pn_draft *draft, const char **text)
{
    if (draft->languages == loader->language_count && loader->is_in_order) {
        return text;
    }
    const char **arranged = PN_NEW_ARRAY(loader->arena, const char *, loader->language_count);
    for (uint32_t i = 0; i < loader->language_count; i++) {
        uint32_t number = loader->language_order[i];
        arranged[i] = number < draft->languages ? text[number] : NULL;
    }
    return arranged;
}

static struct pn_text finish_text(struct pn_loader *loader, const struct pn_draft *draft, const char **text)
{
    const char **by_language = arrange(loader, draft, text);
    const char *otherwise = NULL;
    for (uint32_t i = 0; i < loader->language_count && otherwise == NULL; i++) {
        otherwise = by_language[i]; /* the roadmap's own language comes first */
    }
    for (uint32_t i = 0; i < loader->language_count; i++) {
        if (by_language[i] == NULL) {
            by_language[i] = otherwise;
        }
    }
    return (struct pn_text){.by_language = by_language};
}

static struct pn_texts finish_texts(struct pn_loader *loader, const struct pn_draft *draft,
                                    const struct pn_draft_texts *list)
{
    struct pn_text *texts = PN_NEW_ARRAY(loader->arena, struct pn_text, list->count);
    for (uint32_t i = 0; i < list->count; i++) {
        texts[i] = finish_text(loader, draft, list->at[i]);
    }
    return (struct pn_texts){.at = texts, .count = list->count};
}

/* All values of a record that the stage of links has left. */
static void fill_record(struct pn_loader *loader, const struct pn_draft *draft, void *record)
{
    size_t count;
    const struct pn_field *fields = pn_fields_of(draft->record, &count);
    for (size_t i = 0; i < count; i++) {
        union pn_value value = draft->values[i];
        if (fields[i].offset == PN_FIELD_NOWHERE) {
            continue;
        }
        void *member = (char *)record + fields[i].offset;
        switch (fields[i].type) {
        case PN_FIELD_TEXT:
            *(struct pn_text *)member =
                value.text != NULL ? finish_text(loader, draft, value.text) : (struct pn_text){NULL};
            break;
        case PN_FIELD_TEXTS:
            *(struct pn_texts *)member =
                value.texts != NULL ? finish_texts(loader, draft, value.texts) : (struct pn_texts){.count = 0};
            break;
        case PN_FIELD_ID:
            *(const char **)member = draft->id;
            break;
        case PN_FIELD_URL:
            *(const char **)member = value.address;
            break;
        case PN_FIELD_COLOR:
            *(enum pn_color *)member = (enum pn_color)value.number;
            break;
        case PN_FIELD_ORIGIN:
            *(enum pn_origin *)member = (enum pn_origin)value.number;
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
        const struct pn_words *words = pn_draft_words(&drafts->at[i], "aliases");
        const char **aliases = PN_NEW_ARRAY(loader->arena, const char *, words->count);
        for (uint32_t j = 0; j < words->count; j++) {
            aliases[j] = words->at[j].text;
        }
        phases[i].aliases = aliases;
        phases[i].alias_count = words->count;
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
        pn_word_refers(pn_draft_words(&rounds->at[i], "phase")->at, &round.phase);
        cells[(size_t)rounds->at[i].parent * phase_count + round.phase] = round.question;
    }
}

void pn_loader_add_texts(struct pn_loader *loader)
{
    struct pn_roadmap *roadmap = loader->roadmap;
    const char **languages = PN_NEW_ARRAY(loader->arena, const char *, loader->language_count);
    for (uint32_t i = 0; i < loader->language_count; i++) {
        languages[i] = pn_arena_strdup(loader->arena, loader->languages[loader->language_order[i]].code);
    }
    roadmap->languages = languages;
    roadmap->language_count = loader->language_count;
    loader->is_in_order = is_in_order(loader);

    for (int kind = 0; kind < PN_RECORD_COUNT; kind++) {
        if (loader->records[kind].at != NULL) {
            fill_records(loader, (enum pn_record)kind);
        }
    }
    add_aliases(loader);
    add_questions(loader);
}
