// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which milestone may require which: none of a later phase, and none in a circle.
 */
#ifndef PHASENAV_ROADMAP_CIRCLE_H
#define PHASENAV_ROADMAP_CIRCLE_H

#include "loader.h"

/* A milestone may require another one (both are indices of milestones): not itself, and none of a later phase, unless
 * that is parallel. */
bool pn_check_may_require(const struct pn_loader *loader, uint32_t milestone, uint32_t required);

/* Reports each circle of `requires`, at the link that closes it. */
void pn_check_circles(struct pn_loader *loader);

#endif
