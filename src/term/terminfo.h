// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The terminal's description: what it says beyond what ncurses makes of it.
 */
#ifndef TERM_TERMINFO_H
#define TERM_TERMINFO_H

#include "sink.h"

#include "phasenav/base/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* The type by whose description the terminal is driven: the one in $TERM, or, where that is not known on this computer,
 * one that is similar. NULL, with a diag that says what to do, where there is none or it cannot place the cursor.
 * Writes nothing. */
const char *pn_terminfo_find(struct pn_diags *diags);

/* Writes into `bytes` the capabilities that undo what the program does to the screen (and to the mouse), as far as
 * `size` reaches, and returns how many bytes that are. ncurses' screen must be there. */
size_t pn_terminfo_restore_bytes(bool mouse, char *bytes, size_t size);

/* Puts the terminal back to no attributes and the usual character set, whatever another program has left behind. To be
 * called between two updates of the screen, when it is taken over or drawn anew. */
void pn_terminfo_reset(struct pn_sink *sink);

/* Makes the terminal bracket what is pasted into it, or not; only where its description says how. */
void pn_terminfo_bracket_paste(struct pn_sink *sink, bool on);

/* Whether the description says how to set a selection of the terminal's. */
bool pn_terminfo_has_clipboard(void);

#endif
