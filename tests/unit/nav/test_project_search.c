// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2
/*
 * Searching with a project: what it says of items is found, group by group, and opened; and what is only similar says
 * so.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "frame.h"
#include "search_rows.h"

static const char text[] =
    "format: 2\n"
    "project: {title: Parkraum, phase: pilot}\n"
    "milestones:\n"
    "  problem-understood: {state: reached, date: 2026-10-03, owner: Amt 61, evidence: Vermerk vom 3. Oktober}\n"
    "rounds:\n"
    "  user-needs:\n"
    "    pilot:\n"
    "      state: attention\n"
    "      date: 2026-11-02\n"
    "      owner: Seniorenbeirat\n"
    "      notes: [{time: 2026-11-03T09:00:00+01:00, who: J. Brandt, text: Die Löschfristen fehlen}]\n"
    "gates: {idea: {decision: go-on, date: 2026-10-07, owner: Rat, evidence: Ratsbeschluss 2026/031}}\n";

struct search_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
};

static void start(struct search_test *test)
{
    roadmap_fixture_init(&test->fixture, small_roadmap(), "de");
    roadmap_fixture_take_project(&test->fixture, text);
    pn_nav_init(&test->nav, &test->fixture.context, 0, 24, 80, &test->fixture.settled);
}

static void search_for(struct search_test *test, const char *typed)
{
    (void)fixture_do(&test->fixture, &test->nav, PN_ACTION_SEARCH, 0);
    for (const char *c = typed; *c != '\0'; c++) {
        (void)fixture_do(&test->fixture, &test->nav, PN_ACTION_EDIT_INSERT, (unsigned char)*c);
    }
}

/* The rows, one after the other with bars between them; a result's with its place and the text it is found in. */
static const char *rows(struct search_test *test)
{
    struct pn_arena *arena = &test->fixture.scratch;
    struct pn_frame frame = pn_frame_of(arena, &test->nav, &test->fixture.context);
    const char *all = "";
    for (uint32_t i = 0; i < frame.rows.count; i++) {
        const struct pn_row *row = &frame.rows.at[i];
        const char *said = row->hit == NULL ? row->title
                                            : pn_arena_printf(arena, "%s, %s%s%s", row->item->id,
                                                              pn_place_of_result(arena, &test->fixture.context, row),
                                                              row->key.kind == PN_ROW_FACT ? ": " : "",
                                                              row->key.kind == PN_ROW_FACT ? row->hit->text : "");
        all = pn_arena_printf(arena, "%s%s%s", all, i > 0 ? " | " : "", said);
    }
    return all;
}

static void what_the_project_says_is_found(void **state)
{
    (void)state;
    static const char *const searches[][2] = {
        {"amt 61", "Zuständig (1) | problem-understood, Meilenstein, 1 Ideenfindung: Amt 61"},
        {"vermerk", "Nachweis (1) | problem-understood, Meilenstein, 1 Ideenfindung: Vermerk vom 3. Oktober"},
        {"brandt", "Notizen (1) | user-needs, Kriterium, 2 Konzept: J. Brandt: Die Löschfristen fehlen"},
        {"ratsbeschl", "Nachweis (1) | idea, Entscheidung, 1 Ideenfindung: Ratsbeschluss 2026/031"},
        {"Seniorenbierat", "Nichts mit „Seniorenbierat“. Gesucht wurde auch nach: Seniorenbeirat | "
                           "Zuständig (1) | user-needs, Kriterium, 2 Konzept: Seniorenbeirat"},
    };
    for (size_t i = 0; i < sizeof searches / sizeof *searches; i++) {
        struct search_test test;
        start(&test);
        search_for(&test, searches[i][0]);
        assert_string_equal(rows(&test), searches[i][1]);
        roadmap_fixture_finish(&test.fixture);
    }
}

static void a_fact_opens_what_it_is_about(void **state)
{
    (void)state;
    struct search_test test;
    start(&test);
    search_for(&test, "brandt");
    assert_int_equal(test.nav.position.row.kind, PN_ROW_FACT);
    (void)fixture_do(&test.fixture, &test.nav, PN_ACTION_OPEN, 0);
    assert_int_equal(test.nav.position.phase, 1);
    assert_string_equal(pn_roadmap_item(test.fixture.roadmap, test.nav.position.row.item)->id, "user-needs");
    search_for(&test, "2026/031");
    (void)fixture_do(&test.fixture, &test.nav, PN_ACTION_OPEN, 0);
    assert_int_equal(test.nav.position.phase, 0);
    assert_int_equal(test.nav.position.row.kind, PN_ROW_GATE);
    roadmap_fixture_finish(&test.fixture);
}

static void a_fact_says_how_it_stands(void **state)
{
    (void)state;
    struct search_test test;
    start(&test);
    search_for(&test, "brandt");
    struct pn_frame frame = pn_frame_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
    assert_true(frame.rows.at[frame.selected].has_state);
    assert_int_equal(frame.rows.at[frame.selected].state, PN_STATE_ATTENTION);
    search_for(&test, "2026/031");
    frame = pn_frame_of(&test.fixture.scratch, &test.nav, &test.fixture.context);
    assert_true(frame.rows.at[frame.selected].has_state);
    assert_int_equal(frame.rows.at[frame.selected].state, PN_STATE_GO_ON);
    roadmap_fixture_finish(&test.fixture);
}

static const char *selected_title_after(struct search_test *test, enum pn_action_id action)
{
    (void)fixture_do(&test->fixture, &test->nav, action, 0);
    struct pn_frame frame = pn_frame_of(&test->fixture.scratch, &test->nav, &test->fixture.context);
    assert_true(frame.selected > 0);
    return frame.rows.at[frame.selected - 1].title; /* the heading, of which it is the first result */
}

static void tab_leads_from_group_to_group(void **state)
{
    (void)state;
    struct search_test test;
    start(&test);
    search_for(&test, "rat");
    assert_string_equal(selected_title_after(&test, PN_ACTION_EDIT_LEFT), "Titel (2)");
    assert_string_equal(selected_title_after(&test, PN_ACTION_NEXT_PANE), "Zuständig (2)");
    assert_string_equal(selected_title_after(&test, PN_ACTION_PREVIOUS_PANE), "Titel (2)");
    assert_string_equal(selected_title_after(&test, PN_ACTION_PREVIOUS_PANE), "Texte (1)");
    assert_string_equal(selected_title_after(&test, PN_ACTION_NEXT_PANE), "Titel (2)");
    roadmap_fixture_finish(&test.fixture);
}

/* Somebody else changes the file while the search is open. */
static void a_changed_project_is_searched_anew(void **state)
{
    (void)state;
    struct search_test test;
    start(&test);
    search_for(&test, "brandt");
    struct pn_project *before = test.fixture.project;
    roadmap_fixture_take_project(&test.fixture, "format: 2\n"
                                                "project: {title: Parkraum}\n"
                                                "milestones: {problem-understood: {owner: T. Brandt}}\n");
    pn_project_free(before);
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    assert_string_equal(rows(&test), "Zuständig (1) | problem-understood, Meilenstein, 1 Ideenfindung: T. Brandt");
    test.fixture.context.project = NULL;
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    assert_int_equal(pn_frame_of(&test.fixture.scratch, &test.nav, &test.fixture.context).rows.found, 0);
    roadmap_fixture_finish(&test.fixture);
}

int test_project_search(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_project_says_is_found),     cmocka_unit_test(a_fact_opens_what_it_is_about),
        cmocka_unit_test(a_fact_says_how_it_stands),          cmocka_unit_test(tab_leads_from_group_to_group),
        cmocka_unit_test(a_changed_project_is_searched_anew),
    };
    return cmocka_run_group_tests_name("project search", tests, NULL, NULL);
}
