// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What somebody most likely meant who typed an id that does not exist.
 */
#ifndef PHASENAV_ROADMAP_NEAREST_H
#define PHASENAV_ROADMAP_NEAREST_H

#include "phasenav/roadmap/roadmap.h"

/* The item of one of `kinds` (bits 1 << enum pn_item_kind) with the id or the title, in any language, that is nearest
 * to a word. PN_NO_ITEM if none is near. */
pn_item_id pn_roadmap_nearest_item(struct pn_arena *arena, const struct pn_roadmap *roadmap, unsigned kinds,
                                   const char *word);

/* The index among `labels`, the roadmap's workstreams or stakeholders, of the one with the nearest id or title.
 * UINT32_MAX if none is near. */
uint32_t pn_roadmap_nearest_label(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                                  const struct pn_label *labels, uint32_t count, const char *word);

#endif
