// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Days: which there are, and counting with them.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/day.h"

#include <string.h>

static void days_are_those_that_there_are(void **state)
{
    (void)state;
    assert_true(pn_day_exists("2026-11-03"));
    assert_true(pn_day_exists("2024-02-29"));
    static const char *const wrong[] = {"",           "2026-11-3",  "2026-11-031", "2026-13-01", "2026-00-01",
                                        "2026-04-31", "2025-02-29", "1900-02-29",  "2026/11/03", "03.11.2026"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(pn_day_exists(wrong[i]));
    }
}

static void days_are_counted(void **state)
{
    (void)state;
    assert_int_equal(pn_day_between("2026-10-01", "2026-10-01"), 0);
    assert_int_equal(pn_day_between("2026-10-01", "2026-11-19"), 49);
    assert_int_equal(pn_day_between("2024-02-28", "2024-03-01"), 2);
    assert_int_equal(pn_day_between("2026-01-01", "2025-01-01"), -365);
    assert_int_equal(pn_day_between("2000-01-01", "2100-01-01"), 36525);
}

static void expect_day(bool is_day, const char *day, const char *wanted)
{
    if (is_day != (wanted != NULL) || (is_day && strcmp(day, wanted) != 0)) {
        fail_msg("%s instead of %s", is_day ? day : "none", wanted != NULL ? wanted : "none");
    }
}

static void days_are_added(void **state)
{
    (void)state;
    static const struct {
        const char *day;
        long days;
        const char *wanted;
    } cases[] = {{"2026-11-29", 0, "2026-11-29"},
                 {"2026-11-29", 2, "2026-12-01"},
                 {"2026-12-31", 1, "2027-01-01"},
                 {"2027-01-01", -1, "2026-12-31"},
                 {"2024-02-28", 1, "2024-02-29"},
                 {"2024-02-29", 366, "2025-03-01"},
                 {"2100-02-28", 1, "2100-03-01"},
                 {"2000-03-01", -1, "2000-02-29"},
                 {"9999-12-31", 1, NULL},
                 {"0001-01-01", -1, NULL},
                 {"0001-01-01", 0, "0001-01-01"},
                 {"2026-11-29", 99999999, NULL},
                 {"2026-11-29", -99999999, NULL},
                 {"2026-11-29", -740331, NULL},
                 {"2000-01-01", 36525, "2100-01-01"},
                 {"0001-01-01", 3652058, "9999-12-31"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char day[PN_DAY_SIZE] = "";
        expect_day(pn_day_add_days(cases[i].day, cases[i].days, day), day, cases[i].wanted);
    }
}

/* From each day to the next, through four centuries: no day is left out, and none comes twice. */
static void each_day_has_a_next(void **state)
{
    (void)state;
    enum { DAYS_OF_400_YEARS = 146097 };
    char day[PN_DAY_SIZE] = "1899-12-31"; /* a Sunday */
    char next[PN_DAY_SIZE];
    for (long i = 1; i <= DAYS_OF_400_YEARS; i++) {
        assert_true(pn_day_add_days(day, 1, next));
        assert_true(pn_day_exists(next));
        assert_true(strcmp(day, next) < 0);
        assert_int_equal(pn_day_between("1899-12-31", next), i);
        assert_int_equal(pn_day_weekday(next), (i + 6) % 7);
        memcpy(day, next, sizeof day);
    }
    assert_string_equal(day, "2299-12-31");
}

static void months_are_added(void **state)
{
    (void)state;
    static const struct {
        const char *day;
        long months;
        const char *wanted;
    } cases[] = {{"2026-11-29", 1, "2026-12-29"},  {"2026-11-29", 2, "2027-01-29"},   {"2027-01-31", 1, "2027-02-28"},
                 {"2028-01-31", 1, "2028-02-29"},  {"2028-02-29", 12, "2029-02-28"},  {"2026-03-31", -1, "2026-02-28"},
                 {"2026-01-15", -1, "2025-12-15"}, {"2026-05-31", -13, "2025-04-30"}, {"9999-12-01", 1, NULL},
                 {"0001-01-01", -1, NULL},         {"2026-11-29", 99999999, NULL},    {"2026-11-29", -99999999, NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char day[PN_DAY_SIZE] = "";
        expect_day(pn_day_add_months(cases[i].day, cases[i].months, day), day, cases[i].wanted);
    }
}

static void days_are_told_in_the_readers_language(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        const char *day;
        const char *today;
        const char *whole;
        const char *with_weekday;
        const char *in_list;
    } cases[] = {
        {"de", "2026-12-11", "2026-11-28", "11.12.2026", "Fr 11.12.2026", "Fr 11.12."},
        {"de", "2027-01-12", "2026-11-28", "12.01.2027", "Di 12.01.2027", "Di 12.01."}, /* 45 days */
        {"de", "2027-01-13", "2026-11-28", "13.01.2027", "Mi 13.01.2027", "13.01.27"},
        {"de", "2026-10-14", "2026-11-28", "14.10.2026", "Mi 14.10.2026", "Mi 14.10."},
        {"de", "2026-10-13", "2026-11-28", "13.10.2026", "Di 13.10.2026", "13.10.26"},
        {"de", "2026-11-28", NULL, "28.11.2026", "Sa 28.11.2026", "28.11.26"},
        {"en", "2027-01-03", "2026-11-28", "2027-01-03", "Sun 2027-01-03", "Sun 03 Jan"},
        {"en", "2027-03-03", "2026-11-28", "2027-03-03", "Wed 2027-03-03", "2027-03-03"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pn_arena arena;
        pn_arena_init(&arena);
        struct pn_catalog *catalog = pn_catalog_new(cases[i].language, NULL);
        assert_string_equal(pn_day_text(&arena, catalog, cases[i].day), cases[i].whole);
        assert_string_equal(pn_day_long_text(&arena, catalog, cases[i].day), cases[i].with_weekday);
        assert_string_equal(pn_day_list_text(&arena, catalog, cases[i].day, cases[i].today), cases[i].in_list);
        pn_catalog_free(catalog);
        pn_arena_finish(&arena);
    }
}

int test_day(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_those_that_there_are),
        cmocka_unit_test(days_are_counted),
        cmocka_unit_test(days_are_added),
        cmocka_unit_test(each_day_has_a_next),
        cmocka_unit_test(months_are_added),
        cmocka_unit_test(days_are_told_in_the_readers_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
