// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Keys to actions: one table that dispatch, the hints, the help and the manual read.
 */
#ifndef PHASENAV_VIEW_KEYMAP_H
#define PHASENAV_VIEW_KEYMAP_H

#include "phasenav/nav/nav.h"
#include "phasenav/view/event.h"

#include <stddef.h>

struct pn_binding {
    enum pn_mode mode;
    uint32_t key;
    struct pn_action action;
};

/* Where an action has several keys, the one that hints name comes first. */
extern const struct pn_binding pn_keymap[];
extern const size_t pn_keymap_count;

/*
 * The action of a key; returns false where it has none. In TEXT, a key that has no action of its own there is text if
 * it can be printed (EDIT_INSERT), and otherwise does what it does in KEYS.
 */
bool pn_keymap_find(enum pn_mode mode, uint32_t key, struct pn_action *ret_action);

/* The first key of an action, as a reader calls it; NULL where the action has none. Arrows are signs if `unicode`, else
 * words. The arena may hold it. */
const char *pn_keymap_name(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_action_id action,
                           bool unicode);

/* The columns of the longest names that the keys of one action have in the help, in the catalogue's language. */
unsigned pn_keymap_columns(const struct pn_catalog *catalog);

#endif
