// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Asking for a state, and for what a new project needs.
 */
#ifndef NAV_PROMPT_H
#define NAV_PROMPT_H

#include "screen.h"

#include "phasenav/nav/prompt.h"

pn_handler pn_choose_state;
pn_handler pn_mark;

/* What keys do while something is asked for. */
pn_handler pn_answer_prompt;

#endif
