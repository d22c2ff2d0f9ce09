// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What keys do in the form.
 */
#ifndef NAV_FORM_H
#define NAV_FORM_H

#include "screen.h"

#include "phasenav/nav/form.h"

/* Opens the form of what is under the cursor; on the start screen, where that is no entry, the project's. */
pn_handler pn_open_form;

/* What keys do while it is open. */
pn_handler pn_answer_form;

#endif
