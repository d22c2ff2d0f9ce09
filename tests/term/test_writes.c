// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * In how many writes a frame reaches the terminal: what comes in one is seen at once. Each ends with a mark
 * (mark_writes.c).
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

enum { MARK = '\177' };

static struct pty_term *start(const char *type, const struct pty_term_options *options)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    struct pty_term *terminal =
        start_program(PN_PROGRAM, arguments, type, "C.UTF-8", "LD_PRELOAD=" PN_MARK_WRITES, options);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    return terminal;
}

/* Writes from the byte with this index on. */
static int writes_since(struct pty_term *terminal, size_t from)
{
    int count = 0;
    for (const char *at = pty_term_bytes(terminal) + from; (at = strchr(at, MARK)) != NULL; at++) {
        count++;
    }
    return count;
}

static bool ends_with_mark(struct pty_term *terminal, const void *data)
{
    (void)data;
    return pty_term_bytes(terminal)[pty_term_received(terminal) - 1] == MARK;
}

static void assert_one_write(struct pty_term *terminal, const char *key, const char *shows)
{
    size_t before = pty_term_received(terminal);
    pty_term_type(terminal, key);
    assert_true(pty_term_wait_text(terminal, shows));
    assert_true(pty_term_wait(terminal, ends_with_mark, NULL, "the end of a write"));
    assert_int_equal(writes_since(terminal, before), 1);
}

static void the_first_frame_is_one_write(void **state)
{
    (void)state;
    static const char *const types[] = {"xterm-256color", "screen", "linux", "vt100"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start(types[i], NULL);
        assert_true(pty_term_wait(terminal, ends_with_mark, NULL, "the end of a write"));
        assert_int_equal(writes_since(terminal, 0), 1);
        pty_term_finish_all();
    }
}

static void every_other_screen_is_one_write(void **state)
{
    (void)state;
    struct pty_term *terminal = start("xterm-256color", NULL);
    assert_true(pty_term_wait(terminal, ends_with_mark, NULL, "the end of a write"));
    assert_one_write(terminal, "?", "· Help"); /* in the place of where the reader was */
    assert_one_write(terminal, "\033", "Get dressed");
    assert_one_write(terminal, "m", "· Matrix");
}

static void after_a_stop_the_screen_comes_back_in_one_write(void **state)
{
    (void)state;
    const struct pty_term_options options = {.job_control = true};
    struct pty_term *terminal = start("xterm-256color", &options);
    pty_term_type(terminal, "\032");
    assert_true(pty_term_wait_stopped(terminal));
    size_t before = pty_term_received(terminal);
    pty_term_continue(terminal);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_true(pty_term_wait(terminal, ends_with_mark, NULL, "the end of a write"));
    assert_int_equal(writes_since(terminal, before), 1);
    struct termios modes = pty_term_modes(terminal);
    assert_int_equal(modes.c_lflag & (ICANON | ECHO), 0);
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

/* A frame for every 32 keys would be 94. How many there are is a question of time: one is shown every quarter of a
 * second. */
static void waiting_keys_come_before_drawing(void **state)
{
    (void)state;
    enum { KEYS = 3000, FRAMES_MOST = 40 };
    char keys[KEYS + 1];
    for (size_t i = 0; i < KEYS; i++) {
        keys[i] = i / 33 % 2 == 0 ? 'j' : 'k'; /* down to the end, and up again */
    }
    keys[KEYS] = '\0';
    struct pty_term *terminal = start("xterm-256color", NULL);
    pty_term_type(terminal, keys);
    pty_term_type(terminal, "?");
    assert_true(pty_term_wait_text(terminal, "· Help"));
    assert_in_range(writes_since(terminal, 0), 1, FRAMES_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(the_first_frame_is_one_write, finish_terminals),
        cmocka_unit_test_teardown(every_other_screen_is_one_write, finish_terminals),
        cmocka_unit_test_teardown(waiting_keys_come_before_drawing, finish_terminals),
        cmocka_unit_test_teardown(after_a_stop_the_screen_comes_back_in_one_write, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
