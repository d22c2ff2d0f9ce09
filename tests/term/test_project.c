// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project in the browser, on a terminal: what is marked is in the file, two browsers on one file follow each other,
 * and what cannot be saved is said.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char folder[64];
static char path[96];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/phasenav-term-XXXXXX");
    snprintf(path, sizeof path, "%s/day.yaml", mkdtemp(folder));
    return 0;
}

static int remove_folder(void **state)
{
    int result = finish_terminals(state);
    (void)unlink(path);
    (void)rmdir(folder);
    return result;
}

static struct pty_term *start(const char *file, const char *who, const char *variable)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang=en", "--who", who, "dawn", file, NULL};
    return start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", variable, NULL);
}

static const char *project_option(void)
{
    static char option[128];
    snprintf(option, sizeof option, "--project=%s", path);
    return option;
}

static void give_title(struct pty_term *terminal)
{
    assert_true(pty_term_wait_text(terminal, "Title of the project:"));
    pty_term_type(terminal, "\x15My day\r"); /* in place of what is proposed */
}

static void a_tick_survives_a_restart(void **state)
{
    (void)state;
    struct pty_term *terminal = start(project_option(), "ann", NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_int_not_equal(access(path, F_OK), 0); /* the first start writes nothing */
    pty_term_type(terminal, " ");
    give_title(terminal);
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "e");
    assert_true(pty_term_wait_text(terminal, "New note"));
    pty_term_type(terminal, "\033[Zfünf Uhr\r"); /* from the first field back to the last */
    assert_true(pty_term_wait_text(terminal, "New note: saved"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_no_text(terminal, "New note"));
    assert_true(pty_term_wait_text(terminal, "fünf Uhr"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);

    terminal = start(project_option(), "ann", NULL);
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    assert_true(pty_term_wait_text(terminal, "fünf Uhr"));
    pty_term_type(terminal, "u"); /* what the sitting before has changed is no slip of this one */
    assert_true(pty_term_wait_text(terminal, "Since the start nothing has been changed here that could be undone"));
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, "· Wake up"));
    pty_term_type(terminal, "u");
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "0");
    assert_true(pty_term_wait_text(terminal, "My day"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

static void two_browsers_follow_each_other(void **state)
{
    (void)state;
    struct pty_term *one = start(project_option(), "ann", NULL);
    struct pty_term *other = start(project_option(), "ben", NULL);
    assert_true(pty_term_wait_cursor_on(one, "Wake up"));
    assert_true(pty_term_wait_cursor_on(other, "Wake up"));
    pty_term_type(one, " ");
    give_title(one);
    assert_true(pty_term_wait_text(other, "■ Wake up"));
    assert_true(pty_term_wait_text(other, "ann: Wake up – reached"));
    pty_term_key(other, VTERM_KEY_DOWN, VTERM_MOD_NONE);
    pty_term_type(other, " ");
    assert_true(pty_term_wait_text(one, "■ Get dressed"));
    assert_true(pty_term_wait_text(one, "ben: Get dressed – reached"));
    pty_term_type(one, "u"); /* one's own change, not the last of all */
    assert_true(pty_term_wait_text(other, "· Wake up"));
    assert_true(pty_term_wait_text(other, "■ Get dressed"));
    pty_term_type(one, "q");
    pty_term_type(other, "q");
    assert_exit_status(one, 0);
    assert_exit_status(other, 0);
}

/* Down and up without a pause, until the text is on the screen. */
static bool type_until(struct pty_term *terminal, const char *text)
{
    time_t start_time = time(NULL);
    while (strstr(pty_term_text(terminal), text) == NULL) {
        if (time(NULL) - start_time > PTY_TERM_DEADLINE_S) {
            fputs(pty_term_text(terminal), stderr);
            return false;
        }
        pty_term_type(terminal, "j");
        assert_true(pty_term_wait_cursor_on(terminal, "Get dressed"));
        pty_term_type(terminal, "k");
        assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    }
    return true;
}

static void who_goes_on_typing_sees_what_others_do(void **state)
{
    (void)state;
    struct pty_term *one = start(project_option(), "ann", NULL);
    struct pty_term *other = start(project_option(), "ben", NULL);
    assert_true(pty_term_wait_cursor_on(one, "Wake up"));
    assert_true(pty_term_wait_cursor_on(other, "Wake up"));
    pty_term_type(one, " ");
    give_title(one);
    assert_true(type_until(other, "■ Wake up"));
    pty_term_type(one, "q");
    pty_term_type(other, "q");
    assert_exit_status(one, 0);
    assert_exit_status(other, 0);
}

/* This process has the project's file locked until the descriptor is closed. */
static int lock_file(void)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    int descriptor = open(path, O_RDWR | O_CLOEXEC);
    assert_int_equal(fcntl(descriptor, F_SETLK, &lock), 0);
    return descriptor;
}

static bool is_redrawn(struct pty_term *terminal, const void *rows)
{
    return strstr(pty_term_row(terminal, *(const int *)rows - 1), "locked") != NULL;
}

static void while_the_file_is_locked_signals_are_heard(void **state)
{
    (void)state;
    static const char waiting[] = "Another program keeps the project's file locked; please wait";
    struct pty_term *terminal = start(project_option(), "ann", NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    pty_term_type(terminal, " ");
    give_title(terminal);
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));

    int lock = lock_file();
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, waiting));
    close(lock);
    assert_true(pty_term_wait_text(terminal, "· Wake up"));
    assert_true(pty_term_wait_no_text(terminal, waiting));

    lock = lock_file();
    time_t start_time = time(NULL);
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, waiting));
    int rows = 18;
    pty_term_resize(terminal, rows, 70);
    assert_true(pty_term_wait(terminal, is_redrawn, &rows, "the screen in its new size"));
    pty_term_signal(terminal, SIGTERM);
    assert_killed_by(terminal, SIGTERM);
    assert_true(time(NULL) - start_time < 9); /* a lock is waited for longer than that */
    assert_left_clean(terminal);
    close(lock);
}

static void what_cannot_be_saved_is_said(void **state)
{
    (void)state;
    struct pty_term *terminal = start("--project=/nowhere/at/all.yaml", "ann", NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_true(
        pty_term_wait_text(terminal, "cannot be saved: its folder is not there")); /* before anything is typed */
    pty_term_type(terminal, "e");
    assert_true(pty_term_wait_text(terminal, "Nothing can be changed"));
    assert_true(pty_term_wait_text(terminal, "· Wake up")); /* nothing is pretended */
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

static void without_a_project_it_is_asked_where_to_keep_one(void **state)
{
    (void)state;
    char variable[128];
    char other_path[128];
    snprintf(variable, sizeof variable, "HOME=%s", folder);
    struct pty_term *terminal = start(NULL, "ann", variable);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    assert_true(pty_term_wait_no_text(terminal, "· Wake up"));
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, "Keep the project in:"));
    assert_true(pty_term_wait_text(terminal, "phasenav/project.yaml"));
    pty_term_type(terminal, "\x15"); /* Ctrl-U: another one */
    pty_term_type(terminal, path);
    pty_term_type(terminal, "\r");
    give_title(terminal);
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    assert_int_equal(access(path, F_OK), 0);
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);

    terminal = start(NULL, "ann", variable);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, "Keep the project in:"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE); /* for this sitting only */
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "q"); /* and nothing is lost without a question */
    assert_true(pty_term_wait_text(terminal, "The project is in no file yet:"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "All stays as it is."));
    pty_term_type(terminal, "q1");
    assert_true(pty_term_wait_text(terminal, "Keep the project in:"));
    snprintf(other_path, sizeof other_path, "%s/o'brien.yaml", folder);
    pty_term_type(terminal, "\x15");
    pty_term_type(terminal, other_path);
    pty_term_type(terminal, "\r");
    give_title(terminal);
    assert_exit_status(terminal, 0);
    assert_true(pty_term_wait_text(terminal, "The project is kept; open it again with: phasenav --project"));
    assert_true(pty_term_wait_text(terminal, "/o'\\''brien.yaml'"));
    assert_left_clean(terminal);
    assert_int_equal(unlink(other_path), 0);

    terminal = start(NULL, "ann", variable);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, "Keep the project in:"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "q2");
    assert_exit_status(terminal, 0);
    assert_true(pty_term_wait_text(terminal, "The project was kept in no file, and is gone."));
}

/* What is typed is read as a shell would have read it, a folder that is not there is a slip of the pen, and what has
 * become of the file is said. */
static void a_file_that_is_typed_is_found_again(void **state)
{
    (void)state;
    char variable[128];
    char message[200];
    snprintf(variable, sizeof variable, "HOME=%s", folder);
    snprintf(message, sizeof message, "'%s/nowhere/day.yaml' was not saved: its folder", folder);
    struct pty_term *terminal = start(NULL, "ann", variable);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, "Keep the project in:"));
    pty_term_type(terminal, "\x15~/nowhere/day.yaml\r");
    assert_true(pty_term_wait_text(terminal, "Title of the project:"));
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, message));
    assert_true(pty_term_wait_text(terminal, "Keep the project in:"));
    assert_true(pty_term_wait_text(terminal, "~/nowhere/day.yaml")); /* to be mended */
    pty_term_type(terminal, "\x15");
    pty_term_type(terminal, path);
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, "Title of the project:"));
    pty_term_type(terminal, "\r"); /* the title, which has not to be typed anew */
    assert_true(pty_term_wait_text(terminal, "open it again with: phasenav --project"));
    assert_true(pty_term_wait_text(terminal, path));
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    assert_int_equal(access(path, F_OK), 0);
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

/* Puts a tick at the first milestone of a project in this file, which makes it. */
static void make_project(const char *option, const char *title, const char *variable)
{
    struct pty_term *terminal = start(option, "ann", variable);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    pty_term_type(terminal, " ");
    assert_true(pty_term_wait_text(terminal, "Title of the project:"));
    pty_term_type(terminal, "\x15");
    pty_term_type(terminal, title);
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

static void the_project_opened_last_is_opened_again(void **state)
{
    (void)state;
    char variable[128];
    char option[128];
    char memory[128];
    snprintf(variable, sizeof variable, "XDG_STATE_HOME=%s/state", folder);
    snprintf(option, sizeof option, "--project=%s/night.yaml", folder);
    make_project(project_option(), "My day", variable);
    make_project(option, "My night", variable);

    struct pty_term *terminal = start(NULL, "ann", variable);
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "0");
    assert_true(pty_term_wait_text(terminal, "My night"));
    pty_term_key(terminal, VTERM_KEY_END, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "night.yaml (A opens another)"));
    pty_term_type(terminal, "A");
    assert_true(pty_term_wait_cursor_on(terminal, "My night (open now)"));
    pty_term_key(terminal, VTERM_KEY_DOWN, VTERM_MOD_NONE);
    assert_true(pty_term_wait_cursor_on(terminal, "My day"));
    assert_true(pty_term_wait_text(terminal, "/day.yaml"));
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, "My day"));
    pty_term_key(terminal, VTERM_KEY_END, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, "day.yaml (A opens another)"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);

    assert_int_equal(unlink(path), 0); /* and if it is gone, the one before it */
    terminal = start(NULL, "ann", variable);
    assert_true(pty_term_wait_text(terminal, "The project opened last is not there any more:"));
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, "0");
    assert_true(pty_term_wait_text(terminal, "My night"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);

    snprintf(memory, sizeof memory, "%s/night.yaml", folder);
    assert_int_equal(unlink(memory), 0);
    snprintf(memory, sizeof memory, "%s/state/phasenav/projects", folder);
    assert_int_equal(unlink(memory), 0);
    snprintf(memory, sizeof memory, "%s/state/phasenav/visits", folder);
    assert_int_equal(unlink(memory), 0); /* and when its projects were left */
    snprintf(memory, sizeof memory, "%s/state/phasenav", folder);
    assert_int_equal(rmdir(memory), 0);
    snprintf(memory, sizeof memory, "%s/state", folder);
    assert_int_equal(rmdir(memory), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_tick_survives_a_restart, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(two_browsers_follow_each_other, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(who_goes_on_typing_sees_what_others_do, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(while_the_file_is_locked_signals_are_heard, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(what_cannot_be_saved_is_said, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(the_project_opened_last_is_opened_again, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_file_that_is_typed_is_found_again, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(without_a_project_it_is_asked_where_to_keep_one, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
