// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Pointing at the screen: every cell of it, on several sizes.
 */
#include "nav_test.h"

#include "point.h"

static void point_at(unsigned row, unsigned column)
{
    fixture_do(&fixture, &nav, PN_ACTION_POINT, pn_pack_place((struct pn_place_on_screen){row, column}));
    assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
}

static enum pn_pointed what_is_at(unsigned row, unsigned column, uint32_t *ret_at, struct pn_row_key *ret_key)
{
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    enum pn_pointed found = pn_point(&nav, &frame, (struct pn_place_on_screen){row, column}, ret_at);
    if (found == PN_POINTED_ROW) {
        *ret_key = frame.rows.at[*ret_at].key;
    }
    pn_arena_reset(&fixture.scratch);
    return found;
}

static void places_survive_packing(void **state)
{
    (void)state;
    struct pn_place_on_screen place = pn_unpack_place(pn_pack_place((struct pn_place_on_screen){999, 1999}));
    assert_int_equal(place.row, 999);
    assert_int_equal(place.column, 1999);
}

/* Whichever row of the list is pointed at has the cursor then, and every row that is in sight can be pointed at. */
static void pointing_selects(void **state)
{
    (void)state;
    static const unsigned sizes[][2] = {{24, 80}, {12, 40}, {6, 20}, {1, 1}};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        pn_nav_init(&nav, &fixture.context, PILOT, sizes[s][0], sizes[s][1], &fixture.settled);
        const struct pn_nav begin = nav;
        unsigned rows_met = 0;
        for (unsigned row = 0; row < sizes[s][0]; row++) {
            for (unsigned column = 0; column < sizes[s][1]; column++) {
                uint32_t at = 0;
                struct pn_row_key key = {0};
                nav = begin;
                settle();
                enum pn_pointed found = what_is_at(row, column, &at, &key);
                point_at(row, column);
                if (found == PN_POINTED_ROW) {
                    assert_int_equal(nav.position.row.kind, key.kind);
                    assert_int_equal(nav.position.row.item, key.item);
                    rows_met++;
                } else if (found == PN_POINTED_LINE) {
                    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
                } else {
                    assert_memory_equal(&nav.position, &begin.position, sizeof nav.position);
                }
            }
        }
        assert_int_equal(rows_met > 0, sizes[s][0] >= 6);
    }
}

/* The second click opens, in the list and in the detail. */
static void pointing_again_opens(void **state)
{
    (void)state;
    open_at(IDEA);
    uint32_t at = 0;
    struct pn_row_key key = {0};
    unsigned row = 0;
    while (what_is_at(row, 4, &at, &key) != PN_POINTED_ROW || key.kind != PN_ROW_OVERVIEW) {
        row++;
        assert_true(row < 24);
    }
    point_at(row, 4);
    assert_int_equal(nav.position.row.kind, PN_ROW_OVERVIEW);
    assert_int_equal(nav.position.pane, PN_PANE_LIST);
    point_at(row, 4);
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
}

/* In the detail the first click only puts the cursor on a line, also from another line; the second follows its link. */
static void pointing_at_a_link_again_follows_it(void **state)
{
    (void)state;
    open_at(PILOT);
    struct pn_rect pane = fixture.settled.frame.layout.detail;
    point_at(pane.row, pane.column + 4); /* the title */
    assert_int_equal(nav.position.pane, PN_PANE_DETAIL);
    assert_int_equal(nav.position.detail.entry, 0);
    struct pn_detail_cursor title = nav.position.detail;
    select_link("decision-taken");
    pane = fixture.settled.frame.layout.detail; /* it is read, and has more room */
    unsigned row = pane.row + fixture.settled.frame.detail_line - nav.detail_top;
    nav.position.detail = title;
    settle();
    point_at(row, pane.column + 4);
    assert_at(PILOT, PN_ROW_MILESTONE, "interfaces-open");
    assert_int_not_equal(nav.position.detail.entry, 0);
    point_at(row, pane.column + 4);
    assert_at(IDEA, PN_ROW_MILESTONE, "decision-taken");
}

/* A pane is pointed at from its first row and column to its last, and no further. */
static void panes_end_at_their_edges(void **state)
{
    (void)state;
    open_at(PILOT);
    struct pn_rect pane = fixture.settled.frame.layout.list;
    uint32_t at = UINT32_MAX;
    struct pn_row_key key = {0};
    assert_int_equal(what_is_at(pane.row, pane.column, &at, &key), PN_POINTED_ROW);
    assert_int_equal(at, 0);
    assert_int_equal(what_is_at(pane.row, pane.column + pane.columns - 1, &at, &key), PN_POINTED_ROW);
    assert_int_equal(what_is_at(pane.row - 1, pane.column, &at, &key), PN_POINTED_NOTHING);
    assert_int_equal(what_is_at(pane.row, pane.column - 1, &at, &key), PN_POINTED_NOTHING);
    assert_int_equal(what_is_at(pane.row, pane.column + pane.columns, &at, &key), PN_POINTED_NOTHING);
    pn_nav_init(&nav, &fixture.context, PILOT, 10, 80, &fixture.settled); /* with more rows than fit */
    pane = fixture.settled.frame.layout.list;
    assert_true(fixture.settled.frame.list.count > pane.rows + 1);
    unsigned below = pane.row + pane.rows;
    assert_int_equal(what_is_at(below, pane.column, &at, &key), PN_POINTED_NOTHING);
}

static void the_help_cannot_be_pointed_through(void **state)
{
    (void)state;
    open_at(IDEA);
    act(PN_ACTION_HELP);
    const struct pn_position before = nav.position;
    for (unsigned row = 0; row < 24; row++) {
        point_at(row, 4);
    }
    assert_true(nav.help_open);
    assert_memory_equal(&nav.position, &before, sizeof before);
}

int test_point(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_survive_packing),   cmocka_unit_test(pointing_selects),
        cmocka_unit_test(pointing_again_opens),     cmocka_unit_test(pointing_at_a_link_again_follows_it),
        cmocka_unit_test(panes_end_at_their_edges), cmocka_unit_test(the_help_cannot_be_pointed_through),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
