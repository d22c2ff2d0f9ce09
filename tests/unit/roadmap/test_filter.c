// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The filter: what it leaves of every kind of item, and how its two halves combine.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"

#include "phasenav/roadmap/filter.h"
#include "phasenav/roadmap/nearest.h"

static const char text[] = "format: 1\n"
                           "roadmap: {id: r, language: en, title: R}\n"
                           "workstreams:\n"
                           "  - {id: technical, title: {en: Technical, de: Technisch}}\n"
                           "  - {id: financial, title: {en: Money, de: Finanzen}}\n"
                           "  - {id: unused, title: Unused}\n"
                           "stakeholders: [{id: town, title: Town}, {id: citizens, title: Citizens}]\n"
                           "phases:\n"
                           "  - id: a\n"
                           "    title: A\n"
                           "    milestones:\n"
                           "      - {id: both, title: Both, workstreams: [technical, financial], stakeholders: [town],"
                           " prepares: [c]}\n"
                           "      - {id: money, title: Money, workstreams: [financial], stakeholders: [citizens]}\n"
                           "      - {id: bare, title: Bare}\n"
                           "  - {id: b, title: B}\n"
                           "  - {id: c, title: {en: C, de: Verstetigung}}\n"
                           "criteria:\n"
                           "  - {id: round, title: Round, from: b, until: b, workstreams: [technical],"
                           " stakeholders: [citizens]}\n"
                           "models: [{id: model, title: Model}]\n"
                           "terms: [{id: term, title: Term}]\n";

enum { TECHNICAL, FINANCIAL, UNUSED };
enum { TOWN, CITIZENS };

static int set_up(void **state)
{
    return loaded_fixture_set_up(state, text);
}

/* The ids of all items that a filter leaves, by handle. */
static void expect_left(struct loaded_fixture *fixture, const struct pn_filter *filter, const char *expected)
{
    const struct pn_roadmap *roadmap = fixture->loaded.roadmap;
    struct pn_buffer left;
    pn_buffer_init(&left);
    for (pn_item_id item = 0; item < roadmap->item_count; item++) {
        if (pn_filter_leaves(filter, roadmap, item)) {
            pn_buffer_printf(&left, "%s%s", left.length == 0 ? "" : " ", roadmap->items[item]->id);
        }
    }
    assert_string_equal(pn_buffer_text(&left), expected);
    pn_buffer_finish(&left);
}

#define INDICES(...)                                                                                                   \
    {                                                                                                                  \
        .at = (const uint32_t[]){__VA_ARGS__}, .count = sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t)     \
    }

static void an_empty_filter_leaves_everything(void **state)
{
    struct pn_filter filter = {0};
    assert_true(pn_filter_is_empty(&filter));
    expect_left(*state, &filter, "a b c both money bare round model term");
}

/* `c` has neither milestones nor rounds, but groundwork. */
static void one_workstream_leaves_what_carries_it(void **state)
{
    struct pn_filter filter = {.workstreams = INDICES(TECHNICAL)};
    expect_left(*state, &filter, "a b c both round");
    filter = (struct pn_filter){.workstreams = INDICES(UNUSED)};
    assert_false(pn_filter_is_empty(&filter));
    expect_left(*state, &filter, "");
}

static void several_workstreams_leave_what_carries_any(void **state)
{
    struct pn_filter filter = {.workstreams = INDICES(UNUSED, FINANCIAL)};
    expect_left(*state, &filter, "a c both money");
}

static void workstream_and_stakeholder_have_to_be_there_both(void **state)
{
    struct pn_filter filter = {.stakeholders = INDICES(CITIZENS)};
    expect_left(*state, &filter, "a b money round");
    filter = (struct pn_filter){.workstreams = INDICES(FINANCIAL), .stakeholders = INDICES(CITIZENS)};
    expect_left(*state, &filter, "a money");
    filter = (struct pn_filter){.workstreams = INDICES(FINANCIAL, TECHNICAL), .stakeholders = INDICES(CITIZENS, TOWN)};
    expect_left(*state, &filter, "a b c both money round");
}

static void a_list_keeps_its_order(void **state)
{
    struct loaded_fixture *fixture = *state;
    const struct pn_roadmap *roadmap = fixture->loaded.roadmap;
    const pn_item_id handles[] = {pn_roadmap_find(roadmap, "money"), pn_roadmap_find(roadmap, "bare"),
                                  pn_roadmap_find(roadmap, "both")};
    struct pn_items items = {.at = handles, .count = 3};
    struct pn_filter filter = {.workstreams = INDICES(FINANCIAL)};
    struct pn_items left = pn_filter_items(&fixture->arena, &filter, roadmap, items);
    assert_int_equal(left.count, 2);
    assert_int_equal(left.at[0], handles[0]);
    assert_int_equal(left.at[1], handles[2]);
    filter = (struct pn_filter){0};
    assert_ptr_equal(pn_filter_items(&fixture->arena, &filter, roadmap, items).at, handles);
}

static void a_word_finds_the_nearest_by_id_or_title(void **state)
{
    struct loaded_fixture *fixture = *state;
    const struct pn_roadmap *roadmap = fixture->loaded.roadmap;
    struct pn_arena *arena = &fixture->arena;
    assert_int_equal(pn_roadmap_nearest_item(arena, roadmap, ~0u, "rund"), pn_roadmap_find(roadmap, "round"));
    assert_int_equal(pn_roadmap_nearest_item(arena, roadmap, ~0u, "Verstetigun"), pn_roadmap_find(roadmap, "c"));
    assert_int_equal(pn_roadmap_nearest_item(arena, roadmap, ~0u, "something else"), PN_NO_ITEM);
    assert_int_equal(pn_roadmap_nearest_item(arena, roadmap, 1u << PN_ITEM_CRITERION, "rund"),
                     pn_roadmap_find(roadmap, "round"));
    assert_int_equal(pn_roadmap_nearest_item(arena, roadmap, 1u << PN_ITEM_MILESTONE, "rund"), PN_NO_ITEM);
    const struct pn_label *workstreams = roadmap->workstreams;
    uint32_t count = roadmap->workstream_count;
    assert_int_equal(pn_roadmap_nearest_label(arena, roadmap, workstreams, count, "tecnical"), TECHNICAL);
    assert_int_equal(pn_roadmap_nearest_label(arena, roadmap, workstreams, count, "finanzen"), FINANCIAL);
    assert_int_equal(pn_roadmap_nearest_label(arena, roadmap, workstreams, count, "organisation"), UINT32_MAX);
}

int test_filter(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_filter_leaves_everything),
        cmocka_unit_test(one_workstream_leaves_what_carries_it),
        cmocka_unit_test(several_workstreams_leave_what_carries_any),
        cmocka_unit_test(workstream_and_stakeholder_have_to_be_there_both),
        cmocka_unit_test(a_list_keeps_its_order),
        cmocka_unit_test(a_word_finds_the_nearest_by_id_or_title),
    };
    return cmocka_run_group_tests_name("filter", tests, set_up, loaded_fixture_tear_down);
}
