// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the terminal tests share: how the program is started, and what a terminal that was left clean is.
 */
#ifndef TERMINAL_TEST_H
#define TERMINAL_TEST_H

#include "pty_term.h"

/* Starts `program` with up to 8 arguments (NULL-terminated, without the program's name) in an environment of
 * TERM=`type`, LC_ALL=`locale` and nothing else of the reader's, but for `variable` ("NAME=value" or NULL). `options`
 * may be NULL; arguments and environment in it are not used. */
struct pty_term *start_program(const char *program, const char *const *arguments, const char *type, const char *locale,
                               const char *variable, const struct pty_term_options *options);

/* The terminal is as it was before the program: modes, cursor, the screen it had. */
void assert_left_clean(struct pty_term *terminal);

/* The program ends with this exit status; by this signal. */
void assert_exit_status(struct pty_term *terminal, int status);
void assert_killed_by(struct pty_term *terminal, int number);

/* Typed behind keys, a paste of nothing: it is no key, so the program does not wait for a pause before it draws all
 * that the keys have changed. */
#define NO_MORE_KEYS "\033[200~\033[201~"

int finish_terminals(void **state);

#endif
