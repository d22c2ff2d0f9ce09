// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The numbers of phases and milestones, as readers see them.
 */
#ifndef PHASENAV_DOCUMENT_NUMBER_H
#define PHASENAV_DOCUMENT_NUMBER_H

#include "phasenav/roadmap/roadmap.h"

/* "3.2" for a milestone, "3" for a phase, NULL for what has no number. In the arena. */
const char *pn_number_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item);

#endif
