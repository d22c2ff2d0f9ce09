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

static bool check_value(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit, struct pn_diags *diags)
{
    const char *value = edit->to[PN_PART_VALUE];
    if (edit->subject.kind != PN_SUBJECT_PHASE) {
        enum pn_state state;
        if (pn_state_from_word(edit->subject.kind, value, &state)) {
            return true;
        }
        struct pn_arena arena;
        pn_arena_init(&arena);
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(edit->subject.kind, states);
        pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no state '%s' here; there are: %s", value,
                      pn_states_in_words(&arena, states, count));
        pn_arena_finish(&arena);
        return false;
    }
    pn_item_id handle = pn_roadmap_find(roadmap, value);
    bool is_phase = handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == PN_ITEM_PHASE;
    if (!is_phase && strcmp(value, PN_NO_PHASE_WORD) != 0) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             "there is no phase '%s'; 'phasenav --list phases' shows their ids", value);
    }
    return true;
}

static bool check_text(const struct pn_project_edit *edit, enum pn_part part, const char *what, struct pn_diags *diags)
{
    return !edit->sets[part] || edit->to[part] == NULL ||
           pn_project_check_text(pn_tr(pn_diags_catalog(diags), what), edit->to[part], diags);
}

bool pn_project_check_edit(const struct pn_roadmap *roadmap, const struct pn_project_edit *edit, struct pn_diags *diags)
{
    if (edit->sets[PN_PART_VALUE] && !check_value(roadmap, edit, diags)) {
        return false;
    }
    const char *date = edit->to[PN_PART_DATE];
    if (edit->sets[PN_PART_DATE] && date != NULL && !pn_day_exists(date)) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is no date; write one as in 2026-11-03", date);
    }
    return check_text(edit, PN_PART_OWNER, PN_N_("the owner"), diags) &&
           check_text(edit, PN_PART_NOTE, PN_N_("the note"), diags);
}
