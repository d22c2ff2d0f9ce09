// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Choosing a phase, moving in a list, walking over phase boundaries.
 */
#include "nav_test.h"

static void opens_at_the_first_milestone_with_the_top_in_sight(void **state)
{
    (void)state;
    open_at(PILOT);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    assert_int_equal(nav.list_top, 0);
    open_at(LANE);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
    open_at(PN_NO_PHASE);
    assert_on_start(IDEA);
}

static void start_chooses_and_opens(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_UP);
    assert_on_start(IDEA);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_NEXT_PHASE);
    assert_on_start(TRANSFER);
    act(PN_ACTION_DOWN);
    assert_on_start(LANE);
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_PAGE_DOWN);
    assert_int_equal(nav.position.row.kind, PN_ROW_SCREEN);
    assert_int_equal(nav.position.row.item, PN_SCREEN_ABOUT);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.screen, PN_SCREEN_ABOUT);
    act(PN_ACTION_BACK);
    assert_int_equal(nav.position.row.item, PN_SCREEN_ABOUT);
    act(PN_ACTION_UP);
    act(PN_ACTION_UP);
    act(PN_ACTION_UP);
    assert_int_equal(nav.position.row.kind, PN_ROW_BEGIN);
    act(PN_ACTION_UP);
    assert_on_start(LANE);
    act(PN_ACTION_OPEN);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_BACK);
    assert_on_start(LANE);
    act(PN_ACTION_PREVIOUS_PHASE);
    act(PN_ACTION_PAGE_UP);
    act(PN_ACTION_FIRST);
    assert_on_start(IDEA);
    act(PN_ACTION_PREVIOUS_PHASE);
    act(PN_ACTION_BACK);
    act(PN_ACTION_CLOSE);
    act(PN_ACTION_NEXT_PANE);
    act(PN_ACTION_PREVIOUS);
    assert_on_start(IDEA);
    act(PN_ACTION_NEXT);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
    open_at(PN_NO_PHASE);
    press_digit(TRANSFER);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    assert_int_equal(nav.trail.back, 1);
    open_at(PN_NO_PHASE);
    press_digit(LANE); /* the lane has no number */
    assert_on_start(IDEA);
}

static void moves_skip_headings(void **state)
{
    (void)state;
    open_at(TRANSFER);
    act(PN_ACTION_UP);
    assert_at(TRANSFER, PN_ROW_GROUNDWORK, "user-needs");
    act(PN_ACTION_UP);
    assert_at(TRANSFER, PN_ROW_GROUNDWORK, "interfaces-open");
    act(PN_ACTION_UP);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    act(PN_ACTION_UP);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    act(PN_ACTION_LAST);
    assert_at(TRANSFER, PN_ROW_GATE, "transfer");
    act(PN_ACTION_DOWN);
    assert_at(TRANSFER, PN_ROW_GATE, "transfer");
    act(PN_ACTION_UP);
    assert_at(TRANSFER, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_FIRST);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
}

static void scrolling_shows_the_heading_above(void **state)
{
    (void)state;
    pn_nav_init(&nav, &fixture.context, LANE, 8, 80, &fixture.settled);
    pn_nav_resize(&nav, &fixture.context, 8, 60, &fixture.settled);
    act(PN_ACTION_LAST);
    act(PN_ACTION_FIRST);
    assert_int_equal(nav.list_top, 0);
    pn_nav_init(&nav, &fixture.context, IDEA, 8, 80, &fixture.settled);
    act(PN_ACTION_LAST);
    assert_true(nav.list_top > 0);
    select_row(PN_ROW_MILESTONE, "problem-understood");
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    uint32_t row = frame.list.at[nav.list_top].row;
    assert_true(row == PN_NO_ROW || frame.rows.at[row].key.kind == PN_ROW_HEADING);
}

static void pages_move_by_the_height_and_at_least_one_row(void **state)
{
    (void)state;
    open_at(TRANSFER);
    act(PN_ACTION_PAGE_UP);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    act(PN_ACTION_PAGE_DOWN);
    act(PN_ACTION_PAGE_DOWN);
    assert_at(TRANSFER, PN_ROW_GATE, "transfer");
    pn_nav_init(&nav, &fixture.context, IDEA, 6, 20, &fixture.settled); /* five lines of list */
    act(PN_ACTION_FIRST);
    for (unsigned i = 0; i < 2; i++) {
        struct pn_row_key before = nav.position.row;
        act(PN_ACTION_PAGE_DOWN);
        assert_false(before.kind == nav.position.row.kind && before.item == nav.position.row.item);
    }
    assert_at(IDEA, PN_ROW_GATE, "idea");
}

static void walks_over_phase_boundaries(void **state)
{
    (void)state;
    static const struct {
        uint32_t phase;
        const char *id;
    } way[] = {{IDEA, "problem-understood"}, {IDEA, "decision-taken"}, {PILOT, "interfaces-open"},
               {PILOT, "pilot-run"},         {TRANSFER, "adopted"},    {TRANSFER, "adopted"}};
    enum { STEPS = sizeof way / sizeof *way };
    open_at(IDEA);
    for (size_t i = 0; i < STEPS; i++) {
        assert_at(way[i].phase, PN_ROW_MILESTONE, way[i].id);
        act(PN_ACTION_NEXT);
    }
    for (size_t i = STEPS - 1; i-- > 0;) {
        assert_at(way[i].phase, PN_ROW_MILESTONE, way[i].id);
        act(PN_ACTION_PREVIOUS);
    }
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
    assert_int_equal(nav.trail.back, 0);
}

static void walks_from_between_milestones(void **state)
{
    (void)state;
    static const struct {
        uint32_t phase;
        enum pn_row_kind kind;
        const char *from;
        enum pn_action_id action;
        const char *to;
    } cases[] = {
        {PILOT, PN_ROW_OVERVIEW, "pilot", PN_ACTION_NEXT, "interfaces-open"},
        {PILOT, PN_ROW_OVERVIEW, "pilot", PN_ACTION_PREVIOUS, "decision-taken"},
        {TRANSFER, PN_ROW_GROUNDWORK, "interfaces-open", PN_ACTION_NEXT, "adopted"},
        {TRANSFER, PN_ROW_GROUNDWORK, "interfaces-open", PN_ACTION_PREVIOUS, "pilot-run"},
        {PILOT, PN_ROW_ROUND, "budget", PN_ACTION_NEXT, "adopted"},
        {PILOT, PN_ROW_ROUND, "budget", PN_ACTION_PREVIOUS, "pilot-run"},
        {LANE, PN_ROW_ROUND, "user-needs", PN_ACTION_PREVIOUS, "adopted"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        open_at(cases[i].phase);
        select_row(cases[i].kind, cases[i].from);
        act(cases[i].action);
        const struct pn_item *to = fixture_item(&fixture, cases[i].to);
        assert_at(to->phase, PN_ROW_MILESTONE, cases[i].to);
    }
    open_at(LANE);
    act(PN_ACTION_NEXT);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
    open_at(TRANSFER);
    select_row(PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_NEXT);
    assert_at(TRANSFER, PN_ROW_ROUND, "user-needs");
    open_at(IDEA);
    select_row(PN_ROW_OVERVIEW, "idea");
    act(PN_ACTION_PREVIOUS);
    assert_at(IDEA, PN_ROW_OVERVIEW, "idea");
}

static void the_lane_lies_beyond_the_last_phase(void **state)
{
    (void)state;
    open_at(PILOT);
    act(PN_ACTION_NEXT_PHASE);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    act(PN_ACTION_NEXT_PHASE);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_NEXT_PHASE);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
    act(PN_ACTION_PREVIOUS_PHASE);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    press_digit(IDEA);
    act(PN_ACTION_PREVIOUS_PHASE);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
}

static void digits_stay_where_there_is_no_phase(void **state)
{
    (void)state;
    open_at(PILOT);
    press_digit(8);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    press_digit(PILOT); /* no step on the trail without a step */
    assert_int_equal(nav.trail.back, 0);
    press_digit(TRANSFER);
    assert_at(TRANSFER, PN_ROW_MILESTONE, "adopted");
    assert_int_equal(nav.trail.back, 1);
    act(PN_ACTION_BACK);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
}

/* The smallest file there is: one phase with nothing in it. */
static void a_bare_roadmap_has_its_overview(void **state)
{
    (void)state;
    struct roadmap_fixture bare;
    roadmap_fixture_init(&bare, "{format: 1, roadmap: {id: bare, title: Bare}, phases: [{id: only, title: Only}]}",
                         "en");
    struct pn_nav bare_nav;
    pn_nav_init(&bare_nav, &bare.context, 0, 24, 80, &bare.settled);
    assert_int_equal(bare_nav.position.row.kind, PN_ROW_OVERVIEW);
    for (enum pn_action_id id = 0; id < PN_ACTION_COUNT; id++) {
        fixture_do(&bare, &bare_nav, id, 0);
        fixture_do(&bare, &bare_nav, PN_ACTION_NEXT_PANE, 0);
        assert_true(pn_nav_is_consistent(&bare_nav, &bare.context, &bare.scratch));
    }
    roadmap_fixture_finish(&bare);
}

int test_walk(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opens_at_the_first_milestone_with_the_top_in_sight),
        cmocka_unit_test(start_chooses_and_opens),
        cmocka_unit_test(moves_skip_headings),
        cmocka_unit_test(scrolling_shows_the_heading_above),
        cmocka_unit_test(pages_move_by_the_height_and_at_least_one_row),
        cmocka_unit_test(walks_over_phase_boundaries),
        cmocka_unit_test(walks_from_between_milestones),
        cmocka_unit_test(the_lane_lies_beyond_the_last_phase),
        cmocka_unit_test(digits_stay_where_there_is_no_phase),
        cmocka_unit_test(a_bare_roadmap_has_its_overview),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
