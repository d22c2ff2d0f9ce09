// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the text of a project's file to a snapshot.
 */
#ifndef PHASENAV_PROJECT_READ_H
#define PHASENAV_PROJECT_READ_H

#include "phasenav/project/project.h"

/*
 * Reads a project's file. Everything that is wrong is added to `diags`, then false is returned. What is merely unknown
 * (a key, an item that the roadmap does not have) is added as a warning. A file of a later format is read as far as it
 * is understood. `source` is copied with its name, also for the diags. The new snapshot is yours to pn_project_free().
 */
bool pn_project_read(const struct pn_source *source, const struct pn_roadmap *roadmap, struct pn_project **ret_project,
                     struct pn_diags *diags);

/* The id of the roadmap that a project's file names; NULL if it names none or cannot be read. In the arena. */
const char *pn_project_roadmap_id(struct pn_arena *arena, const struct pn_source *source);

void pn_project_free(struct pn_project *project);

#endif
