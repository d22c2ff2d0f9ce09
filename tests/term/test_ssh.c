// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The program at the other end of a real SSH connection, as in a workshop: it is walked through, resized and quit, and
 * when the line drops, it ends. ssh.sh has started the server.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>

/* A remote program that is gone so soon after the line is nobody's concern. Sanitizers look for leaks first. */
enum { END_WITHIN_MS = PN_SLOWED_DOWN ? 10000 : 1000 };

static const char *pid_path(void)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/program", getenv("PN_SSH_FOLDER"));
    return path;
}

/* Logs in, with a terminal ("-tt") or without ("-T"); the remote shell becomes the program, having said who that is. */
static struct pty_term *start_with(const char *terminal, const char *options)
{
    char command[1024];
    snprintf(command, sizeof command, "echo $$ > '%s'; exec '%s' %s --file '%s' --lang en dawn", pid_path(), PN_PROGRAM,
             options, PN_ROADMAP);
    const char *arguments[] = {terminal, "-F", getenv("PN_SSH_CONFIG"), "here", command, NULL};
    return start_program(getenv("PN_SSH"), arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
}

static struct pty_term *start(void)
{
    return start_with("-tt", "");
}

static pid_t program_pid(void)
{
    long pid = 0;
    FILE *file = fopen(pid_path(), "r");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%ld", &pid), 1);
    fclose(file);
    return (pid_t)pid;
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* One that has ended and waits for its parent to notice runs no more; in a container that parent may be lazy. */
static bool is_running(pid_t pid)
{
    char path[64];
    char state = 'Z';
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return false;
    }
    if (fscanf(file, "%*d (%*[^)]) %c", &state) != 1) {
        state = 'Z';
    }
    fclose(file);
    return state != 'Z';
}

static void assert_ends_soon(pid_t pid)
{
    int64_t begin = now_ms();
    while (is_running(pid) && now_ms() - begin < END_WITHIN_MS) {
        poll(NULL, 0, 1); /* nobody tells of the end of a process that is not one's own child */
    }
    printf("gone after %lld ms\n", (long long)(now_ms() - begin));
    assert_false(is_running(pid));
}

static bool is_on_selected(struct pty_term *terminal, const void *title)
{
    VTermPos cursor = pty_term_cursor(terminal);
    return strstr(pty_term_row(terminal, cursor.row), title) != NULL &&
           pty_term_cell(terminal, cursor.row, cursor.col).attrs.reverse;
}

static void assert_selected(struct pty_term *terminal, const char *title)
{
    assert_true(pty_term_wait(terminal, is_on_selected, title, title));
}

static bool has_rule_at_end(struct pty_term *terminal, const void *data)
{
    const int *size = data;
    return pty_term_cell(terminal, size[0] - 2, size[1] - 1).chars[0] == 0x2500;
}

static void test_walk(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "n");
    assert_selected(terminal, "Get dressed");
    const int size[] = {30, 100};
    pty_term_resize(terminal, size[0], size[1]);
    assert_true(pty_term_wait(terminal, has_rule_at_end, size, "a screen of the new size"));
    assert_selected(terminal, "Get dressed");
    pty_term_key(terminal, VTERM_KEY_RIGHT, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "[2 Noon]"));
    pid_t pid = program_pid();
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
    assert_ends_soon(pid);
}

/* Nothing is said when a line drops: the client is gone from one moment to the next. */
static void test_dropped_line(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_selected(terminal, "Wake up");
    pid_t pid = program_pid();
    assert_true(is_running(pid));
    pty_term_signal(terminal, SIGKILL);
    assert_ends_soon(pid);
}

/* Ctrl-Z finds no shell to fall into, and Ctrl-C ends the program alone. */
static void test_no_shell(void **state)
{
    (void)state;
    struct pty_term *terminal = start();
    assert_selected(terminal, "Wake up");
    pty_term_type(terminal, "\032n");
    assert_selected(terminal, "Get dressed");
    pid_t pid = program_pid();
    pty_term_type(terminal, "\003");
    int status; /* of ssh, which has its own way to pass on a signal */
    assert_true(pty_term_wait_exit(terminal, &status));
    assert_left_clean(terminal);
    assert_ends_soon(pid);
}

/* Pipes at both ends there; what is typed is this terminal's own affair. */
static void test_line_by_line(void **state)
{
    (void)state;
    struct pty_term *terminal = start_with("-T", "--linear");
    assert_true(pty_term_wait_text(terminal, "2) Wake up"));
    assert_true(pty_term_wait_text(terminal, "Number, b back, ? help:"));
    pty_term_type(terminal, "2\r");
    assert_true(pty_term_wait_text(terminal, "Wake up – milestone 1 of 2 in phase 1, Dawn"));
    assert_null(strchr(pty_term_bytes(terminal), '\033'));
    pid_t pid = program_pid();
    pty_term_type(terminal, "\004");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
    assert_ends_soon(pid);
}

static void test_dropped_line_of_lines(void **state)
{
    (void)state;
    struct pty_term *terminal = start_with("-T", "--linear");
    assert_true(pty_term_wait_text(terminal, "Number, b back, ? help:"));
    pid_t pid = program_pid();
    assert_true(is_running(pid));
    pty_term_signal(terminal, SIGKILL);
    assert_ends_soon(pid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_walk, finish_terminals),
        cmocka_unit_test_teardown(test_line_by_line, finish_terminals),
        cmocka_unit_test_teardown(test_dropped_line_of_lines, finish_terminals),
        cmocka_unit_test_teardown(test_dropped_line, finish_terminals),
        cmocka_unit_test_teardown(test_no_shell, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
