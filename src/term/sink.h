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

struct pn_sink {
    FILE *file;             /* for newterm() */
    int memory;             /* holds what is written to `file`; -1: the system has no such file, and nothing is held */
    bool is_gone;           /* the terminal takes nothing any more */
    struct pn_buffer bytes; /* on their way from `memory` to the terminal */
};

/* Opens `file` on the terminal at standard output; nothing is held yet. Returns false, with errno, where it cannot. */
bool pn_sink_open(struct pn_sink *sink);

/* Closes `file`; what is still held is lost. */
void pn_sink_close(struct pn_sink *sink);

/* From pn_sink_hold() on what is written to `file` is held. pn_sink_release() sends it, and ends that. Only while
 * output is not held is `file` a terminal, whose modes can be read and set. */
void pn_sink_hold(struct pn_sink *sink);
void pn_sink_release(struct pn_sink *sink);

/* Writes to `file`, behind what ncurses has written there. */
void pn_sink_put(struct pn_sink *sink, const char *bytes, size_t length);

/* Sends what is held, in one write as far as the terminal takes it all. Waits while the terminal takes nothing. */
void pn_sink_send(struct pn_sink *sink);

#endif
