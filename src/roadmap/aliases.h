// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Aliases of phases must not be ambiguous.
 */
#ifndef PHASENAV_ROADMAP_ALIASES_H
#define PHASENAV_ROADMAP_ALIASES_H

#include "loader.h"

/* Reports aliases that could mean two phases. */
void pn_check_aliases(struct pn_loader *loader);

#endif
