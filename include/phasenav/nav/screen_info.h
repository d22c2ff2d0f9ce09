// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What can be known of a screen without opening it. The table is screens.def.
 */
#ifndef PHASENAV_NAV_SCREEN_INFO_H
#define PHASENAV_NAV_SCREEN_INFO_H

#include <stdbool.h>

enum pn_screen {
#define X(id, name, title, action, mode, about, counted) PN_SCREEN_##id,
#include "phasenav/nav/screens.def"
#undef X
    PN_SCREEN_COUNT
};

/* What keys mean. In TEXT, keys with a character are text, and some others edit it. */
enum pn_mode { PN_MODE_KEYS, PN_MODE_TEXT, PN_MODE_COUNT };

/* An English message; "" where what is open has a title of its own. */
const char *pn_screen_title(enum pn_screen screen);

/* Whether the screen is a page: a list of entries that START offers to open, and that are read one by one. */
bool pn_screen_is_page(enum pn_screen screen);

#endif
