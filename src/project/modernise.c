// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "modernise.h"

#include "migrate.h"
#include "notes.h"
#include "read.h"
#include "read_back.h"
#include "text.h"

#include <string.h>

/* The subject whose record is at this path; false where the roadmap has none. */
static bool subject_at(const struct pn_roadmap *roadmap, const char *const *path, unsigned length,
                       struct pn_subject *ret_subject)
{
    pn_item_id handle = length >= 2 ? pn_roadmap_find(roadmap, path[1]) : PN_NO_ITEM;
    const struct pn_item *item = handle != PN_NO_ITEM ? pn_roadmap_item(roadmap, handle) : NULL;
    if (item == NULL) {
        return false;
    }
    if (length == 3 && item->kind == PN_ITEM_CRITERION) {
        pn_item_id of = pn_roadmap_find(roadmap, path[2]);
        const struct pn_item *phase = of != PN_NO_ITEM ? pn_roadmap_item(roadmap, of) : NULL;
        bool is_round = phase != NULL && phase->kind == PN_ITEM_PHASE &&
                        pn_criterion_has_round(&roadmap->criteria[item->number], phase->number);
        *ret_subject = is_round ? pn_subject_round(roadmap, handle, phase->number) : *ret_subject;
        return is_round;
    }
    if (length == 2 && item->kind == PN_ITEM_MILESTONE) {
        *ret_subject = pn_subject_milestone(roadmap, handle);
    } else if (length == 2 && item->kind == PN_ITEM_PHASE) {
        *ret_subject = pn_subject_gate(item->number);
    }
    return length == 2 && (item->kind == PN_ITEM_MILESTONE || item->kind == PN_ITEM_PHASE);
}

/* The note of a record of format 1, with the time and the person that the log has for it. */
static struct pn_note note_at(const void *data, const char *const *path, unsigned length)
{
    const struct pn_project *project = data;
    struct pn_subject subject;
    if (!subject_at(project->roadmap, path, length, &subject)) {
        return (struct pn_note){.text = NULL};
    }
    const struct pn_notes *notes = &pn_project_fact(project, subject)->notes;
    return notes->count != 0 ? notes->at[0] : (struct pn_note){.text = NULL};
}

static bool same_fact(const struct pn_fact *a, const struct pn_fact *b)
{
    return a->state == b->state && pn_texts_equal(a->date, b->date) && pn_texts_equal(a->owner, b->owner) &&
           a->notes.count == b->notes.count &&
           (a->notes.count == 0 || pn_notes_equal(&a->notes.at[0], &b->notes.at[0]));
}

static bool says_the_same(const struct pn_project *before, const struct pn_project *after)
{
    bool is_same = before->fact_count == after->fact_count && before->phase == after->phase &&
                   strcmp(before->title, after->title) == 0;
    for (uint32_t i = 0; is_same && i < before->fact_count; i++) {
        is_same = same_fact(&before->facts[i], &after->facts[i]);
    }
    return is_same;
}

bool pn_project_migrate(const struct pn_project *project, struct pn_project **ret_after, struct pn_diags *diags)
{
    const struct pn_migrate facts = {.note = note_at, .data = project};
    struct pn_arena arena;
    struct pn_buffer text;
    struct pn_project *after = NULL;
    size_t errors_before = pn_diags_count_errors(diags);
    pn_arena_init(&arena);
    pn_buffer_init(&text);
    if (pn_migrate_text(&arena, &facts, project->root, &project->source, &text)) {
        after = pn_project_read_back(project, &text, diags);
    }
    if (after != NULL && !says_the_same(project, after)) {
        pn_project_free(after);
        after = NULL;
    }
    if (after == NULL && pn_diags_count_errors(diags) == errors_before) {
        pn_diag_error(diags, NULL, PN_NO_PLACE,
                      "the file is in format 1, and written in a way that cannot be turned into format 2 (a YAML "
                      "alias); write it as phasenav-project(5) shows");
    }
    pn_buffer_finish(&text);
    pn_arena_finish(&arena);
    *ret_after = after;
    return after != NULL;
}
