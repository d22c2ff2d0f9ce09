// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The signals that have come: bytes on a pipe that the application's handlers fill, each the number of one.
 */
#ifndef TERM_WAKES_H
#define TERM_WAKES_H

#include <stdbool.h>
#include <stdint.h>

struct pn_wakes {
    int fd;           /* the pipe's end to read from, non-blocking; -1: there is none */
    uint64_t waiting; /* a bit (1 << number) for each that was read, and not yet handed on */
    bool is_ending;   /* one of those that were read ends the program */
};

/* Reads what has come. Returns whether a signal that ends the program has, now or earlier: any but SIGTSTP, SIGCONT and
 * SIGWINCH. `wakes` is a struct pn_wakes. */
bool pn_wakes_read(void *wakes);

/* Whether a signal has come that was not yet handed on. */
bool pn_wakes_has_any(struct pn_wakes *wakes);

/* Hands on a signal that has come: its number; 0 where there is none. */
int pn_wakes_next(struct pn_wakes *wakes);

#endif
