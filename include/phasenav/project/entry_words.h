// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What an entry of the history changed, in words.
 */
#ifndef PHASENAV_PROJECT_ENTRY_WORDS_H
#define PHASENAV_PROJECT_ENTRY_WORDS_H

#include "phasenav/base/catalog.h"
#include "phasenav/project/history.h"
#include "phasenav/roadmap/roadmap.h"

/* What a part is called; of the state that is "". Borrowed from the catalogue. */
const char *pn_part_title(const struct pn_catalog *catalog, enum pn_part part);

/* A value of the history for a reader, in `language` of the roadmap: the title of a state or a phase, a day, or `text`
 * itself. NULL where there is none: also for NULL, and for no phase. In the arena, or borrowed. */
const char *pn_entry_value(struct pn_arena *arena, const struct pn_catalog *catalog, const struct pn_roadmap *roadmap,
                           uint32_t language, const struct pn_entry_change *change, enum pn_part part,
                           const char *text);

#endif
