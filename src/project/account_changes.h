// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a stretch of a history has changed in the end.
 */
#ifndef PHASENAV_PROJECT_ACCOUNT_CHANGES_H
#define PHASENAV_PROJECT_ACCOUNT_CHANGES_H

#include "phasenav/project/account.h"

/* A change for each subject of which something is other than before, the last one first. In the arena, texts are
 * borrowed from the history. */
const struct pn_net_change *pn_net_changes(struct pn_arena *arena, const struct pn_history *history,
                                           uint32_t *ret_count);

#endif
