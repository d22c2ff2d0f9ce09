// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Diagnostics: places, order, excerpts, and that nothing dangerous gets through. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/diag.h"
#include "phasenav/base/text_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct pn_place nowhere = {0, 0};

static struct pn_source source_of(const char *text)
{
    return (struct pn_source){.name = "file.yaml", .text = text, .length = strlen(text)};
}

static void assert_place(const char *text, size_t offset, uint32_t line, uint32_t column)
{
    struct pn_source source = source_of(text);
    struct pn_place place = pn_source_place_at(&source, offset);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void places_count_lines_and_characters(void **state)
{
    (void)state;
    assert_place("", 0, 1, 1);
    assert_place("abc", 0, 1, 1);
    assert_place("abc", 2, 1, 3);
    assert_place("abc", 3, 1, 4);
    assert_place("abc", 99, 1, 4);
    assert_place("a\nbc", 1, 1, 2);
    assert_place("a\nbc", 2, 2, 1);
    assert_place("a\nbc", 3, 2, 2);
    assert_place("a\r\nbc", 3, 2, 1);
    assert_place("a\n\nb", 3, 3, 1);
    assert_place("äöü x", 7, 1, 5);    /* characters, not bytes */
    assert_place("u\u0308x", 3, 1, 3); /* code points, not clusters */
    assert_place("\xef\xbb\xbf"
                 "ab",
                 3, 1, 1); /* the byte-order mark is none */
    assert_place("\xef\xbb\xbf"
                 "ab",
                 4, 1, 2);
    assert_place("\xff\xff"
                 "a",
                 2, 1, 3);
}

/* What is printed, for the caller to free. */
static char *written(struct pn_diags *diags)
{
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    pn_diags_write(diags, "phasenav", &buffer);
    char *text = strdup(pn_buffer_text(&buffer));
    assert_non_null(text);
    pn_buffer_finish(&buffer);
    return text;
}

static void assert_written(struct pn_diags *diags, const char *expected)
{
    char *text = written(diags);
    assert_string_equal(text, expected);
    free(text);
}

static void an_empty_list_writes_nothing(void **state)
{
    (void)state;
    struct pn_diags *diags = pn_diags_new(NULL);
    assert_int_equal(pn_diags_count(diags), 0);
    assert_written(diags, "");
    pn_diags_free(diags);
    pn_diags_free(NULL);
}

static void a_problem_shows_its_line_and_a_caret(void **state)
{
    (void)state;
    struct pn_source source = source_of("one: 1\ntwo: x\nthree");
    struct pn_diags *diags = pn_diags_new(NULL);
    assert_false(pn_diag_error(diags, &source, (struct pn_place){2, 6}, "'%s' is no number", "x"));
    assert_int_equal(pn_diags_count(diags), 1);
    assert_written(diags, "file.yaml:2:6: error: 'x' is no number\n"
                          "    2 | two: x\n"
                          "      |      ^\n");
    pn_diags_free(diags);
}

static void the_caret_stands_below_wide_and_combined_characters(void **state)
{
    (void)state;
    struct pn_source source = source_of("中u\u0308\tx\n");
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_diag_error(diags, &source, (struct pn_place){1, 5}, "here");
    assert_written(diags, "file.yaml:1:5: error: here\n"
                          "    1 | 中u\u0308 x\n"
                          "      |     ^\n");
    pn_diags_free(diags);
}

static void a_place_beyond_the_text_does_no_harm(void **state)
{
    (void)state;
    struct pn_source source = source_of("one\n");
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_diag_error(diags, &source, (struct pn_place){1, 40}, "column");
    pn_diag_error(diags, &source, (struct pn_place){9, 1}, "line");
    assert_written(diags, "file.yaml:1:40: error: column\n"
                          "    1 | one\n"
                          "      |    ^\n"
                          "file.yaml:9:1: error: line\n");
    pn_diags_free(diags);
}

static void problems_are_in_the_files_order_and_those_without_a_place_first(void **state)
{
    (void)state;
    struct pn_source first = source_of("a\nb\nc\n");
    struct pn_source second = source_of("d\n");
    second.name = "other.yaml";
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_diag_error(diags, &first, (struct pn_place){3, 1}, "third");
    pn_diag_error(diags, &second, (struct pn_place){1, 1}, "elsewhere");
    pn_diag_error(diags, &first, (struct pn_place){1, 2}, "later");
    pn_diag_error(diags, &first, (struct pn_place){1, 1}, "first");
    pn_diag_note(diags, &first, (struct pn_place){2, 1}, "its note");
    pn_diag_error(diags, &first, (struct pn_place){1, 1}, "first, too");
    pn_diag_error(diags, NULL, nowhere, "no file");
    pn_diag_error(diags, &first, nowhere, "the whole file");
    assert_int_equal(pn_diags_count(diags), 7);
    assert_written(diags, "phasenav: no file\n"
                          "file.yaml: error: the whole file\n"
                          "file.yaml:1:1: error: first\n    1 | a\n      | ^\n"
                          "file.yaml:2:1: note: its note\n    2 | b\n      | ^\n"
                          "file.yaml:1:1: error: first, too\n    1 | a\n      | ^\n"
                          "file.yaml:1:2: error: later\n    1 | a\n      |  ^\n"
                          "file.yaml:3:1: error: third\n    3 | c\n      | ^\n"
                          "other.yaml:1:1: error: elsewhere\n    1 | d\n      | ^\n");
    pn_diags_free(diags);
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part)) {
        count++;
    }
    return count;
}

static void many_problems_are_counted_but_not_all_shown(void **state)
{
    (void)state;
    static const struct {
        int problems;
        const char *rest; /* NULL: nothing is hidden */
    } cases[] = {
        {PN_DIAGS_SHOWN, NULL},
        {PN_DIAGS_SHOWN + 1, "phasenav: 1 more problem is not shown\n"},
        {PN_DIAGS_SHOWN + 3000, "phasenav: 3000 more problems are not shown\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pn_source source = source_of("text\n");
        struct pn_diags *diags = pn_diags_new(NULL);
        for (int problem = 0; problem < cases[i].problems; problem++) {
            pn_diag_error(diags, &source, (struct pn_place){1, 1}, "problem %d", problem);
            pn_diag_note(diags, NULL, nowhere, "note %d", problem);
        }
        assert_int_equal(pn_diags_count(diags), cases[i].problems);
        char *text = written(diags);
        assert_int_equal(count_of(text, ": error: "), PN_DIAGS_SHOWN);
        assert_non_null(strstr(text, "problem 0\n"));
        assert_non_null(strstr(text, "problem 19\n"));
        assert_null(strstr(text, "problem 20\n"));
        if (cases[i].rest == NULL) {
            assert_null(strstr(text, "not shown"));
        } else {
            assert_string_equal(text + strlen(text) - strlen(cases[i].rest), cases[i].rest);
        }
        free(text);
        pn_diags_free(diags);
    }
}

static void nothing_dangerous_gets_through(void **state)
{
    (void)state;
    struct pn_source source = source_of("a\x1b[2J\xff\u202e!\n");
    source.name = "evil\x1b[31m\nname";
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_diag_error(diags, &source, (struct pn_place){1, 1}, "unknown key '%s'", "\x1b]0;x\x07\n\u202eend");
    pn_diag_note(diags, &source, (struct pn_place){1, 4}, "'%s'", "\x9b");
    char *text = written(diags);
    size_t offset;
    assert_int_equal(pn_text_check(text, strlen(text), &offset), PN_TEXT_FINE);
    assert_non_null(strstr(text, "evil\\x1b[31m\\x0aname:1:1: error: unknown key '\\x1b]0;x\\x07\\x0a\\u202eend'\n"));
    assert_int_equal(count_of(text, "\n"), 6);
    free(text);
    pn_diags_free(diags);
}

static void a_long_line_is_cut_around_the_caret(void **state)
{
    (void)state;
    char line[5001];
    memset(line, 'x', 5000);
    line[5000] = '\0';
    line[2999] = '!';
    struct pn_source source = source_of(line);
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_diag_error(diags, &source, (struct pn_place){1, 3000}, "here");
    char *text = written(diags);
    assert_true(strlen(text) < 400);
    /* The caret is below the sign it is about. */
    const char *excerpt = strchr(text, '\n') + 1;
    const char *below = strchr(excerpt, '\n') + 1;
    assert_int_equal(strchr(excerpt, '!') - excerpt, strchr(below, '^') - below);
    free(text);
    pn_diags_free(diags);
}

static void a_kept_text_outlives_the_one_it_is_of(void **state)
{
    (void)state;
    struct pn_diags *diags = pn_diags_new(NULL);
    char text[] = "one\ntwo\n";
    char name[] = "file";
    struct pn_source source = {.name = name, .text = text, .length = strlen(text)};
    const struct pn_source *kept = pn_diags_keep(diags, &source);
    pn_diag_error(diags, kept, (struct pn_place){2, 1}, "wrong");
    memset(text, 'x', sizeof text - 1);
    memset(name, 'x', sizeof name - 1);
    source.length = 0;
    struct pn_buffer buffer;
    pn_buffer_init(&buffer);
    pn_diags_write(diags, "test", &buffer);
    assert_string_equal(pn_buffer_text(&buffer), "file:2:1: error: wrong\n    2 | two\n      | ^\n");
    pn_buffer_finish(&buffer);
    pn_diags_free(diags);
}

static void the_first_problem_fits_a_screen(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_diags *diags = pn_diags_new(NULL);
    assert_null(pn_diags_first(diags, &arena));
    const struct pn_source file = {.name = "f.yaml", .text = "a\nb\n", .length = 4};
    pn_diag_error(diags, &file, (struct pn_place){2, 1}, "second");
    pn_diag_error(diags, &file, (struct pn_place){1, 1}, "first");
    assert_string_equal(pn_diags_first(diags, &arena), "line 1: first");
    pn_diag_error(diags, NULL, (struct pn_place){0, 0}, "of no file");
    assert_string_equal(pn_diags_first(diags, &arena), "of no file");
    pn_diags_free(diags);
    pn_arena_finish(&arena);
}

static void what_is_taken_back_is_as_if_it_had_not_been(void **state)
{
    (void)state;
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_diag_warning(diags, NULL, PN_NO_PLACE, "stays");
    size_t count = pn_diags_count(diags);
    for (int i = 0; i < 2000; i++) { /* more than are kept */
        pn_diag_warning(diags, NULL, PN_NO_PLACE, "goes");
    }
    assert_true(pn_diags_are_full(diags));
    pn_diags_take_back(diags, count);
    assert_false(pn_diags_are_full(diags));
    pn_diag_error(diags, NULL, PN_NO_PLACE, "comes");
    pn_diag_note(diags, NULL, PN_NO_PLACE, "with a note");
    assert_int_equal(pn_diags_count(diags), 2);
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_diags_write(diags, "p", &text);
    assert_string_equal(pn_buffer_text(&text), "p: stays\np: comes\np: with a note\n");
    pn_buffer_finish(&text);
    pn_diags_free(diags);
}

int test_diag(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_count_lines_and_characters),
        cmocka_unit_test(an_empty_list_writes_nothing),
        cmocka_unit_test(a_problem_shows_its_line_and_a_caret),
        cmocka_unit_test(the_caret_stands_below_wide_and_combined_characters),
        cmocka_unit_test(a_place_beyond_the_text_does_no_harm),
        cmocka_unit_test(problems_are_in_the_files_order_and_those_without_a_place_first),
        cmocka_unit_test(many_problems_are_counted_but_not_all_shown),
        cmocka_unit_test(nothing_dangerous_gets_through),
        cmocka_unit_test(a_long_line_is_cut_around_the_caret),
        cmocka_unit_test(a_kept_text_outlives_the_one_it_is_of),
        cmocka_unit_test(the_first_problem_fits_a_screen),
        cmocka_unit_test(what_is_taken_back_is_as_if_it_had_not_been),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
