// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding the project's file, who makes changes, and the changes of --set.
 */
#ifndef PHASENAV_APP_PROJECT_H
#define PHASENAV_APP_PROJECT_H

#include "app.h"
#include "options.h"

#include "phasenav/project/store.h"

/* The path of the project's file: from the command line, else from PHASENAV_PROJECT, else the one in the user's data
 * directory if it exists, else NULL. Lives in the arena, or is borrowed. */
const char *pn_project_find(struct pn_arena *arena, const struct pn_options *options);

/* Whether the command line or PHASENAV_PROJECT names a file, so that the reader has asked for it. */
bool pn_project_is_named(const struct pn_options *options);

/* The path in the user's data directory at which a project is kept unless another is named. NULL if neither
 * XDG_DATA_HOME nor HOME says where that is. Lives in the arena. */
const char *pn_project_default_path(struct pn_arena *arena);

/* Who makes the changes: `named` on the command line (or NULL), else PHASENAV_WHO, else the login name. Call it only
 * when there is a change, because the login name has to be looked up. Lives in the arena. */
const char *pn_project_who(struct pn_arena *arena, const char *named);

/* Makes the changes of --set, all or none. Problems name the phases in `language` of the roadmap. Returns the exit
 * status. */
enum pn_status pn_project_set(struct pn_arena *arena, const struct pn_options *options, struct pn_store *store,
                              uint32_t language, struct pn_diags *diags);

#endif
