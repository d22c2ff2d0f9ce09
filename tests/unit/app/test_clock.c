// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How long it is until the screen has another date on it.
 */
#include "app_test.h"

#include "clock.h"

#include <time.h>

enum { HOUR_MS = 3600000 };

static int ms_at(const char *zone, const char *epoch)
{
    assert_int_equal(setenv("TZ", zone, 1), 0);
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", epoch, 1), 0);
    tzset();
    return pn_clock_ms_to_next_day();
}

static int restore(void **state)
{
    (void)state;
    int result = unsetenv("SOURCE_DATE_EPOCH") | unsetenv("TZ");
    tzset();
    return result;
}

static void the_next_day_begins_at_local_midnight(void **state)
{
    (void)state;
    assert_int_equal(ms_at("UTC0", "1762214370"), 30000); /* 2025-11-03T23:59:30 */
    assert_int_equal(ms_at("UTC0", "1762214399"), 1000);
    assert_int_equal(ms_at("UTC0", "1762214400"), HOUR_MS); /* it has begun */
    assert_int_equal(ms_at("CET-1", "1762210770"), 30000);
    assert_int_equal(ms_at("UTC0", "1767225000"), 600000); /* 2025-12-31T23:50 */
}

static void calendars_get_the_time_in_utc(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    (void)ms_at("CET-1", "1795853640");
    assert_string_equal(pn_clock_now(&arena), "2026-11-28T09:14:00+01:00");
    assert_string_equal(pn_clock_stamp(&arena), "20261128T081400Z");
    pn_arena_finish(&arena);
}

static void nobody_waits_longer_than_an_hour(void **state)
{
    (void)state;
    assert_int_equal(ms_at("UTC0", "1762171200"), HOUR_MS); /* noon */
    assert_int_equal(ms_at("UTC0", "1762210800"), HOUR_MS); /* 23:00 */
    assert_int_equal(ms_at("UTC0", "1762210801"), HOUR_MS - 1000);
}

/* In some countries summer time begins or ends at midnight: one midnight is not there, one is there twice. */
static void the_clock_may_be_put_forward_at_midnight(void **state)
{
    (void)state;
    static const char zone[] = "XXX0YYY,M3.1.0/0,M11.1.0/0";
    assert_int_equal(ms_at(zone, "1740871800"), 1800000); /* 2025-03-01T23:30, half an hour before 01:00 */
    assert_int_equal(ms_at(zone, "1762036200"), HOUR_MS); /* 2025-11-01T23:30 for the first time */
    assert_int_equal(ms_at(zone, "1762039800"), 1800000); /* and for the second */
}

int test_clock(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(the_next_day_begins_at_local_midnight, restore),
        cmocka_unit_test_teardown(calendars_get_the_time_in_utc, restore),
        cmocka_unit_test_teardown(nobody_waits_longer_than_an_hour, restore),
        cmocka_unit_test_teardown(the_clock_may_be_put_forward_at_midnight, restore),
    };
    return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
