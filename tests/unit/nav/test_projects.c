// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The projects that were opened before: where the start screen says which one is open, and the page of the others.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "phasenav/base/width.h"

#include <stdio.h>

static const char text[] = "format: 1\nproject: {title: Parkraum, phase: pilot}\n";

static const struct pn_known_project projects[] = {
    {.title = "Parkraum", .place = "~/parkraum.yaml", .is_open = true},
    {.title = "Licht", .place = "~/licht.yaml"},
    {.title = "Licht", .place = "/srv/licht.yaml"},
};

enum { PROJECTS = sizeof projects / sizeof *projects };

struct projects_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
};

static void start(struct projects_test *test, uint32_t count, unsigned rows, unsigned columns)
{
    roadmap_fixture_init(&test->fixture, small_roadmap(), "en");
    roadmap_fixture_take_project(&test->fixture, text);
    test->fixture.context.place = projects[0].place;
    test->fixture.context.projects = projects;
    test->fixture.context.project_count = count;
    pn_nav_init(&test->nav, &test->fixture.context, PN_NO_PHASE, rows, columns, &test->fixture.settled);
}

static void finish(struct projects_test *test)
{
    roadmap_fixture_finish(&test->fixture);
}

static const struct pn_frame *frame_of(const struct projects_test *test)
{
    return &test->fixture.settled.frame;
}

static unsigned press(struct projects_test *test, enum pn_action_id action)
{
    return fixture_do(&test->fixture, &test->nav, action, 0);
}

/* The last line of the start screen, which says where the project is; NULL where the project is in no file. */
static const char *place_of(const struct projects_test *test)
{
    struct pn_rows rows = frame_of(test)->rows;
    const struct pn_row *last = &rows.at[rows.count - 1];
    return last->key.kind == PN_ROW_NOTE ? last->title : NULL;
}

static void the_start_says_which_is_open(void **state)
{
    (void)state;
    struct projects_test test;
    start(&test, PROJECTS, 24, 80);
    assert_string_equal(place_of(&test), "Project: ~/parkraum.yaml (A opens another)");
    finish(&test);
    start(&test, 0, 24, 80);
    assert_string_equal(place_of(&test), "Project: ~/parkraum.yaml");
    test.fixture.context.place = NULL;
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    assert_null(place_of(&test));
    finish(&test);
}

/* In any width it is one line, and the end of the path, ".yaml", stays. */
static void it_takes_one_line(void **state)
{
    (void)state;
    struct projects_test test;
    start(&test, PROJECTS, 24, 80);
    test.fixture.context.place = "~/a/long/way/down/to/the/project/of/the/gärten/am/fluss.yaml";
    for (unsigned columns = PN_LAYOUT_LEAST_COLUMNS; columns <= 140; columns++) {
        pn_nav_resize(&test.nav, &test.fixture.context, 24, columns, &test.fixture.settled);
        const char *place = place_of(&test);
        assert_true(pn_text_width(place, strlen(place)) <= frame_of(&test)->layout.list.columns);
        assert_non_null(strstr(place, "l"));
    }
    pn_nav_resize(&test.nav, &test.fixture.context, 30, 40, &test.fixture.settled);
    assert_string_equal(place_of(&test), "Project: …/of/the/gärten/am/fluss.yaml");
    finish(&test);
}

static void a_page_lists_them(void **state)
{
    (void)state;
    struct projects_test test;
    start(&test, PROJECTS, 24, 80);
    struct pn_rows rows = frame_of(&test)->rows;
    assert_string_equal(rows.at[rows.count - 2].title, "Projects"); /* behind it comes where this one is */
    test.nav.position.row = rows.at[rows.count - 2].key;
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    (void)press(&test, PN_ACTION_OPEN);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_PROJECTS);
    rows = frame_of(&test)->rows;
    assert_int_equal(rows.count, PROJECTS);
    assert_string_equal(rows.at[0].title, "Parkraum (open now)");
    assert_string_equal(rows.at[2].title, "Licht");
    assert_string_equal(frame_of(&test)->sheet.at[0].text, "~/parkraum.yaml");
    (void)press(&test, PN_ACTION_LAST);
    assert_string_equal(frame_of(&test)->sheet.at[0].text, "/srv/licht.yaml");
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_PROJECT);
    assert_int_equal(test.nav.position.row.item, 2);
    (void)press(&test, PN_ACTION_NEXT_PANE); /* also from the detail */
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_PROJECT);
    (void)press(&test, PN_ACTION_QUIT);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_START);
    test.fixture.context.spoken = true; /* where nothing stands beside the list */
    (void)press(&test, PN_ACTION_PROJECTS);
    assert_string_equal(frame_of(&test)->rows.at[2].title, "Licht – /srv/licht.yaml");
    finish(&test);
}

static void without_others_there_is_no_page(void **state)
{
    (void)state;
    struct projects_test test;
    start(&test, 0, 24, 80);
    struct pn_rows rows = frame_of(&test)->rows;
    assert_string_not_equal(rows.at[rows.count - 2].title, "Projects");
    (void)press(&test, PN_ACTION_PROJECTS);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_START);
    assert_int_equal(test.nav.remark, PN_REMARK_NO_OTHER_PROJECT);
    finish(&test);
}

/* While the page is open, the others may have come to nothing. */
static void a_page_can_become_empty(void **state)
{
    (void)state;
    struct projects_test test;
    start(&test, PROJECTS, 24, 80);
    (void)press(&test, PN_ACTION_PROJECTS);
    (void)press(&test, PN_ACTION_LAST);
    test.fixture.context.project_count = 0;
    pn_nav_resize(&test.nav, &test.fixture.context, 24, 80, &test.fixture.settled);
    assert_int_equal(frame_of(&test)->rows.count, 0);
    assert_int_equal(press(&test, PN_ACTION_OPEN), PN_EFFECT_NONE);
    (void)press(&test, PN_ACTION_CLOSE);
    assert_int_equal(pn_nav_screen(&test.nav), PN_SCREEN_START);
    finish(&test);
}

int test_projects(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_start_says_which_is_open),
        cmocka_unit_test(it_takes_one_line),
        cmocka_unit_test(a_page_lists_them),
        cmocka_unit_test(without_others_there_is_no_page),
        cmocka_unit_test(a_page_can_become_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
