// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 2 of loading: enters all ids, and reports those that are used twice and references to nothing.
 */
#ifndef PHASENAV_ROADMAP_RESOLVE_H
#define PHASENAV_ROADMAP_RESOLVE_H

#include "loader.h"

/* From here on pn_loader_find() finds what a reference refers to. */
void pn_loader_resolve(struct pn_loader *loader);

#endif
