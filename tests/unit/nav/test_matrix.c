// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The matrix: its rows, its columns, and the way to a round and back.
 */
#include "nav/matrix_rows.h"
#include "nav_test.h"

/* The rows: a heading in brackets, a note as '!'. */
static const char *listed(void)
{
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    const char *all = "";
    for (uint32_t i = 0; i < frame.rows.count; i++) {
        const struct pn_row *row = &frame.rows.at[i];
        const char *word = row->item != NULL ? row->item->id : pn_arena_printf(&fixture.scratch, "[%s]", row->title);
        all = pn_arena_printf(&fixture.scratch, "%s%s%s", all, *all != '\0' ? " " : "", word);
    }
    return all;
}

static void assert_in_cell(const char *criterion, uint32_t phase)
{
    assert_int_equal(nav.position.screen, PN_SCREEN_MATRIX);
    assert_string_equal(pn_roadmap_item(fixture.roadmap, nav.position.row.item)->id, criterion);
    assert_int_equal(nav.position.phase, phase);
}

static void criteria_stand_under_their_first_workstream(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_MATRIX);
    assert_string_equal(listed(), "[Economic (1)] user-needs [Financial (1)] budget [Technical (1)] data-quality");
    act(PN_ACTION_FILTER);
    assert_string_equal(listed(), "[Economic (1)] user-needs");
    act(PN_ACTION_FILTER); /* data-quality is organisational too */
    assert_string_equal(listed(), "[Organisational (1)] data-quality");
    act(PN_ACTION_FILTER);
    assert_string_equal(listed(), "[Financial (1)] budget");
}

static void criteria_to_begin_with_stand_before_all(void **state)
{
    (void)state;
    struct roadmap_fixture prior;
    roadmap_fixture_init(&prior,
                         "format: 1\nroadmap: {id: r, title: R}\nphases: [{id: p, title: P}]\n"
                         "workstreams: [{id: v, title: V}, {id: w, title: W}]\n"
                         "criteria: [{id: none, title: N}, {id: a, title: A, workstreams: [w]},\n"
                         "  {id: b, title: B, workstreams: [w], priority: first},\n"
                         "  {id: c, title: C, workstreams: [v]}, {id: d, title: D, priority: first}]\n",
                         "en");
    struct pn_filter filter = {{0}, {0}};
    struct pn_rows rows = pn_rows_of_matrix(&prior.scratch, &prior.context, &filter);
    const char *all = "";
    for (uint32_t i = 0; i < rows.count; i++) {
        const char *word = rows.at[i].item != NULL ? rows.at[i].item->id : rows.at[i].title;
        all = pn_arena_printf(&prior.scratch, "%s%s ", all, word);
    }
    assert_string_equal(all, "To begin with (2) b d V (1) c W (1) a Without a workstream (1) none ");
    roadmap_fixture_finish(&prior);
}

static void it_opens_where_the_reader_is(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_MATRIX);
    assert_in_cell("user-needs", IDEA);
    open_at(PN_NO_PHASE);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_MATRIX);
    assert_in_cell("user-needs", PILOT);
    open_at(PILOT);
    select_row(PN_ROW_ROUND, "data-quality");
    act(PN_ACTION_MATRIX);
    assert_in_cell("data-quality", PILOT);
    act(PN_ACTION_MATRIX); /* the same key closes it */
    assert_at(PILOT, PN_ROW_ROUND, "data-quality");
    open_at(LANE);
    act(PN_ACTION_MATRIX);
    assert_in_cell("user-needs", IDEA);
    act(PN_ACTION_CLOSE);
    assert_at(LANE, PN_ROW_ROUND, "user-needs");
}

static void arrows_move_by_cells(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_MATRIX);
    act(PN_ACTION_PREVIOUS_PHASE);
    assert_in_cell("user-needs", IDEA);
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_DOWN);
    assert_in_cell("budget", PILOT);
    act(PN_ACTION_LAST);
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_NEXT_PHASE);
    assert_in_cell("data-quality", TRANSFER);
    act(PN_ACTION_FIRST);
    assert_in_cell("user-needs", TRANSFER);
}

static void enter_opens_the_round(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_MATRIX);
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_OPEN);
    assert_int_not_equal(nav.position.screen, PN_SCREEN_MATRIX);
    assert_int_equal(nav.position.phase, PILOT);
    assert_string_equal(pn_roadmap_item(fixture.roadmap, nav.position.row.item)->id, "user-needs");
    act(PN_ACTION_BACK);
    assert_in_cell("user-needs", PILOT);
    act(PN_ACTION_LAST);
    act(PN_ACTION_NEXT_PHASE); /* no round here: where there is one */
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.phase, PILOT);
    act(PN_ACTION_BACK);
    assert_in_cell("data-quality", TRANSFER);
}

static void the_selected_column_is_shown_at_any_width(void **state)
{
    (void)state;
    enum { PHASES = 40 };
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "format: 1\nroadmap: {id: r, title: R}\nphases:\n");
    for (int i = 0; i < PHASES; i++) {
        pn_buffer_printf(&text, "- {id: p%d, title: P}\n", i);
    }
    pn_buffer_append_text(&text, "criteria: [{id: c, title: C}]\n");
    struct roadmap_fixture wide;
    roadmap_fixture_init(&wide, pn_buffer_text(&text), "en");
    pn_nav_init(&nav, &wide.context, PN_NO_PHASE, 24, 80, &wide.settled);
    fixture_do(&wide, &nav, PN_ACTION_MATRIX, 0);
    for (unsigned columns = PN_LAYOUT_LEAST_COLUMNS; columns < 200; columns += 3) {
        for (uint32_t phase = 0; phase < PHASES; phase++) {
            nav.position.phase = phase;
            pn_nav_resize(&nav, &wide.context, 24, columns, &wide.settled);
            struct pn_frame frame = pn_frame_of(&wide.scratch, &nav, &wide.context);
            const struct pn_grid *grid = &frame.grid;
            assert_true(grid->count > 0 && grid->first <= phase && phase < grid->first + grid->count);
            assert_true(grid->first + grid->count <= PHASES);
            assert_true(grid->title_columns >= 4);
            assert_true(grid->title_columns + grid->count * grid->cell_columns < frame.layout.list.columns);
            pn_arena_reset(&wide.scratch);
        }
    }
    roadmap_fixture_finish(&wide);
    pn_buffer_finish(&text);
}

static void without_criteria_there_is_a_note(void **state)
{
    (void)state;
    struct roadmap_fixture bare;
    roadmap_fixture_init(&bare, "format: 1\nroadmap: {id: r, title: R}\nphases: [{id: p, title: P}]\n", "en");
    pn_nav_init(&nav, &bare.context, 0, 24, 80, &bare.settled);
    static const enum pn_action_id actions[] = {PN_ACTION_MATRIX, PN_ACTION_DOWN, PN_ACTION_NEXT_PHASE, PN_ACTION_OPEN};
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        fixture_do(&bare, &nav, actions[i], 0);
        assert_true(pn_nav_is_consistent(&nav, &bare.context, &bare.scratch));
        assert_int_equal(nav.position.screen, PN_SCREEN_MATRIX);
    }
    struct pn_frame frame = pn_frame_of(&bare.scratch, &nav, &bare.context);
    assert_int_equal(frame.rows.count, 1);
    assert_string_equal(frame.rows.at[0].title, "This roadmap has no criteria");
    roadmap_fixture_finish(&bare);
}

int test_matrix(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(criteria_stand_under_their_first_workstream),
        cmocka_unit_test(criteria_to_begin_with_stand_before_all),
        cmocka_unit_test(it_opens_where_the_reader_is),
        cmocka_unit_test(arrows_move_by_cells),
        cmocka_unit_test(enter_opens_the_round),
        cmocka_unit_test(the_selected_column_is_shown_at_any_width),
        cmocka_unit_test(without_criteria_there_is_a_note),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
