// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Writing to a descriptor that takes a little, is interrupted, is not ready, or fails in the middle.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

/* What write() does, call by call: takes so many bytes at most, or fails with an errno. */
struct step {
    size_t takes;
    int error;
};

static struct {
    bool is_on; /* off: the system's write(), for the tests of other files */
    const struct step *steps;
    size_t count;
    size_t at;
    char taken[64];
    size_t length;
} script;

ssize_t __real_write(int descriptor, const void *bytes, size_t length);
ssize_t __wrap_write(int descriptor, const void *bytes, size_t length);

ssize_t __wrap_write(int descriptor, const void *bytes, size_t length)
{
    if (!script.is_on) {
        return __real_write(descriptor, bytes, length);
    }
    assert_true(script.at < script.count); /* asked for more than it may */
    const struct step *step = &script.steps[script.at++];
    if (step->error != 0) {
        errno = step->error;
        return -1;
    }
    size_t taken = step->takes < length ? step->takes : length;
    assert_true(script.length + taken < sizeof script.taken);
    memcpy(script.taken + script.length, bytes, taken);
    script.length += taken;
    return (ssize_t)taken;
}

static int write_with(const struct step *steps, size_t count, const char *text)
{
    int descriptor = open("/dev/null", O_WRONLY); /* always ready, should it be waited for */
    assert_true(descriptor >= 0);
    memset(&script, 0, sizeof script);
    script.is_on = true;
    script.steps = steps;
    script.count = count;
    int error = pn_output_write(descriptor, text, strlen(text));
    script.is_on = false;
    close(descriptor);
    return error;
}

static void short_writes_go_on_where_they_ended(void **state)
{
    (void)state;
    static const struct step steps[] = {{.takes = 1}, {.takes = 0}, {.takes = 4}, {.takes = 64}};
    assert_int_equal(write_with(steps, 4, "a whole document"), 0);
    assert_string_equal(script.taken, "a whole document");
    assert_int_equal(script.at, 4);
}

static void an_interruption_is_no_end(void **state)
{
    (void)state;
    static const struct step steps[] = {
        {.error = EINTR}, {.takes = 3}, {.error = EINTR}, {.error = EINTR}, {.takes = 64}};
    assert_int_equal(write_with(steps, 5, "a whole document"), 0);
    assert_string_equal(script.taken, "a whole document");
}

static void a_descriptor_that_is_not_ready_is_waited_for(void **state)
{
    (void)state;
    static const struct step steps[] = {{.takes = 8}, {.error = EAGAIN}, {.takes = 64}};
    assert_int_equal(write_with(steps, 3, "a whole document"), 0);
    assert_string_equal(script.taken, "a whole document");
}

static void a_failure_in_the_middle_is_told(void **state)
{
    (void)state;
    static const struct step steps[] = {{.takes = 8}, {.error = ENOSPC}};
    assert_int_equal(write_with(steps, 2, "a whole document"), ENOSPC);
    assert_string_equal(script.taken, "a whole ");
    static const struct step closed[] = {{.error = EPIPE}};
    assert_int_equal(write_with(closed, 1, "a whole document"), EPIPE);
}

static void nothing_to_write_asks_nothing(void **state)
{
    (void)state;
    assert_int_equal(write_with(NULL, 0, ""), 0);
}

int test_output(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_writes_go_on_where_they_ended),
        cmocka_unit_test(an_interruption_is_no_end),
        cmocka_unit_test(a_descriptor_that_is_not_ready_is_waited_for),
        cmocka_unit_test(a_failure_in_the_middle_is_told),
        cmocka_unit_test(nothing_to_write_asks_nothing),
    };
    return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
