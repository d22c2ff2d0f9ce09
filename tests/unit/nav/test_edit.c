// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A line being typed.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "edit.h"

#include "phasenav/base/width.h"

#include "seeded_random.h"

#include <string.h>

static struct pn_edit edit;

static bool act(enum pn_action_id id)
{
    struct pn_action action = {.id = id};
    return pn_edit_apply(&edit, &action);
}

static bool type(uint32_t code_point)
{
    struct pn_action action = {.id = PN_ACTION_EDIT_INSERT, .number = code_point};
    return pn_edit_apply(&edit, &action);
}

static void types_and_erases(void **state)
{
    (void)state;
    pn_edit_set(&edit, "");
    assert_true(type('P'));
    assert_true(type(0xfc));
    assert_true(type('f'));
    assert_string_equal(edit.text, "Püf");
    assert_false(act(PN_ACTION_EDIT_LEFT));
    assert_true(type('r'));
    act(PN_ACTION_EDIT_LEFT);
    assert_true(act(PN_ACTION_EDIT_ERASE));
    assert_string_equal(edit.text, "Prf");
    assert_int_equal(edit.cursor, 1);
    assert_true(act(PN_ACTION_EDIT_DELETE));
    assert_string_equal(edit.text, "Pf");
    act(PN_ACTION_EDIT_FIRST);
    assert_false(act(PN_ACTION_EDIT_ERASE));
    act(PN_ACTION_EDIT_LAST);
    assert_false(act(PN_ACTION_EDIT_DELETE));
    assert_false(act(PN_ACTION_EDIT_RIGHT));
    assert_true(act(PN_ACTION_EDIT_CLEAR));
    assert_false(act(PN_ACTION_EDIT_CLEAR));
    assert_string_equal(edit.text, "");
    assert_false(act(PN_ACTION_QUIT));
}

static void erases_by_words(void **state)
{
    (void)state;
    pn_edit_set(&edit, "offene Schnittstelle  ");
    assert_true(act(PN_ACTION_EDIT_ERASE_WORD));
    assert_string_equal(edit.text, "offene ");
    assert_true(act(PN_ACTION_EDIT_ERASE_WORD));
    assert_string_equal(edit.text, "");
    assert_false(act(PN_ACTION_EDIT_ERASE_WORD));
}

/* A letter and its accent, a family of several signs: one step, one key to erase. */
static void moves_by_clusters(void **state)
{
    (void)state;
    pn_edit_set(&edit, "e\xcc\x81👩‍👧x");
    act(PN_ACTION_EDIT_LEFT);
    act(PN_ACTION_EDIT_LEFT);
    assert_int_equal(edit.cursor, 3);
    act(PN_ACTION_EDIT_DELETE);
    assert_string_equal(edit.text, "e\xcc\x81x");
    act(PN_ACTION_EDIT_ERASE);
    assert_string_equal(edit.text, "x");
}

static void takes_nothing_that_must_not_reach_a_terminal(void **state)
{
    (void)state;
    static const uint32_t refused[] = {0, 7, '\n', 27, 0x7f, 0x9b, 0x202e, 0xd800, 0x110000, UINT32_MAX};
    pn_edit_set(&edit, "a\033[31mb\nc\xff");
    assert_string_equal(edit.text, "a[31mbc");
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        assert_false(type(refused[i]));
    }
}

static void is_full_at_some_point(void **state)
{
    (void)state;
    pn_edit_set(&edit, "");
    while (type(0x20ac)) {
    }
    assert_true(edit.length < PN_EDIT_CAPACITY && edit.length + 3 >= PN_EDIT_CAPACITY);
    assert_int_equal(strlen(edit.text), edit.length);
}

static void any_typing_leaves_the_cursor_between_clusters(void **state)
{
    (void)state;
    static const uint32_t hard[] = {'a', ' ', 0x301, 0x1f1e9, 0x1f1ea, 0x200d, 0x1f469, 0x4e2d, 0xfe0f, 0x1100, 0x1161};
    uint64_t seed = random_seed(11);
    pn_edit_set(&edit, "");
    for (unsigned i = 0; i < 20000; i++) {
        uint32_t choice = next_random(&seed);
        if (choice % 3 != 0) {
            type(hard[next_random(&seed) % (sizeof hard / sizeof *hard)]);
        } else {
            act(PN_ACTION_EDIT_LEFT + next_random(&seed) % (PN_ACTION_EDIT_CLEAR - PN_ACTION_EDIT_LEFT));
        }
        size_t at = 0;
        while (at < edit.cursor) {
            unsigned width;
            at += pn_text_cluster(edit.text + at, edit.length - at, &width);
        }
        assert_int_equal(at, edit.cursor);
        assert_int_equal(strlen(edit.text), edit.length);
    }
}

int test_edit(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(types_and_erases),      cmocka_unit_test(erases_by_words),
        cmocka_unit_test(moves_by_clusters),     cmocka_unit_test(takes_nothing_that_must_not_reach_a_terminal),
        cmocka_unit_test(is_full_at_some_point), cmocka_unit_test(any_typing_leaves_the_cursor_between_clusters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
