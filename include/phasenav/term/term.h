// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The terminal: shows surfaces, and makes events of keys and signals. Only this module knows ncurses.
 */
#ifndef PHASENAV_TERM_TERM_H
#define PHASENAV_TERM_TERM_H

#include "phasenav/base/diag.h"
#include "phasenav/view/event.h"
#include "phasenav/view/surface.h"

#include <stdbool.h>
#include <stddef.h>

struct pn_terminal;

struct pn_term_options {
    bool color; /* may use colours, where the terminal has any, and dim text */
    bool mouse; /* takes the mouse, where the terminal has one: then the terminal itself selects no text with it */
    /* Bytes that arrive here are signal numbers: PN_EVENT_SIGNAL, or for SIGWINCH PN_EVENT_RESIZE. Non-blocking; -1:
     * none. Whoever writes to it has handlers for SIGINT, SIGTERM, SIGTSTP and SIGWINCH already, so that ncurses
     * installs none. */
    int wake_fd;
};

/* Takes over the terminal on standard input and output; one whose type is not known on this computer is driven by the
 * description of a similar one. Returns NULL with a diag when there is none, or it cannot place the cursor; the
 * terminal is then as before. There is at most one at a time, as ncurses has one. */
struct pn_terminal *pn_term_new(const struct pn_term_options *options, struct pn_diags *diags);

/* Gives the terminal back as it was found. NULL is fine. */
void pn_term_free(struct pn_terminal *term);

/* The terminal's type ($TERM) is not known on this computer: returns the one by whose description it is driven. NULL:
 * it is known. */
const char *pn_term_stand_in(const struct pn_terminal *term);

void pn_term_size(const struct pn_terminal *term, unsigned *ret_rows, unsigned *ret_columns);

/* Waits for the next event, at most `timeout_ms` milliseconds (negative: without limit), and at most until the
 * descriptor `also` can be read, which is the caller's to read (-1: there is none): NONE in both cases. A sequence that
 * stands for no key is one PN_KEY_OTHER, and so is Alt with a key. CLOSED also means that the terminal could not be
 * written to. */
void pn_term_next_event(struct pn_terminal *term, int timeout_ms, int also, struct pn_event *ret_event);

/* Takes a signal (or resize) that has come already, without waiting; returns false if none has. Keys are left for
 * pn_term_next_event(). */
bool pn_term_next_signal(struct pn_terminal *term, struct pn_event *ret_event);

/* Shows a surface, in one write. Waits while the terminal takes nothing, but not any more once a signal has come that
 * ends the program (any but SIGTSTP, SIGCONT, SIGWINCH). Only what differs from what is on the screen is sent. With
 * `leaves_aside`, the cells of the surface's `aside` stay on the screen as they are. */
void pn_term_present(struct pn_terminal *term, const struct pn_surface *surface, bool leaves_aside);

/* Forgets what is on the screen, so that the next present sends it all (Ctrl-L). */
void pn_term_invalidate(struct pn_terminal *term);

/* Gives the terminal back for the time that the process is stopped, and takes it again: its size may be another then,
 * and the next present sends the whole screen. pn_term_enter() without pn_term_leave() sets the modes anew after a
 * SIGSTOP. */
void pn_term_leave(struct pn_terminal *term);
void pn_term_enter(struct pn_terminal *term);

/* Brings the terminal back with nothing but write() and tcsetattr(), which are safe in a signal handler: for the panic
 * hook and for crashes. Does nothing while no terminal is taken. */
void pn_term_emergency_restore(void);

#endif
