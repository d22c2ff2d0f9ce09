// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Collects what goes to the terminal, and sends it in one write, so that no terminal shows half a frame.
 *
 * ncurses writes to its file whenever it likes: as Debian builds it, before every move of the cursor. Its file is
 * therefore one of ours. While output is held, that file is in memory; otherwise it is the terminal.
 */
#ifndef TERM_SINK_H
#define TERM_SINK_H

#include "phasenav/base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Who may call a wait for the terminal off. */
struct pn_sink_waiter {
    int fd;                        /* readable when there may be a reason to; -1: there never is */
    bool (*gives_up)(void *owner); /* whether there is or was one; reads all that `fd` has to say */
    void *owner;
};

struct pn_sink {
    FILE *file;             /* for newterm() */
    int memory;             /* holds what is written to `file`; -1: the system has no such file, and nothing is held */
    bool is_gone;           /* the terminal takes nothing any more, or was not waited for any longer */
    struct pn_buffer bytes; /* on their way from `memory` to the terminal */
    struct pn_sink_waiter waiter;
};

/* Opens `file` on the terminal at standard output; nothing is held yet. Returns false, with errno, where it cannot.
 * Takes SIGALRM, by which a write that the terminal does not take comes back, until pn_sink_close(). */
bool pn_sink_open(struct pn_sink *sink, struct pn_sink_waiter waiter);

/* Closes `file`; what is still held is lost. */
void pn_sink_close(struct pn_sink *sink);

/* From here on what is written to `file` is held: `file` is no terminal any more whose modes can be read and set. */
void pn_sink_hold(struct pn_sink *sink);

/* Writes to `file`, behind what ncurses has written there. */
void pn_sink_put(struct pn_sink *sink, const char *bytes, size_t length);

/* Sends what is held, in one write as far as the terminal takes it all. Waits while the terminal takes nothing, until
 * the waiter gives up. Once a terminal is gone, what is held for it is lost. */
void pn_sink_send(struct pn_sink *sink);

/* Sends these bytes in place of all that a terminal has not shown yet, which is lost: how the screen is given back
 * where the terminal was not waited for. Does not wait. */
void pn_sink_send_last(struct pn_sink *sink, const char *bytes, size_t length);

#endif
