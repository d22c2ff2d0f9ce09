// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The rows of screens.def.
 */
#include "screen_info.h"

#include <assert.h>
#include <stddef.h>

static const struct pn_screen_info infos[PN_SCREEN_COUNT] = {
#define X(id, name, title_message, opening_action, key_mode, about_message, what_counts)                               \
    [PN_SCREEN_##id] = {.title = (title_message),                                                                      \
                        .action = PN_ACTION_##opening_action,                                                          \
                        .mode = PN_MODE_##key_mode,                                                                    \
                        .about = (about_message),                                                                      \
                        .counted = PN_COUNTED_##what_counts},
#include "phasenav/nav/screens.def"
#undef X
};

const struct pn_screen_info *pn_screen_info(enum pn_screen screen)
{
    assert(screen < PN_SCREEN_COUNT);
    return &infos[screen];
}

const char *pn_screen_title(enum pn_screen screen)
{
    return pn_screen_info(screen)->title;
}

bool pn_screen_is_page(enum pn_screen screen)
{
    return pn_screen_info(screen)->about != NULL;
}

enum pn_screen pn_screen_opened_by(enum pn_action_id action)
{
    enum pn_screen screen = 0;
    while (screen < PN_SCREEN_COUNT && infos[screen].action != action) {
        screen++;
    }
    return screen;
}

bool pn_screen_has_content(const struct pn_nav_context *context, enum pn_screen screen)
{
    enum pn_counted counted = pn_screen_info(screen)->counted;
    return counted == PN_COUNTED_NOTHING || pn_count_of(context, counted) > 0;
}
