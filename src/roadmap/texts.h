// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 5 of loading: the texts and the other plain values.
 */
#ifndef PHASENAV_ROADMAP_TEXTS_H
#define PHASENAV_ROADMAP_TEXTS_H

#include "loader.h"

/* Completes the records. The file must be without a problem. */
void pn_loader_add_texts(struct pn_loader *loader);

#endif
