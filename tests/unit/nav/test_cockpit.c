// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The start screen of a project: its sections, where its cursor begins and goes; and what is asked after a change.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "phasenav/base/buffer.h"
#include "phasenav/nav/question.h"
#include "phasenav/project/gap.h"

struct cockpit_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
};

static void start_in(struct cockpit_test *test, const char *roadmap, const char *project, unsigned rows)
{
    roadmap_fixture_init(&test->fixture, roadmap, "en");
    roadmap_fixture_take_project(&test->fixture, project);
    test->fixture.context.who = "M. Keller (Office 61)";
    pn_nav_init(&test->nav, &test->fixture.context, PN_NO_PHASE, rows, 80, &test->fixture.settled);
}

static void start(struct cockpit_test *test, const char *project)
{
    start_in(test, small_roadmap(), project, 24);
}

static void finish(struct cockpit_test *test)
{
    roadmap_fixture_finish(&test->fixture);
}

static unsigned press(struct cockpit_test *test, enum pn_action_id action)
{
    return fixture_do(&test->fixture, &test->nav, action, 0);
}

static const struct pn_rows *rows_of(const struct cockpit_test *test)
{
    return &test->fixture.settled.frame.rows;
}

static const struct pn_row *selected(const struct cockpit_test *test)
{
    return &rows_of(test)->at[test->fixture.settled.frame.selected];
}

/* The row with this title, from the first on; PN_NO_ROW: there is none. */
static uint32_t row_called(const struct cockpit_test *test, const char *title)
{
    for (uint32_t i = 0; i < rows_of(test)->count; i++) {
        if (strcmp(rows_of(test)->at[i].title, title) == 0) {
            return i;
        }
    }
    return PN_NO_ROW;
}

static void expect_row(const struct cockpit_test *test, const char *title)
{
    if (row_called(test, title) == PN_NO_ROW) {
        for (uint32_t i = 0; i < rows_of(test)->count; i++) {
            print_error("%s\n", rows_of(test)->at[i].title);
        }
        fail_msg("no row '%s'", title);
    }
}

static const char with_days[] = "format: 2\n"
                                "project: {title: Trees, phase: pilot}\n"
                                "milestones:\n"
                                "  problem-understood: {state: reached}\n"
                                "  decision-taken: {due: 2026-11-01, owner: Council}\n"
                                "  interfaces-open: {state: started, due: 2026-11-20, owner: Office 61}\n"
                                "  pilot-run: {due: 2026-12-01}\n"
                                "rounds: {user-needs: {idea: {state: attention, date: 2026-10-07}}}\n";

static void sections_say_their_totals(void **state)
{
    (void)state;
    struct cockpit_test test;
    start(&test, with_days);
    expect_row(&test, "Overdue: 2, 1 of them yours (Office 61)");
    expect_row(&test, "Due until Wed 09 Dec: 1");
    expect_row(&test, "New: this is your first visit");
    expect_row(&test, "Needs attention: 1");
    expect_row(&test, "Next milestones: 2 of 2 left");
    expect_row(&test, "To be looked at again: 1");
    assert_true(row_called(&test, "Due until Wed 09 Dec: 1") < row_called(&test, "New: this is your first visit"));
    finish(&test);
}

static void questions_are_answered_where_there_is_nothing(void **state)
{
    (void)state;
    struct cockpit_test test;
    start(&test, "format: 2\nproject: {title: Trees, phase: idea}\n");
    expect_row(&test, "Overdue: nothing");
    expect_row(&test, "Due until Wed 09 Dec: nothing");
    expect_row(&test, "Missing for phase 1: nothing");
    assert_int_equal(row_called(&test, "Needs attention: 0"), PN_NO_ROW);
    test.fixture.context.last_visit = "2026-11-24T08:05:00+01:00";
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    expect_row(&test, "New since Tue 24 Nov, 08:05: nothing");
    finish(&test);
}

static void the_cursor_begins_on_ones_own(void **state)
{
    (void)state;
    struct cockpit_test test;
    start(&test, with_days);
    assert_int_equal(selected(&test)->key.kind, PN_ROW_ENTRY);
    assert_string_equal(selected(&test)->title, "Open interfaces fixed");
    assert_int_equal(press(&test, PN_ACTION_MARK), PN_EFFECT_CHANGE); /* it is changed where it stands */
    assert_string_equal(test.nav.wish.to[PN_PART_VALUE], "reached");
    (void)press(&test, PN_ACTION_OPEN);
    assert_int_equal(test.nav.position.screen, PN_SCREEN_PHASE);
    assert_int_equal(test.nav.position.row.kind, PN_ROW_MILESTONE);
    (void)press(&test, PN_ACTION_BACK);
    assert_string_equal(selected(&test)->title, "Open interfaces fixed");
    finish(&test);
}

static void headings_open_their_list(void **state)
{
    (void)state;
    static const struct {
        const char *heading;
        enum pn_screen screen;
    } lists[] = {{"Overdue: 2, 1 of them yours (Office 61)", PN_SCREEN_DUE},
                 {"Due until Wed 09 Dec: 1", PN_SCREEN_DUE},
                 {"New: this is your first visit", PN_SCREEN_HISTORY},
                 {"Needs attention: 1", PN_SCREEN_MATRIX},
                 {"Next milestones: 2 of 2 left", PN_SCREEN_PHASE}};
    struct cockpit_test test;
    start(&test, with_days);
    (void)press(&test, PN_ACTION_FIRST);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        while (strcmp(selected(&test)->title, lists[i].heading) != 0) {
            uint32_t before = test.fixture.settled.frame.selected;
            (void)press(&test, PN_ACTION_NEXT_PANE);
            assert_true(test.fixture.settled.frame.selected > before); /* it is below */
        }
        (void)press(&test, PN_ACTION_OPEN);
        assert_int_equal(test.nav.position.screen, lists[i].screen);
        (void)press(&test, PN_ACTION_BACK);
    }
    (void)press(&test, PN_ACTION_LAST);
    (void)press(&test, PN_ACTION_NEXT_PANE);
    assert_int_equal(test.fixture.settled.frame.selected, 0); /* from the end to the beginning */
    (void)press(&test, PN_ACTION_PREVIOUS_PANE);
    assert_int_equal(selected(&test)->section, PN_SECTION_SCREENS);
    finish(&test);
}

enum { MANY = 60 };

/* All of the first phase is overdue and missing for the second. */
static void many_of_one_kind_leave_room_for_the_others(void **state)
{
    (void)state;
    struct pn_buffer roadmap;
    struct pn_buffer project;
    pn_buffer_init(&roadmap);
    pn_buffer_init(&project);
    pn_buffer_append_text(&roadmap, "format: 1\nroadmap: {id: many, title: Many}\nphases:\n"
                                    "- id: one\n  title: One\n  situation: One\n  milestones:\n");
    pn_buffer_append_text(&project, "format: 2\nproject: {title: Many, phase: two}\nmilestones:\n");
    for (unsigned i = 0; i < MANY; i++) {
        pn_buffer_printf(&roadmap, "  - {id: m%u, title: Milestone %u, text: Text}\n", i, i);
        pn_buffer_printf(&project, "  m%u: {due: 2026-11-01, owner: Office 61}\n", i);
    }
    pn_buffer_append_text(&roadmap, "- id: two\n  title: Two\n  situation: Two\n  milestones:\n"
                                    "  - {id: n, title: The last one, text: Text}\n");
    for (unsigned rows = 12; rows <= 40; rows += 4) {
        struct cockpit_test test;
        start_in(&test, pn_buffer_text(&roadmap), pn_buffer_text(&project), rows);
        unsigned height = test.fixture.settled.frame.layout.list.rows;
        assert_true(row_called(&test, "The last one") < height);
        assert_true(row_called(&test, "Decision: how to go on?") < height);
        uint32_t heading = 0;
        while (rows_of(&test)->at[heading].section != PN_SECTION_MISSING) {
            heading++;
        }
        assert_non_null(strstr(rows_of(&test)->at[0].title, "Overdue: 60, "));
        assert_non_null(strstr(rows_of(&test)->at[heading].title, "Missing for phase 2: 61, here "));
        finish(&test);
    }
    pn_buffer_finish(&roadmap);
    pn_buffer_finish(&project);
}

static void a_stopped_project_has_nothing_overdue(void **state)
{
    (void)state;
    struct cockpit_test test;
    struct pn_arena arena;
    pn_arena_init(&arena);
    start(&test, pn_arena_printf(&arena, "%sgates: {pilot: {decision: stop, date: 2026-11-12}}\n", with_days));
    expect_row(&test, "Overdue: nothing, as the project is stopped");
    assert_int_equal(row_called(&test, "Pilot run"), PN_NO_ROW);
    finish(&test);
    pn_arena_finish(&arena);
}

/* The same needs with the same number as on the screen of the phase. */
static void the_gap_is_that_of_the_phase(void **state)
{
    (void)state;
    struct cockpit_test test;
    start(&test, with_days);
    struct pn_gap of_phase = pn_gap_of_phase(&test.fixture.scratch, test.fixture.project, 1);
    struct pn_gap of_project = pn_gap_of_project(&test.fixture.scratch, test.fixture.project);
    assert_int_equal(of_project.now, of_phase.must);
    for (uint32_t i = 0; i < of_project.now; i++) {
        assert_true(pn_subjects_equal(of_project.at[i].subject, of_phase.at[i].subject));
    }
    char title[64];
    (void)snprintf(title, sizeof title, "Missing from earlier phases (%u)", of_phase.must);
    uint32_t on_start = 0;
    for (uint32_t i = 0; i < rows_of(&test)->count; i++) {
        const struct pn_row *row = &rows_of(&test)->at[i];
        on_start += row->section == PN_SECTION_MISSING && row->key.kind == PN_ROW_ENTRY ? 1 : 0;
    }
    assert_int_equal(on_start, of_phase.must);
    (void)fixture_do(&test.fixture, &test.nav, PN_ACTION_PHASE, 1);
    expect_row(&test, title);
    finish(&test);
}

/* --- what is asked after a change --- */

static void wish_value(struct cockpit_test *test, struct pn_subject subject, const char *value)
{
    test->nav.wish_kind = PN_ENTRY_CHANGE;
    test->nav.wish = (struct pn_project_edit){.subject = subject};
    test->nav.wish.sets[PN_PART_VALUE] = true;
    test->nav.wish.to[PN_PART_VALUE] = value;
    pn_nav_ask_after(&test->nav, &test->fixture.context);
    pn_nav_resize(&test->nav, &test->fixture.context, 24, 80, &test->fixture.settled);
}

static void who_enters_late_takes_over_what_was_before(void **state)
{
    (void)state;
    struct cockpit_test test;
    start(&test, "format: 2\nproject: {title: Trees, phase: pilot}\n");
    wish_value(&test, pn_subject_project(PN_HEAD_PHASE), "pilot");
    assert_int_equal(test.nav.prompt, PN_PROMPT_PAST);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    size_t count;
    const struct pn_project_edit *edits =
        pn_nav_wishes(&test.fixture.scratch, &test.nav, &test.fixture.context, &count);
    assert_int_equal(count, 3); /* two milestones and a decision, together */
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(edits[i].to[PN_PART_DATE], PN_DAY_UNKNOWN); /* no day is invented */
    }
    assert_string_equal(edits[0].to[PN_PART_VALUE], "reached");
    assert_string_equal(edits[2].to[PN_PART_VALUE], "go-on");
    pn_nav_ask_after(&test.nav, &test.fixture.context);
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE); /* once */
    wish_value(&test, pn_subject_project(PN_HEAD_PHASE), "pilot");
    (void)press(&test, PN_ACTION_DOWN);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE); /* goes through them */
    assert_int_equal(test.nav.position.screen, PN_SCREEN_PHASE);
    assert_int_equal(test.nav.position.phase, 0);
    wish_value(&test, pn_subject_project(PN_HEAD_PHASE), "pilot");
    assert_int_equal(press(&test, PN_ACTION_CLOSE), PN_EFFECT_NONE);
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
    finish(&test);
    start(&test, with_days); /* something is said of them */
    wish_value(&test, pn_subject_project(PN_HEAD_PHASE), "pilot");
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
    finish(&test);
}

static void a_decision_to_go_on_offers_the_next_phase(void **state)
{
    (void)state;
    struct cockpit_test test;
    start(&test, "format: 2\nproject: {title: Trees, phase: idea}\ngates: {idea: {decision: go-on}}\n"
                 "milestones: {decision-taken: {owner: Council}}\n");
    wish_value(&test, pn_subject_gate(0), "go-on");
    assert_int_equal(test.nav.prompt, PN_PROMPT_NEXT);
    struct pn_question question = pn_question_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
    assert_int_equal(question.note_count, 3);
    assert_string_equal(question.notes[0], "Not reached: 2 of 2 milestones; they count as missing later.");
    assert_string_equal(question.notes[2], "- Decision in principle taken, open, Council");
    assert_int_equal(question.answer_count, 3); /* the transfer can run at the same time as the pilot */
    assert_string_equal(question.answers[0].about, "3 Transfer can run at the same time");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_CHANGE);
    assert_string_equal(test.nav.wish.to[PN_PART_VALUE], "pilot");
    wish_value(&test, pn_subject_gate(0), "go-on");
    assert_int_equal(fixture_do(&test.fixture, &test.nav, PN_ACTION_EDIT_INSERT, '3'), PN_EFFECT_NONE); /* not yet */
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
    finish(&test);
    start(&test, "format: 2\nproject: {title: Trees, phase: idea}\ngates: {idea: {decision: postponed}}\n");
    wish_value(&test, pn_subject_gate(0), "postponed");
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
    assert_int_equal(test.nav.remark, PN_REMARK_WHAT_FOLLOWS);
    finish(&test);
}

int test_cockpit(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sections_say_their_totals),
        cmocka_unit_test(questions_are_answered_where_there_is_nothing),
        cmocka_unit_test(the_cursor_begins_on_ones_own),
        cmocka_unit_test(headings_open_their_list),
        cmocka_unit_test(many_of_one_kind_leave_room_for_the_others),
        cmocka_unit_test(a_stopped_project_has_nothing_overdue),
        cmocka_unit_test(the_gap_is_that_of_the_phase),
        cmocka_unit_test(who_enters_late_takes_over_what_was_before),
        cmocka_unit_test(a_decision_to_go_on_offers_the_next_phase),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
