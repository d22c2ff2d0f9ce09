// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the papers for those who decide have in common: how they call things, and what they say of the costs.
 */
#ifndef PHASENAV_DOCUMENT_PAPER_WORDS_H
#define PHASENAV_DOCUMENT_PAPER_WORDS_H

#include "composer.h"

#include "phasenav/project/account.h"

/* A day for readers, maybe one that is not known. */
const char *pn_paper_day(struct pn_composer *composer, const char *day);

/* Parts of a sentence with `separator` between them; those that are NULL are left out. In the arena. */
const char *pn_paper_join(struct pn_composer *composer, const char *separator, const char *const *parts, size_t count);

/* "TITLE (phase 2)"; of a gate "Decision at the end of phase 2"; of the project as a whole what the head is called. */
const char *pn_paper_title(struct pn_composer *composer, struct pn_subject subject);

/* "phase 3 (Pilot)" */
const char *pn_paper_phase(struct pn_composer *composer, uint32_t phase);

/* The text of the last note, as one line; NULL where there is none. */
const char *pn_paper_last_note(const struct pn_fact *fact);

/* A field with what the project's head says, or the gap where it says nothing: `what` is missing, an English message.
 */
void pn_paper_add_head(struct pn_composer *composer, unsigned table, enum pn_head head, const char *what);

/* The fields of costs and funding. */
void pn_paper_add_costs(struct pn_composer *composer, unsigned table);

/* A point for each operating model on the short list; returns how many there are. */
uint32_t pn_paper_add_models(struct pn_composer *composer);

/* A decision: what it was, and its day, body and evidence as far as they are known. */
const char *pn_paper_decision_basis(struct pn_composer *composer, const struct pn_decision *decision);

#endif
