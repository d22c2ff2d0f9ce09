// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Small files in `phasenav` in XDG_STATE_HOME: what is remembered from one start to the next. Nothing depends on them.
 */
#ifndef PHASENAV_APP_STATE_FILE_H
#define PHASENAV_APP_STATE_FILE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"

#include <stdbool.h>

/* The file as far as it may be long; NULL where there is none. In the arena. */
char *pn_state_read(struct pn_arena *arena, const char *name);

/* Writes a new file beside the old one, and puts it in its place. Folders that are missing are made, but never the home
 * folder. Returns whether it is there. */
bool pn_state_replace(struct pn_arena *arena, const char *name, const struct pn_buffer *text);

#endif
