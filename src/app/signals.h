// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Signals, for a program that has taken the terminal: they become bytes on a pipe, and the loop acts on them where it
 * is safe to.
 */
#ifndef APP_SIGNALS_H
#define APP_SIGNALS_H

#include <stdbool.h>

/*
 * From here on SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT and SIGWINCH write their number, one byte, to a pipe;
 * *ret_wake_fd is its end to read from (non-blocking, not yours to close). One of the first five that was ignored when
 * the program started (nohup) stays ignored. SIGPIPE is ignored. A crash first calls `restore_terminal`, which must be
 * safe in a signal handler. Returns false, with errno, when there is no pipe.
 */
bool pn_signals_start(void (*restore_terminal)(void), int *ret_wake_fd);

/* Restores what all signals did before pn_signals_start(). */
void pn_signals_finish(void);

/* Stops the process as Ctrl-Z stops one without handlers; returns when it is continued, or at once if there is no shell
 * to continue it (an orphaned process group). To be called between start and finish. */
void pn_signals_stop_process(void);

/* Ends the process by this signal, so that the parent sees what it would have seen without a handler. Returns only if
 * the signal does not end processes. To be called after finish. */
void pn_signals_die(int number);

#endif
