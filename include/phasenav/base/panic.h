// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The end of the program when going on is impossible: no memory, a broken promise between modules.
 */
#ifndef PHASENAV_BASE_PANIC_H
#define PHASENAV_BASE_PANIC_H

/* Sets the function that pn_panic() calls, once, before it writes its message: app restores the terminal by it. The
 * hook must not use the caller's data. NULL removes it. */
void pn_panic_set_hook(void (*hook)(void));

/* Runs the hook, writes `phasenav: MESSAGE` to standard error and ends the process with status 1. */
void pn_panic(const char *message) __attribute__((noreturn));

#endif
