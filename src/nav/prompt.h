// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking for a state, a note and what belongs to it.
 */
#ifndef NAV_PROMPT_H
#define NAV_PROMPT_H

#include "screen.h"

#include "phasenav/nav/prompt.h"

pn_handler pn_choose_state;
pn_handler pn_change_note;

/* What keys do while something is asked for. */
pn_handler pn_answer_prompt;

#endif
