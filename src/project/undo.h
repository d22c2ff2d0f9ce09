// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Undoing and redoing: what the log says of a person's changes, the other way round.
 */
#ifndef PHASENAV_PROJECT_UNDO_H
#define PHASENAV_PROJECT_UNDO_H

#include "phasenav/project/change.h"
#include "phasenav/project/project.h"

/* The edit that takes a person's last change back (PN_LOG_UNDO), or makes the one that was taken back last once more
 * (PN_LOG_REDO). False with a diag where there is none, or where the project no longer says what that change left. */
bool pn_undo_edit(const struct pn_project *project, enum pn_log_kind kind, const char *who,
                  struct pn_project_edit *ret_edit, struct pn_diags *diags);

#endif
