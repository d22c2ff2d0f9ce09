// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * When the keeper looks for changes of others: when it has been told, or every second where nothing is told.
 */
#include "keeper_test.h"

#include <poll.h>
#include <sys/stat.h>

enum { SECOND_MS = 1000 };

static bool every_one_tells(uint32_t type)
{
    (void)type;
    return true;
}

static bool none_tells(uint32_t type)
{
    (void)type;
    return false;
}

static bool is_due(bool active)
{
    return pn_keeper_is_due(&sitting.keeper, active);
}

static bool look(void)
{
    return pn_keeper_poll(&sitting.keeper, &sitting.fixture.context);
}

static bool would_wake(void)
{
    struct pollfd file = {.fd = pn_keeper_descriptor(&sitting.keeper), .events = POLLIN};
    return file.fd != -1 && poll(&file, 1, 0) != 0;
}

static void let_pass(int64_t seconds)
{
    sitting.keeper.next_poll -= seconds * SECOND_MS;
    sitting.keeper.last_poll -= seconds * SECOND_MS;
}

/* With a project that has been looked at. */
static void watch_one(bool (*tells)(uint32_t type))
{
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    pn_keeper_watch(&sitting.keeper, tells);
    assert_true(is_due(false)); /* what has changed since the file was read, nobody has told */
    assert_int_equal(pn_keeper_timeout(&sitting.keeper), 0);
    assert_false(look());
}

static void who_is_told_waits_for_nothing_else_but_the_next_day(void **state)
{
    (void)state;
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1762128000", 1), 0); /* in no time zone just before midnight */
    watch_one(every_one_tells);
    assert_int_equal(unsetenv("SOURCE_DATE_EPOCH"), 0);
    assert_int_not_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    assert_false(would_wake());
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 5 * SECOND_MS, 3600 * SECOND_MS);
    let_pass(3600);
    assert_true(is_due(false));
}

static void a_change_that_is_told_is_looked_at_once_and_soon(void **state)
{
    (void)state;
    watch_one(every_one_tells);
    change_elsewhere(path_of("p.yaml"), "reached");
    assert_true(would_wake());
    (void)is_due(false);
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 0, 20);
    change_elsewhere(path_of("p.yaml"), "started");
    assert_false(would_wake()); /* before the look */
    let_pass(1);
    assert_true(is_due(false));
    assert_true(look());
    assert_shown(PN_STATE_STARTED);
    assert_false(would_wake());
    assert_false(is_due(false));
}

/* Once the new file is watched, the old one is not, and that is told as well. */
static void a_file_that_was_moved_away_wakes_nobody(void **state)
{
    (void)state;
    watch_one(every_one_tells);
    assert_int_equal(rename(path_of("p.yaml"), path_of("old.yaml")), 0);
    write_file(path_of("p.yaml"), kept_text);
    assert_true(would_wake());
    assert_true(look());
    assert_false(would_wake());
}

static void ones_own_change_wakes_nobody(void **state)
{
    (void)state;
    watch_one(every_one_tells);
    change("reached");
    assert_true(is_due(false));
    assert_false(look());
    assert_false(would_wake());
    assert_false(is_due(false));
    change_elsewhere(path_of("p.yaml"), "started"); /* in what is another file now */
    assert_true(would_wake());
}

static void where_nothing_is_told_it_looks_every_second(void **state)
{
    (void)state;
    watch_one(none_tells);
    assert_int_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 0, SECOND_MS);
    change_elsewhere(path_of("p.yaml"), "reached");
    let_pass(1);
    assert_true(is_due(false));
    assert_true(look());
    assert_notice("hb: Pilot run – reached");
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 0, SECOND_MS);
}

static void a_folder_that_is_not_there_is_looked_for_every_second(void **state)
{
    (void)state;
    start_with(path_of("folder/p.yaml"));
    pn_keeper_watch(&sitting.keeper, every_one_tells);
    assert_false(look());
    assert_int_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 0, SECOND_MS);
    assert_int_equal(mkdir(path_of("folder"), 0700), 0);
    assert_true(look());
    assert_notice("The project's file can be written again");
    assert_int_not_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    remove_folder(path_of("folder"));
}

static void a_reader_at_work_looks_once_a_second_too(void **state)
{
    (void)state;
    watch_one(every_one_tells);
    let_pass(-60); /* however slow the machine is */
    assert_false(is_due(true));
    let_pass(61);
    assert_false(is_due(false));
    assert_true(is_due(true));
}

static void permissions_are_told(void **state)
{
    (void)state;
    watch_one(every_one_tells);
    assert_int_equal(chmod(path_of("p.yaml"), 0400), 0);
    assert_true(would_wake());
    assert_int_equal(chmod(path_of("p.yaml"), 0600), 0);
}

static void a_project_without_a_file_is_not_looked_for(void **state)
{
    (void)state;
    start();
    pn_keeper_watch(&sitting.keeper, every_one_tells);
    assert_false(is_due(true));
    assert_int_equal(pn_keeper_timeout(&sitting.keeper), -1);
    assert_int_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1762128000", 1), 0);
    change("reached");
    keep_in("", "T");
    assert_false(look());
    assert_int_equal(unsetenv("SOURCE_DATE_EPOCH"), 0);
    assert_int_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 5 * SECOND_MS, 3600 * SECOND_MS);
    sitting.nav.leaving = true; /* and then there is one */
    keep_in(path_of("own.yaml"), "T");
    assert_true(is_due(false));
    assert_false(look());
    assert_false(would_wake());
    change_elsewhere(path_of("own.yaml"), "started");
    assert_true(would_wake());
}

static void a_file_that_could_not_be_made_wakes_nobody(void **state)
{
    (void)state;
    start();
    pn_keeper_watch(&sitting.keeper, every_one_tells);
    change("reached");
    keep_in(path_of("missing/own.yaml"), "T");
    assert_int_equal(pn_keeper_descriptor(&sitting.keeper), -1);
    assert_int_equal(pn_keeper_timeout(&sitting.keeper), -1);
}

int test_keeper_watch(void)
{
    const struct CMUnitTest tests[] = {
        KEEPER_TEST(who_is_told_waits_for_nothing_else_but_the_next_day),
        KEEPER_TEST(a_change_that_is_told_is_looked_at_once_and_soon),
        KEEPER_TEST(a_file_that_was_moved_away_wakes_nobody),
        KEEPER_TEST(ones_own_change_wakes_nobody),
        KEEPER_TEST(where_nothing_is_told_it_looks_every_second),
        KEEPER_TEST(a_folder_that_is_not_there_is_looked_for_every_second),
        KEEPER_TEST(a_reader_at_work_looks_once_a_second_too),
        KEEPER_TEST(permissions_are_told),
        KEEPER_TEST(a_project_without_a_file_is_not_looked_for),
        KEEPER_TEST(a_file_that_could_not_be_made_wakes_nobody),
    };
    return cmocka_run_group_tests_name("keeper watch", tests, NULL, NULL);
}
