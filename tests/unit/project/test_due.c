// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is promised: which group it is in, whose it is, in which order.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#include "phasenav/base/day.h"
#include "phasenav/project/due_words.h"

static const char text[] = "format: 2\n"
                           "project: {title: T, phase: pilot}\n"
                           "milestones:\n"
                           "  need: {state: reached, due: 2026-11-01, owner: Amt 61}\n" /* done: promised no more */
                           "  budget: {state: started, due: 2026-11-20, owner: Stadtwerke}\n"
                           "  running: {due: 2026-12-05, owner: Amt 61}\n"
                           "  measured: {state: not-applicable, due: 2026-11-01}\n"
                           "  operation: {state: started}\n"
                           "  partner: {owner: amt 61}\n"
                           "rounds:\n"
                           "  acceptance:\n"
                           "    idea: {due: 2026-11-27, owner: Amt 61}\n"
                           "    pilot: {state: attention, due: 2026-12-06, owner: Amt 50}\n"
                           "    rollout: {due: 2026-12-28, owner: Amt 10}\n"
                           "  privacy:\n"
                           "    pilot: {due: 2026-11-28}\n"
                           "gates:\n"
                           "  pilot: {due: 2026-12-29, owner: Rat}\n"
                           "  idea: {decision: postponed, due: 2026-11-25, owner: Rat}\n"
                           "  rollout: {decision: stop, due: 2026-11-25, owner: Rat}\n"; /* decided, so done, too */

static void expect(const struct project_test *test, const struct pn_dues *dues, const char *expected)
{
    static const char *const groups[] = {"over", "week", "month", "later", "none"};
    struct pn_arena arena;
    struct pn_buffer found;
    pn_arena_init(&arena);
    pn_buffer_init(&found);
    for (uint32_t i = 0; i < dues->count; i++) {
        pn_buffer_printf(&found, "%s:%s%s ", groups[dues->at[i].group],
                         pn_subject_write(&arena, test->roadmap, dues->at[i].fact->subject),
                         dues->at[i].is_own ? "*" : "");
    }
    assert_string_equal(pn_buffer_text(&found), expected);
    pn_buffer_finish(&found);
    pn_arena_finish(&arena);
}

static void ones_own_come_first_and_then_the_earlier_day(void **state)
{
    (void)state;
    struct project_test test;
    struct pn_arena arena;
    project_test_init(&test, text);
    assert_non_null(test.project);
    pn_arena_init(&arena);
    struct pn_dues dues = pn_due_of_project(&arena, test.project, "2026-11-28", "M. Keller (Amt 61)");
    expect(&test, &dues,
           "over:acceptance@idea* over:budget over:gate:idea week:running* week:privacy@pilot "
           "month:acceptance@pilot month:acceptance@rollout later:gate:pilot none:partner* none:operation ");
    assert_int_equal(dues.in[PN_DUE_OVERDUE], 3);
    assert_int_equal(dues.own[PN_DUE_OVERDUE], 1);
    assert_int_equal(dues.in[PN_DUE_NO_DAY], 2);
    assert_int_equal(dues.at[0].days, -1);
    struct pn_dues nobodys = pn_due_of_project(&arena, test.project, "2026-11-28", NULL);
    assert_int_equal(nobodys.count, dues.count);
    assert_int_equal(nobodys.own[PN_DUE_OVERDUE], 0);
    pn_arena_finish(&arena);
    project_test_finish(&test);
}

static void each_owner_can_be_asked_for(void **state)
{
    (void)state;
    struct project_test test;
    struct pn_arena arena;
    project_test_init(&test, text);
    pn_arena_init(&arena);
    struct pn_dues dues = pn_due_of_project(&arena, test.project, "2026-11-28", NULL);
    struct pn_owners owners = pn_due_owners(&arena, &dues);
    static const char *const names[] = {"Amt 10", "Amt 50", "Amt 61", "Rat", "Stadtwerke"};
    assert_int_equal(owners.count, sizeof names / sizeof *names);
    for (uint32_t i = 0; i < owners.count; i++) {
        if (i != 2) { /* "amt 61" is the same */
            assert_string_equal(owners.at[i], names[i]);
        }
    }
    struct pn_dues rat = pn_due_of_owner(&arena, &dues, "Rat");
    expect(&test, &rat, "over:gate:idea later:gate:pilot ");
    assert_int_equal(rat.in[PN_DUE_LATER], 1);
    struct pn_dues office = pn_due_of_owner(&arena, &dues, "Amt 61");
    expect(&test, &office, "over:acceptance@idea week:running none:partner ");
    struct pn_dues nobody = pn_due_of_owner(&arena, &dues, NULL);
    expect(&test, &nobody, "week:privacy@pilot none:operation ");
    pn_arena_finish(&arena);
    project_test_finish(&test);
}

static void a_day_can_end_what_is_asked_for(void **state)
{
    (void)state;
    struct project_test test;
    struct pn_arena arena;
    project_test_init(&test, text);
    pn_arena_init(&arena);
    struct pn_dues dues = pn_due_of_project(&arena, test.project, "2026-11-28", NULL);
    struct pn_dues some = pn_due_until(&arena, &dues, "2026-12-05");
    expect(&test, &some, "over:budget over:gate:idea over:acceptance@idea week:privacy@pilot week:running ");
    assert_int_equal(some.in[PN_DUE_WEEK], 2);
    assert_int_equal(pn_due_until(&arena, &dues, "2026-11-19").count, 0);
    pn_arena_finish(&arena);
    project_test_finish(&test);
}

static void a_day_is_told_by_how_far_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *due;
        const char *words;
    } cases[] = {
        {"2026-11-28", "today (2026-11-28)"},         {"2026-11-29", "tomorrow (2026-11-29)"},
        {"2026-11-30", "in 2 days (2026-11-30)"},     {"2026-12-11", "in 13 days (2026-12-11)"},
        {"2026-12-12", "in 2 weeks (2026-12-12)"},    {"2027-01-26", "in 8 weeks (2027-01-26)"},
        {"2027-01-27", "in 2 months (2027-01-27)"},   {"2026-11-27", "for 1 day (2026-11-27)"},
        {"2026-11-25", "for 3 days (2026-11-25)"},    {"2026-11-13", "for 2 weeks (2026-11-13)"},
        {"2024-11-28", "for 24 months (2024-11-28)"}, {NULL, NULL},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct pn_fact fact = {.due = cases[i].due};
        struct pn_due due = {.fact = &fact,
                             .days = cases[i].due != NULL ? pn_day_between("2026-11-28", cases[i].due) : 0};
        const char *words = pn_due_day_words(&arena, NULL, &due);
        if (cases[i].words == NULL) {
            assert_null(words);
        } else {
            assert_string_equal(words, cases[i].words);
        }
    }
    assert_string_equal(pn_due_group_title(&arena, NULL, PN_DUE_WEEK, "2026-11-28", false),
                        "In 7 days, until Sat 2026-12-05");
    assert_string_equal(pn_due_group_title(&arena, NULL, PN_DUE_MONTH, "2026-11-28", true),
                        "In 30 days, until Mon 28 Dec");
    assert_string_equal(pn_due_group_title(&arena, NULL, PN_DUE_NO_DAY, "2026-11-28", true), "Without a day");
    pn_arena_finish(&arena);
}

static void an_owner_is_a_person_or_their_office(void **state)
{
    (void)state;
    static const struct {
        const char *owner;
        const char *who;
        bool is_own;
    } cases[] = {
        {"Amt 61", "M. Keller (Amt 61)", true},
        {"M. Keller", "M. Keller (Amt 61)", true},
        {"amt 61", "M. Keller (Amt 61)", true},
        {"M. Keller (Amt 61)", "M. Keller (Amt 61)", true},
        {"Amt 6", "M. Keller (Amt 61)", false},
        {"Amt 61", "M. Keller", false},
        {"mk", "mk", true},
        {NULL, "mk", false},
        {"mk", NULL, false},
        {"", "()", false},
        {"x (", "x (", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(pn_owner_is(cases[i].owner, cases[i].who), cases[i].is_own);
    }
}

int test_due(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ones_own_come_first_and_then_the_earlier_day),
        cmocka_unit_test(each_owner_can_be_asked_for),
        cmocka_unit_test(a_day_can_end_what_is_asked_for),
        cmocka_unit_test(a_day_is_told_by_how_far_it_is),
        cmocka_unit_test(an_owner_is_a_person_or_their_office),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
