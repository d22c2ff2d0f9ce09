// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a roadmap says about itself and its sources: its version and licence, whom to name; how old a source is, and in
 * which language it is written.
 */
#ifndef PHASENAV_ROADMAP_IMPRINT_H
#define PHASENAV_ROADMAP_IMPRINT_H

#include "phasenav/base/catalog.h"
#include "phasenav/roadmap/sheet.h"

/* Version, date, authors, licence and attribution of the roadmap, each under its label; no entries where the file says
 * none of them. In the arena. */
struct pn_sheet pn_imprint_of(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                              const struct pn_catalog *catalog, uint32_t language);

/* The days and the language of a source, each under its label, as far as the file has them. In the arena. */
struct pn_sheet pn_imprint_of_source(struct pn_arena *arena, const struct pn_roadmap_source *source,
                                     const struct pn_catalog *catalog);

#endif
