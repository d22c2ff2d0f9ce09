// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The projects that somebody has opened, remembered from one start to the next: `phasenav/projects` in XDG_STATE_HOME,
 * a line each, the one opened last first: its path, a tab, its title. Nothing depends on it: where it cannot be read it
 * is empty, where it cannot be written nothing is remembered, and of two that are opened in the same moment one may be
 * missing.
 */
#ifndef PHASENAV_APP_RECENT_H
#define PHASENAV_APP_RECENT_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum { PN_RECENT_MOST = 20 };

struct pn_recent_project {
    const char *path;  /* absolute, in the bytes of the file system */
    const char *title; /* as it was when it was opened, without control characters; the file may have another one now */
};

struct pn_recent {
    const struct pn_recent_project *at;
    uint32_t count;
};

/* Those that are remembered, the one opened last first; whether the files are still there is not looked at. In the
 * arena. */
struct pn_recent pn_recent_read(struct pn_arena *arena);

/* Puts a project in front. Returns whether it is remembered now: not where there is no place for that, the place cannot
 * be written, or the path has a line break. */
bool pn_recent_add(struct pn_arena *arena, const char *path, const char *title);

/* Whether this is the one that was opened last. */
bool pn_recent_is_first(struct pn_arena *arena, const char *path);

#endif
