// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project at the limits that files have.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

enum { MOST_BYTES = 16 << 20, MOST_NODES = 2000000 };

static void expect_refusal(const struct pn_buffer *text, const char *words)
{
    struct store_test test;
    store_test_init(&test, pn_buffer_text(text));
    assert_non_null(test.store);
    assert_false(store_test_commit(&test, "need", "started", NULL));
    assert_string_equal(pn_buffer_text(&test.base.messages), words);
    struct stat status;
    assert_int_equal(stat(test.path, &status), 0);
    assert_int_equal(status.st_size, text->length);
    store_test_finish(&test);
}

static void a_file_that_would_get_too_large_is_refused_with_the_limit(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, store_test_start);
    pn_buffer_append_text(&text, "# ");
    pn_buffer_append_repeated(&text, 'x', MOST_BYTES - 50 - text.length);
    pn_buffer_append_text(&text, "\n");
    expect_refusal(&text, "phasenav: the project's file would be larger than the 16 MiB that it may have; take old "
                          "notes out of it\n");
    pn_buffer_finish(&text);
}

static void a_file_of_too_many_parts_is_refused_with_the_limit(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, store_test_start);
    pn_buffer_append_text(&text, "x: [");
    for (unsigned i = 0; i < MOST_NODES - 15; i++) {
        pn_buffer_append_text(&text, "0,");
    }
    pn_buffer_append_text(&text, "]\n");
    expect_refusal(&text, "phasenav: the project's file would have more than the 2000000 texts, lists and mappings "
                          "that it may have; take old notes out of it\n");
    pn_buffer_finish(&text);
}

/* A save in place has room for a file of the largest size. */
static void the_largest_file_is_read(void **state)
{
    (void)state;
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text, store_test_start);
    pn_buffer_append_text(&text, "# ");
    pn_buffer_append_repeated(&text, 'x', MOST_BYTES - 1 - text.length);
    pn_buffer_append_text(&text, "\n");
    struct store_test test;
    store_test_init(&test, pn_buffer_text(&text));
    assert_non_null(test.store);
    pn_buffer_append_text(&text, "#");
    store_test_write(test.path, pn_buffer_text(&text));
    store_test_open(&test);
    assert_null(test.store);
    project_test_say(&test.base);
    assert_non_null(strstr(pn_buffer_text(&test.base.messages), "the file is larger than 16 MiB, the limit"));
    store_test_finish(&test);
    pn_buffer_finish(&text);
}

int test_limits(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_would_get_too_large_is_refused_with_the_limit),
        cmocka_unit_test(a_file_of_too_many_parts_is_refused_with_the_limit),
        cmocka_unit_test(the_largest_file_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
