// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The project's file: one change as one transaction, and what each kind of trouble leads to.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

#include <sys/wait.h>

static void expect_text(const struct store_test *test, const char *expected)
{
    char *text = store_test_read(test->path);
    assert_non_null(text);
    assert_string_equal(text, expected);
    free(text);
}

static void a_change_is_in_the_file_and_its_history(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_string_equal(pn_buffer_text(&test.base.messages), "");
    expect_text(&test, "# kept\nformat: 2\nproject: {title: T, roadmap: small}\nmilestones:\n"
                       "  need: {state: started, date: 2026-11-03}\nwiki: https://example.org/\n");
    assert_int_equal(store_test_count(&test), 2);
    assert_int_equal(store_test_entries(test.store), 1);
    store_test_finish(&test);
}

static void a_new_file_comes_with_its_first_change(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    assert_false(pn_store_has_file(test.store));
    assert_int_equal(store_test_count(&test), 0);
    assert_true(store_test_commit(&test, "need", "open", NULL)); /* it is open: nothing to write */
    assert_int_equal(store_test_count(&test), 0);
    assert_false(pn_store_has_file(test.store));
    assert_true(store_test_commit(&test, "need", "started", NULL));
    expect_text(&test, "# A project of phasenav; phasenav-project(5) describes this file.\nformat: 2\nproject:\n"
                       "  title: parkraum\n  roadmap: small\nmilestones:\n"
                       "  need: {state: started, date: 2026-11-03}\n");
    assert_int_equal(store_test_count(&test), 2);
    store_test_finish(&test);
}

static void several_changes_are_made_together_or_not_at_all(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct pn_change changes[2] = {store_test_change(&test, "need", "started", NULL),
                                   store_test_change(&test, "budget", "met", NULL)};
    assert_false(pn_store_commit(test.store, changes, 2, NULL, test.base.diags));
    expect_text(&test, store_test_start);
    changes[1] = store_test_change(&test, "budget", "reached", NULL);
    assert_true(pn_store_commit(test.store, changes, 2, NULL, test.base.diags));
    const struct pn_history *history = store_test_history(test.store);
    assert_int_equal(history->count, 1); /* one entry, of two changes */
    assert_int_equal(history->at[0].count, 2);
    assert_string_equal(history->at[0].changes[1].item, "budget");
    store_test_finish(&test);
}

static void what_others_changed_is_kept_and_seen(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct pn_store_options options = {.path = test.path, .roadmap = test.base.roadmap};
    struct pn_store *other = pn_store_open(&options, test.base.diags);
    struct pn_change change = store_test_change(&test, "partner", "reached", NULL);
    assert_true(pn_store_commit(other, &change, 1, NULL, test.base.diags));
    assert_int_equal(pn_store_project(test.store)->fact_count, 0);

    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_int_equal(pn_store_project(test.store)->fact_count, 2);
    assert_int_equal(pn_store_news(test.store).count, 1); /* what the other one has changed meanwhile */
    assert_string_equal(pn_store_news(test.store).at[0].changes[0].item, "partner");
    assert_int_equal(pn_store_poll(other, test.base.diags), PN_STORE_CHANGED);
    assert_int_equal(pn_store_project(other)->fact_count, 2);
    assert_int_equal(pn_store_news(other).count, 1);
    assert_string_equal(pn_store_news(other).at[0].changes[0].item, "need");
    assert_int_equal(pn_store_poll(other, test.base.diags), PN_STORE_SAME);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_SAME);
    pn_store_close(other);
    store_test_finish(&test);
}

static void a_link_stays_a_link(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    char target[128];
    snprintf(target, sizeof target, "%s/target.yaml", test.folder);
    assert_int_equal(symlink("target.yaml", test.path), 0); /* to nothing yet */
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_true(store_test_commit(&test, "need", "reached", NULL));
    struct stat status;
    assert_int_equal(lstat(test.path, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_int_equal(lstat(target, &status), 0);
    assert_true(S_ISREG(status.st_mode));
    assert_int_equal(store_test_count(&test), 3); /* target.history is beside the file, not beside the link */
    assert_int_equal(store_test_entries(test.store), 2);
    store_test_finish(&test);
}

static void the_mode_stays(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_int_equal(chmod(test.path, 0640), 0);
    mode_t umask_before = umask(077);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    umask(umask_before);
    struct stat status;
    assert_int_equal(stat(test.path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
    store_test_finish(&test);
}

/* Root may write everywhere, and is nobody for as long as it tries. */
static void expect_refusal_as_nobody(struct store_test *test, const char *words)
{
    enum { NOBODY = 65534 };
    bool is_root = geteuid() == 0;
    assert_true(!is_root || seteuid(NOBODY) == 0);
    bool saved = store_test_commit(test, "need", "started", NULL);
    assert_true(!is_root || seteuid(0) == 0);
    assert_false(saved);
    const char *message = pn_buffer_text(&test->base.messages);
    if (strstr(message, words) == NULL) {
        print_error("'%s' is not in: %s", words, message);
        fail();
    }
}

static void what_may_not_be_written_is_said(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_int_equal(chmod(test.folder, 0755), 0);
    assert_int_equal(chmod(test.path, 0644), 0);
    if (geteuid() != 0) {
        assert_int_equal(chmod(test.path, 0444), 0);
    }
    expect_refusal_as_nobody(&test, "was not saved: permission denied"); /* the file */
    expect_text(&test, store_test_start);
    assert_int_equal(chmod(test.folder, 0700), 0);
    if (geteuid() != 0) {
        assert_int_equal(chmod(test.folder, 0600), 0);
    }
    expect_refusal_as_nobody(&test, "was not saved: the folder '/tmp/phasenav-store-");
    expect_refusal_as_nobody(&test, "' may not be entered");
    assert_int_equal(chmod(test.folder, 0700), 0);
    expect_text(&test, store_test_start);
    assert_int_equal(unlink(test.path), 0);
    assert_int_equal(chmod(test.folder, geteuid() != 0 ? 0555 : 0755), 0);
    expect_refusal_as_nobody(&test, "was not saved: no file can be made in '/tmp/phasenav-store-");
    expect_refusal_as_nobody(&test, "': permission denied");
    store_test_finish(&test);
}

static void read_only_changes_nothing(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct pn_store_options options = {.path = test.path, .roadmap = test.base.roadmap, .read_only = true};
    struct pn_store *store = pn_store_open(&options, test.base.diags);
    struct pn_change change = store_test_change(&test, "need", "started", NULL);
    assert_false(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    expect_text(&test, store_test_start);
    pn_store_close(store);
    store_test_finish(&test);
}

static void a_file_that_is_gone_is_written_anew(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_int_equal(unlink(test.path), 0);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_TROUBLE);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_SAME); /* told once */
    assert_true(store_test_commit(&test, "budget", "started", NULL));
    assert_int_equal(store_test_entries(test.store), 2); /* nothing of it is lost */
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_SAME);
    store_test_finish(&test);
}

static void a_folder_that_is_gone_is_said(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    assert_int_equal(rmdir(test.folder), 0);
    assert_false(store_test_commit(&test, "need", "started", NULL));
    assert_non_null(strstr(pn_buffer_text(&test.base.messages), "was not saved: its folder is not there"));
    assert_int_equal(mkdir(test.folder, 0700), 0);
    assert_true(store_test_commit(&test, "need", "started", NULL)); /* and on it goes */
    store_test_finish(&test);
}

/* A file that is named without a folder is in the working directory: where that is gone, it is not made again. */
static void a_working_directory_that_is_gone_is_said(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    int before = open(".", O_RDONLY | O_DIRECTORY);
    assert_int_equal(chdir(test.folder), 0);
    assert_int_equal(rmdir(test.folder), 0);
    pn_store_close(test.store);
    struct pn_store_options options = {.path = "parkraum.yaml", .roadmap = test.base.roadmap, .make_folder = true};
    test.store = pn_store_open(&options, test.base.diags);
    assert_false(store_test_commit(&test, "need", "started", NULL));
    assert_string_equal(pn_buffer_text(&test.base.messages),
                        "phasenav: 'parkraum.yaml' was not saved: its folder is not there\n");
    assert_int_equal(fchdir(before), 0);
    close(before);
    store_test_finish(&test);
}

/* Another process that keeps the file locked, until it is told to end. */
struct holder {
    pid_t process;
    int until; /* closed: it ends */
    unsigned asked;
};

static struct holder lock_elsewhere(const char *path)
{
    int ready[2];
    int until[2];
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(until), 0);
    pid_t process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        char byte;
        struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
        int descriptor = open(path, O_RDWR);
        close(until[1]);
        if (fcntl(descriptor, F_SETLK, &lock) == 0 && write(ready[1], "", 1) == 1) {
            (void)!read(until[0], &byte, 1);
        }
        _exit(0);
    }
    close(ready[1]);
    close(until[0]);
    char byte;
    assert_int_equal(read(ready[0], &byte, 1), 1);
    close(ready[0]);
    return (struct holder){.process = process, .until = until[1]};
}

static void unlock_elsewhere(struct holder *holder)
{
    close(holder->until);
    assert_int_equal(waitpid(holder->process, NULL, 0), holder->process);
}

enum { PATIENCE = 3 };

static bool has_patience(void *context, unsigned waited_ms)
{
    struct holder *holder = context;
    (void)waited_ms;
    return ++holder->asked < PATIENCE;
}

static bool sees_it_unlocked(void *context, unsigned waited_ms)
{
    struct holder *holder = context;
    (void)waited_ms;
    if (++holder->asked == PATIENCE) {
        unlock_elsewhere(holder);
    }
    return true;
}

static void whoever_waits_for_a_lock_can_give_up(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct holder holder = lock_elsewhere(test.path);
    pn_store_set_waiter(test.store, (struct pn_store_waiter){.goes_on = has_patience, .context = &holder});
    assert_false(store_test_commit(&test, "need", "started", NULL));
    assert_int_equal(holder.asked, PATIENCE); /* and not for ten seconds */
    char expected[300];
    snprintf(expected, sizeof expected,
             "phasenav: '%s' was not saved: process %ld keeps the file locked; end that process, or try again later\n",
             test.path, (long)holder.process);
    assert_string_equal(pn_buffer_text(&test.base.messages), expected);
    expect_text(&test, store_test_start);

    holder.asked = 0;
    pn_store_set_waiter(test.store, (struct pn_store_waiter){.goes_on = sees_it_unlocked, .context = &holder});
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_true(holder.asked >= PATIENCE);
    assert_int_equal(store_test_entries(test.store), 1);
    store_test_finish(&test);
}

static void what_is_no_file_of_a_project_is_left_alone(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    store_test_write(test.path, "format: 2\nproject: {title: [}\n"); /* by an editor, meanwhile */
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_TROUBLE);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_SAME);
    assert_false(store_test_commit(&test, "need", "started", NULL));
    assert_non_null(strstr(pn_buffer_text(&test.base.messages), "parkraum.yaml:2:"));
    expect_text(&test, "format: 2\nproject: {title: [}\n");
    store_test_write(test.path, store_test_start);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_CHANGED);

    assert_int_equal(unlink(test.path), 0);
    assert_int_equal(mkfifo(test.path, 0600), 0); /* which would keep a reader waiting */
    assert_false(store_test_commit(&test, "need", "started", NULL));
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_TROUBLE);
    store_test_finish(&test);
}

static void without_a_path_it_lasts_as_long_as_the_store(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    struct pn_store_options options = {.roadmap = test.base.roadmap, .title = "T"};
    struct pn_store *store = pn_store_open(&options, test.base.diags);
    struct pn_change change = store_test_change(&test, "need", "started", NULL);
    assert_true(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    assert_false(pn_store_has_file(store));
    assert_int_equal(store_test_entries(store), 1);
    assert_int_equal(pn_store_poll(store, test.base.diags), PN_STORE_SAME);
    pn_store_close(store);
    store_test_finish(&test);
}

int test_store(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_in_the_file_and_its_history),
        cmocka_unit_test(a_new_file_comes_with_its_first_change),
        cmocka_unit_test(several_changes_are_made_together_or_not_at_all),
        cmocka_unit_test(what_others_changed_is_kept_and_seen),
        cmocka_unit_test(a_link_stays_a_link),
        cmocka_unit_test(the_mode_stays),
        cmocka_unit_test(what_may_not_be_written_is_said),
        cmocka_unit_test(read_only_changes_nothing),
        cmocka_unit_test(a_file_that_is_gone_is_written_anew),
        cmocka_unit_test(a_folder_that_is_gone_is_said),
        cmocka_unit_test(a_working_directory_that_is_gone_is_said),
        cmocka_unit_test(whoever_waits_for_a_lock_can_give_up),
        cmocka_unit_test(what_is_no_file_of_a_project_is_left_alone),
        cmocka_unit_test(without_a_path_it_lasts_as_long_as_the_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
