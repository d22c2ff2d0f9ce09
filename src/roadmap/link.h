// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 3 of loading: the records, and the links between them, from both ends.
 */
#ifndef PHASENAV_ROADMAP_LINK_H
#define PHASENAV_ROADMAP_LINK_H

#include "loader.h"

/* Makes the arrays of the roadmap, with all links that could be resolved; texts are missing. */
void pn_loader_link(struct pn_loader *loader);

#endif
