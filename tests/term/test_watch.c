// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The browser is told of what others change: it sleeps until then, and is woken by nothing else. Where it cannot be
 * told it looks by itself.
 *
 * A browser that looks every second would not sleep through two of them. So one that does, and then shows a change,
 * has been told; how long that takes is measured by tests/bench/bench_together.py and not here.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SILENCE_S = 2 };

static char root[64];

static int make_root(void **state)
{
    (void)state;
    strcpy(root, "/tmp/phasenav-term-XXXXXX");
    return mkdtemp(root) == NULL;
}

/* A shell's command in the test's folder, for what another user does. */
static void do_elsewhere(const char *command)
{
    char line[512];
    (void)snprintf(line, sizeof line, "cd '%s' && %s", root, command);
    assert_int_equal(system(line), 0);
}

static int remove_root(void **state)
{
    int result = finish_terminals(state);
    do_elsewhere("rm -rf ./*");
    return result | rmdir(root);
}

static void set_elsewhere(const char *file, const char *what)
{
    char command[400];
    (void)snprintf(command, sizeof command, "LC_ALL=C '%s' --file '%s' --project '%s' --who ben --set '%s'", PN_PROGRAM,
                   PN_ROADMAP, file, what);
    do_elsewhere(command);
}

static struct pty_term *start(const char *file)
{
    char option[128];
    (void)snprintf(option, sizeof option, "--project=%s/%s", root, file);
    const char *arguments[] = {"--file", PN_ROADMAP, "--lang=en", "--who", "ann", "dawn", option, NULL};
    struct pty_term *terminal = start_program(PN_PROGRAM, arguments, "xterm-256color", "C.UTF-8", NULL, NULL);
    assert_true(pty_term_wait_cursor_on(terminal, "Wake up"));
    return terminal;
}

/* The program sleeps without being woken, once it has come to rest. */
static void assert_sleeps(const struct pty_term *terminal)
{
    unsigned long before = 0;
    unsigned long after = pty_term_sleeps(terminal);
    for (int spans = 0; spans < 3 && after != before; spans++) {
        before = after;
        (void)nanosleep(&(struct timespec){.tv_sec = SILENCE_S}, NULL);
        after = pty_term_sleeps(terminal);
    }
    assert_int_equal(after, before);
}

static void who_is_left_alone_sleeps_until_told(void **state)
{
    (void)state;
    set_elsewhere("p.yaml", "wake-up=started");
    struct pty_term *terminal = start("p.yaml");
    assert_sleeps(terminal);
    set_elsewhere("p.yaml", "wake-up=reached");
    assert_true(pty_term_wait_text(terminal, "ben: Wake up – reached"));
    assert_sleeps(terminal);
    do_elsewhere("sed 's/reached/started/' p.yaml > new && mv new p.yaml"); /* as an editor saves */
    assert_true(pty_term_wait_text(terminal, "» Wake up"));
    do_elsewhere("sed 's/started/reached/' p.yaml > new && cat new > p.yaml && rm new"); /* as another one does */
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    pty_term_type(terminal, " "); /* and the reader's own change is no news */
    assert_true(pty_term_wait_text(terminal, "· Wake up"));
    assert_sleeps(terminal);
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

static void without_a_file_it_sleeps_until_there_is_one(void **state)
{
    (void)state;
    struct pty_term *terminal = start("p.yaml");
    assert_sleeps(terminal);
    set_elsewhere("p.yaml", "wake-up=reached");
    assert_true(pty_term_wait_text(terminal, "ben: Wake up – reached"));
}

static void a_link_that_leads_elsewhere_is_followed(void **state)
{
    (void)state;
    set_elsewhere("one.yaml", "wake-up=started");
    set_elsewhere("two.yaml", "wake-up=reached");
    do_elsewhere("mkdir links && ln -s ../one.yaml links/p.yaml");
    struct pty_term *terminal = start("links/p.yaml");
    assert_true(pty_term_wait_text(terminal, "» Wake up"));
    do_elsewhere("ln -s ../two.yaml links/new && mv links/new links/p.yaml");
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    assert_sleeps(terminal);
    set_elsewhere("two.yaml", "wake-up=open");
    assert_true(pty_term_wait_text(terminal, "· Wake up"));
}

/* Nothing tells of a folder that is not there: it is looked for. */
static void a_folder_that_comes_back_is_found(void **state)
{
    (void)state;
    do_elsewhere("mkdir folder");
    set_elsewhere("folder/p.yaml", "wake-up=started");
    struct pty_term *terminal = start("folder/p.yaml");
    assert_true(pty_term_wait_text(terminal, "» Wake up"));
    assert_sleeps(terminal);
    do_elsewhere("mv folder away");
    assert_true(pty_term_wait_text(terminal, "is gone; the next change writes it"));
    set_elsewhere("away/p.yaml", "wake-up=reached");
    do_elsewhere("mv away folder");
    assert_true(pty_term_wait_text(terminal, "■ Wake up"));
    assert_sleeps(terminal);
    set_elsewhere("folder/p.yaml", "wake-up=open");
    assert_true(pty_term_wait_text(terminal, "· Wake up"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(who_is_left_alone_sleeps_until_told, make_root, remove_root),
        cmocka_unit_test_setup_teardown(without_a_file_it_sleeps_until_there_is_one, make_root, remove_root),
        cmocka_unit_test_setup_teardown(a_link_that_leads_elsewhere_is_followed, make_root, remove_root),
        cmocka_unit_test_setup_teardown(a_folder_that_comes_back_is_found, make_root, remove_root),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
