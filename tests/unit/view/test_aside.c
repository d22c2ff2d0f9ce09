// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is read beside a list may stay on the screen while its reader moves on: where it stands, and where it is not.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "frame_session.h"
#include "small_roadmap.h"

static struct pn_surface draw(struct frame_session *session, unsigned rows, unsigned columns, const char *keys,
                              const char *notice)
{
    const struct frame_wish wish = {.roadmap = small_roadmap(),
                                    .language = "en",
                                    .unicode = true,
                                    .phase = 1,
                                    .rows = rows,
                                    .columns = columns,
                                    .keys = keys};
    frame_session_init(session, &wish);
    struct pn_surface surface;
    pn_surface_init(&surface, &session->fixture.scratch, rows, columns);
    struct pn_view_input input = {.nav = &session->nav,
                                  .frame = &session->fixture.settled.frame,
                                  .context = &session->fixture.context,
                                  .notice = notice,
                                  .unicode = true};
    pn_view_render(&surface, &input, &session->fixture.scratch);
    return surface;
}

static void assert_aside(unsigned rows, unsigned columns, const char *keys, struct pn_patch expected)
{
    struct frame_session session;
    struct pn_patch aside = draw(&session, rows, columns, keys, NULL).aside;
    assert_int_equal(aside.row, expected.row);
    assert_int_equal(aside.column, expected.column);
    assert_int_equal(aside.rows, expected.rows);
    assert_int_equal(aside.columns, expected.columns);
    frame_session_finish(&session);
}

static void assert_nothing_aside(const char *keys, const char *notice)
{
    struct frame_session session;
    assert_int_equal(draw(&session, 24, 80, keys, notice).aside.rows, 0);
    frame_session_finish(&session);
}

static void it_is_the_detail_with_the_rule_below_it(void **state)
{
    (void)state;
    assert_aside(24, 80, "", (struct pn_patch){.row = 13, .column = 1, .rows = 10, .columns = 79});
    assert_aside(24, 50, "", (struct pn_patch){.row = 13, .column = 1, .rows = 10, .columns = 49});
    assert_aside(24, 120, "", (struct pn_patch){.row = 2, .column = 70, .rows = 21, .columns = 50});
    assert_aside(24, 80, "m", (struct pn_patch){.row = 19, .column = 1, .rows = 4, .columns = 79});
}

/* A page, a detail that is read, and what a notice may cover. */
static void nothing_is_aside_that_is_read(void **state)
{
    (void)state;
    assert_nothing_aside("\r", NULL);
    assert_nothing_aside("m\r", NULL);
    assert_nothing_aside("?", NULL);
    assert_nothing_aside("", "Something happened.");
}

int test_aside(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_detail_with_the_rule_below_it),
        cmocka_unit_test(nothing_is_aside_that_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
