// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The clipboard of the computer at which the reader sits, by way of the terminal.
 */
#ifndef PHASENAV_TERM_CLIPBOARD_H
#define PHASENAV_TERM_CLIPBOARD_H

#include "phasenav/term/term.h"

enum pn_copy_result {
    PN_COPY_SENT,         /* with the next frame; a terminal does not say whether it obeys */
    PN_COPY_NO_CLIPBOARD, /* not sent: a terminal of this type would print it */
    PN_COPY_TOO_LONG,     /* not sent: more than terminals take */
};

/* Asks the terminal to put a text (UTF-8) into the clipboard. */
enum pn_copy_result pn_term_copy(struct pn_terminal *term, const char *text, size_t length);

#endif
