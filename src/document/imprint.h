// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a roadmap says about itself, in a document.
 */
#ifndef DOCUMENT_IMPRINT_H
#define DOCUMENT_IMPRINT_H

#include "composer.h"

/* Adds version, date, authors, licence and attribution of the roadmap as fields of a table, as far as it has them. */
void pn_add_imprint(struct pn_composer *composer, unsigned table);

/* What the roadmap says of a source beside its title, in brackets: "(Published: 2026-01-31)"; "" for nothing. In the
 * arena, or borrowed. */
const char *pn_imprint_in_brackets(struct pn_composer *composer, const struct pn_roadmap_source *source);

/* The roadmap has something to say about itself. */
bool pn_has_imprint(struct pn_composer *composer);

#endif
