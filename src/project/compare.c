// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "compare.h"

#include "notes.h"
#include "text.h"

#include <string.h>

/* Adds today's date to a state that is set without one; a subject that is set back to OPEN loses its date. */
static void complete_date(const struct pn_project *project, const struct pn_change *change,
                          struct pn_project_edit *edit)
{
    if (!edit->sets[PN_PART_VALUE] || edit->sets[PN_PART_DATE] || edit->subject.kind == PN_SUBJECT_PROJECT ||
        pn_texts_equal(edit->to[PN_PART_VALUE], pn_project_part(project, edit->subject, PN_PART_VALUE))) {
        return;
    }
    bool is_open = strcmp(edit->to[PN_PART_VALUE], pn_state_info(PN_STATE_OPEN)->word) == 0;
    edit->sets[PN_PART_DATE] = is_open || change->today != NULL;
    edit->to[PN_PART_DATE] = is_open ? NULL : change->today;
}

static bool meets_expectations(const struct pn_project *project, const struct pn_project_edit *edit,
                               struct pn_mismatch *ret_mismatch)
{
    for (int i = 0; i < PN_PART_COUNT; i++) {
        enum pn_part part = (enum pn_part)i;
        const char *found = pn_project_part(project, edit->subject, part);
        if (edit->expects[part] && !pn_texts_equal(found, edit->expected[part]) &&
            !pn_texts_equal(found, edit->to[part])) {
            *ret_mismatch =
                (struct pn_mismatch){.is_any = true, .subject = edit->subject, .part = part, .found = found};
            return false;
        }
    }
    return true;
}

bool pn_project_compare(struct pn_arena *arena, const struct pn_project *project, const struct pn_change *change,
                        struct pn_entry_change *ret_change, struct pn_mismatch *ret_mismatch, struct pn_diags *diags)
{
    struct pn_project_edit edit = change->edit;
    *ret_change = (struct pn_entry_change){.known = false};
    *ret_mismatch = (struct pn_mismatch){.is_any = false};
    if (!project->writable) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "the project is in a later format than this program knows, and cannot be changed; get a "
                             "newer phasenav");
    }
    if (!pn_project_check_edit(project->roadmap, &edit, diags) || !meets_expectations(project, &edit, ret_mismatch)) {
        return false;
    }
    complete_date(project, change, &edit);
    *ret_change = (struct pn_entry_change){
        .item = pn_subject_write(arena, project->roadmap, edit.subject), .known = true, .subject = edit.subject};
    for (int i = 0; i < PN_PART_NOTE; i++) {
        enum pn_part part = (enum pn_part)i;
        const char *from = pn_project_part(project, edit.subject, part);
        if (edit.sets[part] && !pn_texts_equal(from, edit.to[part])) {
            ret_change->touches[part] = true;
            ret_change->from[part] = from;
            ret_change->to[part] = edit.to[part];
        }
    }
    const struct pn_note note = {.time = change->time, .who = change->who, .text = edit.to[PN_PART_NOTE]};
    /* Twice the same of the same second is one: an entry that is pending could not be told from the one before it. */
    if (edit.sets[PN_PART_NOTE] && pn_notes_find(&pn_project_fact(project, edit.subject)->notes, &note) == UINT32_MAX) {
        ret_change->touches[PN_PART_NOTE] = true;
        ret_change->to[PN_PART_NOTE] = note.text;
        ret_change->note = note;
    }
    return true;
}

bool pn_entry_change_is_any(const struct pn_entry_change *change)
{
    bool is_any = false;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        is_any = is_any || change->touches[part];
    }
    return is_any;
}

static bool says_note(const struct pn_project *project, const struct pn_entry_change *change)
{
    bool is_there = pn_notes_find(&pn_project_fact(project, change->subject)->notes, &change->note) != UINT32_MAX;
    return is_there == (change->to[PN_PART_NOTE] != NULL);
}

bool pn_project_says(const struct pn_project *project, const struct pn_entry_change *change)
{
    bool says = change->known;
    for (int i = 0; says && i < PN_PART_COUNT; i++) {
        enum pn_part part = (enum pn_part)i;
        if (change->touches[part]) {
            says = part == PN_PART_NOTE
                       ? says_note(project, change)
                       : pn_texts_equal(pn_project_part(project, change->subject, part), change->to[part]);
        }
    }
    return says;
}

bool pn_project_invert(const struct pn_project *project, const struct pn_entry_change *change,
                       struct pn_entry_change *ret_inverse)
{
    if (!pn_project_says(project, change)) {
        return false;
    }
    *ret_inverse = *change;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        ret_inverse->from[part] = change->to[part];
        ret_inverse->to[part] = change->from[part];
    }
    return true;
}
