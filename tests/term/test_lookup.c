// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Looking something up in the roadmap that the program ships with, as a newcomer would at 80 by 24: type a few letters,
 * go there, come back.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct pty_term *start(const char *typed_ahead)
{
    const char *arguments[] = {"--lang", "de", NULL};
    struct pty_term_options options = {.typed_ahead = typed_ahead};
    return start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, &options);
}

static void assert_quits(struct pty_term *terminal)
{
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

/* A row with this text stands on the screen, and its first letter is marked as found. */
static bool has_hit(struct pty_term *terminal, const void *data)
{
    for (int row = 1; row < 23; row++) {
        const char *line = pty_term_row(terminal, row);
        const char *at = strstr(line, data);
        if (at == NULL) {
            continue;
        }
        int column = 0;
        for (const char *c = line; c < at; c++) {
            column += ((unsigned char)*c & 0xc0) != 0x80 ? 1 : 0; /* nothing wide stands before it */
        }
        VTermScreenCell cell = pty_term_cell(terminal, row, column);
        if (cell.attrs.underline && cell.attrs.bold) {
            return true;
        }
    }
    return false;
}

static void test_proof_of_value(void **state)
{
    (void)state;
    struct pty_term *terminal = start(NULL);
    assert_true(pty_term_wait_text(terminal, "/ suchen"));
    pty_term_type(terminal, "/");
    assert_true(pty_term_wait_text(terminal, "Suche:"));
    pty_term_type(terminal, "proof of val");
    assert_true(pty_term_wait_text(terminal, "Suche: proof of val"));
    assert_true(pty_term_wait(terminal, has_hit, "Proof of Value", "the hit marked"));
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "[1 "));
    assert_true(pty_term_wait_cursor_on(terminal, "Nutzen nachgewiesen"));
    pty_term_key(terminal, VTERM_KEY_BACKSPACE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "Suche: proof of val"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "In welcher Phase"));
    assert_quits(terminal);
}

static void test_what_bot_means(void **state)
{
    (void)state;
    struct pty_term *terminal = start(NULL);
    assert_true(pty_term_wait_text(terminal, "/ suchen"));
    pty_term_type(terminal, "/BOT");
    assert_true(pty_term_wait_text(terminal, "Suche: BOT"));
    assert_true(pty_term_wait_text(terminal, "Betreibermodell"));
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
    assert_true(pty_term_wait_no_text(terminal, "Suche:"));
    assert_true(pty_term_wait_text(terminal, "BOT"));
    pty_term_key(terminal, VTERM_KEY_BACKSPACE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "Suche: BOT"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "In welcher Phase"));
    assert_quits(terminal);
}

/* What is typed faster than the program draws, or before it has started, arrives as what it was meant. */
static void test_typed_ahead(void **state)
{
    (void)state;
    struct pty_term *terminal = start("/Datenschutz\r");
    assert_true(pty_term_wait_text(terminal, "Datenschutz und Informationssicherheit"));
    assert_true(pty_term_wait_no_text(terminal, "Suche:"));
    /* the first Backspace leads back to the search, where the others erase */
    pty_term_type(terminal, "\177\177\177pr\303\274f");
    assert_true(pty_term_wait_text(terminal, "Suche: Datenschupr\303\274f"));
    pty_term_type(terminal, "\025");
    assert_true(pty_term_wait_no_text(terminal, "Datenschupr"));
    pty_term_type(terminal, "Pruefung");
    assert_true(pty_term_wait_text(terminal, "Treffer"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "In welcher Phase"));
    assert_quits(terminal);
}

static void test_matrix(void **state)
{
    (void)state;
    struct pty_term *terminal = start(NULL);
    assert_true(pty_term_wait_text(terminal, "m Matrix"));
    pty_term_type(terminal, "m");
    assert_true(pty_term_wait_text(terminal, "Matrix: "));
    assert_true(pty_term_wait_text(terminal, "[·]"));
    pty_term_key(terminal, VTERM_KEY_RIGHT, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, ", 2 "));
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
    assert_true(pty_term_wait_no_text(terminal, "Matrix: "));
    assert_true(pty_term_wait_text(terminal, "[2 "));
    pty_term_key(terminal, VTERM_KEY_BACKSPACE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "Matrix: "));
    assert_true(pty_term_wait_text(terminal, ", 2 "));
    pty_term_type(terminal, "w");
    assert_true(pty_term_wait_text(terminal, "nur: "));
    assert_quits(terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_proof_of_value, finish_terminals),
        cmocka_unit_test_teardown(test_what_bot_means, finish_terminals),
        cmocka_unit_test_teardown(test_typed_ahead, finish_terminals),
        cmocka_unit_test_teardown(test_matrix, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
