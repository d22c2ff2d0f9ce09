// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Questions to the state.
 */
#include "phasenav/nav/state.h"

#include "screen_info.h"

enum pn_screen pn_nav_screen(const struct pn_nav *nav)
{
    if (nav->help_open) {
        return PN_SCREEN_HELP;
    }
    return nav->form.is_open ? PN_SCREEN_FORM : nav->position.screen;
}

enum pn_mode pn_nav_mode(const struct pn_nav *nav)
{
    return nav->prompt != PN_PROMPT_NONE ? PN_MODE_TEXT : pn_screen_info(pn_nav_screen(nav))->mode;
}
