// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From a project in format 1 to the same in the present format.
 */
#ifndef PHASENAV_PROJECT_MODERNISE_H
#define PHASENAV_PROJECT_MODERNISE_H

#include "phasenav/project/project.h"

/* Makes the same project in the present format of one in format 1. As pn_project_apply(). */
bool pn_project_migrate(const struct pn_project *project, struct pn_project **ret_after, struct pn_diags *diags);

#endif
