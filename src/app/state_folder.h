// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Where the program keeps what it remembers from one start to the next: `phasenav` in XDG_STATE_HOME.
 */
#ifndef APP_STATE_FOLDER_H
#define APP_STATE_FOLDER_H

#include "phasenav/base/arena.h"

/* The folder, whether it is there or not; NULL where the environment names none. In the arena. */
const char *pn_state_folder(struct pn_arena *arena);

/* Makes it, for its owner alone, with the folders above it that are missing, but never the home folder. That it could
 * not be made is found out by who writes into it. */
void pn_state_folder_make(struct pn_arena *arena);

#endif
