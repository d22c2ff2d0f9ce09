// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whether a change may be, whatever the project says.
 */
#include "phasenav/project/change.h"

#include "states.h"
#include "text.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/day.h"

#include <string.h>

static bool check_state(const struct pn_project_edit *edit, struct pn_diags *diags)
{
    const char *value = edit->to[PN_PART_VALUE];
    enum pn_state state;
    if (value != NULL && pn_state_from_word(edit->subject.kind, value, &state)) {
        return true;
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(edit->subject.kind, states);
    pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no state '%s' here; there are: %s", value != NULL ? value : "",
                  pn_states_in_words(&arena, states, count));
    pn_arena_finish(&arena);
    return false;
}

static bool is_item(const struct pn_roadmap *roadmap, const char *id, enum pn_item_kind kind)
{
    pn_item_id handle = pn_roadmap_find(roadmap, id);
    return handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == kind;
}

static bool check_phase(const struct pn_roadmap *roadmap, const char *id, struct pn_diags *diags)
{
    if (id != NULL && (is_item(roadmap, id, PN_ITEM_PHASE) || strcmp(id, PN_NO_PHASE_WORD) == 0)) {
        return true;
    }
    return pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no phase '%s'; 'phasenav --list phases' shows their ids",
                         id != NULL ? id : "");
}

/* Ids of operating models, each once, with commas between them. */
static bool check_models(const struct pn_roadmap *roadmap, const char *ids, struct pn_diags *diags)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    bool fine = true;
    for (const char *at = ids; fine && at != NULL && *at != '\0';) {
        size_t length = strcspn(at, ",");
        const char *id = pn_arena_strndup(&arena, at, length);
        fine = is_item(roadmap, id, PN_ITEM_MODEL);
        if (!fine) {
            pn_diag_error(diags, NULL, PN_NO_PLACE,
                          "there is no operating model '%s'; 'phasenav --list models' shows their ids", id);
        }
        at += length;
        at += *at == ',' ? 1 + strspn(at + 1, " ") : 0;
    }
    pn_arena_finish(&arena);
    return fine;
}

static bool check_text(const struct pn_project_edit *edit, enum pn_part part, const char *what, struct pn_diags *diags)
{
    return !edit->sets[part] || edit->to[part] == NULL ||
           pn_project_check_text(pn_tr(pn_diags_catalog(diags), what), edit->to[part], diags);
}

static bool check_head(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit, struct pn_diags *diags)
{
    const char *value = edit->to[PN_PART_VALUE];
    for (int part = PN_PART_DATE; part < PN_PART_COUNT; part++) {
        if (edit->sets[part]) {
            return pn_diag_error(diags, NULL, PN_NO_PLACE,
                                 "the project as a whole has no date, owner, evidence or note; name a milestone, "
                                 "CRITERION@PHASE or gate:PHASE");
        }
    }
    switch ((enum pn_head)edit->subject.number) {
    case PN_HEAD_PHASE:
        return check_phase(roadmap, value, diags);
    case PN_HEAD_MODELS:
        return check_models(roadmap, value, diags);
    case PN_HEAD_TITLE:
        if (value == NULL) {
            return pn_diag_error(diags, NULL, PN_NO_PLACE, "a project needs a title");
        }
        break;
    default:
        break;
    }
    return check_text(edit, PN_PART_VALUE, pn_head_label((enum pn_head)edit->subject.number), diags);
}

static bool check_day(const struct pn_project_edit *edit, enum pn_part part, struct pn_diags *diags)
{
    const char *day = edit->to[part];
    bool may_be_unknown = part == PN_PART_DATE;
    if (!edit->sets[part] || day == NULL || pn_day_exists(day) ||
        (may_be_unknown && strcmp(day, PN_DAY_UNKNOWN) == 0)) {
        return true;
    }
    return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is no date; write one as in 2026-11-03", day);
}

bool pn_project_check_edit(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit, struct pn_diags *diags)
{
    if (edit->subject.kind == PN_SUBJECT_PROJECT) {
        return check_head(roadmap, edit, diags);
    }
    if (edit->sets[PN_PART_NOTE] && edit->to[PN_PART_NOTE] == NULL) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the text of a note is empty");
    }
    return (!edit->sets[PN_PART_VALUE] || check_state(edit, diags)) && check_day(edit, PN_PART_DATE, diags) &&
           check_day(edit, PN_PART_DUE, diags) && check_text(edit, PN_PART_OWNER, PN_N_("the owner"), diags) &&
           check_text(edit, PN_PART_EVIDENCE, PN_N_("the evidence"), diags) &&
           check_text(edit, PN_PART_NOTE, PN_N_("the note"), diags);
}
