// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The list of a phase: what its rows say of a project, the decision at its end, and the criteria that are folded away.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "columns.h"
#include "frame.h"
#include "position.h"

#include "roadmap_fixture.h"

static const char roadmap[] =
    "format: 1\nroadmap: {id: r, title: R}\nphases:\n"
    "- {id: p, title: Pilot, gate: 'Is it good?', milestones: [{id: a, title: Alpha}, {id: b, title: B}]}\n"
    "- {id: q, title: Rollout, milestones: [{id: c, title: C}]}\ncriteria:\n"
    "- {id: one, title: One, priority: first, from: p}\n- {id: two, title: Two, from: p}\n"
    "- {id: three, title: Three, from: p}\n- {id: four, title: Four, from: p}\n- {id: five, title: Five, from: p}\n";

static const char project[] = "format: 2\nproject: {title: Trees, phase: p}\nmilestones:\n"
                              "  a: {state: reached, date: 2026-11-03, due: 2026-11-10, owner: Ann}\n"
                              "  b: {state: started, due: 2026-12-11, owner: Ben}\n"
                              "rounds: {one: {p: {state: attention, owner: Cem}}}\n";

static struct roadmap_fixture fixture;
static struct pn_nav nav;

static int begin(void **state)
{
    (void)state;
    roadmap_fixture_init(&fixture, roadmap, "en");
    roadmap_fixture_take_project(&fixture, project);
    fixture.context.today = "2026-11-28";
    pn_nav_init(&nav, &fixture.context, 0, 24, 80, &fixture.settled);
    return 0;
}

static int end(void **state)
{
    (void)state;
    roadmap_fixture_finish(&fixture);
    return 0;
}

static const struct pn_rows *rows(void)
{
    return &fixture.settled.frame.rows;
}

static const struct pn_row *row_titled(const char *title)
{
    for (uint32_t i = 0; i < rows()->count; i++) {
        if (strncmp(rows()->at[i].title, title, strlen(title)) == 0) {
            return &rows()->at[i];
        }
    }
    return NULL;
}

static void assert_says(const char *title, const char *word, const char *day, const char *person)
{
    const struct pn_row *row = row_titled(title);
    assert_non_null(row);
    const char *const said[] = {row->word, row->day, row->person};
    const char *const wanted[] = {word, day, person};
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        assert_int_equal(said[i] == NULL, wanted[i] == NULL);
        assert_true(said[i] == NULL || strcmp(said[i], wanted[i]) == 0);
    }
}

static void press(enum pn_action_id action)
{
    (void)fixture_do(&fixture, &nav, action, 0);
}

static void rows_say_state_day_and_person(void **state)
{
    (void)state;
    assert_says("Alpha", "reached", NULL, "Ann"); /* when it was due does not matter any more */
    assert_says("B", "started", "Fri 11 Dec", "Ben");
    assert_says("One", "attention", "no day", "Cem");
    assert_says("Decision: how to go on?", "open", NULL, NULL);
    assert_non_null(row_titled("Milestones (1 of 2 reached)"));
    assert_non_null(row_titled("Criteria, these first (0 of 1 met)"));
}

static void what_is_missing_from_earlier_phases_comes_first(void **state)
{
    (void)state;
    pn_nav_init(&nav, &fixture.context, 1, 24, 80, &fixture.settled);
    assert_non_null(row_titled("Missing from earlier phases (2)"));
    const struct pn_row *gate = row_titled("Decision: how to go on?");
    assert_int_equal(gate->phase, 0);
    assert_int_equal(gate->section, PN_SECTION_GROUNDWORK);
    nav.position.row = gate->key;
    press(PN_ACTION_OPEN); /* to where it stands */
    assert_int_equal(nav.position.phase, 0);
    assert_int_equal(nav.position.row.kind, PN_ROW_GATE);
}

static void further_criteria_are_folded(void **state)
{
    (void)state;
    assert_null(row_titled("Two"));
    const struct pn_row *fold = row_titled("4 further criteria of this phase (4 of 4 open)");
    assert_non_null(fold);
    nav.position.row = fold->key;
    press(PN_ACTION_OPEN);
    assert_true(nav.unfolded);
    assert_non_null(row_titled("Further criteria (0 of 4 met)"));
    assert_string_equal(pn_roadmap_item(fixture.roadmap, nav.position.row.item)->id, "two");
    nav.position.row.kind = PN_ROW_FOLD;
    nav.position.row.item = PN_NO_ITEM;
    press(PN_ACTION_OPEN);
    assert_null(row_titled("Two"));
    assert_int_equal(nav.position.row.kind, PN_ROW_FOLD);
}

/* One that is opened from elsewhere is shown. */
static void a_folded_criterion_that_is_opened_is_shown(void **state)
{
    (void)state;
    const struct pn_item *item = fixture_item(&fixture, "four");
    nav.position = pn_position_of_round(pn_roadmap_criterion(fixture.roadmap, item->handle), 0);
    pn_nav_resize(&nav, &fixture.context, 24, 80, &fixture.settled);
    assert_non_null(row_titled("Four"));
    assert_int_equal(nav.position.row.item, item->handle);
}

static void a_decision_is_chosen_from_a_list(void **state)
{
    (void)state;
    press(PN_ACTION_LAST);
    assert_int_equal(nav.position.row.kind, PN_ROW_GATE);
    press(PN_ACTION_MARK);
    assert_int_equal(nav.prompt, PN_PROMPT_STATE);
    press(PN_ACTION_DOWN);
    press(PN_ACTION_DOWN);
    press(PN_ACTION_UP);
    assert_int_equal(fixture_do(&fixture, &nav, PN_ACTION_OPEN, 0), PN_EFFECT_CHANGE);
    assert_string_equal(nav.wish.to[PN_PART_VALUE], "another-way");
    press(PN_ACTION_MARK);
    press(PN_ACTION_CLOSE);
    assert_int_equal(nav.prompt, PN_PROMPT_NONE);
    assert_int_equal(nav.remark, PN_REMARK_UNCHANGED);
}

static unsigned column_flags(unsigned columns)
{
    struct pn_rows all = *rows();
    struct pn_columns places =
        pn_columns_of(&fixture.context, all, (struct pn_rect){.column = 1, .rows = 10, .columns = columns - 1}, 2, 4);
    return (places.state.columns > 0 ? PN_COLUMN_STATE : 0u) | (places.day.columns > 0 ? PN_COLUMN_DAY : 0u) |
           (places.person.columns > 0 ? PN_COLUMN_PERSON : 0u) | (places.letters.columns > 0 ? 1u << 8 : 0u);
}

static void columns_give_way_one_after_the_other(void **state)
{
    (void)state;
    unsigned all = PN_COLUMN_STATE | PN_COLUMN_DAY | PN_COLUMN_PERSON;
    assert_int_equal(column_flags(100), all | 1u << 8);
    assert_int_equal(column_flags(99), all);
    assert_int_equal(column_flags(60), all);
    assert_int_equal(column_flags(59), PN_COLUMN_STATE | PN_COLUMN_DAY);
    assert_int_equal(column_flags(50), PN_COLUMN_STATE | PN_COLUMN_DAY);
    assert_int_equal(column_flags(49), PN_COLUMN_DAY);
    assert_int_equal(column_flags(36), PN_COLUMN_DAY);
    assert_int_equal(column_flags(35), 0);
}

int test_phase_list(void)
{
#define PHASE_LIST_TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        PHASE_LIST_TEST(rows_say_state_day_and_person),
        PHASE_LIST_TEST(what_is_missing_from_earlier_phases_comes_first),
        PHASE_LIST_TEST(further_criteria_are_folded),
        PHASE_LIST_TEST(a_folded_criterion_that_is_opened_is_shown),
        PHASE_LIST_TEST(a_decision_is_chosen_from_a_list),
        PHASE_LIST_TEST(columns_give_way_one_after_the_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
