// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The grid: clipping, wide clusters, and what must never become a cell.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "area.h"
#include "surface_text.h"

#include <string.h>

static struct pn_arena arena;
static struct pn_surface surface;
static struct pn_buffer buffer;

static int set_up(void **state)
{
    (void)state;
    pn_arena_init(&arena);
    pn_buffer_init(&buffer);
    pn_surface_init(&surface, &arena, 3, 8);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    pn_buffer_finish(&buffer);
    pn_arena_finish(&arena);
    return 0;
}

static void assert_text(const char *expected)
{
    pn_buffer_clear(&buffer);
    surface_write_text(&surface, &buffer);
    assert_string_equal(pn_buffer_text(&buffer), expected);
}

static void assert_roles(const char *expected)
{
    pn_buffer_clear(&buffer);
    surface_write_roles(&surface, &buffer);
    assert_string_equal(pn_buffer_text(&buffer), expected);
}

static void texts_are_clipped_to_their_area(void **state)
{
    (void)state;
    struct pn_area area = pn_area_sub(pn_area_whole(&surface), 1, 2, 1, 4);
    assert_int_equal(pn_area_put_text(area, 0, 1, PN_ROLE_LINK, "Prüfung"), 3);
    assert_int_equal(pn_area_put_text(area, 1, 0, PN_ROLE_LINK, "below"), 0);
    assert_int_equal(pn_area_put_text(area, 0, 4, PN_ROLE_LINK, "right"), 0);
    assert_text("\n   Prü\n\n");
    assert_roles("........\n...lll..\n........\n");
    area = pn_area_sub(pn_area_whole(&surface), 2, 6, 90, 90);
    assert_int_equal(area.rows, 1);
    assert_int_equal(area.columns, 2);
    area = pn_area_sub(pn_area_whole(&surface), 90, 90, 1, 1);
    assert_int_equal(pn_area_put_text(area, 0, 0, PN_ROLE_LINK, "x"), 0);
}

static void a_wide_cluster_that_half_fits_is_left_out(void **state)
{
    (void)state;
    assert_int_equal(pn_area_put_text(pn_area_whole(&surface), 0, 5, PN_ROLE_NORMAL, "日本"), 2);
    assert_text("     日\n\n\n");
    assert_int_equal(pn_surface_cell(&surface, 0, 5)->width, 2);
    assert_int_equal(pn_surface_cell(&surface, 0, 6)->width, 0);
    assert_null(pn_surface_cell(&surface, 0, 6)->text);
}

static void overwriting_half_of_a_wide_cluster_blanks_the_rest(void **state)
{
    (void)state;
    struct pn_area whole = pn_area_whole(&surface);
    pn_area_put_text(whole, 0, 0, PN_ROLE_NORMAL, "日本語");
    pn_area_put_text(whole, 0, 1, PN_ROLE_NORMAL, "x");
    pn_area_put_text(whole, 0, 4, PN_ROLE_NORMAL, "y");
    assert_text(" x本y\n\n\n");
    pn_area_put_text(whole, 1, 0, PN_ROLE_NORMAL, "日本");
    pn_area_put_text(whole, 1, 1, PN_ROLE_NORMAL, "語");
    assert_text(" x本y\n 語\n\n");
    for (unsigned column = 0; column < 8; column++) {
        const struct pn_cell *cell = pn_surface_cell(&surface, 1, column);
        assert_int_equal(cell->width, column == 1 ? 2 : column == 2 ? 0 : 1);
    }
}

static void what_a_terminal_would_obey_becomes_a_question_mark(void **state)
{
    (void)state;
    pn_area_put_text(pn_area_whole(&surface), 0, 0, PN_ROLE_NORMAL,
                     "a\x1b[\xff"
                     "b");
    pn_area_put_text(pn_area_whole(&surface), 1, 0, PN_ROLE_NORMAL, "a\u202e\xc2\x9b\nb");
    for (unsigned row = 0; row < 2; row++) {
        for (unsigned column = 0; column < 8; column++) {
            const struct pn_cell *cell = pn_surface_cell(&surface, row, column);
            if (cell->text != NULL) {
                assert_true(cell->length == 1 && strchr("ab[?", *cell->text) != NULL);
            }
        }
    }
}

static void accents_stay_with_their_letter(void **state)
{
    (void)state;
    assert_int_equal(pn_area_put_text(pn_area_whole(&surface), 0, 0, PN_ROLE_NORMAL, "u\u0308x"), 2);
    assert_int_equal(pn_surface_cell(&surface, 0, 0)->length, 3);
    /* Of a letter with very many accents the letter alone is kept. */
    char tower[1 + 2 * 200 + 1] = "a";
    for (size_t i = 0; i < 200; i++) {
        memcpy(tower + 1 + 2 * i, "\u0301", 3);
    }
    assert_int_equal(pn_area_put_text(pn_area_whole(&surface), 1, 0, PN_ROLE_NORMAL, tower), 1);
    assert_int_equal(pn_surface_cell(&surface, 1, 0)->length, 1);
}

static void fills_and_roles_are_clipped(void **state)
{
    (void)state;
    struct pn_area area = pn_area_sub(pn_area_whole(&surface), 0, 1, 2, 5);
    pn_area_fill_row(area, 0, 3, 90, PN_ROLE_RULE, "─");
    pn_area_fill_column(area, 0, 0, 90, PN_ROLE_RULE, "│");
    pn_area_set_role(area, 1, 2, 90, PN_ROLE_SELECTED);
    assert_text(" │  ──\n │\n\n");
    assert_roles(".-..--..\n.-.SSS..\n........\n");
    pn_area_set_cursor(area, 2, 0);
    assert_false(surface.cursor_set);
    pn_area_set_cursor(area, 1, 4);
    assert_true(surface.cursor_set);
    assert_int_equal(surface.cursor_row, 1);
    assert_int_equal(surface.cursor_column, 5);
}

static void a_surface_has_at_least_one_cell(void **state)
{
    (void)state;
    struct pn_surface smallest;
    pn_surface_init(&smallest, &arena, 0, 0);
    assert_int_equal(smallest.rows, 1);
    assert_int_equal(smallest.columns, 1);
    assert_int_equal(pn_area_put_text(pn_area_whole(&smallest), 0, 0, PN_ROLE_NORMAL, "日"), 0);
    assert_int_equal(pn_area_put_text(pn_area_whole(&smallest), 0, 0, PN_ROLE_NORMAL, "xy"), 1);
}

int test_surface(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(texts_are_clipped_to_their_area, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_wide_cluster_that_half_fits_is_left_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(overwriting_half_of_a_wide_cluster_blanks_the_rest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_a_terminal_would_obey_becomes_a_question_mark, set_up, tear_down),
        cmocka_unit_test_setup_teardown(accents_stay_with_their_letter, set_up, tear_down),
        cmocka_unit_test_setup_teardown(fills_and_roles_are_clipped, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_surface_has_at_least_one_cell, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
