// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 1 of loading: holds every mapping to the table of fields, makes drafts, and collects the languages.
 */
#ifndef PHASENAV_ROADMAP_READ_H
#define PHASENAV_ROADMAP_READ_H

#include "loader.h"

/* Reads the file from its root. Returns false, with a problem, when there is no sense in going on. */
bool pn_loader_read(struct pn_loader *loader, const struct pn_node *root);

#endif
