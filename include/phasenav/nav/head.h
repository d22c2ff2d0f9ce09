// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The first line of a screen in words: whose project it is, and where in it the reader is.
 */
#ifndef PHASENAV_NAV_HEAD_H
#define PHASENAV_NAV_HEAD_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"

struct pn_head_words {
    const char *title;       /* of the project; without one, of the roadmap */
    const char *place;       /* the phase or page, and which part of it is shown, with the total */
    const char *short_place; /* the same in fewer words */
    const char *restriction; /* that nothing can be saved, and of which day the project is; "" where it can */
};

/* Of what is shown. In the arena, or borrowed from the context. */
struct pn_head_words pn_head_words(struct pn_arena *arena, const struct pn_nav *nav,
                                   const struct pn_nav_context *context, const struct pn_frame *frame);

#endif
