// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A save that is killed, or that the system fails, at each of its calls in turn: the file is the old one or the new
 * one, whole (one that is made may have only its head as yet); the history says the same, at once and after the next
 * save; what failed is said; and the next save goes through. All of that by both ways of saving: beside the file, and
 * in place where nothing can take the file's place.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "fault_scenario.h"

#include <sys/wait.h>

#define LINES                                                                                                          \
    "{\"id\":\"0123456789abcdef\",\"time\":\"2026-10-01T09:00:00+02:00\",\"who\":\"jb\",\"changes\":[{\"item\":"       \
    "\"need\","                                                                                                        \
    "\"from\":{\"state\":\"open\"},\"to\":{\"state\":\"started\"}}]}\n"                                                \
    "{\"id\":\"0123456789abcdee\",\"time\":\"2026-10-02T09:00:00+02:00\",\"who\":\"jb\",\"changes\":[{\"item\":"       \
    "\"need\","                                                                                                        \
    "\"from\":{\"state\":\"started\"},\"to\":{\"state\":\"open\"}}]}\n"

#define LONG_TEXT                                                                                                      \
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const char shrinks[] =
    "format: 2\nproject: {title: T, roadmap: small}\nmilestones:\n  need:\n    evidence: '" LONG_TEXT LONG_TEXT
        LONG_TEXT "'\n";

static const char old_format[] =
    "# kept\n"
    "format: 1\n"
    "project: {title: T, roadmap: small}\n"
    "milestones:\n"
    "  budget: {state: reached, date: 2026-10-03, note: Protokoll Nr. 12} # of May\n"
    "log:\n"
    "  - {time: 2026-10-02T09:00:00+02:00, who: mk, item: budget, change: open → started}\n"
    "  - {time: 2026-10-03T09:00:00+02:00, who: jb, item: budget, change: started → reached}\n";

enum {
    PLAIN,
    WITHOUT_HISTORY,
    SHRINKS,
    SEVERAL,
    UNDONE,
    REDONE,
    MIGRATED,
    MIGRATED_BESIDE_ANOTHER,
    BLANK,
    NEW,
    KEPT,
    SCENARIOS
};

/* Up to BLANK there is a file, which can be written in place. */
static const struct fault_scenario scenarios[SCENARIOS] = {
    [PLAIN] = {.name = "a change", .text = store_test_start, .history = LINES, .count = 1},
    [WITHOUT_HISTORY] = {.name = "a change without a history", .text = store_test_start, .count = 1},
    [SHRINKS] = {.name = "a change to a shorter text", .text = shrinks, .count = 1},
    [SEVERAL] = {.name = "several changes", .text = store_test_start, .history = LINES, .count = 3},
    [UNDONE] = {.name = "an undo", .text = store_test_start, .earlier = 2, .kind = PN_ENTRY_UNDO, .count = 1},
    [REDONE] = {.name = "a redo", .text = store_test_start, .earlier = 2, .kind = PN_ENTRY_REDO, .count = 1},
    [MIGRATED] = {.name = "a file of format 1", .text = old_format, .count = 1},
    [MIGRATED_BESIDE_ANOTHER] = {.name = "a file of format 1 beside a history",
                                 .text = old_format,
                                 .history = LINES,
                                 .count = 2},
    [BLANK] = {.name = "an empty file", .text = "", .count = 1},
    [NEW] = {.name = "a new file", .count = 1},
    [KEPT] = {.name = "a project that was in memory", .earlier = 3, .is_kept = true},
};

/* With the sanitizer each process takes ten times as long to start: a part of the points has to do there. */
#ifdef __SANITIZE_ADDRESS__
enum { STEP = 5 };
#else
enum { STEP = 1 };
#endif

static void tell(const char *what, const struct fault_outcome *outcome)
{
    print_message("%s at %u points: the old file %u times, the new one %u times, only its head %u times; an entry was "
                  "pending that had come to be %u times, and one that had not %u times; said %u times\n",
                  what, outcome->points, outcome->kept_old, outcome->made_new, outcome->head_only, outcome->pending,
                  outcome->cut, outcome->said);
}

static void killed_at_every_call(const struct fault_scenario *scenario, struct fault_outcome *outcome)
{
    struct fault_expectation expectation;
    fault_expect(&expectation, scenario);
    for (int how = FAULT_KILL_BEFORE; how <= FAULT_KILL_AFTER; how++) {
        for (unsigned at = 1; at <= expectation.calls; at += STEP) {
            struct store_test test;
            fault_set_up(&test, scenario);
            assert_true(fault_kill_at(&test, scenario, (enum fault_mode)how, at));
            outcome->points++;
            enum fault_state state = fault_expect_whole(&test, outcome, &expectation);
            /* The next one finds nothing in its way: no lock, no name that is taken. */
            fault_expect_next(&test, state, &expectation);
            store_test_finish(&test);
        }
    }
    fault_expectation_finish(&expectation);
}

static void a_save_that_is_killed_loses_nothing(void **state)
{
    (void)state;
    struct fault_outcome outcome = {0};
    for (int i = 0; i < SCENARIOS; i++) {
        killed_at_every_call(&scenarios[i], &outcome);
    }
    tell("killed", &outcome);
    assert_true(outcome.points > 400 / STEP && outcome.kept_old > 100 / STEP && outcome.made_new > 40 / STEP &&
                outcome.head_only > 20 / STEP);
    assert_true(outcome.pending > 20 / STEP && outcome.cut > 20 / STEP);
}

static void a_save_in_place_that_is_killed_loses_nothing(void **state)
{
    (void)state;
    struct fault_outcome outcome = {0};
    fault_is_mounted = true;
    for (int i = 0; i <= BLANK; i++) {
        killed_at_every_call(&scenarios[i], &outcome);
    }
    fault_is_mounted = false;
    tell("killed in place", &outcome);
    assert_true(outcome.points > 400 / STEP && outcome.kept_old > 80 / STEP && outcome.made_new > 15 / STEP);
    assert_true(outcome.pending > 20 / STEP && outcome.cut > 20 / STEP);
}

/* Nothing is left beside the project's files, and the one of format 1 is kept once. */
static void expect_no_rest(const struct store_test *test)
{
    DIR *folder = opendir(test->folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        assert_null(strstr(entry->d_name, ".tmp"));
        assert_null(strstr(entry->d_name, ".yaml.2"));
    }
    closedir(folder);
}

static void failed_at_every_call(const struct fault_scenario *scenario, int error, struct fault_outcome *outcome)
{
    struct fault_expectation expectation;
    fault_expect(&expectation, scenario);
    for (unsigned at = 1; at <= expectation.calls; at += STEP) {
        struct store_test test;
        fault_set_up(&test, scenario);
        fault_begin(FAULT_FAIL, at, error);
        bool fine = fault_act(&test, scenario);
        (void)fault_end();
        outcome->points++;
        bool said = pn_buffer_text(&test.base.messages)[0] != '\0';
        outcome->said += said;
        enum fault_state state = fault_expect_whole(&test, outcome, &expectation);
        if (fine != (state == FAULT_NEW) || (!fine && !said)) {
            print_error("%s, %s failing: returns %d, the file is %d, said: %s\n", scenario->name, fault_met(), fine,
                        (int)state, pn_buffer_text(&test.base.messages));
            fail();
        }
        expect_no_rest(&test);
        if (!fine) {
            assert_true(fault_act(&test, scenario));
        }
        fault_expect_next(&test, FAULT_NEW, &expectation);
        store_test_finish(&test);
    }
    fault_expectation_finish(&expectation);
}

#ifdef __SANITIZE_ADDRESS__
static const int errors[] = {EIO, EACCES}; /* several times slower, for one of each kind */
#else
static const int errors[] = {EIO, ENOSPC, EACCES, EROFS, EDQUOT};
#endif

static void a_save_that_fails_says_so_and_goes_on(void **state)
{
    (void)state;
    struct fault_outcome outcome = {0};
    for (size_t i = 0; i < sizeof errors / sizeof *errors * SCENARIOS; i++) {
        failed_at_every_call(&scenarios[i % SCENARIOS], errors[i / SCENARIOS], &outcome);
    }
    tell("failed", &outcome);
    assert_true(outcome.points > 400 / STEP && outcome.said > 200 / STEP);
}

static void a_save_in_place_that_fails_says_so_and_goes_on(void **state)
{
    (void)state;
    struct fault_outcome outcome = {0};
    fault_is_mounted = true;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        for (int j = 0; j <= BLANK; j++) {
            failed_at_every_call(&scenarios[j], errors[i], &outcome);
        }
    }
    fault_is_mounted = false;
    tell("failed in place", &outcome);
    assert_true(outcome.points > 400 / STEP && outcome.said > 200 / STEP);
}

/* The save after one that was killed is killed, too. */
static void killed_twice(const struct fault_scenario *scenario, const struct fault_expectation *expectation,
                         unsigned first, unsigned second, struct fault_outcome *outcome)
{
    struct store_test test;
    struct fault_outcome then = {0};
    fault_set_up(&test, scenario);
    assert_true(fault_kill_at(&test, scenario, FAULT_KILL_AFTER, first));
    enum fault_state before = fault_expect_whole(&test, &then, expectation);
    store_test_open(&test);
    outcome->points += fault_kill_at(&test, scenario, FAULT_KILL_AFTER, second);
    struct fault_expectation second_expectation = *expectation;
    if (before == FAULT_NEW) { /* it says so already */
        second_expectation.before = expectation->after;
        second_expectation.entries_before = expectation->entries_after;
        second_expectation.entries_kept = expectation->entries_after;
    }
    enum fault_state state = fault_expect_whole(&test, outcome, &second_expectation);
    fault_expect_next(&test, state, &second_expectation);
    store_test_finish(&test);
}

/* Something is left to be mended: behind the text, or at the end of the history. */
static bool has_rest(const struct store_test *test, const struct fault_outcome *outcome)
{
    struct stat status;
    char *text = fault_text(test);
    assert_non_null(text);
    assert_int_equal(stat(test->path, &status), 0);
    bool is_more = (size_t)status.st_size != strlen(text) || outcome->pending != 0 || outcome->cut != 0;
    free(text);
    return is_more;
}

static void mending_that_is_killed_loses_nothing(void **state)
{
    (void)state;
    struct fault_outcome outcome = {0};
    const struct fault_scenario *scenario = &scenarios[PLAIN];
    for (int way = 0; way < 2; way++) {
        fault_is_mounted = way == 1;
        struct fault_expectation expectation;
        fault_expect(&expectation, scenario);
        for (unsigned at = 1; at <= expectation.calls; at += STEP) {
            struct store_test test;
            struct fault_outcome first = {0};
            fault_set_up(&test, scenario);
            assert_true(fault_kill_at(&test, scenario, FAULT_KILL_AFTER, at));
            (void)fault_expect_whole(&test, &first, &expectation);
            bool is_to_mend = has_rest(&test, &first);
            store_test_finish(&test);
            for (unsigned again = 1; again <= expectation.calls + 5 && is_to_mend; again++) {
                killed_twice(scenario, &expectation, at, again, &outcome);
            }
        }
        fault_expectation_finish(&expectation);
    }
    fault_is_mounted = false;
    tell("killed twice", &outcome);
    assert_true(outcome.points > 500 / STEP);
}

/* Two who make the file at the same time: whoever comes second changes what the first one has made. */
static void a_file_that_another_makes_first_is_changed(void **state)
{
    (void)state;
    struct fault_expectation expectation;
    fault_expect(&expectation, &scenarios[NEW]);
    bool met_by_link = false;
    for (unsigned at = 1; at <= expectation.calls; at++) {
        struct store_test test;
        fault_set_up(&test, &scenarios[NEW]);
        fault_others_path = test.path;
        fault_other_made_it = false;
        fault_begin(FAULT_MADE_BY_ANOTHER, at, 0);
        bool fine = fault_act(&test, &scenarios[NEW]);
        (void)fault_end();
        assert_true(fine);
        char *text = store_test_read(test.path);
        assert_non_null(text);
        assert_non_null(strstr(text, "state: started"));
        assert_int_equal(strstr(text, "budget: {state: reached}") != NULL, fault_other_made_it);
        assert_int_equal(store_test_count(&test), 2);
        met_by_link = met_by_link || (fault_other_made_it && strcmp(fault_met(), "link") == 0);
        free(text);
        fault_expect_next(&test, FAULT_NEW, &expectation);
        store_test_finish(&test);
    }
    fault_expectation_finish(&expectation);
    assert_true(met_by_link);
}

static void a_device_that_takes_a_part_at_a_time_gets_the_rest(void **state)
{
    (void)state;
    for (int way = 0; way < 2; way++) {
        fault_is_mounted = way == 1;
        struct fault_expectation expectation;
        fault_expect(&expectation, &scenarios[PLAIN]);
        for (unsigned at = 1; at <= expectation.calls; at++) {
            struct store_test test;
            struct fault_outcome outcome = {0};
            fault_set_up(&test, &scenarios[PLAIN]);
            fault_begin(FAULT_CUT_SHORT, at, 0);
            bool fine = fault_act(&test, &scenarios[PLAIN]);
            (void)fault_end();
            assert_true(fine);
            assert_int_equal(fault_expect_whole(&test, &outcome, &expectation), FAULT_NEW);
            fault_expect_next(&test, FAULT_NEW, &expectation);
            store_test_finish(&test);
        }
        fault_expectation_finish(&expectation);
    }
    fault_is_mounted = false;
}

#ifndef __SANITIZE_ADDRESS__
/* Without memory the program ends, and says so: the file is whole. */
static void without_memory(const struct fault_scenario *scenario, struct fault_outcome *outcome)
{
    struct fault_expectation expectation;
    fault_expect(&expectation, scenario);
    bool more = true;
    for (unsigned at = 1; more; at++) {
        struct store_test test;
        fault_set_up(&test, scenario);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            int null = open("/dev/null", O_WRONLY);
            dup2(null, STDERR_FILENO);
            fault_begin(FAULT_FAIL, at, ENOMEM);
            fault_counts_memory = true;
            bool fine = fault_act(&test, scenario);
            fault_counts_memory = false;
            (void)fault_end();
            _exit(fault_met() == NULL ? 0 : fault_history_lags ? 2 : fine ? 3 : 4);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status));
        more = WEXITSTATUS(status) != 0;
        outcome->points += more;
        fault_history_lags = WEXITSTATUS(status) == 2;
        if (more) {
            enum fault_state state = fault_expect_whole(&test, outcome, &expectation);
            fault_expect_next(&test, state, &expectation);
        }
        store_test_finish(&test);
    }
    fault_expectation_finish(&expectation);
}

static void a_save_without_memory_loses_nothing(void **state)
{
    (void)state;
    struct fault_outcome outcome = {0};
    without_memory(&scenarios[PLAIN], &outcome);
    without_memory(&scenarios[SEVERAL], &outcome);
    without_memory(&scenarios[UNDONE], &outcome);
    without_memory(&scenarios[MIGRATED], &outcome);
    without_memory(&scenarios[NEW], &outcome);
    without_memory(&scenarios[KEPT], &outcome);
    tell("out of memory, or failed,", &outcome);
    assert_true(outcome.points > 100 / STEP);
}
#endif

int test_store_faults(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_save_that_is_killed_loses_nothing),
        cmocka_unit_test(a_save_that_fails_says_so_and_goes_on),
        cmocka_unit_test(a_save_in_place_that_is_killed_loses_nothing),
        cmocka_unit_test(a_save_in_place_that_fails_says_so_and_goes_on),
        cmocka_unit_test(mending_that_is_killed_loses_nothing),
        cmocka_unit_test(a_file_that_another_makes_first_is_changed),
        cmocka_unit_test(a_device_that_takes_a_part_at_a_time_gets_the_rest),
#ifndef __SANITIZE_ADDRESS__
        cmocka_unit_test(a_save_without_memory_loses_nothing),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
