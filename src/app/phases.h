// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the words on the command line to phases.
 */
#ifndef PHASENAV_APP_PHASES_H
#define PHASENAV_APP_PHASES_H

#include "phasenav/base/diag.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

/* The phases that the words mean, each once, in the words' order. They live in the arena. A word that means none, or
 * several, is a problem whose diag says what there is to choose from, in `language` of the roadmap. */
bool pn_phases_choose(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t language,
                      const char *const *words, size_t word_count, struct pn_indices *ret_phases,
                      struct pn_diags *diags);

#endif
