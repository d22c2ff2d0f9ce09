// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The layout of a screen, with what is asked for.
 */
#ifndef NAV_PROMPT_FORM_H
#define NAV_PROMPT_FORM_H

#include "layout.h"
#include "screen.h"

#include "phasenav/nav/prompt_form.h"

/* Sets the layout of a screen of this kind, with room for what is asked for at the moment. */
void pn_screen_layout(const struct pn_fill *fill, enum pn_layout_kind kind, struct pn_layout_wishes wishes);

#endif
