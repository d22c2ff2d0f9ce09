// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a screen is: how its frame is made, and what its keys do. One `struct pn_screen_class` per row of screens.def,
 * each in a file of its own; navigation knows them only by this.
 */
#ifndef NAV_SCREEN_H
#define NAV_SCREEN_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"
#include "phasenav/nav/nav.h"

/* An action that is being carried out. */
struct pn_step {
    struct pn_nav *nav;
    const struct pn_nav_context *context;
    const struct pn_action *action;
    const struct pn_frame *frame; /* of the state before the action; the help's where that is open */
    struct pn_arena *scratch;
};

/* Changes the state; returns effects (enum pn_effect). Scrolling is settled afterwards. */
typedef unsigned pn_handler(const struct pn_step *step);

/* A frame that is being made: of which state, and in which arena. */
struct pn_fill {
    struct pn_frame *frame;
    struct pn_arena *arena;
    const struct pn_nav *nav;
    const struct pn_nav_context *context;
};

struct pn_screen_class {
    /* Fills an empty frame for the state's position. If the position's row is not shown any more, it selects another
     * one, which settling makes the position's. */
    void (*fill)(const struct pn_fill *fill);
    /* By action (PN_ACTION_COUNT of them); NULL: what the action does on all screens (nav.c). */
    pn_handler *const *handlers;
    /* What the action does that opens the screen from everywhere (screens.def). NULL: it goes there, to a page. */
    pn_handler *open;
};

#define X(id, name, title, action, mode, about, counted) extern const struct pn_screen_class pn_screen_##name;
#include "phasenav/nav/screens.def"
#undef X

const struct pn_screen_class *pn_screen_class(enum pn_screen screen);

/* Rows for `handlers` with one handler for all actions that move a cursor, or that edit a text. */
#define PN_MOVES_WITH(moves)                                                                                           \
    [PN_ACTION_UP] = (moves), [PN_ACTION_DOWN] = (moves), [PN_ACTION_PAGE_UP] = (moves),                               \
    [PN_ACTION_PAGE_DOWN] = (moves), [PN_ACTION_FIRST] = (moves), [PN_ACTION_LAST] = (moves)
#define PN_EDITS_WITH(edits)                                                                                           \
    [PN_ACTION_EDIT_INSERT] = (edits), [PN_ACTION_EDIT_LEFT] = (edits), [PN_ACTION_EDIT_RIGHT] = (edits),              \
    [PN_ACTION_EDIT_FIRST] = (edits), [PN_ACTION_EDIT_LAST] = (edits), [PN_ACTION_EDIT_ERASE] = (edits),               \
    [PN_ACTION_EDIT_DELETE] = (edits), [PN_ACTION_EDIT_ERASE_WORD] = (edits), [PN_ACTION_EDIT_CLEAR] = (edits)

#endif
