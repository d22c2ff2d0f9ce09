// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whether what a project says goes together with its roadmap.
 */
#ifndef PHASENAV_PROJECT_CHECK_H
#define PHASENAV_PROJECT_CHECK_H

#include "phasenav/project/project.h"

/* Adds a warning for each milestone that is reached although one that it requires is not: that may be so, and somebody
 * should know. */
void pn_project_check(const struct pn_project *project, struct pn_diags *diags);

#endif
