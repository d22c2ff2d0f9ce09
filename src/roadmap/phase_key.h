// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The normalised key by which spellings of a phase's name compare equal, on the command line and among aliases.
 */
#ifndef PHASENAV_ROADMAP_PHASE_KEY_H
#define PHASENAV_ROADMAP_PHASE_KEY_H

#include "phasenav/base/arena.h"

/* As pn_text_fold(), but spaces are dropped first: `Proof of Concept`, `proof-of-concept` and `proofofconcept` have one
 * key, and so have `neu-entwickeln` and `neuentwickeln`. Lives in the arena. */
char *pn_phase_key(struct pn_arena *arena, const char *text);

#endif
