// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Choosing one language for texts and messages.
 *
 * It is the first of the languages that the reader would like which the roadmap or the program has; where it has none
 * of them, or the reader names none, it is the roadmap's own, in the messages too (a page in two languages helps
 * nobody). Before a roadmap is loaded, there are only the program's languages, and English is the last resort.
 */
#ifndef PHASENAV_APP_LANGUAGE_H
#define PHASENAV_APP_LANGUAGE_H

#include "locale.h"

#include "phasenav/roadmap/roadmap.h"

/* The language of messages as long as no roadmap is loaded: the first of `wanted`, else of `otherwise`, that the
 * program has, else English. */
const char *pn_language_of_messages(struct pn_languages wanted, struct pn_languages otherwise);

/* The language of texts and messages, as pn_roadmap_language() and pn_catalog_new() take it. *ret_found tells whether
 * it is a wanted one. */
const char *pn_language_of_roadmap(struct pn_languages wanted, const struct pn_roadmap *roadmap, bool *ret_found);

/* All languages that there are for a roadmap, as "de, en". Lives in the arena. */
const char *pn_language_list(struct pn_arena *arena, const struct pn_roadmap *roadmap);

#endif
