/*
 * The table of screens, and which of them is shown.
 */
#include "screen.h"

#include <assert.h>

static const struct pn_screen_class *const classes[PN_SCREEN_COUNT] = {
#define X(id, name) [PN_SCREEN_##id] = &pn_screen_##name,
#include "phasenav/nav/screens.def"
#undef X
};

const struct pn_screen_class *pn_screen_class(enum pn_screen screen)
{
    assert(screen < PN_SCREEN_COUNT);
    return classes[screen];
}

enum pn_screen pn_nav_screen(const struct pn_nav *nav)
{
    return nav->help_open ? PN_SCREEN_HELP : nav->position.screen;
}

enum pn_mode pn_nav_mode(const struct pn_nav *nav)
{
    if (nav->prompt != PN_PROMPT_NONE) {
        return PN_MODE_TEXT;
    }
    const struct pn_screen_class *shown = pn_screen_class(pn_nav_screen(nav));
    return shown->takes_text != NULL && shown->takes_text(nav) ? PN_MODE_TEXT : PN_MODE_KEYS;
}
