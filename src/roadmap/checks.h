// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 4 of loading: what the links of a roadmap must not say.
 */
#ifndef PHASENAV_ROADMAP_CHECKS_H
#define PHASENAV_ROADMAP_CHECKS_H

#include "loader.h"

/* Reports links that contradict one another or the order of the phases. */
void pn_loader_check(struct pn_loader *loader);

#endif
