// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The glossary as a reader uses it: in the order of the alphabet, and where its words are met.
 */
#ifndef PHASENAV_ROADMAP_TERMS_H
#define PHASENAV_ROADMAP_TERMS_H

#include "phasenav/roadmap/roadmap.h"

/* The glossary of a roadmap, sorted the first time that it is asked for in a language. */
struct pn_terms;

/* `roadmap` must outlive it. */
struct pn_terms *pn_terms_new(const struct pn_roadmap *roadmap);
void pn_terms_free(struct pn_terms *terms);

/* All terms, by their titles in this language; umlauts stand with their vowels. Lives as long as `terms`. */
struct pn_items pn_terms_sorted(struct pn_terms *terms, uint32_t language);

/* The terms that occur in one of the texts, in the glossary's order. A term is met under each of its names: "Proof of
 * Value (PoV)" has two, and so has "EfA / OZG"; as a word of its own, or with an ending of few letters. Of a name of
 * more than eight words, and far behind the beginning of a text of a quarter of a megabyte, nothing is met. Texts that
 * are asked about again at once are not gone through again. Borrowed from `terms` until the next call; `scratch` takes
 * what is needed on the way. */
struct pn_items pn_terms_in(struct pn_arena *scratch, struct pn_terms *terms, const char *const *texts, uint32_t count,
                            uint32_t language);

#endif
