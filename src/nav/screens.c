// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The classes of all screens.
 */
#include "screen.h"

#include <assert.h>

static const struct pn_screen_class *const classes[PN_SCREEN_COUNT] = {
#define X(id, name, title, action, mode, about, counted) [PN_SCREEN_##id] = &pn_screen_##name,
#include "phasenav/nav/screens.def"
#undef X
};

const struct pn_screen_class *pn_screen_class(enum pn_screen screen)
{
    assert(screen < PN_SCREEN_COUNT);
    return classes[screen];
}
