// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Subjects: made of what a roadmap has, written and read as scripts and the log write them.
 */
#include "phasenav/project/subject.h"

#include "fields.h"

#include "phasenav/roadmap/nearest.h"

#include <string.h>

static const char gate_prefix[] = "gate:";
static const char head_prefix[] = "project:";

struct pn_subject pn_subject_milestone(const struct pn_roadmap *roadmap, pn_item_id milestone)
{
    return (struct pn_subject){.kind = PN_SUBJECT_MILESTONE,
                               .number = pn_roadmap_milestone(roadmap, milestone)->item.number,
                               .phase = PN_NO_PHASE};
}

struct pn_subject pn_subject_round(const struct pn_roadmap *roadmap, pn_item_id criterion, uint32_t phase)
{
    return (struct pn_subject){
        .kind = PN_SUBJECT_ROUND, .number = pn_roadmap_criterion(roadmap, criterion)->item.number, .phase = phase};
}

struct pn_subject pn_subject_gate(uint32_t phase)
{
    return (struct pn_subject){.kind = PN_SUBJECT_GATE, .number = 0, .phase = phase};
}

uint32_t pn_subject_phase(const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    return subject.kind == PN_SUBJECT_MILESTONE ? roadmap->milestones[subject.number].item.phase : subject.phase;
}

pn_item_id pn_subject_item(const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return roadmap->milestones[subject.number].item.handle;
    case PN_SUBJECT_ROUND:
        return roadmap->criteria[subject.number].item.handle;
    case PN_SUBJECT_GATE:
        return roadmap->phases[subject.phase].item.handle;
    case PN_SUBJECT_PROJECT:
        break;
    }
    return PN_NO_ITEM;
}

struct pn_subject pn_subject_project(enum pn_head head)
{
    return (struct pn_subject){.kind = PN_SUBJECT_PROJECT, .number = (uint32_t)head, .phase = PN_NO_PHASE};
}

const char *pn_subject_write(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_arena_strdup(arena, roadmap->milestones[subject.number].item.id);
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(arena, "%s@%s", roadmap->criteria[subject.number].item.id,
                               roadmap->phases[subject.phase].item.id);
    case PN_SUBJECT_GATE:
        return pn_arena_printf(arena, "%s%s", gate_prefix, roadmap->phases[subject.phase].item.id);
    case PN_SUBJECT_PROJECT:
        break;
    }
    return pn_arena_printf(arena, "%s%s", head_prefix, pn_head_info((enum pn_head)subject.number)->word);
}

/* The item with this id, if it is of this kind; else PN_NO_ITEM. */
static pn_item_id find(const struct pn_roadmap *roadmap, const char *id, enum pn_item_kind kind)
{
    pn_item_id handle = pn_roadmap_find(roadmap, id);
    return handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == kind ? handle : PN_NO_ITEM;
}

/* The id of the item of this kind that was likely meant, or NULL. */
static const char *nearest_id(const struct pn_roadmap *roadmap, const char *word, enum pn_item_kind kind)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    pn_item_id near = pn_roadmap_nearest_item(&arena, roadmap, 1u << kind, word);
    pn_arena_finish(&arena);
    return near != PN_NO_ITEM ? pn_roadmap_item(roadmap, near)->id : NULL;
}

static bool find_phase(const struct pn_roadmap *roadmap, const char *id, uint32_t *ret_phase, struct pn_diags *diags)
{
    pn_item_id handle = find(roadmap, id, PN_ITEM_PHASE);
    if (handle == PN_NO_ITEM) {
        if (diags != NULL) {
            pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no phase '%s'; 'phasenav --list phases' shows their ids",
                          id);
        }
        return false;
    }
    *ret_phase = pn_roadmap_item(roadmap, handle)->number;
    return true;
}

static bool report_no_criterion(const struct pn_roadmap *roadmap, const char *id, struct pn_diags *diags)
{
    const char *near = nearest_id(roadmap, id, PN_ITEM_CRITERION);
    return near != NULL
               ? pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no criterion '%s'; did you mean '%s'?", id, near)
               : pn_diag_error(diags, NULL, PN_NO_PLACE,
                               "there is no criterion '%s'; 'phasenav --list criteria' shows their ids", id);
}

static bool read_round(const struct pn_roadmap *roadmap, const char *id, const char *phase,
                       struct pn_subject *ret_subject, struct pn_diags *diags)
{
    uint32_t number;
    pn_item_id handle = find(roadmap, id, PN_ITEM_CRITERION);
    if (handle == PN_NO_ITEM) {
        return diags != NULL && report_no_criterion(roadmap, id, diags);
    }
    if (!find_phase(roadmap, phase, &number, diags)) {
        return false;
    }
    if (!pn_criterion_has_round(pn_roadmap_criterion(roadmap, handle), number)) {
        return diags != NULL &&
               pn_diag_error(diags, NULL, PN_NO_PLACE, "the criterion '%s' has no round in the phase '%s'", id, phase);
    }
    *ret_subject = pn_subject_round(roadmap, handle, number);
    return true;
}

static bool report_no_milestone(const struct pn_roadmap *roadmap, const char *text, struct pn_diags *diags)
{
    if (find(roadmap, text, PN_ITEM_CRITERION) != PN_NO_ITEM) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "'%s' is a criterion, which has a state in each phase; write '%s@PHASE'", text, text);
    }
    const char *near = nearest_id(roadmap, text, PN_ITEM_MILESTONE);
    return near != NULL
               ? pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no milestone '%s'; did you mean '%s'?", text, near)
               : pn_diag_error(diags, NULL, PN_NO_PLACE,
                               "there is no milestone '%s'; 'phasenav --list milestones' shows their ids", text);
}

const char *pn_subject_phase_word(const char *text)
{
    if (strncmp(text, gate_prefix, sizeof gate_prefix - 1) == 0) {
        return text + sizeof gate_prefix - 1;
    }
    const char *at = strchr(text, '@');
    return at != NULL ? at + 1 : NULL;
}

const char *pn_head_label(enum pn_head head)
{
    return pn_head_info(head)->label;
}

static bool read_head(const char *word, struct pn_subject *ret_subject, struct pn_diags *diags)
{
    struct pn_arena arena;
    const char *words = "";
    pn_arena_init(&arena);
    bool found = false;
    for (int head = 0; head < PN_HEAD_COUNT && !found; head++) {
        const char *other = pn_head_info((enum pn_head)head)->word;
        found = strcmp(word, other) == 0;
        *ret_subject = found ? pn_subject_project((enum pn_head)head) : *ret_subject;
        words = pn_arena_printf(&arena, "%s%s%s", words, head == 0 ? "" : ", ", other);
    }
    if (!found && diags != NULL) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "a project has no '%s'; it has: %s", word, words);
    }
    pn_arena_finish(&arena);
    return found;
}

bool pn_subject_read(const struct pn_roadmap *roadmap, const char *text, struct pn_subject *ret_subject,
                     struct pn_diags *diags)
{
    if (strncmp(text, head_prefix, sizeof head_prefix - 1) == 0) {
        return read_head(text + sizeof head_prefix - 1, ret_subject, diags);
    }
    if (strncmp(text, gate_prefix, sizeof gate_prefix - 1) == 0) {
        uint32_t phase;
        if (!find_phase(roadmap, text + sizeof gate_prefix - 1, &phase, diags)) {
            return false;
        }
        *ret_subject = pn_subject_gate(phase);
        return true;
    }
    const char *at = strchr(text, '@');
    if (at != NULL) {
        struct pn_arena arena;
        pn_arena_init(&arena);
        bool found =
            read_round(roadmap, pn_arena_strndup(&arena, text, (size_t)(at - text)), at + 1, ret_subject, diags);
        pn_arena_finish(&arena);
        return found;
    }
    pn_item_id handle = find(roadmap, text, PN_ITEM_MILESTONE);
    if (handle == PN_NO_ITEM) {
        return diags != NULL && report_no_milestone(roadmap, text, diags);
    }
    *ret_subject = pn_subject_milestone(roadmap, handle);
    return true;
}
