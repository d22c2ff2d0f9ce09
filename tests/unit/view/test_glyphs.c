/*
 * Signs that can stand in the same place are told apart, in Unicode and in ASCII.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/text.h"

#include "glyphs.h"

#include <string.h>

static void assert_all_different(const char *const *signs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(pn_text_width(signs[i], strlen(signs[i])), 1);
        for (size_t other = 0; other < i; other++) {
            assert_string_not_equal(signs[i], signs[other]);
        }
    }
}

static void states_of_one_thing_are_different(void **state)
{
    (void)state;
    for (int unicode = 0; unicode < 2; unicode++) {
        const struct pn_glyphs *glyphs = pn_glyphs(unicode == 1);
        static const enum pn_subject_kind kinds[] = {PN_SUBJECT_MILESTONE, PN_SUBJECT_ROUND, PN_SUBJECT_GATE};
        for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
            enum pn_state states[PN_STATE_COUNT];
            const char *signs[PN_STATE_COUNT];
            size_t count = pn_states_of(kinds[kind], states);
            for (size_t i = 0; i < count; i++) {
                signs[i] = glyphs->states[states[i]];
            }
            assert_all_different(signs, count);
        }
    }
}

/* In a cell of the matrix stands whether there is a round, or how it is with it. */
static void signs_of_the_matrix_are_different(void **state)
{
    (void)state;
    for (int unicode = 0; unicode < 2; unicode++) {
        const struct pn_glyphs *glyphs = pn_glyphs(unicode == 1);
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(PN_SUBJECT_ROUND, states);
        const char *signs[PN_STATE_COUNT + 3] = {glyphs->round, glyphs->silent_round, glyphs->no_round};
        size_t used = 3;
        for (size_t i = 0; i < count; i++) {
            if (states[i] != PN_STATE_OPEN) {
                signs[used++] = glyphs->states[states[i]];
            }
        }
        assert_all_different(signs, used);
    }
}

static bool is_success(enum pn_state state)
{
    return state == PN_STATE_REACHED || state == PN_STATE_MET || state == PN_STATE_GO_ON;
}

/* In the list of a phase stand milestones, rounds and the decision at its end: the same sign means the same there. */
static void states_of_a_list_are_different(void **state)
{
    (void)state;
    for (int unicode = 0; unicode < 2; unicode++) {
        const struct pn_glyphs *glyphs = pn_glyphs(unicode == 1);
        const char *signs[PN_STATE_COUNT];
        size_t used = 0;
        for (enum pn_state at = 0; at < PN_STATE_COUNT; at++) {
            if (is_success(at)) {
                assert_string_equal(glyphs->states[at], glyphs->states[PN_STATE_REACHED]);
            }
            if (!is_success(at) || at == PN_STATE_REACHED) {
                signs[used++] = glyphs->states[at];
            }
        }
        assert_all_different(signs, used);
    }
}

int test_glyphs(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_of_one_thing_are_different),
        cmocka_unit_test(signs_of_the_matrix_are_different),
        cmocka_unit_test(states_of_a_list_are_different),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
