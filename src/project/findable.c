// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
#include "phasenav/project/findable.h"

#include "phasenav/base/catalog.h"

/* The item that a subject is about. */
static const struct pn_item *item_of(const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return &roadmap->milestones[subject.number].item;
    case PN_SUBJECT_ROUND:
        return &roadmap->criteria[subject.number].item;
    case PN_SUBJECT_GATE:
        return &roadmap->phases[subject.phase].item;
    case PN_SUBJECT_PROJECT:
        break;
    }
    return NULL;
}

/* Texts of a fact: its context, who is responsible, the evidence, and its notes. */
enum { TEXTS_BESIDE_NOTES = 3 };

static size_t count_of(const struct pn_project *project)
{
    size_t count = 0;
    for (uint32_t i = 0; i < project->fact_count; i++) {
        count += TEXTS_BESIDE_NOTES + project->facts[i].notes.count;
    }
    return count;
}

struct texts {
    struct pn_search_result *at;
    uint32_t count;
    struct pn_search_result fact; /* what all texts of the fact at hand have in common */
};

static void add(struct texts *texts, enum pn_search_where where, const char *label, const char *text)
{
    if (text != NULL) {
        struct pn_search_result *added = &texts->at[texts->count++];
        *added = texts->fact;
        added->where = where;
        added->label = label;
        added->text = text;
    }
}

struct pn_findable pn_project_findable(struct pn_arena *arena, const struct pn_project *project, uint32_t language)
{
    struct texts texts = {.at = PN_NEW_ARRAY(arena, struct pn_search_result, count_of(project))};
    for (uint32_t i = 0; i < project->fact_count; i++) {
        const struct pn_fact *fact = &project->facts[i];
        const struct pn_item *item = item_of(project->roadmap, fact->subject);
        if (item == NULL) {
            continue;
        }
        texts.fact = (struct pn_search_result){.item = item->handle, .phase = fact->subject.phase, .further = i};
        add(&texts, PN_SEARCH_CONTEXT, NULL, pn_text_in(item->title, language));
        add(&texts, PN_SEARCH_OWNER, PN_N_("Responsible"), fact->owner);
        add(&texts, PN_SEARCH_EVIDENCE, PN_N_("Evidence"), fact->evidence);
        for (uint32_t k = 0; k < fact->notes.count; k++) {
            const struct pn_note *note = &fact->notes.at[k];
            add(&texts, PN_SEARCH_NOTE, PN_N_("Note"),
                note->who != NULL ? pn_arena_printf(arena, "%s: %s", note->who, note->text) : note->text);
        }
    }
    return (struct pn_findable){.at = texts.at, .count = texts.count};
}
