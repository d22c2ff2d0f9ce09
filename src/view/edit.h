// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A line that is typed into.
 */
#ifndef VIEW_EDIT_H
#define VIEW_EDIT_H

#include "draw.h"

/* Draws the label ("": none) and the text behind it, and puts the terminal's cursor where the next letter goes. Of a
 * text that is too long, the part around the cursor is shown, with a sign where more is hidden. */
void pn_draw_edit(const struct pn_draw *draw, struct pn_rect line, const char *label, const struct pn_edit *edit);

#endif
