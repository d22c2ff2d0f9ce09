// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Buffers: always a whole text, whatever their size. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/buffer.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <string.h>

static void an_empty_buffer_has_a_text(void **state)
{
    (void)state;
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    assert_string_equal(pn_buffer_text(&buffer), "");
    assert_null(buffer.data);
    pn_buffer_clear(&buffer);
    pn_buffer_append(&buffer, NULL, 0);
    assert_non_null(buffer.data);
    assert_string_equal(pn_buffer_text(&buffer), "");
    pn_buffer_finish(&buffer);
    assert_string_equal(pn_buffer_text(&buffer), "");
}

static void room_that_is_not_used_leaves_the_text_as_it_is(void **state)
{
    (void)state;
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
#ifdef M_PERTURB
    mallopt(M_PERTURB, 'x'); /* new memory is not zero by chance */
#endif
    (void)pn_buffer_reserve(&buffer, 100);
    assert_string_equal(pn_buffer_text(&buffer), "");
    pn_buffer_append_text(&buffer, "text");
    (void)pn_buffer_reserve(&buffer, 100000);
    assert_string_equal(pn_buffer_text(&buffer), "text");
#ifdef M_PERTURB
    mallopt(M_PERTURB, 0);
#endif
    pn_buffer_finish(&buffer);
}

static void appending_keeps_order_and_ends_the_text(void **state)
{
    (void)state;
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    for (size_t i = 0; i < 5000; i++) { /* past each size at which it grows */
        assert_int_equal(buffer.length, i);
        char byte = (char)('a' + i % 26);
        pn_buffer_append(&buffer, &byte, 1);
        assert_int_equal(buffer.data[i + 1], '\0');
    }
    for (size_t i = 0; i < 5000; i++) {
        assert_int_equal(buffer.data[i], 'a' + i % 26);
    }
    pn_buffer_finish(&buffer);
}

static void every_way_to_append(void **state)
{
    (void)state;
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    pn_buffer_append_text(&buffer, "one");
    pn_buffer_append_repeated(&buffer, '-', 3);
    pn_buffer_append_repeated(&buffer, '!', 0);
    pn_buffer_printf(&buffer, "%d:%s", 7, "seven");
    pn_buffer_append(&buffer, "a\0b", 3);
    assert_int_equal(buffer.length, 16);
    assert_memory_equal(buffer.data, "one---7:sevena\0b", 17);
    pn_buffer_clear(&buffer);
    assert_int_equal(buffer.length, 0);
    assert_string_equal(pn_buffer_text(&buffer), "");
    pn_buffer_append_repeated(&buffer, 'x', 700);
    assert_int_equal(strlen(pn_buffer_text(&buffer)), 700);
    pn_buffer_printf(&buffer, "%0900d", 1);
    assert_int_equal(strlen(pn_buffer_text(&buffer)), 1600);
    pn_buffer_finish(&buffer);
}

int test_buffer(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_buffer_has_a_text),
        cmocka_unit_test(room_that_is_not_used_leaves_the_text_as_it_is),
        cmocka_unit_test(appending_keeps_order_and_ends_the_text),
        cmocka_unit_test(every_way_to_append),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
