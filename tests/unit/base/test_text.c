// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Clusters, columns, clipping, and what must not reach a terminal. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"
#include "phasenav/base/width.h"
#include "random_text.h"

static void clusters_have_the_length_and_width_that_readers_see(void **state)
{
    (void)state;
    static const struct {
        const char *text; /* the cluster, and "x" behind it */
        size_t length;
        unsigned width;
    } cases[] = {
        {"ax", 1, 1},
        {"äx", 2, 1},
        {"a\u0308x", 3, 1},
        {"e\u0301\u0323x", 5, 1},
        {"ß\u0301x", 4, 1},
        {"中x", 3, 2},
        {"…x", 3, 1}, /* ambiguous: 1 */
        {"▸x", 3, 1},
        {"\u00a0x", 2, 1},
        {"\u00adx", 2, 1}, /* a soft hyphen: terminals do not leave it out */
        {"\u200bx", 3, 0},
        {"\u0301x", 2, 0}, /* an accent on nothing */
        {"\U0001f600x", 4, 2},
        {"\u2764x", 3, 1},
        {"\u2764\ufe0fx", 6, 2},
        {"\u2764\ufe0ex", 6, 1}, /* asked for as text */
        {"\u00a9\ufe0fx", 5, 2},
        {"1\ufe0f\u20e3x", 7, 2},
        {"a\ufe0fx", 4, 1}, /* a letter has no emoji form */
        {"\U0001f1e9\U0001f1eax", 8, 2},
        {"\U0001f1e9x", 4, 1},
        {"\U0001f44d\U0001f3fdx", 8, 2},
        {"\U0001f469\u200d\U0001f469\u200d\U0001f467x", 18, 2},
        {"\u1112\u1161\u11abx", 9, 2},
        {"\u0e01\u0e33x", 6, 2},
        {"\xff"
         "x",
         1, 1},
        {"\xc3"
         "x",
         1, 1},
        {"\xe2\x80"
         "x",
         1, 1},
        {"\x1bx", 1, 1}, /* shown as something else, in one column */
        {"\xc2\x85"
         "x",
         2, 1},
        {"\u202ex", 3, 1},
        {"\nx", 1, 1},
        {"\n\u0301x", 1, 1}, /* nothing combines with a line break */
        {"\xff\u0301x", 1, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        unsigned width = 99;
        size_t length = pn_text_cluster(cases[i].text, strlen(cases[i].text), &width);
        if (length != cases[i].length || width != cases[i].width) {
            fail_msg("case %zu: %zu bytes, %u columns", i, length, width);
        }
        /* The same with nothing behind it. */
        length = pn_text_cluster(cases[i].text, cases[i].length, &width);
        assert_int_equal(length, cases[i].length);
        assert_int_equal(width, cases[i].width);
    }
    unsigned width = 99;
    assert_int_equal(pn_text_cluster("a", 0, &width), 0);
}

static void decoding_takes_utf8_only(void **state)
{
    (void)state;
    uint32_t code_point = 1;
    assert_int_equal(pn_text_decode("ä", 2, &code_point), 2);
    assert_int_equal(code_point, 0xe4);
    assert_int_equal(pn_text_decode("\U0001f600", 4, &code_point), 4);
    assert_int_equal(code_point, 0x1f600);
    assert_int_equal(pn_text_decode("\0", 1, &code_point), 1);
    assert_int_equal(code_point, 0);
    static const char *const bad[] = {
        "\x80",     "\xc3", "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xf4\x90\x80\x80",
        "\xe4\xb8", "\xff"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(pn_text_decode(bad[i], strlen(bad[i]), &code_point), 0);
    }
    assert_int_equal(pn_text_decode("ä", 1, &code_point), 0); /* never beyond the length */
    assert_int_equal(pn_text_decode("ä", 0, &code_point), 0);
}

static void encoding_is_the_way_back(void **state)
{
    (void)state;
    static const char *const characters[] = {"a", "ä", "€", "\U0001f600"};
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        char bytes[PN_TEXT_ENCODED_MOST];
        uint32_t code_point = 0;
        size_t length = pn_text_decode(characters[i], strlen(characters[i]), &code_point);
        assert_int_equal(pn_text_encode(code_point, bytes), length);
        assert_memory_equal(bytes, characters[i], length);
    }
}

static void width_and_clip_of_known_texts(void **state)
{
    (void)state;
    assert_int_equal(pn_text_width("", 0), 0);
    assert_int_equal(pn_text_width("Größe", strlen("Größe")), 5);
    assert_int_equal(pn_text_width("Gro\u0308ße", strlen("Gro\u0308ße")), 5);
    assert_int_equal(pn_text_width("中文", 6), 4);
    assert_int_equal(pn_text_clip("Größe", strlen("Größe"), 3), 4);
    assert_int_equal(pn_text_clip("Gro\u0308ße", strlen("Gro\u0308ße"), 3), 5); /* with its dots */
    assert_int_equal(pn_text_clip("中文", 6, 3), 3);
    assert_int_equal(pn_text_clip("中文", 6, 1), 0);
    assert_int_equal(pn_text_clip("abc", 3, 0), 0);
    assert_int_equal(pn_text_clip("abc", 3, SIZE_MAX), 3);
}

/* Any bytes: clusters advance, stay inside, and agree with width and clip. */
static void clusters_width_and_clip_agree(void **state)
{
    (void)state;
    struct random_source source = {.state = 0x5eed};
    for (int round = 0; round < 20000; round++) {
        char text[1000];
        random_text(&source, text, sizeof text, 12);
        size_t length = strlen(text);
        size_t columns = 0;
        size_t limit = random_below(&source, 16);
        size_t clipped = 0;
        bool full = false;
        for (size_t at = 0; at < length;) {
            unsigned width = 99;
            size_t bytes = pn_text_cluster(text + at, length - at, &width);
            assert_in_range(bytes, 1, length - at);
            assert_in_range(width, 0, 2);
            assert_true(width <= bytes);
            columns += width;
            at += bytes;
            full = full || columns > limit;
            clipped = full ? clipped : at;
        }
        assert_int_equal(pn_text_width(text, length), columns);
        assert_int_equal(pn_text_clip(text, length, limit), clipped);
    }
}

static void assert_problem(const char *text, enum pn_text_problem problem, size_t offset)
{
    size_t found = 12345;
    assert_int_equal(pn_text_check(text, strlen(text), &found), problem);
    assert_int_equal(found, problem == PN_TEXT_FINE ? 12345 : offset);
}

static void the_check_finds_each_problem_where_it_is(void **state)
{
    (void)state;
    assert_problem("", PN_TEXT_FINE, 0);
    assert_problem("Größe\n– 中 \U0001f600\u00a0\u200d", PN_TEXT_FINE, 0);
    assert_problem("ab\x1b[2J", PN_TEXT_CONTROL, 2);
    assert_problem("a\tb", PN_TEXT_CONTROL, 1);
    assert_problem("a\r\n", PN_TEXT_CONTROL, 1);
    assert_problem("ä\x7f", PN_TEXT_CONTROL, 2);
    assert_problem("a\xc2\x80", PN_TEXT_CONTROL, 1);
    assert_problem("a\xc2\x9b"
                   "2J",
                   PN_TEXT_CONTROL, 1);
    assert_problem("a\xc2\x9f", PN_TEXT_CONTROL, 1);
    assert_problem("\u00a0\u2028", PN_TEXT_CONTROL, 2);
    assert_problem("a\u2029", PN_TEXT_CONTROL, 1);
    static const char *const bidi[] = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                                       "\u2066", "\u2067", "\u2068", "\u2069"};
    for (size_t i = 0; i < sizeof bidi / sizeof *bidi; i++) {
        assert_problem(bidi[i], PN_TEXT_BIDI, 0);
    }
    assert_problem("\u2027\u202f\u2065\u206a", PN_TEXT_FINE, 0); /* the neighbours of those */
    assert_problem("aä\xff", PN_TEXT_NOT_UTF8, 3);
    assert_problem("a\xc3", PN_TEXT_NOT_UTF8, 1);
    assert_problem("a\xed\xa0\x80", PN_TEXT_NOT_UTF8, 1);
    assert_problem("\xff\x1b", PN_TEXT_NOT_UTF8, 0); /* the first one counts */
    assert_problem("\x1b\xff", PN_TEXT_CONTROL, 0);
    size_t offset = 0;
    assert_int_equal(pn_text_check("a\0b", 3, &offset), PN_TEXT_CONTROL);
    assert_int_equal(offset, 1);
}

static void visible_writes_what_is_dangerous(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *fine = "Größe „x“ \\ 中";
    assert_ptr_equal(pn_text_visible(&arena, fine), fine);
    assert_string_equal(pn_text_visible(&arena, "a\x1b[2Jb"), "a\\x1b[2Jb");
    assert_string_equal(pn_text_visible(&arena, "one\ntwo"), "one\\x0atwo");
    assert_string_equal(pn_text_visible(&arena, "ä\u202eb"), "ä\\u202eb");
    assert_string_equal(pn_text_visible(&arena, "\xc2\x9b"), "\\u009b");
    assert_string_equal(pn_text_visible(&arena, "\xff\xc3"), "\\xff\\xc3");

    struct random_source source = {.state = 77};
    for (int round = 0; round < 3000; round++) {
        char text[1000];
        random_text(&source, text, sizeof text, 12);
        const char *visible = pn_text_visible(&arena, text);
        size_t offset;
        assert_int_equal(pn_text_check(visible, strlen(visible), &offset), PN_TEXT_FINE);
        assert_null(strchr(visible, '\n'));
        assert_ptr_equal(pn_text_visible(&arena, visible), visible);
    }
    pn_arena_finish(&arena);
}

int test_text(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clusters_have_the_length_and_width_that_readers_see),
        cmocka_unit_test(decoding_takes_utf8_only),
        cmocka_unit_test(encoding_is_the_way_back),
        cmocka_unit_test(width_and_clip_of_known_texts),
        cmocka_unit_test(clusters_width_and_clip_agree),
        cmocka_unit_test(the_check_finds_each_problem_where_it_is),
        cmocka_unit_test(visible_writes_what_is_dangerous),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
