// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Searching: typing, choosing, going there and coming back.
 */
#include "nav_test.h"

static void type(const char *text)
{
    for (const char *c = text; *c != '\0'; c++) {
        fixture_do(&fixture, &nav, PN_ACTION_EDIT_INSERT, (unsigned char)*c);
        assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
    }
}

static void search_for(const char *text)
{
    act(PN_ACTION_SEARCH);
    type(text);
}

static const char *selected(void)
{
    return nav.position.row.item != PN_NO_ITEM ? pn_roadmap_item(fixture.roadmap, nav.position.row.item)->id : "-";
}

static uint32_t found(void)
{
    return pn_frame_of(&fixture.scratch, &nav, &fixture.context).rows.found;
}

static void the_best_is_selected_while_one_types(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_SEARCH);
    assert_int_equal(pn_nav_mode(&nav), PN_MODE_TEXT);
    assert_string_equal(selected(), "-");
    type("pilot");
    assert_string_equal(selected(), "pilot-run"); /* whose title begins with it */
    type(" ru");
    assert_string_equal(selected(), "pilot-run");
    type("x");
    assert_int_equal(found(), 0);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_DOWN);
    assert_int_equal(nav.position.screen, PN_SCREEN_SEARCH);
    act(PN_ACTION_EDIT_ERASE);
    assert_string_equal(selected(), "pilot-run");
    act(PN_ACTION_EDIT_ERASE_WORD);
    assert_string_equal(selected(), "pilot-run");
    act(PN_ACTION_DOWN);
    assert_string_equal(selected(), "pilot");
    struct pn_position chosen = nav.position;
    act(PN_ACTION_EDIT_LEFT); /* the text is the same: so is the choice */
    assert_memory_equal(&nav.position, &chosen, sizeof chosen);
}

static void escape_leads_back_to_where_one_was(void **state)
{
    (void)state;
    open_at(PILOT);
    act(PN_ACTION_NEXT);
    act(PN_ACTION_OPEN);
    act(PN_ACTION_DOWN);
    struct pn_position before = nav.position;
    search_for("budget");
    act(PN_ACTION_CLOSE);
    assert_memory_equal(&nav.position, &before, sizeof before);
    assert_int_equal(pn_nav_mode(&nav), PN_MODE_KEYS);
    act(PN_ACTION_FORWARD);
    assert_int_equal(nav.position.screen, PN_SCREEN_SEARCH);
    assert_string_equal(nav.search.text, "budget");
}

static void the_way_back_from_a_result_keeps_text_and_choice(void **state)
{
    (void)state;
    open_at(IDEA);
    search_for("in");
    act(PN_ACTION_DOWN);
    act(PN_ACTION_DOWN);
    struct pn_position chosen = nav.position;
    act(PN_ACTION_OPEN);
    assert_int_not_equal(nav.position.screen, PN_SCREEN_SEARCH);
    act(PN_ACTION_BACK);
    assert_string_equal(nav.search.text, "in");
    assert_memory_equal(&nav.position, &chosen, sizeof chosen);
    act(PN_ACTION_CLOSE);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
}

static void milestones_and_phases_open(void **state)
{
    (void)state;
    open_at(IDEA);
    search_for("interfaces open");
    act(PN_ACTION_OPEN);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    search_for("transfer");
    act(PN_ACTION_OPEN);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
}

static void a_question_opens_its_round(void **state)
{
    (void)state;
    open_at(IDEA);
    search_for("who does not");
    assert_string_equal(selected(), "user-needs");
    act(PN_ACTION_OPEN);
    assert_int_equal(nav.position.phase, PILOT);
    assert_string_equal(selected(), "user-needs");
}

/* Else Backspace would lead to a text that has been replaced. */
static void a_new_search_takes_the_place_of_the_last(void **state)
{
    (void)state;
    open_at(IDEA);
    search_for("concept");
    act(PN_ACTION_OPEN);
    assert_at(PILOT, PN_ROW_OVERVIEW, "pilot");
    search_for("transfer");
    act(PN_ACTION_OPEN);
    assert_at(TRANSFER, PN_ROW_OVERVIEW, "transfer");
    act(PN_ACTION_BACK);
    assert_string_equal(nav.search.text, "transfer");
    act(PN_ACTION_CLOSE);
    assert_at(PILOT, PN_ROW_OVERVIEW, "pilot");
    act(PN_ACTION_BACK);
    assert_at(IDEA, PN_ROW_MILESTONE, "problem-understood");
}

static void a_workstream_narrows_what_is_found(void **state)
{
    (void)state;
    open_at(IDEA);
    search_for("quality");
    assert_string_equal(selected(), "data-quality");
    act(PN_ACTION_CLOSE);
    act(PN_ACTION_FILTER); /* economic: the criterion is technical */
    search_for("quality");
    assert_int_equal(found(), 0);
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    assert_int_equal(frame.rows.count, 2);
    assert_non_null(strstr(frame.rows.at[1].title, "1 entry does not belong to 'Economic'"));
    act(PN_ACTION_EDIT_CLEAR);
    type("needs");
    assert_string_equal(selected(), "user-needs");
}

static void the_language_of_the_reader_is_searched(void **state)
{
    (void)state;
    open_at(IDEA);
    search_for("durchgef");
    assert_string_equal(selected(), "pilot-run"); /* by its other title */
    act(PN_ACTION_EDIT_CLEAR);
    type("beschrieben"); /* in a German sentence only */
    assert_int_equal(found(), 0);
}

int test_search_screen(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_is_selected_while_one_types),
        cmocka_unit_test(escape_leads_back_to_where_one_was),
        cmocka_unit_test(the_way_back_from_a_result_keeps_text_and_choice),
        cmocka_unit_test(milestones_and_phases_open),
        cmocka_unit_test(a_question_opens_its_round),
        cmocka_unit_test(a_new_search_takes_the_place_of_the_last),
        cmocka_unit_test(a_workstream_narrows_what_is_found),
        cmocka_unit_test(the_language_of_the_reader_is_searched),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
