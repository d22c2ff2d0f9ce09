// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Applying changes: from a snapshot to the next one.
 *
 * The text is edited where the change is, and nowhere else: keys that this program does not know, comments and layout
 * stay byte for byte. No file is touched here; the store (phasenav/project/store.h) has the transaction.
 */
#ifndef PHASENAV_PROJECT_APPLY_H
#define PHASENAV_PROJECT_APPLY_H

#include "phasenav/project/project.h"

/*
 * Makes the project that the change leads to, with its text. It is yours to pn_project_free(). False with a diag where
 * the file is written in a way that cannot be edited, would be over a limit, or its format is another one.
 */
bool pn_project_apply(const struct pn_project *project, const struct pn_entry_change *change,
                      struct pn_project **ret_after, struct pn_diags *diags);

#endif
