// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The ribbon: all phases in the rule below the head, shortened in steps until they fit, the open one in brackets, the
 * project's own one marked.
 */
#ifndef VIEW_RIBBON_H
#define VIEW_RIBBON_H

#include "draw.h"

/* Draws it into the rule, if the layout has that. A phase must be open. */
void pn_draw_ribbon(const struct pn_draw *draw);

#endif
