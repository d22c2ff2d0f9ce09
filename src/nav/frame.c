// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the state to the frame: the shown screen fills it.
 */
#include "frame.h"

#include "screen.h"

void pn_settled_init(struct pn_settled *settled)
{
    *settled = (struct pn_settled){.current = 0};
    pn_arena_init(&settled->arenas[0]);
    pn_arena_init(&settled->arenas[1]);
}

void pn_settled_finish(struct pn_settled *settled)
{
    pn_arena_finish(&settled->arenas[0]);
    pn_arena_finish(&settled->arenas[1]);
}

struct pn_arena *pn_settled_begin(struct pn_settled *settled)
{
    struct pn_arena *next = &settled->arenas[1 - settled->current];
    pn_arena_reset(next);
    return next;
}

struct pn_frame pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    struct pn_frame frame = {.selected = PN_NO_ROW, .named = PN_NO_ROW, .detail_line = PN_NO_LINE};
    const struct pn_fill fill = {.frame = &frame, .arena = arena, .nav = nav, .context = context};
    pn_screen_class(pn_nav_screen(nav))->fill(&fill);
    return frame;
}
