// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is asked for, with what is typed, in the place of the hints and above it.
 */
#ifndef VIEW_PROMPT_H
#define VIEW_PROMPT_H

#include "draw.h"

/* Draws nothing where nothing is asked for. */
void pn_draw_prompt(const struct pn_draw *draw, const struct pn_frame *frame);

#endif
