// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Pasted text, where the terminal brackets it: it comes as one event, and no letter of it acts as a key.
 */
#ifndef TERM_PASTE_H
#define TERM_PASTE_H

#include "term_private.h"

/* A paste begins, gets a character, ends: PN_EVENT_PASTE. The end of a line becomes a blank, and what is too long is
 * cut off. */
void pn_paste_begin(struct pn_terminal *term);
void pn_paste_add(struct pn_terminal *term, uint32_t code_point);
void pn_paste_end(struct pn_terminal *term, struct pn_event *ret_event);

#endif
