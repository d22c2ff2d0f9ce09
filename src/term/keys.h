// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Making keys of the bytes that the terminal sends.
 */
#ifndef TERM_KEYS_H
#define TERM_KEYS_H

#include "term_private.h"

/* Makes ncurses know the sequences that terminals commonly send, whatever their description leaves out. */
void pn_keys_define(void);

/* Reads what has been typed, without waiting, up to a key, a click, a turn of the wheel or the end of a paste. Returns
 * false where there is none. */
bool pn_keys_read(struct pn_terminal *term, struct pn_event *ret_event);

#endif
