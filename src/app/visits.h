// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * When somebody was last in a project, so that it can be said what is new to them: `phasenav/visits` in XDG_STATE_HOME,
 * a line each, the newest first: the project's path, a tab, who, a tab, when they left. Nothing depends on it: where it
 * cannot be read nobody was here before, where it cannot be written nothing is remembered.
 */
#ifndef PHASENAV_APP_VISITS_H
#define PHASENAV_APP_VISITS_H

#include "phasenav/base/arena.h"

#include <stdbool.h>

enum { PN_VISITS_MOST = 200 };

/* When `who` left this project, as in 2026-11-24T08:05:00+01:00; NULL: they were never here. In the arena. */
const char *pn_visit_last(struct pn_arena *arena, const char *path, const char *who);

/* Notes that they leave it at this time. Returns whether that is remembered. */
bool pn_visit_note(struct pn_arena *arena, const char *path, const char *who, const char *time);

#endif
