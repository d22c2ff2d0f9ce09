// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Layouts as numbers.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "layout.h"

#include <string.h>

static const struct pn_layout_wishes none;

static void assert_rect(struct pn_rect rect, unsigned row, unsigned column, unsigned rows, unsigned columns)
{
    assert_int_equal(rect.row, row);
    assert_int_equal(rect.column, column);
    assert_int_equal(rect.rows, rows);
    assert_int_equal(rect.columns, columns);
}

static void side_by_side_at_120_by_40(void **state)
{
    (void)state;
    struct pn_layout layout = pn_layout_compute(PN_LAYOUT_SPLIT, 40, 120, none);
    assert_false(layout.too_small);
    assert_rect(layout.head, 0, 1, 1, 119);
    assert_rect(layout.top_rule, 1, 1, 1, 119);
    assert_rect(layout.list, 2, 1, 36, 68);
    assert_rect(layout.divider, 2, 69, 36, 1);
    assert_rect(layout.detail, 2, 70, 36, 50);
    assert_rect(layout.bottom_rule, 38, 1, 1, 119);
    assert_rect(layout.footer, 39, 1, 1, 119);
    assert_int_equal(layout.middle_rule.rows, 0);
}

/* Five lines of detail at 24 lines, seven at 30; half of them where the list says little beside its titles. */
static void stacked_below_120_columns(void **state)
{
    (void)state;
    struct pn_layout layout = pn_layout_compute(PN_LAYOUT_SPLIT, 24, 119, none);
    assert_rect(layout.list, 2, 1, 14, 118);
    assert_rect(layout.middle_rule, 16, 1, 1, 118);
    assert_rect(layout.detail, 17, 1, 5, 118);
    assert_rect(layout.bottom_rule, 22, 1, 1, 118);
    assert_int_equal(layout.divider.rows, 0);
    layout = pn_layout_compute(PN_LAYOUT_SPLIT, 30, 100, none);
    assert_rect(layout.list, 2, 1, 18, 99);
    assert_rect(layout.detail, 21, 1, 7, 99);
    layout = pn_layout_compute(PN_LAYOUT_SPLIT, 24, 80, (struct pn_layout_wishes){.half = true});
    assert_rect(layout.list, 2, 1, 10, 79);
    assert_rect(layout.detail, 13, 1, 9, 79);
}

/* What is given up first: the pane, then the rule below the head, then the footer and its rule. */
static void low_screens_give_up_one_part_after_the_other(void **state)
{
    (void)state;
    struct pn_layout layout = pn_layout_compute(PN_LAYOUT_SPLIT, 16, 80, none);
    assert_int_equal(layout.detail.rows, 3);
    layout = pn_layout_compute(PN_LAYOUT_SPLIT, 15, 80, none);
    assert_int_equal(layout.detail.rows, 0);
    assert_rect(layout.list, 2, 1, 11, 79);
    layout = pn_layout_compute(PN_LAYOUT_SPLIT, 11, 80, none);
    assert_int_equal(layout.top_rule.rows, 0);
    assert_rect(layout.list, 1, 1, 8, 79);
    layout = pn_layout_compute(PN_LAYOUT_SPLIT, 8, 80, none);
    assert_rect(layout.list, 1, 1, 7, 79);
    assert_int_equal(layout.footer.rows + layout.bottom_rule.rows, 0);
}

static void a_title_stays_above_a_page(void **state)
{
    (void)state;
    struct pn_layout_wishes wishes = {.title_lines = 2};
    struct pn_layout layout = pn_layout_compute(PN_LAYOUT_PAGE, 24, 80, wishes);
    assert_rect(layout.title, 2, 1, 2, 79);
    assert_rect(layout.title_rule, 4, 1, 1, 79);
    assert_rect(layout.detail, 5, 1, 17, 79);
    layout = pn_layout_compute(PN_LAYOUT_PAGE, 12, 40, wishes);
    assert_rect(layout.title, 2, 1, 1, 39);
    assert_rect(layout.detail, 3, 1, 7, 39);
    layout = pn_layout_compute(PN_LAYOUT_PAGE, 24, 80, none); /* one without a title */
    assert_int_equal(layout.title.rows + layout.title_rule.rows, 0);
    assert_rect(layout.detail, 2, 1, 20, 79);
}

static void smallest_shows_list_or_detail(void **state)
{
    (void)state;
    struct pn_layout layout = pn_layout_compute(PN_LAYOUT_SPLIT, 6, 20, none);
    assert_false(layout.too_small);
    assert_rect(layout.head, 0, 0, 1, 20);
    assert_rect(layout.list, 1, 0, 5, 20);
    assert_int_equal(layout.detail.rows + layout.top_rule.rows + layout.footer.rows, 0);
    layout = pn_layout_compute(PN_LAYOUT_SPLIT, 6, 20, (struct pn_layout_wishes){.reading = true});
    assert_rect(layout.detail, 1, 0, 5, 20);
    assert_int_equal(layout.list.rows, 0);
    assert_true(pn_layout_compute(PN_LAYOUT_SPLIT, 5, 80, none).too_small);
    assert_true(pn_layout_compute(PN_LAYOUT_SPLIT, 24, 19, none).too_small);
}

static void the_list_leaves_room_for_the_detail(void **state)
{
    (void)state;
    for (unsigned columns = PN_LAYOUT_WIDE; columns <= 300; columns++) {
        struct pn_layout layout = pn_layout_compute(PN_LAYOUT_SPLIT, 24, columns, none);
        unsigned list = layout.list.column + layout.list.columns;
        assert_in_range(list, 69, 100);
        assert_true(layout.detail.columns >= 50);
        assert_int_equal(layout.detail.column + layout.detail.columns, columns);
    }
    assert_int_equal(pn_layout_compute(PN_LAYOUT_SPLIT, 24, 200, none).divider.column, 100);
}

static void the_question_needs_room(void **state)
{
    (void)state;
    struct pn_layout layout =
        pn_layout_compute(PN_LAYOUT_START, 24, 80, (struct pn_layout_wishes){.question_lines = 1});
    assert_rect(layout.question, 2, 1, 1, 79);
    assert_rect(layout.list, 4, 1, 12, 79);
    layout = pn_layout_compute(PN_LAYOUT_START, 12, 40, (struct pn_layout_wishes){.question_lines = 2});
    assert_int_equal(layout.question.rows, 0);
    assert_int_equal(layout.list.row, 2);
}

static void start_shows_its_whole_list_where_it_can(void **state)
{
    (void)state;
    struct pn_layout_wishes wishes = {.list_lines = 6};
    assert_int_equal(pn_layout_compute(PN_LAYOUT_START, 24, 59, wishes).list.rows, 6);
    assert_int_equal(pn_layout_compute(PN_LAYOUT_START, 16, 40, wishes).list.rows, 6);
    assert_int_equal(pn_layout_compute(PN_LAYOUT_START, 12, 40, wishes).list.rows, 8); /* and nothing else */
}

/* Every part lies on the screen, no two share a cell, and list and detail have at least one line; on a
 * small screen, one of them. */
static void parts_fill_the_screen_and_do_not_overlap(void **state)
{
    (void)state;
    static unsigned char taken[60][200];
    for (enum pn_layout_kind kind = PN_LAYOUT_START; kind <= PN_LAYOUT_PAGE; kind++) {
        for (unsigned rows = PN_LAYOUT_LEAST_ROWS; rows <= 60; rows++) {
            for (unsigned columns = PN_LAYOUT_LEAST_COLUMNS; columns <= 200; columns += 7) {
                struct pn_layout_wishes wishes = {.prompt_lines = (rows + columns) % 7,
                                                  .question_lines = rows % 4,
                                                  .list_lines = columns % 12,
                                                  .title_lines = columns % 3,
                                                  .half = rows % 2 == 0};
                struct pn_layout layout = pn_layout_compute(kind, rows, columns, wishes);
                const struct pn_rect parts[] = {
                    layout.head,   layout.top_rule,    layout.question,   layout.prompt,  layout.headings,
                    layout.list,   layout.title,       layout.title_rule, layout.divider, layout.middle_rule,
                    layout.detail, layout.bottom_rule, layout.footer};
                memset(taken, 0, sizeof taken);
                for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
                    assert_true(parts[i].row + parts[i].rows <= rows);
                    assert_true(parts[i].rows == 0 || parts[i].column + parts[i].columns <= columns);
                    for (unsigned row = 0; row < parts[i].rows; row++) {
                        for (unsigned column = 0; column < parts[i].columns; column++) {
                            assert_int_equal(taken[parts[i].row + row][parts[i].column + column]++, 0);
                        }
                    }
                }
                bool has_two = kind == PN_LAYOUT_START || kind == PN_LAYOUT_SPLIT;
                bool shows_two = layout.list.rows >= 1 && layout.detail.rows >= 1;
                assert_true(layout.list.rows + layout.detail.rows >= 1);
                unsigned more = layout.prompt.rows > 1 ? layout.prompt.rows - 1 : 0;
                assert_true(!has_two || shows_two == (rows - more >= 16 || columns >= PN_LAYOUT_WIDE));
                assert_true(layout.headings.rows == (kind == PN_LAYOUT_TABLE ? 1 : 0) || rows - more < 4);
                assert_int_equal(layout.prompt.rows, wishes.prompt_lines <= rows - 2 ? wishes.prompt_lines : rows - 2);
                assert_true(layout.prompt.rows == 0 || layout.footer.rows == 0);
            }
        }
    }
}

int test_layout(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(side_by_side_at_120_by_40),
        cmocka_unit_test(stacked_below_120_columns),
        cmocka_unit_test(low_screens_give_up_one_part_after_the_other),
        cmocka_unit_test(a_title_stays_above_a_page),
        cmocka_unit_test(smallest_shows_list_or_detail),
        cmocka_unit_test(the_list_leaves_room_for_the_detail),
        cmocka_unit_test(the_question_needs_room),
        cmocka_unit_test(start_shows_its_whole_list_where_it_can),
        cmocka_unit_test(parts_fill_the_screen_and_do_not_overlap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
