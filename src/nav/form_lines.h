// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The lines of the form.
 */
#ifndef NAV_FORM_LINES_H
#define NAV_FORM_LINES_H

#include "frame.h"
#include "screen.h"

/* Fills the frame's detail with the form's lines for the pane that its layout has, and says which of them have the
 * cursor. */
void pn_lines_of_form(const struct pn_fill *fill);

#endif
