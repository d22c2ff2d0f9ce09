/*
 * What the files of stage 4 know of one another.
 */
#ifndef PHASENAV_ROADMAP_CHECKS_H
#define PHASENAV_ROADMAP_CHECKS_H

#include "loader.h"

/* A milestone may require another one (both are indices of milestones): not itself, and none of a later phase, unless
 * that is parallel. */
bool pn_check_may_require(const struct pn_loader *loader, uint32_t milestone, uint32_t required);

/* `requires` that runs in a circle. */
void pn_check_circles(struct pn_loader *loader);

/* Aliases that could mean two phases. */
void pn_check_aliases(struct pn_loader *loader);

#endif
