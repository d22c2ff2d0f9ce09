// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log that a project's file of format 1 has in itself.
 */
#ifndef PHASENAV_PROJECT_LOG_H
#define PHASENAV_PROJECT_LOG_H

#include "phasenav/project/project.h"

struct pn_node;

/* Reads the log into the project; its entries have no ids. An entry that cannot be read is skipped, with a warning. */
void pn_project_read_log(struct pn_project *project, const struct pn_node *list, const struct pn_source *source,
                         struct pn_diags *diags);

#endif
