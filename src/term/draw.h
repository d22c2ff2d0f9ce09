// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From a surface to ncurses' screen.
 */
#ifndef TERM_DRAW_H
#define TERM_DRAW_H

#include "term_private.h"

/* Sets up the colours of the roles, on a terminal that has any. */
void pn_draw_start_color(void);

/* Puts a surface into ncurses' screen, but for the cells in `left` (which has no rows where all are put); sends
 * nothing.
 */
void pn_draw_surface(struct pn_terminal *term, const struct pn_surface *surface, struct pn_patch left);

#endif
