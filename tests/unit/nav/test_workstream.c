// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * One workstream only: what is left of the lists, and where the cursor is then.
 */
#include "nav_test.h"

enum { ALL, ECONOMIC, ORGANISATIONAL, FINANCIAL, TECHNICAL };

static void show_only(uint32_t workstream)
{
    while (nav.workstream != workstream) {
        act(PN_ACTION_FILTER);
    }
}

/* The list as "id id", with '!' for a note. */
static const char *listed(void)
{
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    const char *all = "";
    for (uint32_t i = 0; i < frame.rows.count; i++) {
        const struct pn_row *row = &frame.rows.at[i];
        if (row->key.kind != PN_ROW_HEADING) {
            const char *id = row->key.kind == PN_ROW_NOTE ? "!" : row->item->id;
            all = pn_arena_printf(&fixture.scratch, "%s%s%s", all, *all != '\0' ? " " : "", id);
        }
    }
    return all;
}

static void the_key_goes_through_the_workstreams(void **state)
{
    (void)state;
    open_at(IDEA);
    for (uint32_t i = 1; i <= 5; i++) {
        act(PN_ACTION_FILTER);
        assert_int_equal(nav.workstream, i % 5);
    }
    act(PN_ACTION_HELP);
    act(PN_ACTION_FILTER);
    assert_false(nav.help_open);
    assert_int_equal(nav.workstream, ECONOMIC);
}

static void lists_have_what_belongs_to_the_workstream(void **state)
{
    (void)state;
    open_at(IDEA);
    assert_string_equal(listed(), "idea problem-understood decision-taken user-needs budget idea");
    show_only(ECONOMIC);
    assert_string_equal(listed(), "idea problem-understood user-needs idea");
    show_only(TECHNICAL);
    assert_string_equal(listed(), "idea problem-understood ! idea");
    press_digit(TRANSFER);
    assert_string_equal(listed(), "transfer interfaces-open ! ! transfer");
    show_only(FINANCIAL);
    assert_string_equal(listed(), "transfer ! ! ! transfer");
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
}

static void the_cursor_goes_to_the_nearest(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_NEXT);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    show_only(TECHNICAL);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
    show_only(ALL); /* nothing was done in between: back to where it was */
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    show_only(TECHNICAL);
    act(PN_ACTION_UP);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_UP);
    show_only(ALL);
    assert_at(IDEA, PN_ROW_OVERVIEW, "idea");
    select_row(PN_ROW_ROUND, "user-needs");
    show_only(FINANCIAL);
    assert_at(IDEA, PN_ROW_ROUND, "budget");
}

static void walking_skips_what_is_not_shown(void **state)
{
    (void)state;
    open_at(IDEA);
    show_only(TECHNICAL);
    act(PN_ACTION_NEXT);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    act(PN_ACTION_NEXT);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    act(PN_ACTION_NEXT);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    act(PN_ACTION_PREVIOUS);
    act(PN_ACTION_PREVIOUS);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
    act(PN_ACTION_PREVIOUS);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
}

static void what_is_opened_is_seen(void **state)
{
    (void)state;
    open_at(PILOT);
    show_only(TECHNICAL);
    select_link("decision-taken");
    act(PN_ACTION_OPEN);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
    assert_int_equal(nav.workstream, ALL);
    show_only(TECHNICAL);
    act(PN_ACTION_BACK);
    select_link("pilot-run");
    act(PN_ACTION_OPEN);
    assert_at(PILOT, PN_ROW_MILESTONE, "pilot-run");
    assert_int_equal(nav.workstream, TECHNICAL);
}

/* A phase is not hidden by a filter: it keeps the workstream, however it is opened. */
static void a_phase_opens_with_the_workstream(void **state)
{
    (void)state;
    open_at(PILOT);
    show_only(FINANCIAL); /* no milestone of the phase belongs to it */
    act(PN_ACTION_START);
    assert_on_start(PILOT);
    act(PN_ACTION_OPEN);
    assert_at(PILOT, PN_ROW_OVERVIEW, "pilot");
    assert_int_equal(nav.workstream, FINANCIAL);
    act(PN_ACTION_START);
    press_digit(PILOT);
    assert_at(PILOT, PN_ROW_OVERVIEW, "pilot");
    assert_int_equal(nav.workstream, FINANCIAL);
}

static void an_empty_lane_has_a_note(void **state)
{
    (void)state;
    open_at(LANE);
    assert_string_equal(listed(), "user-needs");
    show_only(TECHNICAL);
    assert_string_equal(listed(), "!");
    act(PN_ACTION_DOWN);
    act(PN_ACTION_NEXT_PANE);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_NEXT);
    show_only(ALL);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
}

static void no_workstreams_no_filter(void **state)
{
    (void)state;
    struct roadmap_fixture bare;
    roadmap_fixture_init(&bare, "format: 1\nroadmap: {id: r, title: R}\nphases: [{id: p, title: P}]\n", "en");
    pn_nav_init(&nav, &bare.context, 0, 24, 80, &bare.settled);
    fixture_do(&bare, &nav, PN_ACTION_FILTER, 0);
    assert_int_equal(nav.workstream, ALL);
    assert_true(pn_nav_is_consistent(&nav, &bare.context, &bare.scratch));
    roadmap_fixture_finish(&bare);
}

int test_workstream(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_key_goes_through_the_workstreams),
        cmocka_unit_test(lists_have_what_belongs_to_the_workstream),
        cmocka_unit_test(the_cursor_goes_to_the_nearest),
        cmocka_unit_test(walking_skips_what_is_not_shown),
        cmocka_unit_test(what_is_opened_is_seen),
        cmocka_unit_test(a_phase_opens_with_the_workstream),
        cmocka_unit_test(an_empty_lane_has_a_note),
        cmocka_unit_test(no_workstreams_no_filter),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
