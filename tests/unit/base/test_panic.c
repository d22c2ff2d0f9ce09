// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* A panic runs the hook, says why, and ends the process with status 1: also where the hook panics itself. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/panic.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void say(const char *text)
{
    ssize_t written = write(STDERR_FILENO, text, strlen(text));
    (void)written;
}

static void restoring_hook(void)
{
    say("restored\n");
}

static void panicking_hook(void)
{
    pn_panic("inner");
}

/* What a process that panics under `hook` writes to its standard error. */
static void panic_output(void (*hook)(void), char *output, size_t size)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        pn_panic_set_hook(hook);
        pn_panic("why");
    }
    close(ends[1]);
    size_t length = 0;
    ssize_t got;
    while (length < size - 1 && (got = read(ends[0], output + length, size - 1 - length)) > 0) {
        length += (size_t)got;
    }
    output[length] = '\0';
    close(ends[0]);
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
}

static void a_panic_says_why(void **state)
{
    (void)state;
    char output[200];
    panic_output(NULL, output, sizeof output);
    assert_string_equal(output, "phasenav: why\n");
}

static void the_hook_comes_first(void **state)
{
    (void)state;
    char output[200];
    panic_output(restoring_hook, output, sizeof output);
    assert_string_equal(output, "restored\nphasenav: why\n");
}

static void a_panic_in_the_hook_ends_it_too(void **state)
{
    (void)state;
    char output[200];
    panic_output(panicking_hook, output, sizeof output);
    assert_string_equal(output, "phasenav: inner\n");
}

int test_panic(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_panic_says_why),
        cmocka_unit_test(the_hook_comes_first),
        cmocka_unit_test(a_panic_in_the_hook_ends_it_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
