// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The operating models: a table with a cell under the cursor, the pages, and the project's short list.
 */
#include "nav_test.h"

#include "point.h"

static const char listed_project[] = "format: 2\nproject: {title: P, models: [bot]}\n";

enum { MANY = 13 };

/* Many models, the words of whose cells are as long as their columns let them be. */
static void begin_many(struct roadmap_fixture *many, unsigned rows, unsigned columns)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, "format: 1\nroadmap: {id: r, title: R}\nphases: [{id: p, title: P}]\nmodels:\n");
    for (int i = 0; i < MANY; i++) {
        pn_buffer_printf(&text,
                         "- {id: m%d, title: Model %d, pros: [one two three four five six seven eight nine ten eleven "
                         "twelve, thirteen fourteen fifteen sixteen seventeen eighteen], cons: [no]}\n",
                         i, i);
    }
    roadmap_fixture_init(many, pn_buffer_text(&text), "en");
    pn_nav_init(&nav, &many->context, PN_NO_PHASE, rows, columns, &many->settled);
    fixture_do(many, &nav, PN_ACTION_MODELS, 0);
    pn_buffer_finish(&text);
}

static void begin_listed(const char *project)
{
    roadmap_fixture_take_project(&fixture, project);
    open_at(PN_NO_PHASE);
    act(PN_ACTION_MODELS);
}

static int forget_project(void **state)
{
    (void)state;
    if (fixture.project != NULL) {
        pn_project_free(fixture.project);
        fixture.project = NULL;
    }
    fixture.context.project = NULL;
    fixture.context.read_only = false;
    return 0;
}

static const char *listed(void)
{
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    const char *all = "";
    for (uint32_t i = 0; i < frame.rows.count; i++) {
        const struct pn_row *row = &frame.rows.at[i];
        all = pn_arena_printf(&fixture.scratch, "%s%s%s%s", all, *all != '\0' ? " " : "", row->item->id,
                              row->word != NULL ? "*" : "");
    }
    return all;
}

static uint32_t aspect_here(void)
{
    const struct pn_frame *frame = &fixture.settled.frame;
    return frame->detail.at[frame->detail_line].place.entry;
}

static void assert_cell(const char *model, uint32_t aspect)
{
    assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, model);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    assert_int_equal(aspect_here(), aspect);
}

static void arrows_choose_a_cell(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_MODELS);
    assert_cell("own-operation", 1);
    act(PN_ACTION_PREVIOUS_PHASE);
    assert_cell("own-operation", 1);
    assert_int_equal(nav.remark, PN_REMARK_NO_FURTHER);
    act(PN_ACTION_UP);
    assert_cell("own-operation", 1);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_NEXT_PHASE);
    assert_cell("bot", 2); /* the row stays */
    act(PN_ACTION_NEXT_PHASE);
    assert_cell("bot", 2);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_DOWN);
    assert_cell("bot", 3);
    act(PN_ACTION_FIRST);
    assert_cell("own-operation", 3);
    act(PN_ACTION_LAST);
    act(PN_ACTION_UP);
    assert_cell("bot", 2);
}

static void enter_opens_a_page_and_comes_back_to_the_cell(void **state)
{
    (void)state;
    static const enum pn_action_id ways[] = {PN_ACTION_CLOSE, PN_ACTION_BACK};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        open_at(IDEA);
        act(PN_ACTION_MODELS);
        act(PN_ACTION_DOWN);
        act(PN_ACTION_OPEN);
        assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, "own-operation");
        assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
        assert_int_equal(nav.position.detail.entry, 0);
        act(PN_ACTION_DOWN);
        act(ways[i]);
        assert_cell("own-operation", 2);
    }
    act(PN_ACTION_OPEN);
    act(PN_ACTION_NEXT); /* from page to page */
    assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, "bot");
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    assert_int_equal(nav.position.detail.entry, 0);
    act(PN_ACTION_NEXT_PANE); /* there is no other area */
    assert_int_equal(nav.remark, PN_REMARK_ONE_AREA);
    act(PN_ACTION_CLOSE);
    act(PN_ACTION_CLOSE);
    assert_int_equal(nav.position.screen, PN_SCREEN_PHASE);
}

static void as_many_models_are_in_sight_as_fit(void **state)
{
    (void)state;
    static const struct {
        unsigned columns;
        uint32_t count;
    } sizes[] = {{20, 1}, {40, 1}, {59, 2}, {80, 3}, {100, 4}, {120, 5}, {400, MANY}};
    struct roadmap_fixture many;
    begin_many(&many, 24, 80);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        pn_nav_resize(&nav, &many.context, 24, sizes[i].columns, &many.settled);
        assert_int_equal(many.settled.frame.grid.count, sizes[i].count);
    }
    for (unsigned columns = PN_LAYOUT_LEAST_COLUMNS; columns < 300; columns += 7) {
        pn_nav_resize(&nav, &many.context, 24, columns, &many.settled);
        fixture_do(&many, &nav, PN_ACTION_FIRST, 0);
        for (unsigned step = 0; step < MANY; step++) {
            const struct pn_grid *grid = &many.settled.frame.grid;
            assert_int_equal(grid->selected, step);
            assert_true(grid->first <= step && step < grid->first + grid->count && grid->first + grid->count <= MANY);
            assert_true(grid->title_columns + grid->count * grid->cell_columns <=
                        many.settled.frame.layout.detail.columns);
            fixture_do(&many, &nav, PN_ACTION_NEXT_PHASE, 0);
            assert_true(pn_nav_is_consistent(&nav, &many.context, &many.scratch));
            pn_arena_reset(&many.scratch);
        }
    }
    pn_nav_resize(&nav, &many.context, 24, 80, &many.settled);
    fixture_do(&many, &nav, PN_ACTION_FIRST, 0);
    fixture_do(&many, &nav, PN_ACTION_PAGE_DOWN, 0);
    assert_int_equal(many.settled.frame.grid.selected, 3);
    fixture_do(&many, &nav, PN_ACTION_PAGE_UP, 0);
    fixture_do(&many, &nav, PN_ACTION_PAGE_UP, 0);
    assert_int_equal(many.settled.frame.grid.selected, 0);
    roadmap_fixture_finish(&many);
}

/* Marks the lines of the first aspect's cell that are in sight; returns how many of them are. */
static unsigned mark_shown(const struct roadmap_fixture *many, bool shown[])
{
    const struct pn_frame *frame = &many->settled.frame;
    unsigned count = 0;
    for (uint32_t i = frame->grid.cell_first; i < frame->grid.cell_end; i++) {
        if (i >= nav.detail_top && i < nav.detail_top + frame->layout.detail.rows) {
            shown[i] = true;
            count++;
        }
    }
    return count;
}

static void a_cell_longer_than_the_screen_scrolls(void **state)
{
    (void)state;
    enum { LINES = 64 };
    for (unsigned rows = PN_LAYOUT_LEAST_ROWS; rows < 14; rows++) {
        struct roadmap_fixture many;
        bool shown[LINES] = {false};
        begin_many(&many, rows, 40);
        uint32_t end = many.settled.frame.grid.cell_end;
        uint32_t first = many.settled.frame.grid.cell_first;
        assert_true(end < LINES);
        for (unsigned step = 0; step < LINES && many.settled.frame.grid.cell_first == first; step++) {
            assert_true(mark_shown(&many, shown) > 0);
            fixture_do(&many, &nav, PN_ACTION_DOWN, 0);
            assert_true(pn_nav_is_consistent(&nav, &many.context, &many.scratch));
        }
        for (uint32_t i = first; i < end; i++) {
            assert_true(shown[i]);
        }
        assert_true(many.settled.frame.grid.cell_first >= end); /* the next aspect */
        for (unsigned step = 0; step < LINES && nav.detail_top > first; step++) {
            fixture_do(&many, &nav, PN_ACTION_UP, 0);
        }
        assert_true(nav.detail_top <= first);
        roadmap_fixture_finish(&many);
    }
}

static void the_short_list_stands_first(void **state)
{
    (void)state;
    begin_listed(listed_project);
    assert_string_equal(listed(), "bot* own-operation");
    assert_cell("bot", 1);
    act(PN_ACTION_NEXT_PANE);
    assert_string_equal(listed(), "bot*");
    assert_int_equal(nav.remark, PN_REMARK_NONE);
    act(PN_ACTION_PREVIOUS_PANE);
    act(PN_ACTION_DOWN);
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_NEXT_PANE);
    assert_string_equal(listed(), "bot*");
    assert_cell("bot", 2); /* the cursor goes to what is shown */
    act(PN_ACTION_OPEN);
    assert_string_equal(listed(), "bot* own-operation"); /* pages are of all */
}

static void without_a_short_list_there_is_none_to_show(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_MODELS);
    act(PN_ACTION_NEXT_PANE);
    assert_int_equal(nav.remark, PN_REMARK_NONE_LISTED);
    assert_string_equal(listed(), "own-operation bot");
}

static void assert_wish(unsigned effects, const char *models, const char *before)
{
    assert_int_equal(effects, PN_EFFECT_CHANGE);
    assert_true(pn_subject_is_head(nav.wish.subject, PN_HEAD_MODELS));
    assert_true(nav.wish.sets[PN_PART_VALUE] && nav.wish.expects[PN_PART_VALUE]);
    const char *texts[][2] = {{nav.wish.to[PN_PART_VALUE], models}, {nav.wish.expected[PN_PART_VALUE], before}};
    for (size_t i = 0; i < 2; i++) {
        if (texts[i][1] == NULL) {
            assert_null(texts[i][0]);
        } else {
            assert_string_equal(texts[i][0], texts[i][1]);
        }
    }
}

static void a_model_is_put_on_the_short_list_and_taken_off(void **state)
{
    (void)state;
    begin_listed("format: 2\nproject: {title: P, models: [gone, bot]}\n");
    assert_wish(act(PN_ACTION_SHORT_LIST), "gone", "gone, bot"); /* what the roadmap does not have is kept */
    act(PN_ACTION_NEXT_PHASE);
    act(PN_ACTION_OPEN);
    assert_wish(act(PN_ACTION_SHORT_LIST), "gone, bot, own-operation", "gone, bot"); /* on a page, too */
    assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, "own-operation");
    forget_project(NULL);
    begin_listed("format: 2\nproject: {title: P}\n");
    assert_wish(act(PN_ACTION_SHORT_LIST), "own-operation", NULL);
    forget_project(NULL);
    begin_listed(listed_project);
    act(PN_ACTION_NEXT_PANE);
    assert_wish(act(PN_ACTION_SHORT_LIST), NULL, "bot");
    assert_false(nav.only_listed); /* nothing would be left of it */
    forget_project(NULL);
    begin_listed("format: 2\nproject: {title: P, models: [bot, own-operation]}\n");
    act(PN_ACTION_NEXT_PANE);
    assert_wish(act(PN_ACTION_SHORT_LIST), "bot", "bot, own-operation");
    assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, "bot"); /* it goes, its neighbour is there */
    assert_true(nav.only_listed);
}

static void the_short_list_is_one_of_models_in_a_project(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    assert_int_equal(act(PN_ACTION_SHORT_LIST), PN_EFFECT_NONE);
    assert_int_equal(nav.remark, PN_REMARK_NO_MODEL);
    act(PN_ACTION_MODELS);
    assert_int_equal(act(PN_ACTION_SHORT_LIST), PN_EFFECT_NONE);
    assert_int_equal(nav.remark, PN_REMARK_NO_PROJECT);
    begin_listed(listed_project);
    fixture.context.read_only = true;
    assert_int_equal(act(PN_ACTION_SHORT_LIST), PN_EFFECT_NONE);
    assert_int_equal(nav.remark, PN_REMARK_READ_ONLY);
}

static void point(unsigned row, unsigned column)
{
    fixture_do(&fixture, &nav, PN_ACTION_POINT, pn_pack_place((struct pn_place_on_screen){row, column}));
    assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
}

static void a_click_selects_a_cell_and_opens_it(void **state)
{
    (void)state;
    open_at(PN_NO_PHASE);
    act(PN_ACTION_MODELS);
    const struct pn_grid grid = fixture.settled.frame.grid;
    const struct pn_rect body = fixture.settled.frame.layout.detail;
    unsigned second = body.column + grid.title_columns + grid.cell_columns;
    point(body.row, body.column); /* the name of a row is no cell */
    assert_cell("own-operation", 1);
    point(0, second);
    assert_cell("own-operation", 1);
    point(body.row + 3, second); /* behind the blank line */
    assert_cell("bot", 2);
    point(body.row + 2, second);
    assert_cell("bot", 2); /* the blank line */
    point(body.row + 3, second);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    assert_on(PN_SCREEN_MODELS, PN_ROW_MODEL, "bot");
}

int test_models(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arrows_choose_a_cell),
        cmocka_unit_test(enter_opens_a_page_and_comes_back_to_the_cell),
        cmocka_unit_test(as_many_models_are_in_sight_as_fit),
        cmocka_unit_test(a_cell_longer_than_the_screen_scrolls),
        cmocka_unit_test_teardown(the_short_list_stands_first, forget_project),
        cmocka_unit_test(without_a_short_list_there_is_none_to_show),
        cmocka_unit_test_teardown(a_model_is_put_on_the_short_list_and_taken_off, forget_project),
        cmocka_unit_test_teardown(the_short_list_is_one_of_models_in_a_project, forget_project),
        cmocka_unit_test(a_click_selects_a_cell_and_opens_it),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
