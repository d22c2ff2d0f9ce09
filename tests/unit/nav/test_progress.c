// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project in the browser: what keys want, what is asked for, what rows and sheets say.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "frame.h"
#include "start_sheet.h"

#include "phasenav/nav/prompt.h"

static const char text[] = "format: 1\n"
                           "project: {title: Parkraum, phase: pilot}\n"
                           "milestones:\n"
                           "  problem-understood: {state: reached, date: 2026-10-03, owner: Amt 61, note: Protokoll}\n"
                           "rounds: {user-needs: {idea: {state: met, date: 2026-10-07}}}\n";

struct progress_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
};

static void start(struct progress_test *test, uint32_t phase)
{
    roadmap_fixture_init(&test->fixture, small_roadmap(), "de");
    roadmap_fixture_take_project(&test->fixture, text);
    pn_nav_init(&test->nav, &test->fixture.context, phase, 24, 80, &test->fixture.settled);
}

static void finish(struct progress_test *test)
{
    roadmap_fixture_finish(&test->fixture);
}

static unsigned press(struct progress_test *test, enum pn_action_id action)
{
    return fixture_do(&test->fixture, &test->nav, action, 0);
}

static void type(struct progress_test *test, const char *typed)
{
    for (const char *c = typed; *c != '\0'; c++) {
        (void)fixture_do(&test->fixture, &test->nav, PN_ACTION_EDIT_INSERT, (unsigned char)*c);
    }
}

static void expect_wish(struct progress_test *test, unsigned effects, const char *subject, const char *value)
{
    assert_int_equal(effects, PN_EFFECT_CHANGE);
    assert_int_equal(test->nav.wish_kind, PN_ENTRY_CHANGE);
    struct pn_arena arena;
    pn_arena_init(&arena);
    assert_string_equal(pn_subject_write(&arena, test->fixture.roadmap, test->nav.wish.subject), subject);
    pn_arena_finish(&arena);
    assert_true(test->nav.wish.sets[PN_PART_VALUE]);
    assert_string_equal(test->nav.wish.to[PN_PART_VALUE], value);
}

static void keys_want_the_next_state(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    expect_wish(&test, press(&test, PN_ACTION_MARK), "problem-understood", "open");
    (void)press(&test, PN_ACTION_DOWN);
    expect_wish(&test, press(&test, PN_ACTION_MARK), "decision-taken", "reached");
    (void)press(&test, PN_ACTION_NEXT_PANE);
    expect_wish(&test, press(&test, PN_ACTION_MARK), "user-needs@idea", "open");
    expect_wish(&test, press(&test, PN_ACTION_HERE), "project:phase", "idea");
    (void)press(&test, PN_ACTION_FIRST);
    assert_int_equal(press(&test, PN_ACTION_MARK), PN_EFFECT_NONE); /* the phase itself has no state */
    (void)press(&test, PN_ACTION_LAST);
    assert_int_equal(press(&test, PN_ACTION_MARK), PN_EFFECT_NONE); /* a decision is chosen */
    assert_int_equal(test.nav.prompt, PN_PROMPT_STATE);
    (void)press(&test, PN_ACTION_MARK); /* a space that is typed means nothing there */
    assert_int_equal(test.nav.prompt, PN_PROMPT_STATE);
    expect_wish(&test, press(&test, PN_ACTION_OPEN), "gate:idea", "go-on");
    (void)press(&test, PN_ACTION_START); /* the first entry there is what is missing from the phase before */
    assert_int_equal(press(&test, PN_ACTION_MARK), PN_EFFECT_NONE);
    expect_wish(&test, press(&test, PN_ACTION_OPEN), "gate:idea", "go-on");
    (void)press(&test, PN_ACTION_DOWN);
    expect_wish(&test, press(&test, PN_ACTION_MARK), "decision-taken", "reached");
    assert_int_equal(press(&test, PN_ACTION_HERE), PN_EFFECT_NONE);
    assert_int_equal(test.nav.prompt, PN_PROMPT_BEGIN); /* where no phase is under the cursor, it is chosen */
    (void)press(&test, PN_ACTION_DOWN);
    expect_wish(&test, press(&test, PN_ACTION_OPEN), "project:phase", "pilot");
    assert_int_equal(press(&test, PN_ACTION_UNDO), PN_EFFECT_CHANGE);
    assert_int_equal(test.nav.wish_kind, PN_ENTRY_UNDO);
    finish(&test);
}

static unsigned choose(struct progress_test *test, char key)
{
    assert_int_equal(press(test, PN_ACTION_STATE), PN_EFFECT_NONE);
    assert_int_equal(test->nav.prompt, PN_PROMPT_STATE);
    return fixture_do(&test->fixture, &test->nav, PN_ACTION_EDIT_INSERT, (unsigned char)key);
}

static void every_state_can_be_chosen_by_its_digit(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    expect_wish(&test, choose(&test, '1'), "problem-understood", "open");
    expect_wish(&test, choose(&test, '2'), "problem-understood", "started");
    expect_wish(&test, choose(&test, '4'), "problem-understood", "not-applicable");
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
    assert_int_equal(choose(&test, '5'), PN_EFFECT_NONE); /* a milestone has four */
    assert_int_equal(test.nav.prompt, PN_PROMPT_STATE);
    assert_int_equal(press(&test, PN_ACTION_CLOSE), PN_EFFECT_NONE);
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
    (void)press(&test, PN_ACTION_LAST);
    expect_wish(&test, choose(&test, '4'), "gate:idea", "stop");
    (void)press(&test, PN_ACTION_START);
    (void)press(&test, PN_ACTION_LAST);
    assert_int_equal(press(&test, PN_ACTION_STATE), PN_EFFECT_NONE);
    assert_int_equal(test.nav.prompt, PN_PROMPT_NONE); /* nothing to choose there */
    finish(&test);
}

static const enum pn_action_id changes[] = {PN_ACTION_NOTE, PN_ACTION_STATE, PN_ACTION_MARK,
                                            PN_ACTION_HERE, PN_ACTION_UNDO,  PN_ACTION_REDO};

static void nothing_is_asked_where_nothing_may_change(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    test.fixture.context.read_only = true;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        assert_int_equal(press(&test, changes[i]), PN_EFFECT_NONE);
        assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
        assert_false(test.nav.form.is_open);
        assert_int_equal(test.nav.remark, PN_REMARK_READ_ONLY);
    }
    (void)press(&test, PN_ACTION_DOWN);
    assert_int_equal(test.nav.remark, PN_REMARK_NONE);
    finish(&test);
}

static void a_file_that_cannot_be_written_takes_no_note(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    test.fixture.context.unwritable = true;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        assert_int_equal(press(&test, changes[i]), PN_EFFECT_NONE);
        assert_int_equal(test.nav.prompt, PN_PROMPT_NONE);
        assert_false(test.nav.form.is_open);
        assert_int_equal(test.nav.remark, PN_REMARK_UNWRITABLE);
    }
    finish(&test);
}

static void a_new_project_is_asked_where_and_what(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    pn_nav_ask_file(&test.nav, "/home/a.yaml");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    assert_string_equal(test.nav.answers[PN_PROMPT_TITLE].text, "a"); /* proposed */
    (void)press(&test, PN_ACTION_EDIT_CLEAR);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    assert_int_equal(test.nav.remark, PN_REMARK_NO_TITLE);
    type(&test, "Parkraum");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_KEEP);
    assert_string_equal(test.nav.answers[PN_PROMPT_FILE].text, "/home/a.yaml");
    assert_string_equal(test.nav.answers[PN_PROMPT_TITLE].text, "Parkraum");

    pn_nav_ask_file(&test.nav, "/home/a.yaml");
    assert_int_equal(press(&test, PN_ACTION_CLOSE), PN_EFFECT_KEEP); /* for this sitting only */
    assert_string_equal(test.nav.answers[PN_PROMPT_TITLE].text, "Mein Projekt");
    pn_nav_ask_title(&test.nav, &test.fixture.context, "/home/.local/share/phasenav/project.yaml",
                     &test.fixture.scratch);
    assert_string_equal(test.nav.answers[PN_PROMPT_TITLE].text, "Mein Projekt");
    assert_string_equal(test.nav.answers[PN_PROMPT_FILE].text, "");
    finish(&test);
}

static bool sheet_says(const struct pn_frame *frame, const char *wanted)
{
    for (uint32_t i = 0; i < frame->sheet.count; i++) {
        if (strstr(frame->sheet.at[i].text, wanted) != NULL) {
            return true;
        }
    }
    return false;
}

static void what_the_project_says_is_in_rows_and_sheets(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    struct pn_frame frame = pn_frame_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
    assert_true(sheet_says(&frame, "erreicht am Sa 03.10.2026, Amt 61"));
    assert_true(sheet_says(&frame, "Protokoll"));
    unsigned signs = 0;
    for (uint32_t i = 0; i < frame.list.count; i++) {
        const struct pn_line *line = &frame.list.at[i];
        for (uint32_t j = 0; j < line->span_count; j++) {
            const struct pn_span *span = &frame.list.spans[line->first_span + j];
            signs += span->kind == PN_SPAN_STATE;
        }
    }
    assert_int_equal(signs, 1 + 2 + 2); /* the gate, the milestones, the rounds */

    test.fixture.context.project = NULL;
    frame = pn_frame_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
    assert_false(sheet_says(&frame, "erreicht am"));
    finish(&test);
}

/* What a search has found, in its order, each with the state that its sign says. */
static const char *results(struct progress_test *test)
{
    struct pn_arena *arena = &test->fixture.scratch;
    const struct pn_roadmap *roadmap = test->fixture.roadmap;
    struct pn_frame frame = pn_frame_of(arena, &test->nav, &test->fixture.context);
    const char *all = "";
    for (uint32_t i = 0; i < frame.rows.count; i++) {
        const struct pn_search_result *hit = frame.rows.at[i].hit;
        if (hit == NULL) { /* the heading of a group */
            continue;
        }
        uint32_t end;
        const struct pn_line *line = &frame.list.at[pn_lines_taken_by_row(frame.list, i, &end)];
        const struct pn_span *first = &frame.list.spans[line->first_span];
        all = pn_arena_printf(arena, "%s%s%s", all, *all != '\0' ? " " : "", pn_roadmap_item(roadmap, hit->item)->id);
        if (hit->phase != PN_NO_PHASE) {
            all = pn_arena_printf(arena, "%s@%s", all, roadmap->phases[hit->phase].item.id);
        }
        if (first->kind == PN_SPAN_STATE) {
            all = pn_arena_printf(arena, "%s=%s", all, pn_state_info(first->state)->word);
        }
    }
    return all;
}

static void results_of_a_search_say_how_they_stand(void **state)
{
    (void)state;
    struct progress_test test;
    start(&test, 0);
    (void)press(&test, PN_ACTION_SEARCH);
    /* A milestone that is reached, a phase, a round that is met. */
    type(&test, "losung");
    assert_string_equal(results(&test), "problem-understood=reached transfer user-needs@idea=met");

    /* Somebody else has changed the file. */
    struct pn_project *before = test.fixture.project;
    roadmap_fixture_take_project(&test.fixture, "format: 1\nproject: {title: Parkraum}\n"
                                                "milestones: {problem-understood: {state: started}}\n");
    assert_string_equal(results(&test), "problem-understood=started transfer user-needs@idea=open");
    pn_project_free(before);

    test.fixture.context.project = NULL;
    assert_string_equal(results(&test), "problem-understood transfer user-needs@idea");
    finish(&test);
}

int test_progress(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_want_the_next_state),
        cmocka_unit_test(every_state_can_be_chosen_by_its_digit),
        cmocka_unit_test(nothing_is_asked_where_nothing_may_change),
        cmocka_unit_test(a_file_that_cannot_be_written_takes_no_note),
        cmocka_unit_test(a_new_project_is_asked_where_and_what),
        cmocka_unit_test(what_the_project_says_is_in_rows_and_sheets),
        cmocka_unit_test(results_of_a_search_say_how_they_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
