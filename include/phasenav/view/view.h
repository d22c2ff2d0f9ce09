// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Draws the state of navigation into a surface. No view knows a terminal.
 */
#ifndef PHASENAV_VIEW_VIEW_H
#define PHASENAV_VIEW_VIEW_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/frame.h"
#include "phasenav/view/surface.h"

struct pn_view_input {
    const struct pn_nav *nav;
    const struct pn_frame *frame; /* the state's, as it has settled */
    const struct pn_nav_context *context;
    const char *notice; /* shown in the place of the footer; NULL: none */
    bool unicode;       /* lines and signs beyond ASCII may be used; otherwise ASCII stands in */
};

/* Draws the whole screen; the surface must have the size that nav knows. Texts made for the drawing live in `scratch`.
 */
void pn_view_render(struct pn_surface *surface, const struct pn_view_input *input, struct pn_arena *scratch);

#endif
