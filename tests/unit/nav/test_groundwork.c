// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Groundwork: much of it is told phase by phase, and an early phase says what is needed later.
 */
#include "nav_test.h"

enum { MANY = 9 };

static struct roadmap_fixture many;

static int load_many(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "format: 1\nroadmap: {id: many, title: Many}\nphases:\n"
                                 "- id: first\n  title: First\n  milestones:\n");
    for (unsigned i = 0; i < MANY; i++) {
        pn_buffer_printf(&text, "  - {id: m%u, title: Milestone %u, prepares: [%s]}\n", i, i,
                         i == 0 ? "second, last" : "last");
    }
    pn_buffer_append_text(&text, "  - {id: free, title: Free}\n"
                                 "- {id: second, title: Second, milestones: [{id: s, title: S, prepares: [last]}]}\n"
                                 "- {id: last, title: Last, milestones: [{id: l, title: L}]}\n"
                                 "criteria:\n"
                                 "- {id: always, title: Always, prepares: [last]}\n"
                                 "- {id: early, title: Early, until: second, prepares: [last]}\n");
    roadmap_fixture_init(&many, pn_buffer_text(&text), "en");
    pn_buffer_finish(&text);
    return 0;
}

static int unload_many(void **state)
{
    (void)state;
    roadmap_fixture_finish(&many);
    return 0;
}

static struct pn_frame frame_at(uint32_t phase)
{
    pn_nav_init(&nav, &many.context, phase, 24, 80, &many.settled);
    return pn_frame_of(&many.scratch, &nav, &many.context);
}

static uint32_t rows_of(const struct pn_frame *frame, enum pn_row_kind kind)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < frame->rows.count; i++) {
        count += frame->rows.at[i].key.kind == kind ? 1 : 0;
    }
    return count;
}

static void much_groundwork_has_a_row_per_phase(void **state)
{
    (void)state;
    struct pn_frame frame = frame_at(2);
    assert_int_equal(rows_of(&frame, PN_ROW_GROUNDWORK), 0);
    assert_int_equal(rows_of(&frame, PN_ROW_LAID_IN), 3); /* first, second, and the lane */
    uint32_t row = pn_rows_first_of(frame.rows, PN_SECTION_GROUNDWORK);
    assert_string_equal(frame.rows.at[row].title, "First (10)"); /* with the criterion that is at home there */
    assert_string_equal(frame.rows.at[row + 2].title, "Cross-phase (1)");
    nav.position.row = frame.rows.at[row].key;
    fixture_do(&many, &nav, PN_ACTION_OPEN, 0);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    frame = pn_frame_of(&many.scratch, &nav, &many.context);
    assert_int_equal(frame.sheet.count, 1 + 10);
    fixture_do(&many, &nav, PN_ACTION_LAST, 0);
    fixture_do(&many, &nav, PN_ACTION_OPEN, 0);
    assert_int_equal(nav.position.screen, PN_SCREEN_CRITERION);
    assert_int_equal(nav.position.row.item, fixture_item(&many, "early")->handle);
    fixture_do(&many, &nav, PN_ACTION_BACK, 0);
    assert_int_equal(nav.position.row.kind, PN_ROW_LAID_IN);
    assert_true(pn_nav_is_consistent(&nav, &many.context, &many.scratch));
}

static void little_groundwork_has_a_row_each(void **state)
{
    (void)state;
    struct pn_frame frame = frame_at(1);
    assert_int_equal(rows_of(&frame, PN_ROW_GROUNDWORK), 1);
    assert_int_equal(rows_of(&frame, PN_ROW_LAID_IN), 0);
}

static void an_early_phase_says_what_is_needed_later(void **state)
{
    (void)state;
    struct pn_frame frame = frame_at(0);
    nav.position.row = (struct pn_row_key){.kind = PN_ROW_OVERVIEW, .item = fixture_item(&many, "first")->handle};
    frame = pn_frame_of(&many.scratch, &nav, &many.context);
    assert_int_equal(frame.sheet.count, MANY + 1); /* what is in every phase is not this one's */
    assert_string_equal(frame.sheet.at[0].text, "Milestone 0 (2, 3)");
    assert_string_equal(frame.sheet.at[MANY].text, "Early (3)");
}

int test_groundwork(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(much_groundwork_has_a_row_per_phase),
        cmocka_unit_test(little_groundwork_has_a_row_each),
        cmocka_unit_test(an_early_phase_says_what_is_needed_later),
    };
    return cmocka_run_group_tests(tests, load_many, unload_many);
}
