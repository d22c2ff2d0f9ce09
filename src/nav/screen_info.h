// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of screens, as screens.def has it.
 */
#ifndef NAV_SCREEN_INFO_H
#define NAV_SCREEN_INFO_H

#include "count.h"

#include "phasenav/nav/action.h"
#include "phasenav/nav/screen_info.h"
#include "phasenav/nav/context.h"

struct pn_screen_info {
    const char *title;
    enum pn_action_id action; /* PN_ACTION_COUNT: none opens it from everywhere */
    enum pn_mode mode;
    const char *about; /* of a page; NULL: it is none */
    enum pn_counted counted;
};

const struct pn_screen_info *pn_screen_info(enum pn_screen screen);

/* The screen that an action opens; PN_SCREEN_COUNT: none. */
enum pn_screen pn_screen_opened_by(enum pn_action_id action);

/* Whether the screen has something to show. */
bool pn_screen_has_content(const struct pn_nav_context *context, enum pn_screen screen);

#endif
