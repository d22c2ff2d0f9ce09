// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the system lacks, and what it fails besides a save: locks, folders, a look at what others did.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

#include "fault_shim.h"

#include <sys/wait.h>

static unsigned count_calls(void)
{
    struct store_test test;
    store_test_init(&test, store_test_start);
    fault_begin(FAULT_COUNT, 0, 0);
    bool fine = store_test_commit(&test, "need", "started", NULL);
    unsigned counted = fault_end();
    assert_true(fine);
    store_test_finish(&test);
    return counted;
}

/* A file system that has no locks: the change is made all the same, and it is told. */
static void no_locks_is_no_reason_not_to_save(void **state)
{
    (void)state;
    static const int errors[] = {ENOLCK, ENOSYS, EOPNOTSUPP};
    unsigned counted = count_calls();
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        bool met = false;
        for (unsigned at = 1; at <= counted; at++) {
            struct store_test test;
            store_test_init(&test, store_test_start);
            fault_begin(FAULT_FAIL, at, errors[i]);
            bool fine = store_test_commit(&test, "need", "started", NULL);
            (void)fault_end();
            if (fault_met() != NULL && strcmp(fault_met(), "fcntl") == 0) {
                met = true;
                assert_true(fine);
                assert_non_null(strstr(pn_buffer_text(&test.base.messages), "its file system has no locks"));
                assert_true(store_test_commit(&test, "need", "reached", NULL));
                assert_string_equal(pn_buffer_text(&test.base.messages), ""); /* told once */
            }
            store_test_finish(&test);
        }
        assert_true(met);
    }
}

/* Without a lock two could write into one file at the same time. */
static void without_locks_nothing_is_written_in_place(void **state)
{
    (void)state;
    struct store_test test;
    fault_is_mounted = true;
    unsigned counted = count_calls();
    bool met = false;
    for (unsigned at = 1; at <= counted; at++) {
        store_test_init(&test, store_test_start);
        fault_begin(FAULT_FAIL, at, ENOLCK);
        bool fine = store_test_commit(&test, "need", "started", NULL);
        (void)fault_end();
        if (fault_met() != NULL && strcmp(fault_met(), "fcntl") == 0) {
            met = true;
            assert_false(fine);
            assert_non_null(strstr(pn_buffer_text(&test.base.messages), "its file system has no locks"));
            assert_non_null(strstr(pn_buffer_text(&test.base.messages), test.folder));
            char *text = store_test_read(test.path);
            assert_string_equal(text, store_test_start);
            free(text);
        }
        store_test_finish(&test);
    }
    fault_is_mounted = false;
    assert_true(met);
}

/* Several who have no locks: the file may lose a change that another has made in the same instant, which is told; the
 * history has all of them, each on a line of its own. */
static void without_locks_the_history_loses_nothing(void **state)
{
    (void)state;
    enum { WRITERS = 6, CHANGES = 40 };
    struct store_test test;
    pid_t children[WRITERS];
    char path[120];
    store_test_init(&test, store_test_start);
    (void)snprintf(path, sizeof path, "%s/parkraum.history", test.folder);
    store_test_write(path, "{\"id\":\"killed\""); /* pending, from where there were locks */
    for (unsigned i = 0; i < WRITERS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            store_test_open(&test);
            fault_begin(FAULT_NO_LOCKS, 0, 0);
            for (unsigned j = 0; j < CHANGES; j++) {
                char note[40];
                (void)snprintf(note, sizeof note, "%u of %u", j, i);
                if (!store_test_commit(&test, "need", NULL, note) ||
                    strstr(pn_buffer_text(&test.base.messages), "lacks") != NULL) {
                    fputs(pn_buffer_text(&test.base.messages), stderr);
                    _exit(1);
                }
            }
            _exit(0);
        }
    }
    for (unsigned i = 0; i < WRITERS; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    store_test_open(&test);
    struct pn_arena arena;
    struct pn_history history;
    struct pn_diags *diags = pn_diags_new(NULL);
    bool seen[WRITERS * CHANGES] = {false};
    pn_arena_init(&arena);
    assert_true(pn_store_history(test.store, &arena, &history, diags));
    assert_int_equal(pn_diags_count(diags), 1); /* of the line that was pending */
    assert_int_equal(history.count, WRITERS * CHANGES);
    for (size_t i = 0; i < history.count; i++) {
        char *end;
        unsigned long number = strtoul(history.at[i].changes[0].note.text, &end, 10);
        unsigned long place = strtoul(end + 4, NULL, 10) * CHANGES + number;
        assert_false(seen[place]);
        seen[place] = true;
    }
    const struct pn_fact *fact =
        pn_project_fact(pn_store_project(test.store), project_test_subject(&test.base, "need"));
    print_message("without locks: %zu entries, and %u of their notes in the file\n", history.count,
                  (unsigned)fact->notes.count);
    pn_diags_free(diags);
    pn_arena_finish(&arena);
    store_test_finish(&test);
}

/* A new file in new folders, FOLDER/a/b. */
struct deep_test {
    struct store_test base;
    char folders[3][80];
    bool saved;
    unsigned calls;
};

static void save_deep(struct deep_test *test, enum fault_mode how, unsigned at, int error)
{
    static const char *const below[] = {"", "/a", "/a/b"};
    store_test_init(&test->base, NULL);
    for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
        snprintf(test->folders[i], sizeof test->folders[i], "%s%s", test->base.folder, below[i]);
    }
    snprintf(test->base.path, sizeof test->base.path, "%s/parkraum.yaml", test->folders[2]);
    pn_store_close(test->base.store);
    struct pn_store_options options = {
        .path = test->base.path, .roadmap = test->base.base.roadmap, .make_folder = true};
    test->base.store = pn_store_open(&options, test->base.base.diags);
    fault_begin(how, at, error);
    test->saved = store_test_commit(&test->base, "need", "started", NULL);
    test->calls = fault_end();
}

static void finish_deep(struct deep_test *test)
{
    (void)unlink(test->base.path);
    (void)rmdir(test->folders[2]);
    (void)rmdir(test->folders[1]);
    store_test_finish(&test->base);
}

static bool is_synchronised(const char *folder)
{
    struct stat status;
    assert_int_equal(stat(folder, &status), 0);
    return fault_has_synchronised(status.st_ino);
}

static void folders_that_are_made_last_as_the_file_does(void **state)
{
    (void)state;
    struct deep_test test;
    save_deep(&test, FAULT_COUNT, 0, 0);
    unsigned counted = test.calls;
    assert_true(test.saved);
    assert_string_equal(pn_buffer_text(&test.base.base.messages), "");
    for (size_t i = 0; i < sizeof test.folders / sizeof *test.folders; i++) {
        assert_true(is_synchronised(test.folders[i])); /* it knows what is in it */
    }
    finish_deep(&test);
    unsigned of_folders = 0;
    for (unsigned at = 1; at <= counted; at++) {
        save_deep(&test, FAULT_FAIL, at, EIO);
        const char *said = pn_buffer_text(&test.base.base.messages);
        if (test.saved && strstr(said, "a power cut might still undo it") != NULL) {
            of_folders += strcmp(fault_met(), "fsync") == 0; /* of the innermost, the last time counts */
        } else if (!test.saved) {
            assert_non_null(strstr(said, "was not saved"));
        }
        char *text = store_test_read(test.base.path);
        assert_int_equal(text != NULL && strstr(text, "need") != NULL, test.saved); /* its head may be there */
        free(text);
        finish_deep(&test);
    }
    assert_int_equal(of_folders, 3);
}

/* Looking for what others did fails at each call: the project stays what it was, and the next look sees it. */
static void a_look_that_fails_says_so_and_goes_on(void **state)
{
    (void)state;
    unsigned troubles = 0;
    bool more = true;
    for (unsigned at = 1; more; at++) {
        struct store_test test;
        store_test_init(&test, store_test_start);
        store_test_write(test.path, "format: 2\nproject: {title: Other, roadmap: small}\n");
        pn_diags_free(test.base.diags);
        test.base.diags = pn_diags_new(NULL);
        fault_begin(FAULT_FAIL, at, EIO);
        enum pn_store_news news = pn_store_poll(test.store, test.base.diags);
        (void)fault_end();
        more = fault_met() != NULL;
        troubles += news == PN_STORE_TROUBLE;
        assert_int_equal(pn_diags_count(test.base.diags), news == PN_STORE_TROUBLE ? 1 : 0);
        assert_string_equal(pn_store_project(test.store)->title, news == PN_STORE_TROUBLE ? "T" : "Other");
        (void)pn_store_poll(test.store, test.base.diags);
        assert_string_equal(pn_store_project(test.store)->title, "Other");
        store_test_finish(&test);
    }
    assert_true(troubles >= 4);
}

int test_store_lacks(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_locks_is_no_reason_not_to_save),
        cmocka_unit_test(without_locks_nothing_is_written_in_place),
        cmocka_unit_test(without_locks_the_history_loses_nothing),
        cmocka_unit_test(folders_that_are_made_last_as_the_file_does),
        cmocka_unit_test(a_look_that_fails_says_so_and_goes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
