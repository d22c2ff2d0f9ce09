// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * An entry of the history in one sentence.
 */
#ifndef PHASENAV_APP_TOLD_CHANGE_H
#define PHASENAV_APP_TOLD_CHANGE_H

#include "phasenav/nav/context.h"
#include "phasenav/project/history.h"

/* "mk: Pilot run – reached": who did what, of several things the first and how many more; one's own change needs no
 * name. In the arena. */
const char *pn_told_change(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry,
                           bool is_own);

/* What a change is about, for readers. In the arena, or borrowed from the roadmap. */
const char *pn_told_subject(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_subject subject);

/* "Saved: Pilot run, reached on 2026-11-28 - u takes it back": that one's own change was made. In the arena. */
const char *pn_told_saved(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_entry *entry);

#endif
