// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Beside the sections of the start screen, where there is room: how far the project is.
 */
#ifndef NAV_COCKPIT_FIGURES_H
#define NAV_COCKPIT_FIGURES_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"

/* The lines, none of which can be selected: of each phase a sign for each milestone, and of the present one how its
 * criteria and its decision stand. In the arena. */
struct pn_lines pn_cockpit_figures(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rect pane);

#endif
