// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Making a full path of a file's name that is typed into the program, where no shell has read it.
 */
#ifndef APP_FULL_PATH_H
#define APP_FULL_PATH_H

#include "phasenav/base/arena.h"

/* Replaces ~/ by the home folder, and puts the working directory before a relative name. Lives in the arena.
 */
const char *pn_full_path(struct pn_arena *arena, const char *typed);

/* A path that was given to the program: what does not begin with / is in the working directory. In the arena. */
const char *pn_absolute_path(struct pn_arena *arena, const char *path);

#endif
