// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * When a criterion was looked at last.
 */
#ifndef PHASENAV_PROJECT_LAST_LOOK_H
#define PHASENAV_PROJECT_LAST_LOOK_H

#include "phasenav/project/project.h"

/* What was said when a criterion was looked at last before a phase: its latest round there that is not open. NULL: it
 * never was. */
const struct pn_fact *pn_progress_last_look(const struct pn_project *project, uint32_t criterion, uint32_t phase);

#endif
