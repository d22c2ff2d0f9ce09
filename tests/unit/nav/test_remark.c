// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A key from which nothing comes says why: by what can be read, not by silence.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "frame.h"

#include "phasenav/nav/progress.h"

enum { LANE = 3, WAY_MOST = 3 };

static const struct silent_key {
    uint32_t phase;                  /* where the program is started */
    enum pn_action_id way[WAY_MOST]; /* done first; UP: nothing */
    enum pn_action_id action;
    uint32_t number;
    enum pn_remark remark;
} silent_keys[] = {
    {LANE, {0}, PN_ACTION_MARK, 0, PN_REMARK_NO_SUBJECT},
    {LANE, {0}, PN_ACTION_STATE, 0, PN_REMARK_NO_SUBJECT},
    {LANE, {0}, PN_ACTION_NOTE, 0, PN_REMARK_NO_SUBJECT},
    {LANE, {0}, PN_ACTION_HERE, 0, PN_REMARK_NO_PHASE_OPEN},
    {LANE, {0}, PN_ACTION_NEXT_PHASE, 0, PN_REMARK_NO_FURTHER},
    {0, {0}, PN_ACTION_PREVIOUS_PHASE, 0, PN_REMARK_NO_FURTHER},
    {0, {0}, PN_ACTION_PREVIOUS, 0, PN_REMARK_NO_FURTHER},
    {0, {0}, PN_ACTION_PHASE, 8, PN_REMARK_NO_SUCH_PHASE},
    {0, {0}, PN_ACTION_PHASE, 0, PN_REMARK_OPEN_ALREADY},
    {0, {0}, PN_ACTION_CLOSE, 0, PN_REMARK_NOTHING_TO_CLOSE},
    {0, {0}, PN_ACTION_FORWARD, 0, PN_REMARK_NOT_GONE_BACK},
    {0, {0}, PN_ACTION_UNDO, 0, PN_REMARK_NO_PROJECT},
    {0, {0}, PN_ACTION_REDO, 0, PN_REMARK_NO_PROJECT},
    {0, {PN_ACTION_OPEN}, PN_ACTION_OPEN, 0, PN_REMARK_NO_LINK},
    {0, {PN_ACTION_HELP}, PN_ACTION_OPEN, 0, PN_REMARK_NOTHING_TO_OPEN},
    {0, {PN_ACTION_MODELS}, PN_ACTION_MODELS, 0, PN_REMARK_OPEN_ALREADY},
    {0, {PN_ACTION_MATRIX}, PN_ACTION_NEXT_PANE, 0, PN_REMARK_ONE_AREA},
    {PN_NO_PHASE, {0}, PN_ACTION_MARK, 0, PN_REMARK_NO_SUBJECT},
    {PN_NO_PHASE, {0}, PN_ACTION_STATE, 0, PN_REMARK_NO_SUBJECT},
    {PN_NO_PHASE, {0}, PN_ACTION_NOTE, 0, PN_REMARK_NO_PROJECT}, /* there it is the project's form */
    {0, {PN_ACTION_MODELS}, PN_ACTION_HERE, 0, PN_REMARK_NO_PHASE_OPEN},
    {PN_NO_PHASE, {PN_ACTION_LAST}, PN_ACTION_HERE, 0, PN_REMARK_NONE}, /* it asks for the phase */
    {PN_NO_PHASE, {0}, PN_ACTION_BACK, 0, PN_REMARK_NO_WAY_BACK},
    {PN_NO_PHASE, {0}, PN_ACTION_START, 0, PN_REMARK_OPEN_ALREADY},
    {0, {PN_ACTION_NOTE}, PN_ACTION_QUIT, 0, PN_REMARK_ANSWER},
    {0, {PN_ACTION_NOTE}, PN_ACTION_MATRIX, 0, PN_REMARK_ANSWER},
    {0, {PN_ACTION_NOTE, PN_ACTION_NEXT_PANE}, PN_ACTION_EDIT_INSERT, 'x', PN_REMARK_NONE},
    {0, {PN_ACTION_STATE}, PN_ACTION_HELP, 0, PN_REMARK_CHOOSE},
    {0, {PN_ACTION_STATE}, PN_ACTION_EDIT_INSERT, '9', PN_REMARK_CHOOSE},
    /* What does something says nothing, and neither does the end of a list. */
    {0, {0}, PN_ACTION_NEXT, 0, PN_REMARK_NONE},
    {0, {0}, PN_ACTION_NEXT_PHASE, 0, PN_REMARK_NONE},
    {0, {PN_ACTION_FIRST}, PN_ACTION_UP, 0, PN_REMARK_NONE},
    {0, {0}, PN_ACTION_HELP, 0, PN_REMARK_NONE},
    {0, {0}, PN_ACTION_FILTER, 0, PN_REMARK_NONE},
    {0, {PN_ACTION_NOTE}, PN_ACTION_EDIT_INSERT, 'x', PN_REMARK_NONE},
    {0, {PN_ACTION_NOTE}, PN_ACTION_EDIT_ERASE, 0, PN_REMARK_NONE},
};

static void a_key_that_can_do_nothing_says_why(void **state)
{
    (void)state;
    struct roadmap_fixture fixture;
    roadmap_fixture_init(&fixture, small_roadmap(), "de");
    for (size_t i = 0; i < sizeof silent_keys / sizeof *silent_keys; i++) {
        const struct silent_key *key = &silent_keys[i];
        struct pn_nav nav;
        pn_nav_init(&nav, &fixture.context, key->phase, 24, 80, &fixture.settled);
        for (size_t step = 0; step < WAY_MOST; step++) {
            if (key->way[step] != PN_ACTION_UP) {
                (void)fixture_do(&fixture, &nav, key->way[step], 0);
            }
        }
        (void)fixture_do(&fixture, &nav, key->action, key->number);
        if (nav.remark != key->remark) {
            fail_msg("key %zu: remark %d, not %d", i, (int)nav.remark, (int)key->remark);
        }
    }
    roadmap_fixture_finish(&fixture);
}

static void a_text_that_is_full_says_so(void **state)
{
    (void)state;
    struct roadmap_fixture fixture;
    struct pn_nav nav;
    roadmap_fixture_init(&fixture, small_roadmap(), "de");
    pn_nav_init(&nav, &fixture.context, 0, 24, 80, &fixture.settled);
    (void)fixture_do(&fixture, &nav, PN_ACTION_NOTE, 0);
    for (size_t i = 0; i + 1 < PN_EDIT_CAPACITY; i++) {
        (void)fixture_do(&fixture, &nav, PN_ACTION_EDIT_INSERT, 'x');
        assert_int_equal(nav.remark, PN_REMARK_NONE);
    }
    (void)fixture_do(&fixture, &nav, PN_ACTION_EDIT_INSERT, 'x');
    assert_int_equal(nav.remark, PN_REMARK_FULL);
    roadmap_fixture_finish(&fixture);
}

static void hints_hold_where_the_cursor_stands(void **state)
{
    (void)state;
    struct roadmap_fixture fixture;
    struct pn_nav nav;
    roadmap_fixture_init(&fixture, small_roadmap(), "de");
    roadmap_fixture_take_project(&fixture, "format: 1\nproject: {title: T}\n");
    pn_nav_init(&nav, &fixture.context, 0, 24, 80, &fixture.settled);
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    assert_true(pn_nav_has_use(&nav, &fixture.context, &frame, PN_ACTION_MARK));
    fixture.context.read_only = true;
    assert_false(pn_nav_has_use(&nav, &fixture.context, &frame, PN_ACTION_MARK));
    fixture.context.read_only = false;
    pn_nav_init(&nav, &fixture.context, LANE, 24, 80, &fixture.settled);
    assert_false(pn_nav_has_use(&nav, &fixture.context, &frame, PN_ACTION_MARK));

    pn_nav_init(&nav, &fixture.context, 0, 24, 80, &fixture.settled);
    (void)fixture_do(&fixture, &nav, PN_ACTION_OPEN, 0);
    bool links = false;
    for (int lines = 0; lines < 20; lines++) { /* of each line: the hint and the key agree */
        frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
        bool has_use = pn_nav_has_use(&nav, &fixture.context, &frame, PN_ACTION_OPEN);
        struct pn_nav tried = nav;
        (void)fixture_do(&fixture, &tried, PN_ACTION_OPEN, 0);
        assert_int_equal(tried.remark == PN_REMARK_NO_LINK, !has_use);
        links = links || has_use;
        (void)fixture_do(&fixture, &nav, PN_ACTION_DOWN, 0);
    }
    assert_true(links);
    roadmap_fixture_finish(&fixture);
}

static void no_page_is_offered_that_the_roadmap_does_not_have(void **state)
{
    (void)state;
    static const enum pn_action_id actions[] = {PN_ACTION_MATRIX, PN_ACTION_MODELS, PN_ACTION_TERMS, PN_ACTION_FILTER};
    static const char bare[] = "format: 1\nroadmap: {id: r, language: de, title: R}\nphases: [{id: a, title: A}]\n";
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        struct roadmap_fixture fixture;
        struct pn_nav nav;
        roadmap_fixture_init(&fixture, bare, "de");
        pn_nav_init(&nav, &fixture.context, 0, 24, 80, &fixture.settled);
        struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
        assert_false(pn_nav_has_use(&nav, &fixture.context, &frame, actions[i]));
        roadmap_fixture_finish(&fixture);
        roadmap_fixture_init(&fixture, small_roadmap(), "de");
        assert_true(pn_nav_has_use(&nav, &fixture.context, &frame, actions[i]));
        roadmap_fixture_finish(&fixture);
    }
}

int test_remark(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_that_can_do_nothing_says_why),
        cmocka_unit_test(a_text_that_is_full_says_so),
        cmocka_unit_test(hints_hold_where_the_cursor_stands),
        cmocka_unit_test(no_page_is_offered_that_the_roadmap_does_not_have),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
