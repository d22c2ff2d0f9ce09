// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Arenas: what they hand out is aligned, zeroed and kept, and repeated use does not grow. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena_private.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void requests_do_not_overlap(void **state)
{
    (void)state;
    enum { COUNT = 3000 };
    struct pn_arena arena;
    pn_arena_init(&arena);
    unsigned char **pieces = PN_NEW_ARRAY(&arena, unsigned char *, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        size_t size = i % 97 + 1;
        pieces[i] = pn_arena_alloc(&arena, size, 1, (size_t)1 << i % 4);
        assert_int_equal((uintptr_t)pieces[i] % ((size_t)1 << i % 4), 0);
        for (size_t byte = 0; byte < size; byte++) {
            assert_int_equal(pieces[i][byte], 0);
        }
        memset(pieces[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t byte = 0; byte < i % 97 + 1; byte++) {
            assert_int_equal(pieces[i][byte], i % 251);
        }
    }
    pn_arena_finish(&arena);
}

static void memory_is_zeroed_again_after_a_reset(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    memset(pn_arena_alloc(&arena, 500, 1, 1), 0xaa, 500);
    pn_arena_reset(&arena);
    const unsigned char *again = pn_arena_alloc(&arena, 500, 1, 1);
    for (size_t i = 0; i < 500; i++) {
        assert_int_equal(again[i], 0);
    }
    pn_arena_finish(&arena);
    pn_arena_init(&arena);
    pn_arena_reset(&arena); /* an empty one */
    assert_int_equal(pn_arena_footprint(&arena), 0);
    pn_arena_finish(&arena);
}

static void a_frame_that_repeats_takes_no_more_memory(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    size_t footprint = 0;
    for (int frame = 0; frame < 40; frame++) {
        for (int i = 0; i < 1000; i++) {
            pn_arena_alloc(&arena, 100, 1, 8);
        }
        size_t now = pn_arena_footprint(&arena);
        assert_true(now >= 100000);
        if (frame > 20) {
            assert_int_equal(now, footprint);
        }
        footprint = now;
        pn_arena_reset(&arena);
    }
    pn_arena_finish(&arena);
}

static void large_requests_and_empty_ones_work(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    assert_non_null(pn_arena_alloc(&arena, 0, 8, 8));
    char *large = pn_arena_alloc(&arena, 5 << 20, 1, 1);
    large[0] = 'a';
    large[(5 << 20) - 1] = 'z';
    char *small = pn_arena_strdup(&arena, "small");
    assert_string_equal(small, "small");
    pn_arena_finish(&arena);
}

static void an_array_grows_and_keeps_what_it_holds(void **state)
{
    (void)state;
    enum { COUNT = 1000 };
    struct pn_arena arena;
    pn_arena_init(&arena);
    uint64_t *numbers = NULL;
    uint32_t capacity = 0;
    unsigned moves = 0;
    for (uint32_t count = 0; count < COUNT; count++) {
        const uint64_t *before = numbers;
        uint32_t room = capacity;
        PN_GROW(&arena, numbers, count, capacity);
        assert_true(capacity > count);
        assert_int_equal(numbers != before, count == room); /* it moves only where it is full */
        moves += numbers != before ? 1 : 0;
        numbers[count] = count;
        (void)pn_arena_strdup(&arena, "between"); /* it need not be the newest in the arena */
    }
    assert_true(moves < 10);
    for (uint32_t i = 0; i < COUNT; i++) {
        assert_int_equal(numbers[i], i);
    }
    pn_arena_finish(&arena);
}

static void text_is_copied_and_formatted(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    assert_string_equal(pn_arena_strdup(&arena, ""), "");
    assert_string_equal(pn_arena_strndup(&arena, "abcdef", 3), "abc");
    char long_text[10000];
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    const char *formatted = pn_arena_printf(&arena, "%s%d", long_text, 42);
    assert_int_equal(strlen(formatted), sizeof long_text + 1);
    assert_string_equal(formatted + sizeof long_text - 1, "42");
    pn_arena_finish(&arena);
}

/* The exit status of a process that asks for `count` objects of 16 bytes. */
static int status_after_request(size_t count)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(STDERR_FILENO);
        struct pn_arena arena;
        pn_arena_init(&arena);
        _exit(pn_arena_alloc(&arena, count, 16, 8) != NULL ? 0 : 7);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void a_product_that_overflows_is_a_panic(void **state)
{
    (void)state;
    assert_int_equal(status_after_request(SIZE_MAX / 16 + 2), 1); /* would wrap around to 16 bytes */
    assert_int_equal(status_after_request(1), 0);
}

int test_arena(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(requests_do_not_overlap),
        cmocka_unit_test(memory_is_zeroed_again_after_a_reset),
        cmocka_unit_test(a_frame_that_repeats_takes_no_more_memory),
        cmocka_unit_test(large_requests_and_empty_ones_work),
        cmocka_unit_test(an_array_grows_and_keeps_what_it_holds),
        cmocka_unit_test(text_is_copied_and_formatted),
        cmocka_unit_test(a_product_that_overflows_is_a_panic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
