// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whether an entry that is pending in the history has come to be.
 */
#ifndef PHASENAV_PROJECT_PENDING_H
#define PHASENAV_PROJECT_PENDING_H

#include "phasenav/project/project.h"

/* The project says what the entry has led to: of each part of a subject, what its last change there has. */
bool pn_pending_holds(const struct pn_project *project, const struct pn_entry *entry);

#endif
