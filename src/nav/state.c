// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Questions to the state.
 */
#include "phasenav/nav/state.h"

#include "screen_info.h"

enum pn_screen pn_nav_screen(const struct pn_nav *nav)
{
    return nav->help_open ? PN_SCREEN_HELP : nav->position.screen;
}

enum pn_mode pn_nav_mode(const struct pn_nav *nav)
{
    return nav->prompt != PN_PROMPT_NONE ? PN_MODE_TEXT : pn_screen_info(pn_nav_screen(nav))->mode;
}

struct pn_filter pn_nav_filter(const struct pn_nav *nav, uint32_t *storage)
{
    struct pn_filter filter = {.workstreams = {.count = 0}};
    if (nav->workstream != 0) {
        *storage = nav->workstream - 1;
        filter.workstreams = (struct pn_indices){.at = storage, .count = 1};
    }
    return filter;
}
