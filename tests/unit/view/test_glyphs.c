// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Signs that can stand in the same place are told apart, in Unicode and in ASCII.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/width.h"

#include "font_signs.h"
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

/* The signs whose difference matters most, and which a reader meets in every list. */
static void open_started_and_reached_are_told_apart(void **state)
{
    (void)state;
    const struct pn_glyphs *glyphs = pn_glyphs(true);
    assert_string_equal(glyphs->states[PN_STATE_OPEN], "·");
    assert_string_equal(glyphs->states[PN_STATE_STARTED], "»");
    assert_string_equal(glyphs->states[PN_STATE_REACHED], "■");
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

static void assert_in_fonts(const char *sign)
{
    bool is_ascii = (unsigned char)*sign < 0x80 && sign[1] == '\0';
    if (!is_ascii && strstr(shown_everywhere, sign) == NULL) {
        fail_msg("not every terminal's font has the sign %s", sign);
    }
}

/* One set for all terminals, the Linux console and Windows' among them. */
static void every_font_has_the_signs(void **state)
{
    (void)state;
    const struct pn_glyphs *glyphs = pn_glyphs(true);
#define IN_FONTS(name, unicode, ascii) assert_in_fonts(glyphs->name);
    PN_GLYPHS(IN_FONTS)
#undef IN_FONTS
    for (size_t i = 0; i < PN_STATE_COUNT; i++) {
        assert_in_fonts(glyphs->states[i]);
    }
}

int test_glyphs(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_of_one_thing_are_different),
        cmocka_unit_test(open_started_and_reached_are_told_apart),
        cmocka_unit_test(every_font_has_the_signs),
        cmocka_unit_test(states_of_a_list_are_different),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
