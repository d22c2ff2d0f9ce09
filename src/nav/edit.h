// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Typing.
 */
#ifndef NAV_EDIT_H
#define NAV_EDIT_H

#include "phasenav/nav/action.h"
#include "phasenav/nav/edit.h"

/* Replaces the text, as far as it fits and may be typed, and puts the cursor at its end. */
void pn_edit_set(struct pn_edit *edit, const char *text);

/* Does one of the actions EDIT_…; others do nothing. Returns whether the text has changed. */
bool pn_edit_apply(struct pn_edit *edit, const struct pn_action *action);

#endif
