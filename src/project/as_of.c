// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the newest entry to the oldest, each part becomes what it was before. That needs no beginning: a project may
 * have been written by hand before phasenav first changed it.
 */
#include "as_of.h"

#include "notes.h"
#include "sitting.h"

#include "phasenav/base/day.h"

#include <string.h>

struct past {
    struct pn_project *project;
    struct pn_fact *facts; /* one for each subject of the roadmap that is spoken of */
    uint32_t *milestones;  /* the project's tables */
    uint32_t *rounds;
    uint32_t *gates;
};

static const char *copy(struct past *past, const char *text)
{
    return text != NULL ? pn_arena_strdup(&past->project->arena, text) : NULL;
}

static struct pn_note *copy_notes(struct past *past, const struct pn_notes *notes, uint32_t room)
{
    struct pn_note *at = PN_NEW_ARRAY(&past->project->arena, struct pn_note, (size_t)notes->count + room);
    for (uint32_t i = 0; i < notes->count; i++) {
        at[i] = (struct pn_note){.time = copy(past, notes->at[i].time),
                                 .who = copy(past, notes->at[i].who),
                                 .text = copy(past, notes->at[i].text)};
    }
    return at;
}

static uint32_t *index_of(struct past *past, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return &past->milestones[subject.number];
    case PN_SUBJECT_ROUND:
        return &past->rounds[(size_t)subject.number * past->project->roadmap->phase_count + subject.phase];
    case PN_SUBJECT_GATE:
    case PN_SUBJECT_PROJECT:
        break;
    }
    return &past->gates[subject.phase];
}

static struct pn_fact *fact_of(struct past *past, struct pn_subject subject)
{
    uint32_t *index = index_of(past, subject);
    if (*index == 0) {
        past->facts[past->project->fact_count] = (struct pn_fact){.subject = subject};
        *index = ++past->project->fact_count;
    }
    return &past->facts[*index - 1];
}

static void copy_facts(struct past *past, const struct pn_project *from)
{
    const struct pn_roadmap *roadmap = from->roadmap;
    struct pn_arena *arena = &past->project->arena;
    size_t round_count = (size_t)roadmap->criterion_count * roadmap->phase_count;
    past->milestones = PN_NEW_ARRAY(arena, uint32_t, roadmap->milestone_count);
    past->rounds = PN_NEW_ARRAY(arena, uint32_t, round_count);
    past->gates = PN_NEW_ARRAY(arena, uint32_t, roadmap->phase_count);
    past->facts = PN_NEW_ARRAY(arena, struct pn_fact, roadmap->milestone_count + round_count + roadmap->phase_count);
    past->project->milestone_facts = past->milestones;
    past->project->round_facts = past->rounds;
    past->project->gate_facts = past->gates;
    past->project->facts = past->facts;
    for (uint32_t i = 0; i < from->fact_count; i++) {
        const struct pn_fact *fact = &from->facts[i];
        struct pn_fact *own = fact_of(past, fact->subject);
        *own = (struct pn_fact){.subject = fact->subject,
                                .state = fact->state,
                                .date = copy(past, fact->date),
                                .due = copy(past, fact->due),
                                .owner = copy(past, fact->owner),
                                .evidence = copy(past, fact->evidence),
                                .notes = {.at = copy_notes(past, &fact->notes, 0), .count = fact->notes.count}};
    }
}

static uint32_t phase_of(const struct pn_roadmap *roadmap, const char *id)
{
    pn_item_id handle = id != NULL ? pn_roadmap_find(roadmap, id) : PN_NO_ITEM;
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == PN_ITEM_PHASE;
    return is_phase ? pn_roadmap_item(roadmap, handle)->number : PN_NO_PHASE;
}

static void take_back_note(struct past *past, struct pn_fact *fact, const struct pn_entry_change *change)
{
    const char *came = change->to[PN_PART_NOTE];
    const char *went = change->from[PN_PART_NOTE];
    struct pn_note *at = copy_notes(past, &fact->notes, 1);
    struct pn_notes notes = {.at = at, .count = fact->notes.count};
    if (came != NULL) {
        uint32_t index = pn_notes_find(&notes, &change->note);
        if (index != UINT32_MAX) {
            memmove(&at[index], &at[index + 1], (notes.count - index - 1) * sizeof *at);
            notes.count--;
        }
    }
    if (went != NULL) {
        /* In format 1 a note replaced the one before it, of which no more than the text is known. */
        struct pn_note back = came == NULL ? change->note : (struct pn_note){.text = went};
        at[notes.count++] =
            (struct pn_note){.time = copy(past, back.time), .who = copy(past, back.who), .text = copy(past, back.text)};
        pn_notes_sort(&past->project->arena, at, notes.count);
    }
    fact->notes = notes;
}

static void take_back_head(struct past *past, enum pn_head head, const char *text)
{
    struct pn_project *project = past->project;
    if (head == PN_HEAD_PHASE) {
        project->phase = phase_of(project->roadmap, text);
        return;
    }
    project->heads[head] = copy(past, text);
    if (head == PN_HEAD_TITLE) {
        project->title = text != NULL ? project->heads[head] : "";
    }
}

static void take_back(struct past *past, const struct pn_entry_change *change)
{
    if (!change->known) {
        return;
    }
    if (change->subject.kind == PN_SUBJECT_PROJECT) {
        if (change->touches[PN_PART_VALUE]) {
            take_back_head(past, (enum pn_head)change->subject.number, change->from[PN_PART_VALUE]);
        }
        return;
    }
    struct pn_fact *fact = fact_of(past, change->subject);
    const char **const texts[PN_PART_COUNT] = {[PN_PART_DATE] = &fact->date,
                                               [PN_PART_DUE] = &fact->due,
                                               [PN_PART_OWNER] = &fact->owner,
                                               [PN_PART_EVIDENCE] = &fact->evidence};
    for (int part = 0; part < PN_PART_COUNT; part++) {
        if (change->touches[part] && texts[part] != NULL) {
            *texts[part] = copy(past, change->from[part]);
        }
    }
    if (change->touches[PN_PART_VALUE]) {
        const char *word = change->from[PN_PART_VALUE];
        fact->state = PN_STATE_OPEN;
        if (word != NULL) {
            (void)pn_state_from_word(change->subject.kind, word, &fact->state);
        }
    }
    if (change->touches[PN_PART_NOTE]) {
        take_back_note(past, fact, change);
    }
}

/* By the day that the entry's own clock showed. */
static bool is_later(const struct pn_entry *entry, const char *day)
{
    return strncmp(entry->time, day, PN_DAY_LENGTH) > 0;
}

struct pn_history pn_history_until(struct pn_arena *arena, const struct pn_history *history, const char *day)
{
    struct pn_entry *entries = PN_NEW_ARRAY(arena, struct pn_entry, history->count);
    size_t count = 0;
    for (size_t i = 0; i < history->count; i++) {
        if (!is_later(&history->at[i], day)) {
            entries[count++] = history->at[i];
        }
    }
    return (struct pn_history){.at = entries, .count = count};
}

struct pn_project *pn_project_as_of(const struct pn_project *project, const struct pn_history *history, const char *day)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct past past = {.project = PN_NEW(&arena, struct pn_project)};
    *past.project = (struct pn_project){.arena = arena, .roadmap = project->roadmap, .phase = project->phase};
    past.project->format = project->format;
    past.project->writable = project->writable;
    past.project->unknown_count = project->unknown_count;
    past.project->source.name = copy(&past, project->source.name);
    past.project->source.text = "";
    for (int head = 0; head < PN_HEAD_COUNT; head++) {
        past.project->heads[head] = copy(&past, project->heads[head]);
    }
    past.project->title = copy(&past, project->title);
    copy_facts(&past, project);
    for (size_t i = history->count; i-- > 0;) {
        const struct pn_entry *entry = &history->at[i];
        for (size_t j = entry->count; is_later(entry, day) && j-- > 0;) {
            take_back(&past, &entry->changes[j]);
        }
    }
    return past.project;
}
