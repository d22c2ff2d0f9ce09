// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Choosing by number: list and detail are two places on the trail, one after the other.
 */
#include "nav_test.h"

static void choose(uint32_t number)
{
    fixture_do(&fixture, &nav, PN_ACTION_CHOOSE, number);
    assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
}

static uint32_t row_of(enum pn_row_kind kind, const char *id)
{
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    struct pn_row_key key = {.kind = kind, .item = fixture_item(&fixture, id)->handle};
    return pn_rows_find(frame.rows, key);
}

static uint32_t entry_of(const char *target)
{
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    for (uint32_t i = 0; i < frame.sheet.count; i++) {
        if (frame.sheet.at[i].target == fixture_item(&fixture, target)->handle) {
            return i;
        }
    }
    fail_msg("no link to %s", target);
    return 0;
}

static void assert_reading(enum pn_pane pane)
{
    assert_int_equal(nav.position.pane, pane);
}

static void a_milestone_is_read_and_left_for_its_list(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    choose(PILOT);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    assert_reading(PN_PANE_LIST);
    choose(row_of(PN_ROW_MILESTONE, "pilot-run"));
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    assert_reading(PN_PANE_DETAIL);
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    assert_reading(PN_PANE_LIST);
    act(PN_ACTION_BACK);
    assert_on_start(PILOT);
    act(PN_ACTION_FORWARD);
    assert_reading(PN_PANE_LIST);
    act(PN_ACTION_FORWARD);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    assert_reading(PN_PANE_DETAIL);
}

static void a_link_is_read_at_once(void **state)
{
    (void)state;
    open_at(PILOT);
    choose(row_of(PN_ROW_MILESTONE, "pilot-run"));
    choose(entry_of("interfaces-open"));
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    assert_reading(PN_PANE_DETAIL);
    choose(entry_of("transfer")); /* a phase is not read but chosen from */
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    assert_reading(PN_PANE_LIST);
    act(PN_ACTION_BACK);
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    assert_reading(PN_PANE_DETAIL);
}

static void pages_are_lists_until_something_is_chosen(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_TERMS);
    assert_reading(PN_PANE_LIST);
    choose(row_of(PN_ROW_TERM, "mvp"));
    assert_on(PN_SCREEN_TERMS, PN_ROW_TERM, "mvp");
    assert_reading(PN_PANE_DETAIL);
    act(PN_ACTION_NEXT); /* whoever reads reads on */
    assert_int_not_equal(nav.position.row.item, fixture_item(&fixture, "mvp")->handle);
    assert_reading(PN_PANE_DETAIL);
    act(PN_ACTION_PREVIOUS);
    assert_on(PN_SCREEN_TERMS, PN_ROW_TERM, "mvp");
    act(PN_ACTION_BACK);
    assert_int_equal(nav.position.screen, PN_SCREEN_TERMS);
    assert_reading(PN_PANE_LIST);
    act(PN_ACTION_BACK);
    assert_int_equal(nav.position.screen, PN_SCREEN_PHASE);
}

static void the_contents_are_the_list_around_what_is_read(void **state)
{
    (void)state;
    open_at(PILOT);
    act(PN_ACTION_CONTENTS); /* a list is its own contents */
    assert_int_equal(nav.trail.back, 0);
    choose(row_of(PN_ROW_ROUND, "budget"));
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "budget");
    act(PN_ACTION_PREVIOUS_PHASE);
    act(PN_ACTION_CONTENTS);
    assert_at(IDEA, PN_ROW_ROUND, "budget");
    assert_reading(PN_PANE_LIST);
    act(PN_ACTION_BACK);
    assert_on(PN_SCREEN_CRITERION, PN_ROW_ROUND, "budget");
    choose(entry_of("budget")); /* its first round */
    assert_at(IDEA, PN_ROW_ROUND, "budget");
    assert_reading(PN_PANE_DETAIL);
    act(PN_ACTION_CONTENTS);
    assert_at(IDEA, PN_ROW_ROUND, "budget");
    assert_reading(PN_PANE_LIST);
}

static void a_number_that_there_is_not_changes_nothing(void **state)
{
    (void)state;
    open_at(PILOT);
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    uint32_t heading = 0;
    while (frame.rows.at[heading].key.kind != PN_ROW_HEADING) {
        heading++;
    }
    const uint32_t none[] = {heading, frame.rows.count, UINT32_MAX};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        choose(none[i]);
        assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
        assert_reading(PN_PANE_LIST);
    }
    choose(row_of(PN_ROW_MILESTONE, "pilot-run"));
    choose(UINT32_MAX);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    assert_int_equal(nav.trail.back, 1);
}

int test_choose(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_milestone_is_read_and_left_for_its_list),
        cmocka_unit_test(a_link_is_read_at_once),
        cmocka_unit_test(pages_are_lists_until_something_is_chosen),
        cmocka_unit_test(the_contents_are_the_list_around_what_is_read),
        cmocka_unit_test(a_number_that_there_is_not_changes_nothing),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
