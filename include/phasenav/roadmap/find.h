// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding a phase by what somebody typed.
 */
#ifndef PHASENAV_ROADMAP_FIND_H
#define PHASENAV_ROADMAP_FIND_H

#include "phasenav/roadmap/roadmap.h"

enum pn_found {
    PN_FOUND,
    PN_FOUND_NOTHING,
    PN_FOUND_SEVERAL,
};

struct pn_phase_match {
    enum pn_found found;
    uint32_t phase;          /* PN_FOUND: the phase. PN_FOUND_NOTHING: the nearest, or PN_NO_PHASE */
    const uint32_t *several; /* PN_FOUND_SEVERAL: the phases that begin like this, in order; in the arena */
    uint32_t several_count;
};

/*
 * A phase by its id, an alias, its number from 1, its title in any language, or an unambiguous beginning of one of
 * these; tried in this order, without regard to case, umlauts, hyphens and spaces.
 */
struct pn_phase_match pn_roadmap_find_phase(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *word);

#endif
