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

/* The files that the project may be in, the one to be tried first first. */
struct pn_project_paths {
    const char **at;
    size_t count;
    bool named; /* the reader has asked for the only one; else it is the first that is there and follows the roadmap */
};

/* The file that the command line names, else the one that PHASENAV_PROJECT does; else those that were opened before,
 * the last one first, where there is somebody to browse, and the one in the user's data directory if it exists. What is
 * written for programs and in their name (dumps, reports, --set) never depends on what was opened last. In the arena,
 * or borrowed. */
struct pn_project_paths pn_project_find(struct pn_arena *arena, const struct pn_options *options);

bool pn_project_is_there(const char *path);

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
