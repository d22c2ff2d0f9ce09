// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history of a store's project: what is new in it, all of it, and who has changed what.
 */
#ifndef PHASENAV_PROJECT_STORE_HISTORY_H
#define PHASENAV_PROJECT_STORE_HISTORY_H

#include "store_base.h"

/* Where the history ends now, so that what comes later is new. Nothing of it is read. */
void pn_store_see_history(struct pn_store *store);

/* Before a project is made: a history without one is that of another, or of one that never came to be. It is kept under
 * another name, and that is said. Returns 0 or an errno. */
int pn_store_set_history_aside(const struct pn_store *store, struct pn_arena *arena, const char *path,
                               struct pn_diags *diags);

/* Takes what has come since into the store's news: from the history that is open (`descriptor`), or with -1 from its
 * file. Returns whether there is any. */
bool pn_store_take_news(struct pn_store *store, int descriptor);

/* Reads all of it, as pn_store_history(). */
bool pn_store_read_history(const struct pn_store *store, struct pn_arena *arena, struct pn_history *ret_history,
                           struct pn_diags *diags);

/* Who has made a part of a subject what it is (`value`; NULL: nothing); NULL where the history does not say, as after a
 * change by hand. In the arena. */
const char *pn_store_last_hand(const struct pn_store *store, struct pn_arena *arena, struct pn_subject subject,
                               enum pn_part part, const char *value);

#endif
