// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/yaml/names.h"

static void names_are_found_again(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_names names;
    pn_names_init(&names, &arena, 0);
    uint64_t number;
    assert_false(pn_names_get(&names, "x", &number));
    enum { MANY = 1000 };
    for (uint64_t i = 0; i < MANY; i++) {
        assert_true(pn_names_add(&names, pn_arena_printf(&arena, "name-%u", (unsigned)i), i, NULL));
    }
    for (uint64_t i = 0; i < MANY; i++) {
        assert_true(pn_names_get(&names, pn_arena_printf(&arena, "name-%u", (unsigned)i), &number));
        assert_int_equal(number, i);
    }
    assert_false(pn_names_get(&names, "name-1000", &number));
    assert_int_equal(names.count, MANY);
    pn_arena_finish(&arena);
}

static void a_name_keeps_its_number(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_names names;
    pn_names_init(&names, &arena, 3);
    uint64_t number = 0;
    assert_true(pn_names_add(&names, "a", UINT64_MAX, &number));
    assert_int_equal(number, 0);
    assert_false(pn_names_add(&names, "a", 2, &number));
    assert_true(number == UINT64_MAX);
    assert_true(pn_names_add(&names, "b", 4, NULL));
    assert_true(pn_names_get(&names, "a", &number));
    assert_true(number == UINT64_MAX);
    assert_true(pn_names_get(&names, "b", &number));
    assert_int_equal(number, 4);
    pn_arena_finish(&arena);
}

int test_names(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_again),
        cmocka_unit_test(a_name_keeps_its_number),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
