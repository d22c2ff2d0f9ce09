// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Paths: a full one of a file's name that is typed into the program, where no shell has read it; and how one is shown.
 */
#ifndef APP_FULL_PATH_H
#define APP_FULL_PATH_H

#include "phasenav/base/arena.h"

/* Replaces ~/ by the home folder, and puts the working directory before a relative name. Lives in the arena.
 */
const char *pn_full_path(struct pn_arena *arena, const char *typed);

/* A path that was given to the program: what does not begin with / is in the working directory. In the arena. */
const char *pn_absolute_path(struct pn_arena *arena, const char *path);

/* A full path without "." and "..", as far as that can be said without looking at the disk. In the arena. */
const char *pn_plain_path(struct pn_arena *arena, const char *path);

/* A full path as readers know it, with ~/ for the home folder: a harmless line of UTF-8. In the arena. */
const char *pn_shown_path(struct pn_arena *arena, const char *path);

#endif
