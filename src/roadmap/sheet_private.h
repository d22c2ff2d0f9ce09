// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The sheet of an item as the search looks through it.
 */
#ifndef PHASENAV_ROADMAP_SHEET_PRIVATE_H
#define PHASENAV_ROADMAP_SHEET_PRIVATE_H

#include "phasenav/roadmap/sheet.h"

/* A sheet of an item's own sentences only: texts, points, and all rounds. */
struct pn_sheet pn_sheet_of_sentences(struct pn_arena *arena, const struct pn_roadmap *roadmap, pn_item_id item,
                                      uint32_t language);

#endif
