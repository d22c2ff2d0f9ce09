// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Wrapping: known lines, and what must hold for any text. */
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "phasenav/base/width.h"
#include "phasenav/base/wrap.h"
#include "random_text.h"

#include <stdio.h>

/* The lines of `text`, each in bars. */
static void assert_lines(const char *text, size_t columns, const char *expected)
{
    char lines[2000];
    size_t used = 0;
    size_t from = 0;
    do {
        struct pn_text_line line;
        from = pn_text_wrap(text, from, columns, &line);
        used += (size_t)snprintf(lines + used, sizeof lines - used, "|%.*s", (int)line.length, text + line.start);
    } while (text[from] != '\0');
    assert_string_equal(lines, expected);
}

static void lines_break_at_spaces(void **state)
{
    (void)state;
    assert_lines("", 10, "|");
    assert_lines("one", 10, "|one");
    assert_lines("one two three", 7, "|one two|three");
    assert_lines("one two three", 8, "|one two|three");
    assert_lines("one two three", 6, "|one|two|three");
    assert_lines("one two three", 13, "|one two three");
    assert_lines("  one   two  ", 7, "|one|two");
    assert_lines("  one   two  ", 9, "|one   two");
    assert_lines("one ", 3, "|one");
    assert_lines("für süße Öfen", 8, "|für süße|Öfen");
    assert_lines("a\u2009b c", 2, "|a|b|c");
    assert_lines("ab\u200bcd", 3, "|ab|cd");
}

static void lines_always_break_at_newlines(void **state)
{
    (void)state;
    assert_lines("one\ntwo", 10, "|one|two");
    assert_lines("one\n\ntwo", 10, "|one||two");
    assert_lines("\none", 10, "||one");
    assert_lines("one\n", 10, "|one");
    assert_lines("one \n two", 10, "|one|two");
    assert_lines("one two \nthree", 7, "|one two|three"); /* no empty line for the space that hangs over */
    assert_lines("abc\ndef", 3, "|abc|def");
    assert_lines("中\nx", 1, "|中|x");
    assert_lines("abcdef \nx", 3, "|abc|def|x");
}

static void no_break_spaces_do_not_break(void **state)
{
    (void)state;
    assert_lines("20\u00a0km weit", 6, "|20\u00a0km|weit");
    assert_lines("so 20\u00a0km", 6, "|so|20\u00a0km");
    assert_lines("z.\u202fB. so", 5, "|z.\u202fB.|so");
    assert_lines("so z.\u202fB.", 6, "|so|z.\u202fB.");
}

static void compounds_break_after_their_hyphens(void **state)
{
    (void)state;
    assert_lines("Smart-City-Lösung", 11, "|Smart-City-|Lösung");
    assert_lines("Smart-City-Lösung", 10, "|Smart-|City-|Lösung");
    assert_lines("die Smart-City", 10, "|die Smart-|City");
    assert_lines("die Smart-City", 9, "|die|Smart-|City");
    assert_lines("Seite 2024–2026", 11, "|Seite 2024–|2026");
    assert_lines("Bau\u2010Amt", 5, "|Bau\u2010|Amt");
    assert_lines("Bau- und Amt", 8, "|Bau- und|Amt");
    /* No compound: an id, a date, an option, a number, a dash between words, a bracket. */
    assert_lines("so exit-option", 12, "|so|exit-option");
    assert_lines("so exit-option", 10, "|so|exit-|option"); /* which no line holds */
    assert_lines("so (exit-option@pilot)", 9, "|so|(exit-|option@pi|lot)");
    assert_lines("am 2026-11-03", 10, "|am|2026-11-03");
    assert_lines("mit --phase", 6, "|mit|--phas|e");
    assert_lines("x -12", 3, "|x|-12");
    assert_lines("x -12", 4, "|x|-12");
    assert_lines("ab (Pilot-)Amt", 11, "|ab|(Pilot-)Amt");
}

static void words_break_only_where_they_must(void **state)
{
    (void)state;
    assert_lines("abcdefgh", 3, "|abc|def|gh");
    assert_lines("a bcdefgh", 4, "|a|bcde|fgh");
    assert_lines("abcdef gh", 3, "|abc|def|gh");
    assert_lines("abc", 0, "|a|b|c");
    assert_lines("u\u0308u\u0308", 1, "|u\u0308|u\u0308"); /* between clusters */
    assert_lines("中文", 3, "|中|文");
    assert_lines("中文", 1, "|中|文");
    assert_lines("a\u0301 \u0301b", 1, "|a\u0301| \u0301|b"); /* a space that carries an accent is no space */
}

static void addresses_stay_whole_where_they_fit(void **state)
{
    (void)state;
    assert_lines("see https://a.smart-city-Dialog.de/b-C", 35, "|see|https://a.smart-city-Dialog.de/b-C");
    assert_lines("at https://smart-City.de/x for it", 25, "|at|https://smart-City.de/x|for it");
    /* One that is too long is parted behind what its parts end with, also in its further lines. */
    assert_lines("https://smart-City.de/one-Two/three?four&five-Six", 26,
                 "|https://smart-City.de/|one-Two/three?four&|five-Six");
    assert_lines("https://smart-City.de/", 12, "|https://smar|t-City.de/");
    assert_lines("in „/tmp/phasenav-Y5/day.yaml“ now", 22, "|in|„/tmp/phasenav-Y5/|day.yaml“ now"); /* a path */
    assert_lines("in ~/a-B/c", 7, "|in|~/a-B/c");
    assert_lines("und/oder-Weg", 9, "|und/oder-|Weg"); /* no address */
}

static bool is_space(const char *text, size_t *ret_length)
{
    static const char *const spaces[] = {" ", "\u2009", "\u200b"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        size_t length = strlen(spaces[i]);
        unsigned width;
        if (strncmp(text, spaces[i], length) == 0 && pn_text_cluster(text, strlen(text), &width) == length) {
            *ret_length = length;
            return true;
        }
    }
    return false;
}

/* The bytes between are spaces, and at most `newlines` line breaks after them. */
static void assert_only_spaces(const char *text, size_t from, size_t to, size_t newlines)
{
    while (from < to) {
        size_t length = 0;
        if (newlines > 0 && from + 1 == to && text[from] == '\n') {
            return;
        }
        assert_true(is_space(text + from, &length));
        from += length;
    }
    assert_int_equal(from, to);
}

/* Where the word, or what is left of it, that begins at `at` ends. */
static size_t word_end(const char *text, size_t at)
{
    size_t length;
    while (text[at] != '\0' && text[at] != '\n' && !is_space(text + at, &length)) {
        unsigned width;
        at += pn_text_cluster(text + at, strlen(text + at), &width);
    }
    return at;
}

static void assert_properties(const char *text, size_t columns)
{
    size_t end_of_text = strlen(text);
    size_t from = 0;
    size_t asked = columns == 0 ? 1 : columns;
    struct pn_text_line going_on = {0};
    while (from < end_of_text) {
        struct pn_text_line line = {.start = SIZE_MAX, .length = SIZE_MAX};
        size_t next = pn_text_wrap(text, from, columns, &line);
        /* Who goes through the whole text gets the same lines. */
        assert_int_equal(pn_text_wrap_on(text, from, columns, &going_on), next);
        assert_int_equal(going_on.start, line.start);
        assert_int_equal(going_on.length, line.length);
        size_t end = line.start + line.length;
        assert_true(next > from && next <= end_of_text);
        assert_true(line.start >= from && end <= next);

        /* Nothing is lost but spaces and the line break. */
        assert_only_spaces(text, from, line.start, 0);
        assert_only_spaces(text, end, next, 1);
        assert_null(memchr(text + line.start, '\n', line.length));

        /* Neither too wide, */
        unsigned first = 0;
        size_t first_length = pn_text_cluster(text + line.start, line.length, &first);
        size_t width = pn_text_width(text + line.start, line.length);
        assert_true(width <= asked || first_length == line.length);

        /* nor shorter than it had to be. */
        bool ended = next == end_of_text || text[next - 1] == '\n';
        if (!ended) {
            assert_true(pn_text_width(text + line.start, word_end(text, next) - line.start) > asked);
        }

        /* A word is parted in its middle only where it is alone on its line. */
        bool after_dash = line.length >= 1 &&
                          (text[end - 1] == '-' || (line.length >= 3 && (memcmp(text + end - 3, "\u2013", 3) == 0 ||
                                                                         memcmp(text + end - 3, "\u2010", 3) == 0)));
        if (!ended && next == end && !after_dash) {
            for (size_t at = line.start; at < end;) {
                size_t length;
                unsigned cluster_width;
                assert_false(is_space(text + at, &length));
                at += pn_text_cluster(text + at, end_of_text - at, &cluster_width);
            }
        }
        from = next;
    }
}

static void any_text_wraps_without_loss(void **state)
{
    (void)state;
    struct random_source source = {.state = 2026};
    for (int round = 0; round < 20000; round++) {
        char text[1500];
        random_text(&source, text, sizeof text, 25);
        assert_properties(text, random_below(&source, 24));
    }
}

static void lines_are_counted(void **state)
{
    (void)state;
    assert_int_equal(pn_text_count_lines("", 10), 1);
    assert_int_equal(pn_text_count_lines("one two", 10), 1);
    assert_int_equal(pn_text_count_lines("one two", 5), 2);
    assert_int_equal(pn_text_count_lines("one\n\ntwo", 10), 3);
}

/* With a way back to the beginning of the word at each line, this would take hours. */
static void a_long_word_takes_time_by_its_length(void **state)
{
    (void)state;
    enum { LENGTH = 8 << 20, COLUMNS = 40 };
    static const char *const words[] = {"x", "x-", "x/", "\xc3\xa4", "e\xcc\x81"};
    char *text = malloc(LENGTH + 1);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        for (size_t at = 0; at + length <= LENGTH; at += length) {
            memcpy(text + at, words[i], length + 1);
        }
        assert_true(pn_text_count_lines(text, COLUMNS) >= LENGTH / COLUMNS / 4);
    }
    free(text);
}

int test_wrap(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_break_at_spaces),
        cmocka_unit_test(lines_always_break_at_newlines),
        cmocka_unit_test(no_break_spaces_do_not_break),
        cmocka_unit_test(compounds_break_after_their_hyphens),
        cmocka_unit_test(words_break_only_where_they_must),
        cmocka_unit_test(addresses_stay_whole_where_they_fit),
        cmocka_unit_test(any_text_wraps_without_loss),
        cmocka_unit_test(a_long_word_takes_time_by_its_length),
        cmocka_unit_test(lines_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
