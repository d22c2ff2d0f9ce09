// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Line by line at a terminal that cannot place its cursor: what is typed stands behind the last line, nothing but lines
 * is sent, and the line's own keys (erase, end of input, interrupt) do what they do everywhere.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <signal.h>
#include <string.h>

static struct pty_term *start(const char *const *arguments, const struct pty_term_options *options)
{
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "dumb", "C.UTF-8", NULL, options);
    assert_true(pty_term_wait_cursor_on(terminal, ":"));
    return terminal;
}

static const char *const in_english[] = {"--linear", "--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};

/* No escape sequence, no tab, no backspace; a carriage return is the terminal driver's, before each line feed. */
static void assert_plain(struct pty_term *terminal)
{
    const char *bytes = pty_term_bytes(terminal);
    for (const char *c = bytes; *c != '\0'; c++) {
        if ((unsigned char)*c < ' ' || *c == 0x7f) {
            assert_true(*c == '\n' || (*c == '\r' && c[1] == '\n'));
        }
    }
}

static void a_walk_at_a_dumb_terminal(void **state)
{
    (void)state;
    struct pty_term *terminal = start(in_english, NULL);
    assert_true(pty_term_wait_text(terminal, "2) Wake up"));
    pty_term_type(terminal, "2\r");
    assert_true(pty_term_wait_text(terminal, "Wake up – milestone 1 of 2 in phase 1, Dawn"));
    assert_true(pty_term_wait_cursor_on(terminal, "help:"));
    pty_term_type(terminal, "nonsense");
    assert_true(pty_term_wait_cursor_on(terminal, "help: nonsense")); /* typed behind the hint */
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, "'nonsense' means nothing here"));
    assert_plain(terminal);
    pty_term_type(terminal, "q\r");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

static void the_end_of_input_ends_it_on_a_line_of_its_own(void **state)
{
    (void)state;
    struct pty_term *terminal = start(in_english, NULL);
    pty_term_type(terminal, "\x04");
    assert_exit_status(terminal, 0);
    const char *bytes = pty_term_bytes(terminal);
    assert_string_equal(bytes + strlen(bytes) - strlen(": \r\n"), ": \r\n");
    assert_left_clean(terminal);
}

static void an_interrupt_ends_it_as_it_ends_other_tools(void **state)
{
    (void)state;
    struct pty_term *terminal = start(in_english, NULL);
    pty_term_type(terminal, "\x03");
    assert_killed_by(terminal, SIGINT);
    assert_left_clean(terminal);
}

/* More has come, and the line is open again. */
static bool has_told(struct pty_term *terminal, const void *before)
{
    const char *bytes = pty_term_bytes(terminal);
    return pty_term_received(terminal) > *(const size_t *)before + 2 && strcmp(bytes + strlen(bytes) - 2, ": ") == 0;
}

static void lines_fit_the_terminal(void **state)
{
    (void)state;
    const struct pty_term_options narrow = {.rows = 24, .columns = 30};
    struct pty_term *terminal = start(in_english, &narrow);
    pty_term_type(terminal, "?\r");
    assert_true(pty_term_wait_text(terminal, "Enter more, ")); /* and the height */
    assert_true(pty_term_wait_text(terminal, "Help: "));
    for (int parts = 0; strstr(pty_term_bytes(terminal), "q: quit") == NULL; parts++) {
        assert_in_range(parts, 0, 5);
        size_t before = pty_term_received(terminal);
        pty_term_type(terminal, "\r");
        assert_true(pty_term_wait(terminal, has_told, &before, "the next part"));
    }
    size_t column = 0;
    for (const char *c = pty_term_bytes(terminal); *c != '\0'; c++) {
        column = *c == '\n' ? 0 : column + ((*c & 0xc0) != 0x80 && *c != '\r' ? 1 : 0);
        assert_in_range(column, 0, 30);
    }
}

/* Who starts the full screen there is told of this way, in their language. */
static void the_full_screen_points_here(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        const char *hint;
    } languages[] = {{"en", "use --linear, which browses line by line"},
                     {"de", "--linear verwenden (zeigt die Roadmap Zeile für Zeile)"}};
    for (size_t i = 0; i < 2; i++) {
        const char *arguments[] = {"--lang", languages[i].language, NULL};
        struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "dumb", "C.UTF-8", NULL, NULL);
        assert_exit_status(terminal, 1);
        assert_non_null(strstr(pty_term_bytes(terminal), languages[i].hint));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_walk_at_a_dumb_terminal, finish_terminals),
        cmocka_unit_test_teardown(the_end_of_input_ends_it_on_a_line_of_its_own, finish_terminals),
        cmocka_unit_test_teardown(an_interrupt_ends_it_as_it_ends_other_tools, finish_terminals),
        cmocka_unit_test_teardown(lines_fit_the_terminal, finish_terminals),
        cmocka_unit_test_teardown(the_full_screen_points_here, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
