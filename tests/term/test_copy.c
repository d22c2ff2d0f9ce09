// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Copying over the terminal: what is sent, in which wrapping, and what is said about it.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

static struct pty_term *start(const char *type, const char *variable)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, type, "C.UTF-8", variable, NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    return terminal;
}

static int digit_value(char digit)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at = digit != '\0' ? strchr(digits, digit) : NULL;
    return at != NULL ? (int)(at - digits) : -1;
}

/* The text that a sequence carries (a whole number of groups of four digits); to be freed. */
static char *decode(const char *digits, const char *end)
{
    size_t length = (size_t)(end - digits);
    assert_int_equal(length % 4, 0);
    char *text = calloc(length + 1, 1);
    size_t used = 0;
    assert_non_null(text);
    for (size_t at = 0; at < length; at += 4) {
        unsigned group = 0;
        size_t count = 0;
        for (size_t i = 0; i < 4; i++) {
            int value = digit_value(digits[at + i]);
            count += value >= 0;
            group = group << 6 | (unsigned)(value >= 0 ? value : 0);
        }
        for (size_t i = 0; i + 1 < count; i++) {
            text[used++] = (char)(group >> (16 - 8 * i) & 0xff);
        }
    }
    return text;
}

/* The text of the first sequence that was sent; NULL: none. */
static char *copied_text(const char *bytes)
{
    static const char begin[] = "\033]52;c;";
    const char *digits = strstr(bytes, begin);
    if (digits == NULL) {
        return NULL;
    }
    digits += strlen(begin);
    const char *end = strchr(digits, '\a');
    assert_non_null(end);
    return decode(digits, end);
}

static void assert_quits(struct pty_term *terminal)
{
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

static void test_copies_the_entry(void **state)
{
    (void)state;
    struct pty_term *terminal = start("xterm-256color", NULL);
    pty_term_type(terminal, "ny");
    assert_true(pty_term_wait_text(terminal, "Copied, if the terminal allows it: Get dressed"));
    char *text = copied_text(pty_term_bytes(terminal));
    assert_non_null(text);
    assert_non_null(strstr(text, "Get dressed\n"));
    assert_non_null(strstr(text, "Wake up")); /* which it requires */
    assert_null(strchr(text, '\033'));
    free(text);
    /* The next key takes the notice away. */
    pty_term_type(terminal, "p");
    assert_true(pty_term_wait_no_text(terminal, "Copied"));
    assert_quits(terminal);
}

static void test_copies_a_phase(void **state)
{
    (void)state;
    struct pty_term *terminal = start("xterm-256color", NULL);
    pty_term_type(terminal, "gy");
    assert_true(pty_term_wait_text(terminal, "Copied, if the terminal allows it: Dawn"));
    char *text = copied_text(pty_term_bytes(terminal));
    assert_non_null(text);
    assert_non_null(strstr(text, "Wake up"));
    free(text);
    assert_quits(terminal);
}

/* The help has no entry. */
static void test_nothing_to_copy(void **state)
{
    (void)state;
    struct pty_term *terminal = start("xterm-256color", NULL);
    pty_term_type(terminal, "?y");
    assert_true(pty_term_wait_text(terminal, "There is nothing to copy here"));
    assert_null(strstr(pty_term_bytes(terminal), "\033]52"));
    pty_term_type(terminal, "q");
    assert_quits(terminal);
}

/* A VT100 and the Linux console would print the text. PuTTY reads the sequence, but has never acted on it. */
static void test_types_without_clipboard(void **state)
{
    (void)state;
    static const char *const types[] = {"vt100", "linux", "rxvt", "putty-256color"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start(types[i], NULL);
        pty_term_type(terminal, "y");
        assert_true(pty_term_wait_text(terminal, "this type of terminal has no clipboard"));
        assert_null(strstr(pty_term_bytes(terminal), "52;"));
        assert_quits(terminal);
    }
}

static bool has_sent(struct pty_term *terminal, const void *text)
{
    return strstr(pty_term_bytes(terminal), text) != NULL;
}

/* Waits until the program has said so, as far as it goes: an emulator that is no tmux or GNU screen may print what is
 * wrapped for one (libvterm 0.3.3 does), and then the screen is not what the program has drawn. */
static void assert_says(struct pty_term *terminal, const char *text)
{
    assert_true(pty_term_wait(terminal, has_sent, text, text));
}

/* tmux gets it twice: for itself, and to be passed on. */
static void test_in_tmux(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        const char *variable;
    } cases[] = {{"tmux-256color", NULL}, {"screen-256color", "TMUX=/tmp/tmux-0/default,1,0"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct pty_term *terminal = start(cases[i].type, cases[i].variable);
        pty_term_type(terminal, "y");
        assert_says(terminal, "Copied, if the terminal allows it: Wake up");
        const char *passed_on = strstr(pty_term_bytes(terminal), "\033Ptmux;\033\033]52;c;");
        assert_non_null(passed_on);
        assert_ptr_not_equal(strstr(pty_term_bytes(terminal), "\033]52;c;"), passed_on + strlen("\033Ptmux;\033"));
        assert_non_null(strstr(passed_on, "\a\033\\"));
        assert_quits(terminal);
    }
}

/* An editor's terminal inside tmux or GNU screen: it inherits their variables, and would print what is wrapped. */
static void test_in_an_editor_in_tmux(void **state)
{
    (void)state;
    static const char *const variables[] = {"TMUX=/tmp/tmux-0/default,1,0", "STY=1.pts-0.host"};
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        struct pty_term *terminal = start("xterm-256color", variables[i]);
        pty_term_type(terminal, "y");
        assert_true(pty_term_wait_text(terminal, "Copied, if the terminal allows it: Wake up"));
        assert_non_null(strstr(pty_term_bytes(terminal), "\033]52;c;"));
        assert_null(strstr(pty_term_bytes(terminal), "\033P"));
        assert_quits(terminal);
    }
}

/* GNU screen gets it in pieces, none longer than it takes. */
static void test_in_screen(void **state)
{
    (void)state;
    struct pty_term *terminal = start("screen-256color", NULL);
    pty_term_type(terminal, "gy");
    assert_says(terminal, "Copied, if the terminal allows it: Dawn");
    char *joined = calloc(pty_term_received(terminal) + 1, 1);
    assert_non_null(joined);
    size_t pieces = 0;
    const char *piece = pty_term_bytes(terminal);
    while ((piece = strstr(piece, "\033P")) != NULL) {
        piece += 2;
        const char *end = strstr(piece, "\033\\");
        assert_non_null(end);
        assert_true(end - piece <= 250);
        strncat(joined, piece, (size_t)(end - piece));
        pieces++;
    }
    char *text = copied_text(joined);
    assert_non_null(text);
    assert_non_null(strstr(text, "Wake up"));
    free(text);
    free(joined);
    assert_true(pieces > 1);
    assert_quits(terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_copies_the_entry, finish_terminals),
        cmocka_unit_test_teardown(test_copies_a_phase, finish_terminals),
        cmocka_unit_test_teardown(test_nothing_to_copy, finish_terminals),
        cmocka_unit_test_teardown(test_types_without_clipboard, finish_terminals),
        cmocka_unit_test_teardown(test_in_tmux, finish_terminals),
        cmocka_unit_test_teardown(test_in_an_editor_in_tmux, finish_terminals),
        cmocka_unit_test_teardown(test_in_screen, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
