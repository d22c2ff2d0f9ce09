// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which file may be made by who sits at the program, and nothing else.
 */
#ifndef PHASENAV_APP_TYPED_PATH_H
#define PHASENAV_APP_TYPED_PATH_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"

#include <stdbool.h>

/* Every name of a project's file that is typed ends so. */
#define PN_TYPED_ENDING ".yaml"

/*
 * Whoever sits at the program need not be whoever owns the account, and many a file in a home folder is executed or
 * trusted by other programs. So a project's file that is typed (as a full path) has to end in .yaml and to be below the
 * home folder, the working directory, or the folder of `proposed` (NULL: nothing is proposed), and in no hidden folder
 * of these; also behind all links. False with a diag where it is not; a path outside says nothing of what is there.
 */
bool pn_typed_path_check(struct pn_arena *arena, const char *path, const char *proposed, struct pn_diags *diags);

/* The name ends as that of a project's file. */
bool pn_typed_path_has_ending(const char *path);

#endif
