// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The program on a terminal: it shows what it should, follows the keys, and leaves the terminal as it found it, however
 * it ends. day.yaml is the roadmap on the screens here.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct pty_term *start_at(const char *phase, const struct pty_term_options *options)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", phase, NULL};
    return start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, options);
}

static bool is_on_selected(struct pty_term *terminal, const void *title)
{
    VTermPos cursor = pty_term_cursor(terminal);
    return strstr(pty_term_row(terminal, cursor.row), title) != NULL &&
           pty_term_cell(terminal, cursor.row, cursor.col).attrs.reverse && pty_term_cursor_visible(terminal);
}

/* The row under the cursor, the terminal's real one, is marked as selected and has this title. */
static void assert_selected(struct pty_term *terminal, const char *title)
{
    assert_true(pty_term_wait(terminal, is_on_selected, title, title));
}

struct size {
    int rows;
    int columns;
};

static bool is_filled(struct pty_term *terminal, const void *data)
{
    const struct size *size = data;
    return pty_term_cell(terminal, size->rows - 2, size->columns - 1).chars[0] == 0x2500;
}

/* The screen has been drawn for this size: the rule above the hints reaches the last column. */
static void assert_fills(struct pty_term *terminal, int rows, int columns)
{
    const struct size size = {rows, columns};
    assert_true(pty_term_wait(terminal, is_filled, &size, "a screen of the new size"));
}

static void assert_quits(struct pty_term *terminal)
{
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

static void test_start_screen(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at(NULL, NULL);
    assert_selected(terminal, "Dawn");
    assert_true(pty_term_wait_text(terminal, "It grows light."));
    assert_true(pty_term_on_alternate_screen(terminal));
    pty_term_key(terminal, VTERM_KEY_DOWN, VTERM_MOD_NONE);
    assert_selected(terminal, "Noon");
    assert_true(pty_term_wait_text(terminal, "The sun stands high."));
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "[2 Noon]"));
    assert_quits(terminal);
}

static void test_built_in_roadmap(void **state)
{
    (void)state;
    const char *arguments[] = {"--lang", "de", "pilot", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_true(pty_term_wait_text(terminal, "[3 Pilot]"));
    assert_quits(terminal);
}

static void test_walk_over_the_boundary(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Get dressed");
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Cook");
    assert_true(pty_term_wait_text(terminal, "[2 Noon]"));
    pty_term_type(terminal, "nn");
    assert_selected(terminal, "Rest");
    assert_true(pty_term_wait_text(terminal, "[3 Dusk]"));
    pty_term_type(terminal, "ppp");
    assert_selected(terminal, "Get dressed");
    assert_true(pty_term_wait_text(terminal, "[1 Dawn]"));
    assert_quits(terminal);
}

static void test_keys(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_key(terminal, VTERM_KEY_DOWN, VTERM_MOD_NONE);
    assert_selected(terminal, "Get dressed");
    pty_term_key(terminal, VTERM_KEY_UP, VTERM_MOD_NONE);
    assert_selected(terminal, "Wake up");
    pty_term_key(terminal, VTERM_KEY_RIGHT, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "[2 Noon]"));
    pty_term_type(terminal, "3");
    assert_true(pty_term_wait_text(terminal, "[3 Dusk]"));
    pty_term_key(terminal, VTERM_KEY_LEFT, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "[2 Noon]"));
    pty_term_type(terminal, "1");
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Get dressed");
    /* Enter goes into the details, where the link to what it requires is; Enter follows it, Backspace returns. */
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
    pty_term_key(terminal, VTERM_KEY_END, VTERM_MOD_NONE);
    assert_selected(terminal, "Requires");
    pty_term_key(terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "Open your eyes."));
    pty_term_key(terminal, VTERM_KEY_BACKSPACE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_no_text(terminal, "Open your eyes."));
    assert_quits(terminal);
}

static void test_tab_goes_round(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_key(terminal, VTERM_KEY_TAB, VTERM_MOD_NONE);
    assert_selected(terminal, "Weather");
    pty_term_key(terminal, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
    assert_selected(terminal, "Wake up");
    assert_quits(terminal);
}

static void test_help(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "?");
    assert_true(pty_term_wait_text(terminal, "Through the phases"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE); /* with nothing after it */
    assert_true(pty_term_wait_no_text(terminal, "Through the phases"));
    pty_term_key(terminal, VTERM_KEY_FUNCTION(1), VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "Through the phases"));
    pty_term_type(terminal, "q");
    assert_selected(terminal, "Wake up");
    assert_quits(terminal);
}

static void test_language(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    assert_true(pty_term_wait_text(terminal, "Milestones"));
    pty_term_type(terminal, "L");
    assert_selected(terminal, "Aufwachen");
    assert_true(pty_term_wait_text(terminal, "Meilensteine"));
    pty_term_type(terminal, "L");
    assert_selected(terminal, "Wake up");
    assert_true(pty_term_wait_text(terminal, "Milestones"));
    assert_quits(terminal);
}

static void test_resize(void **state)
{
    (void)state;
    static const struct size sizes[] = {{12, 40}, {30, 120}, {1, 1}, {6, 20}, {2, 200}, {24, 80}};
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Get dressed");
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        pty_term_resize(terminal, sizes[i].rows, sizes[i].columns);
        if (sizes[i].rows >= 12 && sizes[i].columns >= 40) {
            assert_fills(terminal, sizes[i].rows, sizes[i].columns);
            assert_selected(terminal, "Get dressed");
        }
    }
    assert_true(pty_term_wait_text(terminal, "[1 Dawn]"));
    assert_quits(terminal);
}

static void test_redraw(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_scribble(terminal, "\033[5;5Hnews from the system");
    assert_true(pty_term_wait_text(terminal, "news from the system"));
    pty_term_type(terminal, "\f");
    assert_true(pty_term_wait_no_text(terminal, "news from the system"));
    assert_selected(terminal, "Wake up");
    assert_quits(terminal);
}

/* What was typed while the program started is not lost, and nor is the second of two keys that come at once. */
static void test_typed_ahead(void **state)
{
    (void)state;
    const struct pty_term_options options = {.typed_ahead = "nn"};
    struct pty_term *terminal = start_at("dawn", &options);
    assert_selected(terminal, "Cook");
    assert_quits(terminal);
}

/* Keys that come with a resize, or that change the language, are acted on with those before and after them. */
static void test_typed_across_changes(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "n");
    pty_term_resize(terminal, 30, 100);
    pty_term_type(terminal, "nL");
    pty_term_resize(terminal, 24, 80);
    pty_term_type(terminal, "LnnL");
    assert_fills(terminal, 24, 80);
    assert_selected(terminal, "Ausruhen");
    assert_quits(terminal);
}

/* What is pasted where nothing can be typed does nothing, however many keys it has, and keys act again after it. */
static void test_paste(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "\033[200~3nnq\rL?\033[201~n");
    assert_selected(terminal, "Get dressed");
    assert_true(pty_term_wait_text(terminal, "[1 Dawn]"));
    assert_quits(terminal);
}

/* The text stands in the list, at the left. */
static bool is_in_list(struct pty_term *terminal, int row, const char *text)
{
    const char *line = pty_term_row(terminal, row);
    const char *found = strstr(line, text);
    return found != NULL && found - line < 8;
}

/* Presses the mouse's first button, and releases it, on the list's row with this text. */
static void click_on(struct pty_term *terminal, const char *text)
{
    int row = 0;
    while (row < 24 && !is_in_list(terminal, row, text)) {
        row++;
    }
    char sequence[64];
    snprintf(sequence, sizeof sequence, "\033[<0;6;%dM\033[<0;6;%dm", row + 1, row + 1);
    pty_term_type(terminal, sequence);
}

static bool is_in_detail(struct pty_term *terminal, const void *data)
{
    (void)data;
    enum { DETAIL_FROM = 7 }; /* rows: above it are four of the list, and the rule */
    return pty_term_cursor(terminal).row >= DETAIL_FROM;
}

static void test_mouse(void **state)
{
    (void)state;
    const char *arguments[] = {"--mouse", "--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_selected(terminal, "Wake up");
    click_on(terminal, "Get dressed");
    assert_selected(terminal, "Get dressed");
    click_on(terminal, "Get dressed");
    assert_true(pty_term_wait(terminal, is_in_detail, NULL, "the cursor in the detail"));
    click_on(terminal, "Wake up");
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "\033[<64;6;6M"); /* the wheel: to the first row */
    assert_selected(terminal, "About this phase");
    assert_quits(terminal);

    /* However it ends. */
    terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_selected(terminal, "Wake up");
    pty_term_signal(terminal, SIGABRT);
    assert_killed_by(terminal, SIGABRT);
    const char *on = strstr(pty_term_bytes(terminal), "\033[?1006;1000h");
    assert_non_null(on);
    assert_non_null(strstr(on, "\033[?1000l"));
}

/* Unasked, the mouse stays the terminal's. */
static void test_no_mouse(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    assert_null(strstr(pty_term_bytes(terminal), "1000h"));
    assert_quits(terminal);
}

/* So wide that lists have the initials of workstreams, in their colours. */
enum { COLORED_COLUMNS = 100 };
static const struct pty_term_options colored_size = {.columns = COLORED_COLUMNS};

static bool shows_colors(struct pty_term *terminal)
{
    for (int row = 0; row < 24; row++) {
        for (int column = 0; column < COLORED_COLUMNS; column++) {
            VTermScreenCell cell = pty_term_cell(terminal, row, column);
            if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)) {
                return true;
            }
        }
    }
    return false;
}

static void test_signals(void **state)
{
    (void)state;
    static const int numbers[] = {SIGTERM, SIGHUP, SIGINT};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        struct pty_term *terminal = start_at("dawn", NULL);
        assert_selected(terminal, "Wake up");
        pty_term_signal(terminal, numbers[i]);
        assert_killed_by(terminal, numbers[i]);
        assert_left_clean(terminal);
    }
}

static void assert_within_a_second(struct timespec since)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    assert_true((now.tv_sec - since.tv_sec) * 1000 + (now.tv_nsec - since.tv_nsec) / 1000000 <= 1000);
}

/* A terminal that takes no output any more, as of an ssh client that was stopped, does not keep the program. */
static void test_signals_while_output_is_blocked(void **state)
{
    (void)state;
    static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        struct pty_term *terminal = start_at("dawn", NULL);
        struct timespec sent;
        assert_selected(terminal, "Wake up");
        pty_term_stop_output(terminal);
        assert_true(pty_term_type_and_settle(terminal, "n"));
        clock_gettime(CLOCK_MONOTONIC, &sent);
        pty_term_signal(terminal, numbers[i]);
        assert_killed_by(terminal, numbers[i]);
        assert_within_a_second(sent);
        assert_int_equal(pty_term_modes(terminal).c_lflag, pty_term_modes_before(terminal).c_lflag);
        assert_int_equal(pty_term_modes(terminal).c_iflag, pty_term_modes_before(terminal).c_iflag);
    }
}

enum { TYPISTS = 4 }; /* so many type faster than the program reads */

/* Types, for ever. */
static _Noreturn void paste_without_end(struct pty_term *terminal)
{
    char words[4001] = "";
    while (strlen(words) < sizeof words - 1) {
        strcat(words, "word ");
    }
    pty_term_type(terminal, "\033[200~");
    for (;;) {
        pty_term_type(terminal, words);
    }
}

/* A paste that streams and has no end keeps no signal out. */
static void test_signal_while_a_paste_streams(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    pid_t typists[TYPISTS];
    assert_selected(terminal, "Wake up");
    for (size_t i = 0; i < TYPISTS; i++) {
        typists[i] = fork();
        assert_true(typists[i] >= 0);
        if (typists[i] == 0) {
            paste_without_end(terminal);
        }
    }
    usleep(500 * 1000); /* so that it streams; if it does not yet, the signal comes through as well */
    struct timespec sent;
    clock_gettime(CLOCK_MONOTONIC, &sent);
    pty_term_signal(terminal, SIGTERM);
    assert_killed_by(terminal, SIGTERM);
    assert_within_a_second(sent);
    for (size_t i = 0; i < TYPISTS; i++) {
        kill(typists[i], SIGKILL);
        waitpid(typists[i], NULL, 0);
    }
}

/* The reflex to save stops nothing. */
static void test_no_flow_control(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "\023n");
    assert_selected(terminal, "Get dressed");
    pty_term_type(terminal, "\021\023p");
    assert_selected(terminal, "Wake up");
    assert_quits(terminal);
}

/* A size that no window has, from a terminal that does not know its own. */
static void test_huge_window(void **state)
{
    (void)state;
    const char *arguments[] = {"-c", "stty rows 65535 cols 65535; exec " PN_PROGRAM " --file " PN_ROADMAP " --lang en",
                               NULL};
    struct pty_term *terminal = start_program("/bin/sh", arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_non_null(strstr(pty_term_bytes(terminal), "A day"));
}

/* What a Mac's ssh passes on. */
static void test_charset_for_a_locale(void **state)
{
    (void)state;
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "de", "dawn", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "", "LC_CTYPE=UTF-8", NULL);
    assert_selected(terminal, "Aufwachen");
    assert_true(pty_term_wait_text(terminal, "\xe2\x94\x80"));
    assert_quits(terminal);
}

/* The browser says by which description it drives a terminal that is unknown here, until the next key. */
static void test_unknown_type(void **state)
{
    (void)state;
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-nonsense", "C.UTF-8", NULL, &colored_size);
    assert_selected(terminal, "Wake up");
    assert_true(pty_term_wait_text(terminal, "xterm-nonsense"));
    assert_true(pty_term_wait_text(terminal, "xterm-256color"));
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Get dressed");
    assert_true(shows_colors(terminal)); /* the row that had them was the selected one */
    assert_true(pty_term_wait_no_text(terminal, "nonsense"));
    assert_quits(terminal);
}

/* A crash, here somebody else's doing, does not leave the terminal in pieces either. */
static void test_crash(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_signal(terminal, SIGABRT);
    assert_killed_by(terminal, SIGABRT);
    assert_left_clean(terminal);
}

static void test_interrupt_key(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "\003");
    assert_killed_by(terminal, SIGINT);
    assert_left_clean(terminal);
}

/* A window that is closed must not leave a program behind that waits for ever, or that spins. */
static void test_hang_up(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_hang_up(terminal);
    int ended; /* by the signal, or with status 1 because the end of the input came first */
    assert_true(pty_term_wait_exit(terminal, &ended));
    assert_true(WIFSIGNALED(ended) ? WTERMSIG(ended) == SIGHUP : WEXITSTATUS(ended) == 1);

    const struct pty_term_options options = {.ignore_hangup = true};
    terminal = start_at("dawn", &options);
    assert_selected(terminal, "Wake up");
    pty_term_hang_up(terminal);
    assert_exit_status(terminal, 1);
}

static void test_suspend(void **state)
{
    (void)state;
    const struct pty_term_options options = {.job_control = true};
    struct pty_term *terminal = start_at("dawn", &options);
    assert_selected(terminal, "Wake up");
    for (int i = 0; i < 2; i++) {
        pty_term_type(terminal, "\032");
        assert_true(pty_term_wait_stopped(terminal));
        assert_left_clean(terminal);
        pty_term_scribble(terminal, "\r\nshell$ fg\r\n");
        pty_term_resize(terminal, 24 + i, 80); /* a stopped program does not hear of it */
        pty_term_continue(terminal);
        assert_fills(terminal, 24 + i, 80);
        assert_selected(terminal, "Wake up");
        assert_true(pty_term_wait_no_text(terminal, "shell$"));
        assert_true(pty_term_on_alternate_screen(terminal));
    }
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Get dressed");
    assert_quits(terminal);
}

/* SIGSTOP asks nobody; the shell then sets the modes that it likes. */
static void test_stop(void **state)
{
    (void)state;
    const struct pty_term_options options = {.job_control = true};
    struct pty_term *terminal = start_at("dawn", &options);
    assert_selected(terminal, "Wake up");
    pty_term_signal(terminal, SIGSTOP);
    assert_true(pty_term_wait_stopped(terminal));
    pty_term_set_modes(terminal, pty_term_modes_before(terminal));
    pty_term_scribble(terminal, "\r\nshell$ fg\r\n");
    pty_term_continue(terminal);
    assert_true(pty_term_wait_no_text(terminal, "shell$"));
    pty_term_type(terminal, "n"); /* acts without Enter: the modes are the program's again */
    assert_selected(terminal, "Get dressed");
    assert_quits(terminal);
}

/* Without a shell that could continue it, it does not stop: in a workshop there is none. */
static void test_suspend_without_shell(void **state)
{
    (void)state;
    struct pty_term *terminal = start_at("dawn", NULL);
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "\032n");
    assert_selected(terminal, "Get dressed");
    assert_true(pty_term_on_alternate_screen(terminal));
    assert_quits(terminal);
}

static void test_terminal_types(void **state)
{
    (void)state;
    static const char *const types[] = {"vt100", "linux", "screen-256color", "xterm"};
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start_program(PN_PROGRAM, arguments, types[i], "C.UTF-8", NULL, NULL);
        assert_selected(terminal, "Wake up");
        pty_term_key(terminal, VTERM_KEY_DOWN, VTERM_MOD_NONE);
        assert_selected(terminal, "Get dressed");
        pty_term_key(terminal, VTERM_KEY_UP, VTERM_MOD_NONE);
        assert_selected(terminal, "Wake up");
        assert_quits(terminal);
    }
}

static void test_unusable_types(void **state)
{
    (void)state;
    static const char *const types[] = {"dumb", "lpr"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        struct pty_term *terminal = start_program(PN_PROGRAM, NULL, types[i], "C.UTF-8", NULL, NULL);
        assert_exit_status(terminal, 1);
        assert_non_null(strstr(pty_term_bytes(terminal), "phasenav: "));
        assert_non_null(strstr(pty_term_bytes(terminal), "--phase"));
        assert_left_clean(terminal);
    }
}

static void test_no_color(void **state)
{
    (void)state;
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang", "en", "dawn", NULL};
    static const char *const variables[] = {NULL, "NO_COLOR=1"};
    for (size_t i = 0; i < 2; i++) {
        struct pty_term *terminal =
            start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", variables[i], &colored_size);
        assert_selected(terminal, "Wake up");
        assert_true(pty_term_wait_text(terminal, "Body"));
        pty_term_type(terminal, "n"); /* from the row that has colours */
        assert_selected(terminal, "Get dressed");
        assert_int_equal(shows_colors(terminal), variables[i] == NULL);
        assert_quits(terminal);
    }
}

static void test_ascii_locale(void **state)
{
    (void)state;
    const char *arguments[] = {"--lang", "de", "pilot", NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C", NULL, NULL);
    assert_true(pty_term_wait_text(terminal, "[3 Pilot]"));
    pty_term_type(terminal, "nnnL?");
    pty_term_type(terminal, "q");
    assert_quits(terminal);
    for (const char *byte = pty_term_bytes(terminal); *byte != '\0'; byte++) {
        assert_true((unsigned char)*byte < 0x80);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_start_screen, finish_terminals),
        cmocka_unit_test_teardown(test_built_in_roadmap, finish_terminals),
        cmocka_unit_test_teardown(test_walk_over_the_boundary, finish_terminals),
        cmocka_unit_test_teardown(test_keys, finish_terminals),
        cmocka_unit_test_teardown(test_tab_goes_round, finish_terminals),
        cmocka_unit_test_teardown(test_help, finish_terminals),
        cmocka_unit_test_teardown(test_language, finish_terminals),
        cmocka_unit_test_teardown(test_resize, finish_terminals),
        cmocka_unit_test_teardown(test_redraw, finish_terminals),
        cmocka_unit_test_teardown(test_typed_ahead, finish_terminals),
        cmocka_unit_test_teardown(test_typed_across_changes, finish_terminals),
        cmocka_unit_test_teardown(test_paste, finish_terminals),
        cmocka_unit_test_teardown(test_mouse, finish_terminals),
        cmocka_unit_test_teardown(test_no_mouse, finish_terminals),
        cmocka_unit_test_teardown(test_signals, finish_terminals),
        cmocka_unit_test_teardown(test_signals_while_output_is_blocked, finish_terminals),
        cmocka_unit_test_teardown(test_signal_while_a_paste_streams, finish_terminals),
        cmocka_unit_test_teardown(test_no_flow_control, finish_terminals),
        cmocka_unit_test_teardown(test_huge_window, finish_terminals),
        cmocka_unit_test_teardown(test_charset_for_a_locale, finish_terminals),
        cmocka_unit_test_teardown(test_unknown_type, finish_terminals),
        cmocka_unit_test_teardown(test_crash, finish_terminals),
        cmocka_unit_test_teardown(test_interrupt_key, finish_terminals),
        cmocka_unit_test_teardown(test_hang_up, finish_terminals),
        cmocka_unit_test_teardown(test_suspend, finish_terminals),
        cmocka_unit_test_teardown(test_stop, finish_terminals),
        cmocka_unit_test_teardown(test_suspend_without_shell, finish_terminals),
        cmocka_unit_test_teardown(test_terminal_types, finish_terminals),
        cmocka_unit_test_teardown(test_unusable_types, finish_terminals),
        cmocka_unit_test_teardown(test_no_color, finish_terminals),
        cmocka_unit_test_teardown(test_ascii_locale, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
