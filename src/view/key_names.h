// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a reader calls a key.
 */
#ifndef VIEW_KEY_NAMES_H
#define VIEW_KEY_NAMES_H

#include "phasenav/view/keymap.h"

/* A key as a reader calls it ("Enter", "PgDn", "q"), translated where it has a German name ("Bild ab"). Arrows are
 * signs if `unicode`, else words. The arena may hold it. */
const char *pn_key_name(struct pn_arena *arena, const struct pn_catalog *catalog, uint32_t key, bool unicode);

/* All keys of an action, side by side: "PgDn", "? F1", "1 … 9". "" where it has none. */
const char *pn_keymap_names(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_action_id action,
                            bool unicode);

#endif
