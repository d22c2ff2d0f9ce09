// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { ARGUMENTS_MAX = 8, VARIABLES_MAX = 16 };

struct pty_term *start_program(const char *program, const char *const *arguments, const char *type, const char *locale,
                               const char *variable, const struct pty_term_options *options)
{
    const char *all_arguments[ARGUMENTS_MAX + 2] = {program};
    for (size_t i = 0; arguments != NULL && arguments[i] != NULL; i++) {
        assert_true(i < ARGUMENTS_MAX);
        all_arguments[i + 1] = arguments[i];
    }

    char term_variable[64];
    char locale_variable[64];
    snprintf(term_variable, sizeof term_variable, "TERM=%s", type);
    snprintf(locale_variable, sizeof locale_variable, "LC_ALL=%s", locale);
    /* Nothing of whoever runs the tests: no roadmap, no language, no colours of theirs. */
    const char *variables[VARIABLES_MAX + 1] = {
        term_variable,
        locale_variable,
        variable != NULL && strncmp(variable, "HOME=", 5) == 0 ? variable : "HOME=/nonexistent",
        variable != NULL && strncmp(variable, "XDG_STATE_HOME=", 15) == 0 ? variable : "XDG_STATE_HOME=/dev/null",
        "XDG_CONFIG_HOME=/nonexistent",
        "XDG_CONFIG_DIRS=/nonexistent",
        "PATH=/usr/bin:/bin",
    };
    size_t count = 7;
    if (variable != NULL) {
        variables[count++] = variable;
    }
    static const char *const passed_on[] = {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"};
    static char copies[sizeof passed_on / sizeof passed_on[0]][512];
    for (size_t i = 0; i < sizeof passed_on / sizeof passed_on[0]; i++) {
        const char *value = getenv(passed_on[i]);
        if (value != NULL) {
            snprintf(copies[i], sizeof copies[i], "%s=%s", passed_on[i], value);
            variables[count++] = copies[i];
        }
    }

    struct pty_term_options all_options = {0};
    if (options != NULL) {
        all_options = *options;
    }
    all_options.arguments = all_arguments;
    all_options.environment = variables;
    return pty_term_start(&all_options);
}

/* A mode of the terminal's ("2004") that was switched on, if it was, has been switched off again. */
static bool is_switched_off(struct pty_term *terminal, const char *mode)
{
    char sequence[16];
    snprintf(sequence, sizeof sequence, "\033[?%s", mode);
    const char *last = NULL;
    for (const char *at = pty_term_bytes(terminal); (at = strstr(at, sequence)) != NULL; at++) {
        last = at;
    }
    return last == NULL || last[strlen(sequence)] == 'l';
}

void assert_left_clean(struct pty_term *terminal)
{
    struct termios before = pty_term_modes_before(terminal);
    struct termios now = pty_term_modes(terminal);
    assert_int_equal(now.c_iflag, before.c_iflag);
    assert_int_equal(now.c_oflag, before.c_oflag);
    assert_int_equal(now.c_lflag, before.c_lflag);
    assert_int_equal(now.c_cflag, before.c_cflag);
    assert_memory_equal(now.c_cc, before.c_cc, sizeof now.c_cc);
    assert_true(pty_term_cursor_visible(terminal));
    assert_false(pty_term_on_alternate_screen(terminal));
    assert_true(is_switched_off(terminal, "2004"));
    assert_true(is_switched_off(terminal, "1006;1000"));
}

void assert_exit_status(struct pty_term *terminal, int status)
{
    int ended = 0;
    assert_true(pty_term_wait_exit(terminal, &ended));
    assert_true(WIFEXITED(ended));
    assert_int_equal(WEXITSTATUS(ended), status);
}

void assert_killed_by(struct pty_term *terminal, int number)
{
    int ended = 0;
    assert_true(pty_term_wait_exit(terminal, &ended));
    assert_true(WIFSIGNALED(ended));
    assert_int_equal(WTERMSIG(ended), number);
}

int finish_terminals(void **state)
{
    (void)state;
    pty_term_finish_all();
    return 0;
}
