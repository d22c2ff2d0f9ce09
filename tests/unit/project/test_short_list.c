// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The short list of operating models, as a text.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/project/short_list.h"

static void ids_are_found_whole(void **state)
{
    (void)state;
    assert_true(pn_short_list_has("own, bot", "own"));
    assert_true(pn_short_list_has("own, bot", "bot"));
    assert_true(pn_short_list_has("own,bot", "bot")); /* as --set takes it */
    assert_false(pn_short_list_has("own, bot", "ow"));
    assert_false(pn_short_list_has("own, bot", "own-operation"));
    assert_false(pn_short_list_has(NULL, "own"));
    assert_false(pn_short_list_has("", "own"));
}

static void an_id_comes_at_the_end_and_goes(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    assert_string_equal(pn_short_list_turned(&arena, NULL, "own"), "own");
    assert_string_equal(pn_short_list_turned(&arena, "own", "bot"), "own, bot");
    assert_string_equal(pn_short_list_turned(&arena, "a, b, c", "b"), "a, c");
    assert_string_equal(pn_short_list_turned(&arena, "a,b", "c"), "a, b, c");
    assert_string_equal(pn_short_list_turned(&arena, "a, a, b", "a"), "b"); /* somebody wrote it twice */
    assert_null(pn_short_list_turned(&arena, "own", "own"));
    pn_arena_finish(&arena);
}

int test_short_list(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_found_whole),
        cmocka_unit_test(an_id_comes_at_the_end_and_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
