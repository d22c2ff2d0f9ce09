// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is said of a source where it is named.
 */
#ifndef PHASENAV_ROADMAP_IMPRINT_PRIVATE_H
#define PHASENAV_ROADMAP_IMPRINT_PRIVATE_H

#include "phasenav/roadmap/imprint.h"

/* The title of a source in a language of the roadmap. Where the source is in another one than that, this is said behind
 * it: "Guide (in German)", or where the program has no name for the language "Guide (it)". In the arena, or borrowed.
 */
const char *pn_source_title(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                            const struct pn_roadmap_source *source, const struct pn_catalog *catalog,
                            uint32_t language);

#endif
