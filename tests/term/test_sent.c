// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How much a key makes the program send: a slow line is no reason to wait. The numbers were counted with ncurses
 * 6.4, which sends the same each time; whoever makes it more should know why.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <time.h>

/* Longer than the pause after which the program draws what it has left. */
static void rest(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 250 * 1000 * 1000}, NULL);
}

static struct pty_term *start(void)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_true(pty_term_type_and_settle(terminal, "\f")); /* all of the screen has been read then */
    return terminal;
}

static size_t sent_after(struct pty_term *terminal, const char *key)
{
    size_t before = pty_term_received(terminal);
    assert_true(pty_term_type_and_settle(terminal, key));
    return pty_term_received(terminal) - before;
}

/* After a rest, so that the key is answered by all there is to show, at once. */
static void assert_sends_at_most(struct pty_term *terminal, const char *key, size_t most)
{
    rest();
    assert_in_range(sent_after(terminal, key), 1, most);
}

static void a_move_in_the_list_sends_two_rows_and_the_detail(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_sends_at_most(terminal, "j", 230); /* two rows of 80 columns, which are marked over their whole width */
    assert_non_null(strstr(pty_term_text(terminal), "Requires"));
    assert_true(pty_term_wait_cursor_on(terminal, "Get dressed"));
    assert_sends_at_most(terminal, "k", 270);
    assert_non_null(strstr(pty_term_text(terminal), "Open your eyes."));
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
}

static struct pty_term *start_on_shipped_roadmap(void)
{
    const char *arguments[] = {"--lang", "en", "pilot", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_true(pty_term_wait_text(terminal, "Pilot framework"));
    return terminal;
}

/* On a machine that is busy a key may come too late to be the same hurry: then the next one may not. */
static void a_held_key_sends_the_list_alone(void **state)
{
    (void)state;
    enum { TRIES = 500, LIST_MOST = 200, WITH_DETAIL_LEAST = 500 };
    struct pty_term *terminal = start_on_shipped_roadmap();
    rest();
    assert_in_range(sent_after(terminal, "j"), WITH_DETAIL_LEAST, SIZE_MAX);
    size_t sent = SIZE_MAX;
    for (int i = 0; i < TRIES && (sent == 0 || sent > LIST_MOST); i++) {
        sent = sent_after(terminal, i % 2 == 0 ? "j" : "k");
    }
    assert_in_range(sent, 1, LIST_MOST);
}

static void the_detail_comes_when_the_keys_pause(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    for (int i = 0; i < 10; i++) {
        assert_true(pty_term_type_and_settle(terminal, "j"));
        assert_true(pty_term_wait_text(terminal, "Requires")); /* that is: in the detail */
        assert_true(pty_term_type_and_settle(terminal, "k"));
        assert_true(pty_term_wait_text(terminal, "Open your eyes."));
    }
    pty_term_type(terminal, "jkjkjkjkj");
    assert_true(pty_term_wait_text(terminal, "Requires"));
    assert_true(pty_term_wait_cursor_on(terminal, "Get dressed"));
}

/* Another screen, and the detail that has the keys, never wait. */
static void only_the_detail_beside_a_list_waits(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    rest();
    assert_true(pty_term_type_and_settle(terminal, "j\r"));
    assert_non_null(strstr(pty_term_text(terminal), "Requires"));
    rest();
    assert_true(pty_term_type_and_settle(terminal, "jm"));
    assert_non_null(strstr(pty_term_text(terminal), "Matrix"));
    assert_null(strstr(pty_term_text(terminal), "Requires"));
}

static void a_move_in_the_detail_sends_two_markers(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_true(pty_term_type_and_settle(terminal, "\r"));
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_sends_at_most(terminal, "j", 25);
    assert_true(pty_term_wait_cursor_on(terminal, "Open your eyes."));
    /* On a link, which is marked as a whole; and the footer says that Enter follows it. */
    assert_sends_at_most(terminal, "j", 160);
    assert_true(pty_term_wait_cursor_on(terminal, "Get dressed"));
    assert_sends_at_most(terminal, "k", 160);
}

/* Which is chosen once, not with every change of attributes. */
static void drawing_anew_brings_back_the_usual_characters(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    pty_term_scribble(terminal, "\033(0"); /* line drawing, as a file that is no text may leave it */
    pty_term_type(terminal, "\f");
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_true(pty_term_type_and_settle(terminal, "j"));
    assert_true(pty_term_wait_cursor_on(terminal, "Get dressed"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_move_in_the_list_sends_two_rows_and_the_detail, finish_terminals),
        cmocka_unit_test_teardown(a_held_key_sends_the_list_alone, finish_terminals),
        cmocka_unit_test_teardown(the_detail_comes_when_the_keys_pause, finish_terminals),
        cmocka_unit_test_teardown(only_the_detail_beside_a_list_waits, finish_terminals),
        cmocka_unit_test_teardown(a_move_in_the_detail_sends_two_markers, finish_terminals),
        cmocka_unit_test_teardown(drawing_anew_brings_back_the_usual_characters, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
