// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "undo.h"

#include "text.h"

#include <string.h>

/* The log's entry that an UNDO of this person takes back, or a REDO makes once more; or NULL. */
static const struct pn_log_entry *find_entry(const struct pn_project *project, enum pn_log_kind kind, const char *who)
{
    /* Backwards: for an UNDO, each undo stands for a change or a redo before it; for a REDO, each redo for an undo. */
    uint32_t turned = 0;
    for (uint32_t i = project->log_count; i-- > 0;) {
        const struct pn_log_entry *entry = &project->log[i];
        if (strcmp(entry->who, who) != 0) {
            continue;
        }
        if (kind == PN_LOG_REDO && entry->kind == PN_LOG_CHANGE) {
            return NULL; /* it ends what could be redone */
        }
        bool is_wanted = (entry->kind == PN_LOG_UNDO) == (kind == PN_LOG_REDO);
        if (is_wanted && turned == 0) {
            return entry;
        }
        turned = is_wanted ? turned - 1 : turned + 1;
    }
    return NULL;
}

/* The person who changed the subject last. */
static const char *last_hand(const struct pn_project *project, struct pn_subject subject)
{
    for (uint32_t i = project->log_count; i-- > 0;) {
        if (project->log[i].known && pn_subjects_equal(project->log[i].subject, subject)) {
            return project->log[i].who;
        }
    }
    return "?";
}

bool pn_undo_edit(const struct pn_project *project, enum pn_log_kind kind, const char *who,
                  struct pn_project_edit *ret_edit, struct pn_diags *diags)
{
    const struct pn_log_entry *entry = find_entry(project, kind, who);
    if (entry == NULL) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE,
                             kind == PN_LOG_UNDO ? PN_N_("you (%s) have made no change that could be undone")
                                                 : PN_N_("you (%s) have undone nothing that could be done again"),
                             who);
    }
    if (!entry->known) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "the roadmap no longer has '%s', of which the last change was",
                             entry->item);
    }
    *ret_edit = (struct pn_project_edit){.subject = entry->subject};
    for (int part = 0; part < PN_PART_COUNT; part++) {
        ret_edit->sets[part] = entry->touches[part];
        ret_edit->to[part] = entry->from[part];
        if (entry->touches[part] &&
            !pn_texts_equal(pn_project_part(project, entry->subject, (enum pn_part)part), entry->to[part])) {
            return pn_diag_error(diags, NULL, PN_NO_PLACE,
                                 "'%s' has been changed by %s since; change it by hand instead of undoing", entry->item,
                                 last_hand(project, entry->subject));
        }
    }
    return true;
}
