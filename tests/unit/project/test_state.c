// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of states: words are found again, and Space leads round.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/project/state.h"

#include <stdio.h>
#include <string.h>

static const enum pn_subject_kind kinds[] = {PN_SUBJECT_MILESTONE, PN_SUBJECT_ROUND, PN_SUBJECT_GATE};

enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

static void words_lead_back_to_their_states(void **state)
{
    (void)state;
    enum pn_state found;
    for (size_t kind = 0; kind < KIND_COUNT; kind++) {
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(kinds[kind], states);
        assert_in_range(count, 2, PN_STATES_MOST);
        for (size_t i = 0; i < count; i++) {
            assert_true(pn_state_from_word(kinds[kind], pn_state_info(states[i])->word, &found));
            assert_int_equal(found, states[i]);
        }
        assert_false(pn_state_from_word(kinds[kind], "", &found));
    }
    assert_false(pn_state_from_word(PN_SUBJECT_MILESTONE, "met", &found));
    assert_false(pn_state_from_word(PN_SUBJECT_PROJECT, "open", &found));
}

/* Where it leads from a state, and so on until it is there again. */
static void expect_walk(enum pn_subject_kind kind, enum pn_state from, const char *expected)
{
    char walk[200] = "";
    enum pn_state at = from;
    do {
        at = pn_state_after(kind, at);
        strcat(strcat(walk, pn_state_info(at)->word), " ");
    } while (at != PN_STATE_OPEN);
    assert_string_equal(walk, expected);
}

static void space_leads_round(void **state)
{
    (void)state;
    expect_walk(PN_SUBJECT_MILESTONE, PN_STATE_OPEN, "reached open ");
    expect_walk(PN_SUBJECT_ROUND, PN_STATE_OPEN, "attention met open ");
    expect_walk(PN_SUBJECT_GATE, PN_STATE_OPEN, "go-on another-way postponed stop open ");
    /* What it does not stop at, it leaves. */
    expect_walk(PN_SUBJECT_MILESTONE, PN_STATE_STARTED, "reached open ");
    expect_walk(PN_SUBJECT_MILESTONE, PN_STATE_NOT_APPLICABLE, "open ");
    expect_walk(PN_SUBJECT_ROUND, PN_STATE_NOT_APPLICABLE, "open ");
}

int test_state(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_lead_back_to_their_states),
        cmocka_unit_test(space_leads_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
