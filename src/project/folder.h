// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The folder of a project's file.
 */
#ifndef PHASENAV_PROJECT_FOLDER_H
#define PHASENAV_PROJECT_FOLDER_H

#include "phasenav/base/arena.h"

#include <stddef.h>

/* Bytes of a path up to the last '/', with it; 0 where there is none. */
size_t pn_folder_length(const char *path);

/* Makes the folder of a path and the missing folders above it, accessible to the user alone. ENOENT if the path names
 * no folder: the working directory is not made. *ret_unsynchronised is 0, or an errno if a power cut might still undo
 * it.
 */
int pn_folder_make(const char *path, int *ret_unsynchronised);

/* The folder of a path, "." where it names none. In the arena. */
const char *pn_folder_of(struct pn_arena *arena, const char *path);

/* The first folder of a path that may not be entered; NULL: there is none. In the arena. */
const char *pn_folder_closed(struct pn_arena *arena, const char *path);

/* Synchronises the folder of a path, so that it has the new file also after a power cut. */
int pn_folder_sync(struct pn_arena *arena, const char *path);

#endif
