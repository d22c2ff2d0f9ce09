// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Navigation: what an action does to the state. Pure: no I/O, no clock, no terminal; the effects that an action wants
 * are returned, and only app carries them out.
 */
#ifndef PHASENAV_NAV_NAV_H
#define PHASENAV_NAV_NAV_H

#include "phasenav/nav/action.h"
#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

struct pn_settled; /* nav/frame.h */

/* What update asks app to do; flags. */
enum pn_effect {
    PN_EFFECT_NONE = 0,
    PN_EFFECT_QUIT = 1 << 0, /* unless something would be lost that the reader has not been asked about */
    PN_EFFECT_NEXT_LANGUAGE = 1 << 1,
    PN_EFFECT_REDRAW = 1 << 2,
    PN_EFFECT_SUSPEND = 1 << 3,
    PN_EFFECT_COPY = 1 << 4,    /* the entry under the cursor, to the reader's clipboard */
    PN_EFFECT_CHANGE = 1 << 5,  /* apply `wish` to the project */
    PN_EFFECT_KEEP = 1 << 6,    /* create the project's file with the path and title just typed, then apply `wish` */
    PN_EFFECT_LEAVE = 1 << 7,   /* quit, whatever is lost */
    PN_EFFECT_PROJECT = 1 << 8, /* open the project of the position's row */
    PN_EFFECT_FORGET = 1 << 9,  /* what was typed into the parts that `wish` sets is not wanted any more */
};

/* Makes the state of a reader who opens a phase (phase_count: the lane), or with PN_NO_PHASE the start screen. Like the
 * two functions below, it leaves the frame of the state in `settled`. */
void pn_nav_init(struct pn_nav *nav, const struct pn_nav_context *context, uint32_t phase, unsigned rows,
                 unsigned columns, struct pn_settled *settled);

/* Does an action. Returns effects (enum pn_effect). `settled` must hold the frame of this very state, which says what
 * is where: after any other change of the state, call pn_nav_resize() first. */
unsigned pn_nav_update(struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_action *action,
                       struct pn_settled *settled);

/* Takes note of another size; the position stays. Also to be called after any change of the context. */
void pn_nav_resize(struct pn_nav *nav, const struct pn_nav_context *context, unsigned rows, unsigned columns,
                   struct pn_settled *settled);

#endif
