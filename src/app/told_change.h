// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * An entry of the log in one sentence.
 */
#ifndef PHASENAV_APP_TOLD_CHANGE_H
#define PHASENAV_APP_TOLD_CHANGE_H

#include "phasenav/nav/context.h"
#include "phasenav/project/log.h"

/* "mk: Pilot run – reached": who did what; one's own change needs no name. In the arena. */
const char *pn_told_change(struct pn_arena *arena, const struct pn_nav_context *context,
                           const struct pn_log_entry *entry, bool is_own);

#endif
