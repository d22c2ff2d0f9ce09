// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Applying a change: from a snapshot to the next one.
 *
 * The text is edited where the change is, and nowhere else: keys that this program does not know, comments and layout
 * stay byte for byte. No file is touched here; the store (phasenav/project/store.h) has the transaction.
 */
#ifndef PHASENAV_PROJECT_APPLY_H
#define PHASENAV_PROJECT_APPLY_H

#include "phasenav/project/change.h"
#include "phasenav/project/project.h"

/*
 * Makes the project that the change leads to, with its text. It is yours to pn_project_free(); NULL where the project
 * says already what is wanted. False with a diag where the change cannot be made: it does not pass
 * pn_project_check_edit(), there is nothing to undo or somebody else has changed it since, the file is written in a way
 * that cannot be edited, or its format is a later one.
 */
bool pn_project_change(const struct pn_project *project, const struct pn_change *change, struct pn_project **ret_after,
                       struct pn_diags *diags);

#endif
