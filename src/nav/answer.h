// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Answers to what is asked after a change.
 */
#ifndef NAV_ANSWER_H
#define NAV_ANSWER_H

#include "screen.h"

/* Asks in which phase a project begins. */
pn_handler pn_ask_begin;

/* Does what the answer under the prompt's cursor says. */
pn_handler pn_take_answer;

#endif
