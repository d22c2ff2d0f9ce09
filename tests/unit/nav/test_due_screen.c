// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is due: whose entries are listed, what a key does with the one under the cursor.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"
#include "subject_code.h"

#include "phasenav/nav/due_view.h"

static const char text[] = "format: 2\nproject: {title: Parkraum, phase: pilot}\n"
                           "milestones: {problem-understood: {due: 2026-11-22, owner: Amt 61}, "
                           "pilot-run: {state: started}}\n"
                           "rounds: {user-needs: {idea: {due: 2026-11-13, owner: Amt 50}, "
                           "pilot: {due: 2026-12-01, owner: Rat}}}\n"
                           "gates: {pilot: {due: 2027-03-24, owner: Rat}}\n";

struct due_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
};

static void start(struct due_test *test, const char *project)
{
    enum { PILOT = 1 };
    roadmap_fixture_init(&test->fixture, small_roadmap(), "en");
    if (project != NULL) {
        roadmap_fixture_take_project(&test->fixture, project);
    }
    pn_nav_init(&test->nav, &test->fixture.context, PILOT, 24, 80, &test->fixture.settled);
    fixture_do(&test->fixture, &test->nav, PN_ACTION_DUE, 0);
}

static unsigned press(struct due_test *test, enum pn_action_id action)
{
    return fixture_do(&test->fixture, &test->nav, action, 0);
}

/* The entries that are listed, as --set writes them. */
static void expect_entries(struct due_test *test, const char *expected)
{
    struct pn_rows rows = test->fixture.settled.frame.rows;
    const char *found = "";
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].key.kind == PN_ROW_DUE) {
            struct pn_subject subject = pn_subject_of_code(test->fixture.roadmap, rows.at[i].key.item);
            found = pn_arena_printf(&test->fixture.scratch, "%s%s ", found,
                                    pn_subject_write(&test->fixture.scratch, test->fixture.roadmap, subject));
        }
    }
    assert_string_equal(found, expected);
}

static void the_cursor_is_on_what_is_ones_own_and_overdue(void **state)
{
    (void)state;
    struct due_test test;
    start(&test, text);
    expect_entries(&test, "problem-understood user-needs@idea user-needs@pilot gate:pilot pilot-run ");
    assert_int_equal(test.nav.position.screen, PN_SCREEN_DUE);
    assert_int_equal(test.fixture.settled.frame.selected, 1);
    assert_string_equal(test.fixture.settled.frame.rows.at[0].title, "Overdue (2, 1 of them yours)");
    assert_string_equal(test.fixture.settled.frame.sheet.at[0].text, "Overdue for 3 days (2026-11-22)");
    roadmap_fixture_finish(&test.fixture);
}

static void one_key_goes_through_all_owners(void **state)
{
    (void)state;
    static const struct {
        const char *whose;
        const char *entries;
    } turns[] = {
        {"you (Amt 61)", "problem-understood "}, {"Amt 50", "user-needs@idea "}, {"Amt 61", "problem-understood "},
        {"Rat", "user-needs@pilot gate:pilot "}, {"nobody", "pilot-run "},       {"all", NULL},
    };
    struct due_test test;
    start(&test, text);
    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
        struct pn_due_view before = pn_due_view_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
        assert_string_equal(before.next_whose, turns[i].whose);
        press(&test, PN_ACTION_OWNER);
        struct pn_due_view view = pn_due_view_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
        assert_string_equal(view.whose, turns[i].whose);
        if (turns[i].entries != NULL) {
            expect_entries(&test, turns[i].entries);
        }
    }
    assert_int_equal(test.nav.due.whose, PN_DUE_ALL);
    roadmap_fixture_finish(&test.fixture);
}

/* What was the only entry of an owner is done: the choice stays, and says that nothing is left. */
static void an_owner_without_entries_stays_chosen(void **state)
{
    (void)state;
    struct due_test test;
    start(&test, text);
    press(&test, PN_ACTION_OWNER);
    press(&test, PN_ACTION_OWNER);
    expect_entries(&test, "user-needs@idea ");
    pn_project_free(test.fixture.project);
    roadmap_fixture_take_project(&test.fixture, "format: 2\nproject: {title: Parkraum, phase: pilot}\n"
                                                "milestones: {problem-understood: {due: 2026-11-22, owner: Amt 61}}\n");
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    expect_entries(&test, "");
    struct pn_due_view view = pn_due_view_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
    assert_string_equal(view.whose, "Amt 50");
    assert_string_equal(view.next_whose, "Amt 61");
    roadmap_fixture_finish(&test.fixture);
}

static void keys_change_the_entry_under_the_cursor(void **state)
{
    (void)state;
    struct due_test test;
    start(&test, text);
    press(&test, PN_ACTION_DOWN);
    assert_int_equal(press(&test, PN_ACTION_MARK), PN_EFFECT_CHANGE);
    assert_int_equal(test.nav.wish.subject.kind, PN_SUBJECT_ROUND);
    assert_int_equal(test.nav.wish.subject.phase, 0);
    roadmap_fixture_finish(&test.fixture);
}

static void enter_opens_it_where_it_stands(void **state)
{
    (void)state;
    struct due_test test;
    start(&test, text);
    press(&test, PN_ACTION_OPEN);
    assert_int_equal(test.nav.position.screen, PN_SCREEN_PHASE);
    assert_int_equal(test.nav.position.row.kind, PN_ROW_MILESTONE);
    assert_int_equal(test.nav.position.phase, 0);
    press(&test, PN_ACTION_BACK);
    assert_int_equal(test.nav.position.screen, PN_SCREEN_DUE);
    press(&test, PN_ACTION_DOWN);
    press(&test, PN_ACTION_OPEN);
    assert_int_equal(test.nav.position.screen, PN_SCREEN_CRITERION);
    assert_int_equal(test.nav.position.phase, 0);
    press(&test, PN_ACTION_BACK);
    press(&test, PN_ACTION_DOWN);
    press(&test, PN_ACTION_DOWN);
    press(&test, PN_ACTION_OPEN);
    assert_int_equal(test.nav.position.row.kind, PN_ROW_GATE);
    roadmap_fixture_finish(&test.fixture);
}

static void without_anything_due_the_page_says_how_to_begin(void **state)
{
    (void)state;
    static const char *const projects[] = {NULL, "format: 2\nproject: {title: Parkraum}\n"};
    for (size_t i = 0; i < sizeof projects / sizeof *projects; i++) {
        struct due_test test;
        start(&test, projects[i]);
        assert_int_equal(test.nav.position.screen, PN_SCREEN_DUE);
        assert_int_equal(test.fixture.settled.frame.rows.at[0].key.kind, PN_ROW_NOTE);
        assert_int_equal(test.fixture.settled.frame.selected, PN_NO_ROW);
        press(&test, PN_ACTION_OWNER);
        assert_int_equal(test.nav.remark, PN_REMARK_NO_OWNERS);
        roadmap_fixture_finish(&test.fixture);
    }
}

int test_due_screen(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cursor_is_on_what_is_ones_own_and_overdue),
        cmocka_unit_test(one_key_goes_through_all_owners),
        cmocka_unit_test(an_owner_without_entries_stays_chosen),
        cmocka_unit_test(keys_change_the_entry_under_the_cursor),
        cmocka_unit_test(enter_opens_it_where_it_stands),
        cmocka_unit_test(without_anything_due_the_page_says_how_to_begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
