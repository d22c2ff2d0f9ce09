/*
 * Signs that can stand in the same place are told apart, in Unicode and in ASCII.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/width.h"

#include "glyphs.h"

#include <stdbool.h>
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

/* A cell of the matrix shows whether there is a round or, with a project, the round's state. */
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

/* What is done looks the same everywhere; every other state has a sign of its own. */
static void assert_told_apart_in_a_list(const char *const *of_states)
{
    const char *signs[PN_STATE_COUNT];
    size_t used = 0;
    const char *done = NULL;
    for (enum pn_state at = 0; at < PN_STATE_COUNT; at++) {
        bool is_done = pn_state_info(at)->standing == PN_STANDING_DONE;
        if (is_done && done != NULL) {
            assert_string_equal(of_states[at], done);
        } else {
            done = is_done ? of_states[at] : done;
            signs[used++] = of_states[at];
        }
    }
    assert_all_different(signs, used);
}

/* The list of a phase has milestones, rounds and the decision at its end, so a sign must mean one thing for all three.
 */
static void states_of_a_list_are_different(void **state)
{
    (void)state;
    for (int unicode = 0; unicode < 2; unicode++) {
        assert_told_apart_in_a_list(pn_glyphs(unicode == 1)->states);
    }
}

/* Signs that every Unicode font of Debian's console-setup has, beyond ASCII: those of the sets Lat15, Lat2, Lat7, Uni1
 * and Uni2 were looked at. */
static const char console_has[] = "§«»¬±°¶·¿×÷–←↑→↓■";

static void signs_of_the_console_are_in_its_fonts(void **state)
{
    (void)state;
    static const char *const signs[PN_STATE_COUNT] = {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, console, role) console,
#include "phasenav/project/states.def"
#undef STATE
    };
    assert_told_apart_in_a_list(signs);
    for (size_t i = 0; i < PN_STATE_COUNT; i++) {
        bool is_ascii = signs[i][0] > ' ' && signs[i][0] <= '~' && signs[i][1] == '\0';
        if (!is_ascii && strstr(console_has, signs[i]) == NULL) {
            fail_msg("not every console has the sign %s of the state %s", signs[i],
                     pn_state_info((enum pn_state)i)->word);
        }
    }
}

int test_glyphs(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_of_one_thing_are_different),
        cmocka_unit_test(signs_of_the_matrix_are_different),
        cmocka_unit_test(states_of_a_list_are_different),
        cmocka_unit_test(signs_of_the_console_are_in_its_fonts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
