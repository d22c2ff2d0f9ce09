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

static struct pty_term *start(void)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_true(pty_term_type_and_settle(terminal, "\f")); /* all of the screen has been read then */
    return terminal;
}

static void assert_sends_at_most(struct pty_term *terminal, const char *key, size_t most)
{
    size_t before = pty_term_received(terminal);
    assert_true(pty_term_type_and_settle(terminal, key));
    size_t sent = pty_term_received(terminal) - before;
    assert_in_range(sent, 1, most);
}

static void a_move_in_the_list_sends_two_rows_and_the_detail(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_sends_at_most(terminal, "j", 180);
    assert_true(pty_term_wait_cursor_on(terminal, "Get dressed"));
    assert_sends_at_most(terminal, "k", 251);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
}

static void a_move_in_the_detail_sends_two_markers(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_true(pty_term_type_and_settle(terminal, "\r"));
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_sends_at_most(terminal, "j", 25);
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
        cmocka_unit_test_teardown(a_move_in_the_detail_sends_two_markers, finish_terminals),
        cmocka_unit_test_teardown(drawing_anew_brings_back_the_usual_characters, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
