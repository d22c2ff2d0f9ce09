// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a change changes of what a project says.
 */
#ifndef PHASENAV_PROJECT_COMPARE_H
#define PHASENAV_PROJECT_COMPARE_H

#include "phasenav/project/change.h"
#include "phasenav/project/project.h"

/* A part that is not what the editor of it expected. */
struct pn_mismatch {
    bool is_any;
    struct pn_subject subject;
    enum pn_part part;
    const char *found; /* borrowed from the project; NULL: nothing */
};

/*
 * What an edit changes of what the project says now: of its parts those that differ. Borrows from the project and the
 * change. False where the edit expects something else than there is (then *ret_mismatch says what), or with a diag
 * where it does not pass pn_project_check_edit().
 */
bool pn_project_compare(struct pn_arena *arena, const struct pn_project *project, const struct pn_change *change,
                        struct pn_entry_change *ret_change, struct pn_mismatch *ret_mismatch, struct pn_diags *diags);

/* The change that takes another one back. False where the project no longer says what that one has led to. Borrows. */
bool pn_project_invert(const struct pn_project *project, const struct pn_entry_change *change,
                       struct pn_entry_change *ret_inverse);

bool pn_entry_change_is_any(const struct pn_entry_change *change);

/* The project says what the change has led to. */
bool pn_project_says(const struct pn_project *project, const struct pn_entry_change *change);

#endif
