// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the tests of navigation share: a small roadmap, a state, and short words for acting and for where one is.
 *
 * `nav` and `fixture` are the program's own; every test begins with open_at() or pn_nav_init().
 */
#ifndef PHASENAV_TESTS_NAV_TEST_H
#define PHASENAV_TESTS_NAV_TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "consistent.h"
#include "frame.h"
#include "rows.h"

#include "phasenav/nav/nav.h"

#include "roadmap_fixture.h"
#include "small_roadmap.h"

enum { IDEA, PILOT, TRANSFER, LANE };

static struct roadmap_fixture fixture;
static struct pn_nav nav;

static inline int nav_test_load(void **state)
{
    (void)state;
    roadmap_fixture_init(&fixture, small_roadmap(), "en");
    return 0;
}

static inline int nav_test_unload(void **state)
{
    (void)state;
    roadmap_fixture_finish(&fixture);
    return 0;
}

static inline void open_at(uint32_t phase)
{
    pn_nav_init(&nav, &fixture.context, phase, 24, 80, &fixture.settled);
}

static inline unsigned act(enum pn_action_id id)
{
    unsigned effects = fixture_do(&fixture, &nav, id, 0);
    assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
    return effects;
}

static inline void press_digit(uint32_t phase)
{
    fixture_do(&fixture, &nav, PN_ACTION_PHASE, phase);
    assert_true(pn_nav_is_consistent(&nav, &fixture.context, &fixture.scratch));
}

static inline void assert_at(uint32_t phase, enum pn_row_kind kind, const char *id)
{
    assert_int_equal(nav.position.screen, PN_SCREEN_PHASE);
    assert_int_equal(nav.position.phase, phase);
    assert_int_equal(nav.position.row.kind, kind);
    assert_string_equal(pn_roadmap_item(fixture.roadmap, nav.position.row.item)->id, id);
}

static inline void assert_on(enum pn_screen screen, enum pn_row_kind kind, const char *id)
{
    assert_int_equal(nav.position.screen, screen);
    assert_int_equal(nav.position.row.kind, kind);
    assert_string_equal(pn_roadmap_item(fixture.roadmap, nav.position.row.item)->id, id);
}

static inline void assert_on_start(uint32_t phase)
{
    assert_int_equal(nav.position.screen, PN_SCREEN_START);
    if (phase == LANE) {
        assert_int_equal(nav.position.row.kind, PN_ROW_LANE);
    } else {
        assert_int_equal(nav.position.row.kind, PN_ROW_OVERVIEW);
        assert_int_equal(pn_roadmap_item(fixture.roadmap, nav.position.row.item)->phase, phase);
    }
}

/* After the state was changed by hand. */
static inline void settle(void)
{
    pn_nav_resize(&nav, &fixture.context, nav.rows, nav.columns, &fixture.settled);
}

static inline void select_row(enum pn_row_kind kind, const char *id)
{
    nav.position.row = (struct pn_row_key){.kind = kind, .item = fixture_item(&fixture, id)->handle};
    nav.position.detail = (struct pn_detail_cursor){0};
    settle();
}

/* Puts the detail's cursor on the line of a link. */
static inline void select_link(const char *target)
{
    pn_item_id wanted = fixture_item(&fixture, target)->handle;
    nav.position.pane = PN_PANE_DETAIL;
    struct pn_frame frame = pn_frame_of(&fixture.scratch, &nav, &fixture.context);
    for (uint32_t i = 0; i < frame.sheet.count; i++) {
        if (frame.sheet.at[i].target == wanted) {
            nav.position.detail = (struct pn_detail_cursor){.entry = i + 1};
            settle();
            return;
        }
    }
    fail_msg("no link to %s", target);
}

#endif
