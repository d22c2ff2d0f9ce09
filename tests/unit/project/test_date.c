// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Dates as people type them.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/project/date.h"

#include <stdio.h>
#include <string.h>

static const char today[] = "2026-11-29"; /* a Sunday */

/* What is typed, and the day that it means; NULL: it means none. */
struct typed {
    const char *text;
    const char *day;
};

static const char *read(const char *text, const char *on)
{
    static char date[PN_PROJECT_DATE_SIZE];
    strcpy(date, "as before");
    if (pn_project_read_date(text, on, date)) {
        assert_true(pn_day_exists(date));
        return date;
    }
    assert_string_equal(date, "as before");
    return NULL;
}

static void expect(const char *text, const char *on, const char *wanted)
{
    const char *day = read(text, on);
    if ((day == NULL) != (wanted == NULL) || (day != NULL && strcmp(day, wanted) != 0)) {
        fail_msg("'%s' is %s instead of %s", text, day != NULL ? day : "none", wanted != NULL ? wanted : "none");
    }
}

static void expect_all(const struct typed *typed, size_t count, const char *on)
{
    for (size_t i = 0; i < count; i++) {
        expect(typed[i].text, on, typed[i].day);
    }
}

#define EXPECT_ALL(typed, on) expect_all((typed), sizeof(typed) / sizeof *(typed), (on))

static void whole_dates_need_no_today(void **state)
{
    (void)state;
    static const char *const third[] = {
        "2026-11-03",          "03.11.2026",      "3.11.2026",          "3.11.26",       "03.11.26",
        "3. 11. 2026",         " 3.11.2026",      "2026-11-03 ",        "3 . 11 . 2026", "\t3.11.2026",
        "3. November 2026",    "3.November 2026", "3 Nov 2026",         "3. Nov. 26",    "Nov 3, 2026",
        "nov. 3 2026",         "NOVEMBER 3,2026", "November 3rd, 2026", "3-Nov-2026",    "3.\u00a0November\u00a02026",
        "  3   november   26 "};
    for (size_t i = 0; i < sizeof third / sizeof *third; i++) {
        expect(third[i], NULL, "2026-11-03");
        expect(third[i], today, "2026-11-03");
    }
}

static void months_have_their_names_in_both_languages(void **state)
{
    (void)state;
    static const char *const names[][6] = {
        {"Januar", "January", "Jan", "Jänner", "JAENNER", "jan."},
        {"Februar", "February", "Feb", "feb.", "FEB", "FEBRUAR"},
        {"März", "March", "Mär", "Mrz", "Maerz", "MÄRZ"},
        {"April", "Apr", "apr.", "APRIL", "apr", "april"},
        {"Mai", "May", "mai", "MAY", "Mai.", "may"},
        {"Juni", "June", "Jun", "jun.", "JUNI", "june"},
        {"Juli", "July", "Jul", "jul.", "JULI", "july"},
        {"August", "Aug", "aug.", "AUGUST", "august", "Ma\u0308rz"},
        {"September", "Sept", "Sep", "sept.", "SEP.", "september"},
        {"Oktober", "October", "Okt", "Oct", "okt.", "OCTOBER"},
        {"November", "Nov", "nov.", "NOV", "november", "NOVEMBER"},
        {"Dezember", "December", "Dez", "Dec", "dez.", "DECEMBER"},
    };
    for (size_t month = 1; month <= 12; month++) {
        for (size_t i = 0; i < 6; i++) {
            char text[64];
            char wanted[PN_DAY_SIZE];
            bool is_march = strcmp(names[month - 1][i], "Ma\u0308rz") == 0; /* an accent on its own */
            (void)snprintf(text, sizeof text, "7. %s 2027", names[month - 1][i]);
            (void)snprintf(wanted, sizeof wanted, "2027-%02u-07", is_march ? 3u : (unsigned)month);
            expect(text, NULL, wanted);
        }
    }
}

static void without_a_year_it_is_the_one_that_is_near(void **state)
{
    (void)state;
    static const struct typed autumn[] = {
        {"3.11.", "2026-11-03"},       {"3.11", "2026-11-03"},   {"3. 11.", "2026-11-03"},  {"29.11.", "2026-11-29"},
        {"30.11.", "2026-11-30"},      {"28.11.", "2026-11-28"}, {"1.1.", "2027-01-01"},    {"31.12.", "2026-12-31"},
        {"15.8.", "2027-08-15"},       {"29.8.", "2027-08-29"},  {"30.8.", "2026-08-30"},   {"28.2.", "2027-02-28"},
        {"3. November", "2026-11-03"}, {"3 Nov", "2026-11-03"},  {"March 3", "2027-03-03"}, {"3. März", "2027-03-03"},
        {"3 maerz", "2027-03-03"},     {"Mrz 3.", "2027-03-03"}, {"29.2.", NULL},           {"31.11.", NULL},
    };
    EXPECT_ALL(autumn, today);
    static const struct typed at_first[] = {{"31.12.", "2025-12-31"},
                                            {"1.10.", "2026-10-01"},
                                            {"2.10.", "2025-10-02"},
                                            {"1.1.", "2026-01-01"},
                                            {"2.1.", "2026-01-02"}};
    EXPECT_ALL(at_first, "2026-01-01");
    expect("29.2.", "2027-06-01", "2028-02-29");
    expect("29.2.", "2028-11-29", "2028-02-29");
    static const char *const near[] = {"3.11.", "3.11", "3. November", "Nov 3"};
    for (size_t i = 0; i < sizeof near / sizeof *near; i++) {
        expect(near[i], NULL, NULL);
    }
}

static void words_and_steps_are_from_today(void **state)
{
    (void)state;
    static const struct typed typed[] = {
        {"heute", "2026-11-29"},       {"h", "2026-11-29"},
        {"today", "2026-11-29"},       {"morgen", "2026-11-30"},
        {"MORGEN", "2026-11-30"},      {"tomorrow", "2026-11-30"},
        {"übermorgen", "2026-12-01"},  {"Übermorgen", "2026-12-01"},
        {"uebermorgen", "2026-12-01"}, {"gestern", "2026-11-28"},
        {"yesterday", "2026-11-28"},   {"vorgestern", "2026-11-27"},
        {"+2w", "2026-12-13"},         {"+ 2 w", "2026-12-13"},
        {"+2 Wochen", "2026-12-13"},   {"+3d", "2026-12-02"},
        {"+3t", "2026-12-02"},         {"+3 Tage", "2026-12-02"},
        {"+1 day", "2026-11-30"},      {"+0d", "2026-11-29"},
        {"+1m", "2026-12-29"},         {"+3m", "2027-02-28"},
        {"+15M", "2028-02-29"},        {"+1j", "2027-11-29"},
        {"+1y", "2027-11-29"},         {"+2 years", "2028-11-29"},
        {"-1w", "2026-11-22"},         {"-2t", "2026-11-27"},
        {"-9m", "2026-02-28"},         {"-1j", "2025-11-29"},
        {"+9999d", "2054-04-15"},      {"+9999j", NULL},
        {"-9999w", "1835-04-12"},      {"-9999m", "1193-08-29"},
    };
    EXPECT_ALL(typed, today);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        expect(typed[i].text, NULL, NULL);
    }
    expect("+1j", "2028-02-29", "2029-02-28");
    expect("+1d", "2026-12-31", "2027-01-01");
    expect("gestern", "2027-01-01", "2026-12-31");
    expect("+1d", "9999-12-31", NULL);
}

static void a_weekday_is_the_next_one(void **state)
{
    (void)state;
    static const char *const days[][5] = {
        {"Mo", "Montag", "Mon", "Monday", "mo."},      {"Di", "Dienstag", "Tue", "Tuesday", "tues"},
        {"Mi", "Mittwoch", "Wed", "Wednesday", "MI"},  {"Do", "Donnerstag", "Thu", "Thursday", "thurs."},
        {"Fr", "Freitag", "Fri", "Friday", " fr. "},   {"Sa", "Samstag", "Sat", "Saturday", "Sonnabend"},
        {"So", "Sonntag", "Sun", "Sunday", "SONNTAG"},
    };
    for (long day = 0; day < 7; day++) {
        char wanted[PN_DAY_SIZE];
        assert_true(pn_day_add_days(today, day + 1, wanted)); /* of a Sunday: Monday is tomorrow, Sunday in a week */
        for (size_t i = 0; i < 5; i++) {
            expect(days[day][i], today, wanted);
            expect(days[day][i], NULL, NULL);
        }
    }
    expect("Fr", "2026-12-31", "2027-01-01");
}

static void nonsense_is_no_date(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",
                                        " ",
                                        "31.2.",
                                        "32.1.",
                                        "31.4.2026",
                                        "29.2.2025",
                                        "29.2.2100",
                                        "0.11.2026",
                                        "3.0.2026",
                                        "3.13.2026",
                                        "3.11.0000",
                                        "3.11.226",
                                        "3.11.2",
                                        "3.11.20266",
                                        "00003.11.",
                                        "11/03/2026",
                                        "3,11,2026",
                                        "3 11 2026",
                                        "2026-11-031",
                                        "2026-13-01",
                                        "2026.11.03",
                                        "3.11.2026x",
                                        "3..11.",
                                        ".3.11",
                                        "Frodo",
                                        "Frei",
                                        "Freitags",
                                        "morge",
                                        "+w",
                                        "+",
                                        "-",
                                        "+2",
                                        "2w",
                                        "+2x",
                                        "+2w+1d",
                                        "+-2w",
                                        "--2w",
                                        "- -2w",
                                        "+3.11.",
                                        "+heute",
                                        "+Fr",
                                        "+10000d",
                                        "November",
                                        "Nov 2026",
                                        "3 3 Nov",
                                        "3 Nov Nov",
                                        "Nov 31",
                                        "31. November 2026",
                                        "Januar Feb",
                                        "~",
                                        "?",
                                        "unbekannt",
                                        "unknown",
                                        "heute morgen",
                                        "3",
                                        "2026",
                                        "\xff",
                                        "3.11.\xff",
                                        "3. N\xc3",
                                        "½.11.2026",
                                        "1111111111111111111111111111111111111111.1.2026",
                                        "3. November 2026 und noch etwas mehr Text"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        expect(wrong[i], today, NULL);
    }
}

static void what_is_shown_is_read_again(void **state)
{
    (void)state;
    static const char *const languages[] = {"de", "en"};
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        struct pn_catalog *catalog = pn_catalog_new(languages[i], NULL);
        char day[PN_DAY_SIZE] = "1999-12-31";
        while (strcmp(day, "2029-01-02") < 0) {
            expect(pn_day_text(&arena, catalog, day), NULL, day);
            char next[PN_DAY_SIZE];
            assert_true(pn_day_add_days(day, 1, next));
            memcpy(day, next, sizeof day);
            pn_arena_reset(&arena);
        }
        pn_catalog_free(catalog);
    }
    pn_arena_finish(&arena);
}

int test_date(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_dates_need_no_today),
        cmocka_unit_test(months_have_their_names_in_both_languages),
        cmocka_unit_test(without_a_year_it_is_the_one_that_is_near),
        cmocka_unit_test(words_and_steps_are_from_today),
        cmocka_unit_test(a_weekday_is_the_next_one),
        cmocka_unit_test(nonsense_is_no_date),
        cmocka_unit_test(what_is_shown_is_read_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
