// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * States in messages.
 */
#ifndef PHASENAV_PROJECT_STATES_H
#define PHASENAV_PROJECT_STATES_H

#include "phasenav/base/arena.h"
#include "phasenav/project/state.h"

/* The words of some states as a list, as in "open, started". In the arena. */
const char *pn_states_in_words(struct pn_arena *arena, const enum pn_state *states, size_t count);

#endif
