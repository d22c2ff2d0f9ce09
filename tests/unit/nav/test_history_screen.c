// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history on the screen: what is listed, what is new, and that a long one costs no more than a short one where it
 * is not seen.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_fixture.h"
#include "small_roadmap.h"

#include "history_view.h"

#include <string.h>

enum { PILOT = 1, MOST = 10000 };

struct history_test {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
    struct pn_entry entries[4];
    struct pn_entry_change changes[5];
};

static void take_entry(struct history_test *test, size_t entry, size_t first, size_t count, const char *time,
                       const char *who)
{
    test->entries[entry] =
        (struct pn_entry){.id = "1", .time = time, .who = who, .changes = &test->changes[first], .count = count};
}

static struct pn_entry_change change_of(struct pn_subject subject, enum pn_part part, const char *from, const char *to)
{
    struct pn_entry_change change = {.item = "", .known = true, .subject = subject};
    change.touches[part] = true;
    change.from[part] = from;
    change.to[part] = to;
    return change;
}

static void start(struct history_test *test)
{
    roadmap_fixture_init(&test->fixture, small_roadmap(), "en");
    roadmap_fixture_take_project(&test->fixture, "format: 2\nproject: {title: Parkraum, phase: pilot}\n");
    const struct pn_roadmap *roadmap = test->fixture.roadmap;
    struct pn_subject milestone = pn_subject_milestone(roadmap, fixture_item(&test->fixture, "pilot-run")->handle);
    pn_item_id needs = fixture_item(&test->fixture, "user-needs")->handle;
    test->changes[0] = change_of(pn_subject_round(roadmap, needs, 0), PN_PART_VALUE, "open", "met");
    test->changes[1] = change_of(milestone, PN_PART_DUE, NULL, "2026-12-11");
    test->changes[2] = change_of(pn_subject_project(PN_HEAD_PHASE), PN_PART_VALUE, "idea", "pilot");
    test->changes[3] = change_of(pn_subject_round(roadmap, needs, PILOT), PN_PART_NOTE, NULL, "two\nlines");
    test->changes[4] = change_of(pn_subject_gate(PILOT), PN_PART_VALUE, "open", "stop");
    take_entry(test, 0, 0, 1, "2026-11-12T10:02:00+01:00", "A. Sommer");
    take_entry(test, 1, 1, 2, "2026-11-24T08:05:00+01:00", "M. Keller");
    take_entry(test, 2, 3, 1, "2026-11-24T09:05:00+01:00", "A. Sommer");
    take_entry(test, 3, 4, 1, "2026-11-25T09:05:00+01:00", "M. Keller");
    test->fixture.context.history = (struct pn_history){.at = test->entries, .count = 4};
    test->fixture.context.last_visit = "2026-11-24T07:30:00+00:00"; /* 08:30 there */
    pn_nav_init(&test->nav, &test->fixture.context, PILOT, 24, 80, &test->fixture.settled);
}

static unsigned press(struct history_test *test, enum pn_action_id action)
{
    return fixture_do(&test->fixture, &test->nav, action, 0);
}

/* The numbers of the entries that are listed, with "*" where they are new. */
static void expect_events(struct history_test *test, const char *expected)
{
    struct pn_history_view view = pn_history_view_of(&test->fixture.scratch, &test->nav, &test->fixture.context);
    const char *found = "";
    for (uint32_t i = 0; i < view.count; i++) {
        found =
            pn_arena_printf(&test->fixture.scratch, "%s%u%s ", found, view.at[i].number, view.at[i].is_new ? "*" : "");
    }
    assert_string_equal(found, expected);
}

static void the_newest_comes_first_and_only_others_make_news(void **state)
{
    (void)state;
    struct history_test test;
    start(&test);
    press(&test, PN_ACTION_HISTORY);
    assert_int_equal(test.nav.position.screen, PN_SCREEN_HISTORY);
    expect_events(&test, "4 3* 1 2 0 ");
    const struct pn_frame *frame = &test.fixture.settled.frame;
    assert_int_equal(frame->rows.at[frame->selected].key.item, 4);
    assert_int_equal(frame->rows.count, 5 + 3); /* with its days */
    test.fixture.context.last_visit = NULL;
    expect_events(&test, "4 3 1 2 0 ");
    roadmap_fixture_finish(&test.fixture);
}

static void the_same_key_shows_one_item_and_all_again(void **state)
{
    (void)state;
    struct history_test test;
    start(&test);
    press(&test, PN_ACTION_HISTORY);
    press(&test, PN_ACTION_DOWN);
    press(&test, PN_ACTION_HISTORY);
    expect_events(&test, "3* 0 ");
    assert_int_equal(test.nav.position.row.item, 3); /* the cursor stays */
    press(&test, PN_ACTION_HISTORY);
    expect_events(&test, "4 3* 1 2 0 ");
    for (int i = 0; i < 2; i++) {
        press(&test, PN_ACTION_DOWN);
    }
    assert_int_equal(test.nav.position.row.item, 2);
    press(&test, PN_ACTION_HISTORY); /* the project as a whole is no item */
    assert_int_equal(test.nav.remark, PN_REMARK_OPEN_ALREADY);
    expect_events(&test, "4 3* 1 2 0 ");
    roadmap_fixture_finish(&test.fixture);
}

static void what_is_read_has_its_own_history(void **state)
{
    (void)state;
    struct history_test test;
    start(&test);
    press(&test, PN_ACTION_NEXT);
    press(&test, PN_ACTION_OPEN);
    assert_int_equal(test.nav.position.pane, PN_PANE_DETAIL);
    press(&test, PN_ACTION_HISTORY);
    expect_events(&test, "1 ");
    press(&test, PN_ACTION_OPEN);
    assert_int_equal(test.nav.position.screen, PN_SCREEN_PHASE);
    assert_int_equal(test.nav.position.row.kind, PN_ROW_MILESTONE);
    roadmap_fixture_finish(&test.fixture);
}

static void without_any_change_the_page_says_so(void **state)
{
    (void)state;
    struct history_test test;
    start(&test);
    test.fixture.context.history = (struct pn_history){0};
    press(&test, PN_ACTION_HISTORY);
    assert_int_equal(test.fixture.settled.frame.rows.count, 1);
    assert_string_equal(test.fixture.settled.frame.rows.at[0].title, "Nobody has changed anything yet.");
    roadmap_fixture_finish(&test.fixture);
}

/* Texts are made only of what can be seen: those of thousands would delay each key. */
static void a_long_history_has_texts_where_it_is_seen(void **state)
{
    (void)state;
    static struct pn_entry entries[MOST];
    struct history_test test;
    start(&test);
    for (size_t i = 0; i < MOST; i++) {
        entries[i] = test.entries[2];
    }
    test.fixture.context.history = (struct pn_history){.at = entries, .count = MOST};
    press(&test, PN_ACTION_HISTORY);
    press(&test, PN_ACTION_LAST);
    for (int i = 0; i < 40; i++) {
        press(&test, i < 20 ? PN_ACTION_UP : PN_ACTION_PAGE_UP);
        const struct pn_frame *frame = &test.fixture.settled.frame;
        assert_int_equal(frame->list.count, 2 * MOST + 1);
        for (unsigned row = 0; row < frame->layout.list.rows; row++) {
            assert_true(frame->list.at[test.nav.list_top + row].span_count > 0);
        }
    }
    const struct pn_frame *frame = &test.fixture.settled.frame;
    uint32_t with_text = 0;
    for (uint32_t i = 0; i < frame->list.count; i++) {
        with_text += frame->list.at[i].span_count > 0 ? 1 : 0;
    }
    assert_in_range(with_text, 1, 200);
    roadmap_fixture_finish(&test.fixture);
}

int test_history_screen(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_newest_comes_first_and_only_others_make_news),
        cmocka_unit_test(the_same_key_shows_one_item_and_all_again),
        cmocka_unit_test(what_is_read_has_its_own_history),
        cmocka_unit_test(without_any_change_the_page_says_so),
        cmocka_unit_test(a_long_history_has_texts_where_it_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
