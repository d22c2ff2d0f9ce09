// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project that was in memory only, written into files.
 */
#ifndef PHASENAV_PROJECT_STORE_KEEP_H
#define PHASENAV_PROJECT_STORE_KEEP_H

#include "store_base.h"

/* Writes the store's project, and all that this sitting has changed, into new files at the store's path. Returns 0, or
 * an errno where there is no project: EEXIST where there was one. What is to be said besides, goes to `diags`. */
int pn_store_write_all(struct pn_store *store, struct pn_arena *arena, struct pn_diags *diags);

#endif
