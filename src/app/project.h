/*
 * Which project, whose changes, and what the command line asks of it.
 */
#ifndef PHASENAV_APP_PROJECT_H
#define PHASENAV_APP_PROJECT_H

#include "app.h"
#include "options.h"

#include "phasenav/project/store.h"

/* The project's file: of the command line, else of the environment, else the one in the user's data directory if it is
 * there; NULL where there is none of them. In the arena. */
const char *pn_project_find(struct pn_arena *arena, const struct pn_options *options);

/* Where a project is kept that has no other place: in the user's data directory. NULL where there is none. */
const char *pn_project_default_path(struct pn_arena *arena);

/* Who makes the changes: `named` on the command line (or NULL), else of the environment, else the login name, which has
 * to be looked up: to be called when there is a change. In the arena. */
const char *pn_project_who(struct pn_arena *arena, const char *named);

/* Makes the changes of --set, all or none. `language` is of the roadmap: for a word that means no phase. Returns the
 * exit status. */
enum pn_status pn_project_set(struct pn_arena *arena, const struct pn_options *options, struct pn_store *store,
                              uint32_t language, struct pn_diags *diags);

#endif
