// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* "Did you mean": near is found, far is not guessed. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/nearest.h"

#include <string.h>

static const char *const names[] = {"title",    "text",    "evidence", "workstreams",          "stakeholders",
                                    "requires", "related", "prepares", "success-criteria-set", "id",
                                    "Prüfung"};

enum { NAMES = sizeof names / sizeof *names };

static void assert_nearest(const char *word, const char *expected)
{
    size_t nearest = pn_text_nearest(word, names, NAMES);
    if (expected == NULL) {
        assert_int_equal(nearest, SIZE_MAX);
    } else {
        assert_true(nearest < NAMES);
        assert_string_equal(names[nearest], expected);
    }
}

static void near_words_are_found(void **state)
{
    (void)state;
    assert_nearest("titel", "title");
    assert_nearest("Title", "title");
    assert_nearest("titl", "title");
    assert_nearest("tittle", "title");
    assert_nearest("tetx", "text");
    assert_nearest("workstream", "workstreams");
    assert_nearest("stakeholder", "stakeholders");
    assert_nearest("require", "requires");
    assert_nearest("relates", "related");
    assert_nearest("success_criteria_set", "success-criteria-set");
    assert_nearest("pruefung", "Prüfung");
    assert_nearest("Prüfug", "Prüfung");
    assert_nearest("text", "text");
    assert_nearest("id", "id");
}

static void far_words_are_not_guessed(void **state)
{
    (void)state;
    assert_nearest("", NULL);
    assert_nearest("-", NULL);
    assert_nearest("ix", NULL); /* half of its letters differ */
    assert_nearest("banana", NULL);
    assert_nearest("tattle", "title"); /* 2 of 6 */
    assert_nearest("tattler", NULL);   /* 3 of 7 */
    assert_nearest("\xff\xfe", NULL);
    assert_int_equal(pn_text_nearest("text", names, 0), SIZE_MAX);
}

static void the_nearest_wins_and_then_the_first(void **state)
{
    (void)state;
    static const char *const close[] = {"pilots-x", "pilotx", "pilot", "pilat"};
    assert_int_equal(pn_text_nearest("pilot", close, 4), 2);
    static const char *const even[] = {"concepts", "concepta"};
    assert_int_equal(pn_text_nearest("concept", even, 2), 0);
}

static void words_without_end_are_no_burden(void **state)
{
    (void)state;
    static char endless[1 << 20];
    memset(endless, 'a', sizeof endless - 1);
    const char *const candidates[] = {endless, "aaa"};
    assert_int_equal(pn_text_nearest(endless, candidates, 2), SIZE_MAX);
    assert_int_equal(pn_text_nearest("aaaa", candidates, 2), 1);
    /* 64 letters are still compared, 65 not. */
    char longest[65];
    char other[65];
    memset(longest, 'b', 64);
    longest[64] = '\0';
    memcpy(other, longest, 65);
    other[10] = 'c';
    const char *const near_candidates[] = {other};
    assert_int_equal(pn_text_nearest(longest, near_candidates, 1), 0);
}

int test_nearest(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(near_words_are_found),
        cmocka_unit_test(far_words_are_not_guessed),
        cmocka_unit_test(the_nearest_wins_and_then_the_first),
        cmocka_unit_test(words_without_end_are_no_burden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
