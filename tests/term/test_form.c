// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The form on a terminal: what is typed survives a line that drops and a program that is killed, and two people on one
 * field do not overwrite each other.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char folder[64];
static char path[96];
static char option[128];
static char variable[128];

static int make_project(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/phasenav-form-XXXXXX");
    if (mkdtemp(folder) == NULL) {
        return 1;
    }
    snprintf(path, sizeof path, "%s/day.yaml", folder);
    snprintf(option, sizeof option, "--project=%s", path);
    snprintf(variable, sizeof variable, "XDG_STATE_HOME=%s", folder);
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return 1;
    }
    fputs("format: 2\nproject: {title: My day}\n", file);
    return fclose(file);
}

/* Removes a folder with the files in it. */
static void remove_files(const char *of)
{
    DIR *entries = opendir(of);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        if (entry->d_name[0] != '.') {
            (void)unlinkat(dirfd(entries), entry->d_name, 0);
        }
    }
    if (entries != NULL) {
        (void)closedir(entries);
    }
    (void)rmdir(of);
}

static int remove_project(void **state)
{
    char kept[96];
    int result = finish_terminals(state);
    snprintf(kept, sizeof kept, "%s/phasenav", folder);
    remove_files(kept);
    remove_files(folder);
    return result;
}

static struct pty_term *start(const char *who)
{
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang=en", "--who", who, "dawn", option, NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", variable, NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    return terminal;
}

static struct pty_term *start_form(const char *who)
{
    struct pty_term *terminal = start(who);
    pty_term_type(terminal, "e");
    assert_true(pty_term_wait_text(terminal, "New note"));
    return terminal;
}

static void quit(struct pty_term *terminal)
{
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_no_text(terminal, "New note"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_left_clean(terminal);
}

static bool file_has(const char *text)
{
    char content[8192];
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t length = fread(content, 1, sizeof content - 1, file);
    (void)fclose(file);
    content[length] = '\0';
    return strstr(content, text) != NULL;
}

/* The text of the file of what is typed; returns whether there is one. */
static bool read_typed(char *text, size_t size)
{
    char kept[96];
    bool found = false;
    snprintf(kept, sizeof kept, "%s/phasenav", folder);
    DIR *entries = opendir(kept);
    for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
        if (strncmp(entry->d_name, "typed-", strlen("typed-")) == 0 && strstr(entry->d_name, ".new") == NULL) {
            char name[400];
            struct stat status;
            snprintf(name, sizeof name, "%s/%s", kept, entry->d_name);
            FILE *file = fopen(name, "r");
            assert_non_null(file);
            assert_int_equal(fstat(fileno(file), &status), 0);
            assert_int_equal(status.st_mode & 0777, 0600);
            size_t length = fread(text, 1, size - 1, file);
            text[length] = '\0';
            (void)fclose(file);
            found = true;
        }
    }
    if (entries != NULL) {
        (void)closedir(entries);
    }
    return found;
}

static void pause_ms(long milliseconds)
{
    const struct timespec time = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
    (void)nanosleep(&time, NULL);
}

static void fields_are_saved_one_by_one(void **state)
{
    (void)state;
    struct pty_term *terminal = start_form("ann");
    pty_term_type(terminal, "Amt 61\t");
    assert_true(pty_term_wait_text(terminal, "Responsible: saved"));
    assert_true(file_has("owner: Amt 61"));
    pty_term_type(terminal, "15.12.2026");
    assert_true(pty_term_wait_text(terminal, "will be: Tue 2026-12-15"));
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, "Due: saved"));
    quit(terminal);
    char text[64];
    assert_false(read_typed(text, sizeof text)); /* nothing is left to save */
}

/* Types on, a letter each 20 ms, for about a second; ends the program amid that. */
static void end_while_typing(struct pty_term *terminal, void (*end)(struct pty_term *terminal), char *typed)
{
    enum { LETTERS = 70, EACH_MS = 20 };
    for (int i = 0; i < LETTERS; i++) {
        const char letter[] = {(char)('a' + i % 26), '\0'};
        typed[i] = *letter;
        pty_term_type(terminal, letter);
        pause_ms(EACH_MS);
    }
    typed[LETTERS] = '\0';
    end(terminal);
}

static void kill_it(struct pty_term *terminal)
{
    pty_term_signal(terminal, SIGKILL);
    assert_killed_by(terminal, SIGKILL);
}

static void terminate_it(struct pty_term *terminal)
{
    pty_term_signal(terminal, SIGTERM);
    assert_killed_by(terminal, SIGTERM);
}

static void drop_the_line(struct pty_term *terminal)
{
    int status;
    pty_term_hang_up(terminal);
    assert_true(pty_term_wait_exit(terminal, &status));
}

/* How many of the letters that were typed are in the file. */
static size_t kept_letters(const char *typed)
{
    char text[1024];
    assert_true(read_typed(text, sizeof text));
    const char *last = strchr(strstr(text, " owner "), '\n') + 1;
    size_t kept = strcspn(last, "\n");
    assert_int_equal(strncmp(last, typed, kept), 0);
    return kept;
}

static void check_that_it_is_offered_again(void (*end)(struct pty_term *terminal), size_t may_lose)
{
    char typed[128];
    char shown[24];
    end_while_typing(start_form("ann"), end, typed);
    size_t kept = kept_letters(typed);
    fprintf(stderr, "%zu of %zu letters, one each 20 ms, were kept\n", kept, strlen(typed));
    assert_true(kept + may_lose >= strlen(typed));

    struct pty_term *terminal = start("ann");
    assert_true(pty_term_wait_text(terminal, "Begun and not saved"));
    pty_term_type(terminal, "e");
    snprintf(shown, sizeof shown, "%.20s", typed);
    assert_true(pty_term_wait_text(terminal, shown));
    assert_true(pty_term_wait_text(terminal, "not saved, begun"));
    pty_term_type(terminal, "\r");
    assert_true(pty_term_wait_text(terminal, "Responsible: saved"));
    assert_true(file_has(shown));
    quit(terminal);
    assert_false(read_typed(typed, sizeof typed));
    terminal = start("ann");
    assert_true(pty_term_wait_no_text(terminal, "Begun and not saved"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

/* At most the last half second of typing. */
static void who_is_killed_loses_half_a_second_at_most(void **state)
{
    (void)state;
    enum { HALF_A_SECOND = 500 / 20 };
    check_that_it_is_offered_again(kill_it, HALF_A_SECOND);
}

static void a_signal_that_can_be_caught_costs_nothing(void **state)
{
    (void)state;
    check_that_it_is_offered_again(terminate_it, 1); /* a letter may be on its way */
}

static void a_line_that_drops_costs_nothing(void **state)
{
    (void)state;
    check_that_it_is_offered_again(drop_the_line, 1);
}

static void what_others_began_is_not_offered(void **state)
{
    (void)state;
    char typed[128];
    end_while_typing(start_form("ann"), kill_it, typed);
    struct pty_term *terminal = start("ben");
    assert_true(pty_term_wait_no_text(terminal, "Begun and not saved"));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
    assert_true(read_typed(typed, sizeof typed)); /* it is there for ann */
}

/* Neither window of one person takes the other's text, as long as it is open. */
static void two_windows_keep_their_own(void **state)
{
    (void)state;
    char text[1024];
    struct pty_term *one = start_form("ann");
    pty_term_type(one, "from one");
    pause_ms(700);
    assert_true(read_typed(text, sizeof text));
    struct pty_term *other = start("ann");
    assert_true(pty_term_wait_no_text(other, "Begun and not saved"));
    pty_term_type(other, "q");
    assert_exit_status(other, 0);
    assert_true(read_typed(text, sizeof text));
    assert_non_null(strstr(text, "from one"));
    pty_term_type(one, "\r");
    assert_true(pty_term_wait_text(one, "Responsible: saved"));
    quit(one);
}

static void two_on_one_field_choose(void **state)
{
    (void)state;
    struct pty_term *one = start_form("ann");
    struct pty_term *other = start_form("ben");
    pty_term_type(one, "Amt 61");
    pty_term_type(other, "Amt 50\r");
    assert_true(pty_term_wait_text(other, "Responsible: saved"));
    pty_term_type(one, "\r");
    assert_true(pty_term_wait_text(one, "ben has just changed \"Responsible\" while you were writing"));
    assert_true(pty_term_wait_cursor_on(one, "Leave what ben has written"));
    assert_true(file_has("owner: Amt 50")); /* nothing is overwritten */
    pty_term_key(one, VTERM_KEY_DOWN, VTERM_MOD_NONE);
    pty_term_key(one, VTERM_KEY_DOWN, VTERM_MOD_NONE);
    assert_true(pty_term_wait_cursor_on(one, "Keep both, with a semicolon"));
    pty_term_type(one, "\r");
    assert_true(pty_term_wait_text(one, "Responsible: saved"));
    assert_true(file_has("Amt 50; Amt 61"));

    /* Two notes are simply two. */
    pty_term_type(one, "\033[Z\033[Z"); /* Shift-Tab, over the first field to the last */
    pty_term_type(other, "\033[Z\033[Z");
    pty_term_type(one, "from ann");
    pty_term_type(other, "from ben\r");
    assert_true(pty_term_wait_text(other, "New note: saved"));
    pty_term_type(one, "\r");
    assert_true(pty_term_wait_text(one, "New note: saved"));
    assert_true(file_has("from ann"));
    assert_true(file_has("from ben"));
    quit(one);
    quit(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(fields_are_saved_one_by_one, make_project, remove_project),
        cmocka_unit_test_setup_teardown(who_is_killed_loses_half_a_second_at_most, make_project, remove_project),
        cmocka_unit_test_setup_teardown(a_signal_that_can_be_caught_costs_nothing, make_project, remove_project),
        cmocka_unit_test_setup_teardown(a_line_that_drops_costs_nothing, make_project, remove_project),
        cmocka_unit_test_setup_teardown(what_others_began_is_not_offered, make_project, remove_project),
        cmocka_unit_test_setup_teardown(two_windows_keep_their_own, make_project, remove_project),
        cmocka_unit_test_setup_teardown(two_on_one_field_choose, make_project, remove_project),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
