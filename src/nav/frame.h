// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Making frames.
 */
#ifndef NAV_FRAME_H
#define NAV_FRAME_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"

/* Empties the arena of the next frame, and returns it for what is needed on the way there. */
struct pn_arena *pn_settled_begin(struct pn_settled *settled);

/* Makes the frame of what is shown, the help where it is open, and keeps it nowhere. The state is taken as it is,
 * settled or not. Lives in the arena. */
struct pn_frame pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context);

#endif
