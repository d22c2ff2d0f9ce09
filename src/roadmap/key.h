/*
 * Under which spellings of a phase's name meet, on the command line and where aliases are checked.
 */
#ifndef PHASENAV_ROADMAP_KEY_H
#define PHASENAV_ROADMAP_KEY_H

#include "phasenav/base/arena.h"

/* pn_text_fold(), but the spaces go before an e is dropped: `Proof of Concept`, `proof-of-concept` and `proofofconcept`
 * are one, and so are `neu-entwickeln` and `neuentwickeln`. */
char *pn_roadmap_key(struct pn_arena *arena, const char *text);

#endif
