// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From what somebody typed to a phase.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"

#include "phasenav/roadmap/find.h"

static const char text[] = //
    "format: 1\n"
    "roadmap: {id: r, title: T}\n"
    "phases:\n"
    "- {id: idea, aliases: [p1, Anfang, same-again], title: {de: Ideenfindung, en: Idea}}\n"
    "- {id: concept, aliases: [proof-of-concept], title: {de: Konzept und Prototyp, en: Concept and prototype}}\n"
    "- {id: pilot, aliases: [Prüfung], title: {de: Pilot, en: Pilot}}\n"
    "- {id: rollout, aliases: [idea-2], title: {de: Rollout und Verstetigung, en: Rollout}}\n"
    "- {id: transfer, title: {de: Übertragung, en: Pilot elsewhere}}\n"
    "- {id: closing, aliases: [Neu-Entwickeln], title: {de: Abschluss, en: Same}}\n"
    "- {id: ending, aliases: ['7'], title: {de: Ende, en: Same}}\n";

static int set_up(void **state)
{
    return loaded_fixture_set_up(state, text);
}

static struct pn_phase_match find(void **state, const char *word)
{
    struct loaded_fixture *fixture = *state;
    return pn_roadmap_find_phase(&fixture->arena, fixture->loaded.roadmap, word);
}

static void expect_phase(void **state, const char *word, uint32_t phase)
{
    struct pn_phase_match match = find(state, word);
    if (match.found != PN_FOUND || match.phase != phase) {
        fail_msg("'%s': found %d, phase %u", word, (int)match.found, (unsigned)match.phase);
    }
}

static void expect_several(void **state, const char *word, const uint32_t *phases, uint32_t count)
{
    struct pn_phase_match match = find(state, word);
    assert_int_equal(match.found, PN_FOUND_SEVERAL);
    assert_int_equal(match.several_count, count);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(match.several[i], phases[i]);
    }
}

static void expect_nothing(void **state, const char *word, uint32_t nearest)
{
    struct pn_phase_match match = find(state, word);
    assert_int_equal(match.found, PN_FOUND_NOTHING);
    assert_int_equal(match.phase, nearest);
}

static void by_id_alias_number_and_title(void **state)
{
    expect_phase(state, "concept", 1);
    expect_phase(state, "p1", 0);
    expect_phase(state, "Anfang", 0);
    expect_phase(state, "4", 3);
    expect_phase(state, "7", 6);
    expect_phase(state, "Rollout und Verstetigung", 3);
    expect_phase(state, "Concept and prototype", 1);
}

static void however_it_is_written(void **state)
{
    expect_phase(state, "PILOT", 2);
    expect_phase(state, "pruefung", 2);
    expect_phase(state, "prufung", 2);
    expect_phase(state, "PRÜFUNG", 2);
    expect_phase(state, "uebertragung", 4);
    expect_phase(state, "Proof of Concept", 1);
    expect_phase(state, "proofofconcept", 1);
    expect_phase(state, "neuentwickeln", 5);
    expect_phase(state, "Neu entwickeln", 5);
    expect_phase(state, "  transfer ", 4);
    expect_phase(state, "konzept-und-prototyp", 1);
}

static void exact_is_better_than_a_beginning(void **state)
{
    /* Also `idea-2` and `Pilot elsewhere` begin like this. */
    expect_phase(state, "idea", 0);
    expect_phase(state, "pilot", 2);
    expect_phase(state, "Rollout", 3);
}

static void by_a_beginning_that_is_one_phases(void **state)
{
    expect_phase(state, "trans", 4);
    expect_phase(state, "con", 1); /* id and title of one phase */
    expect_phase(state, "ideenf", 0);
    expect_phase(state, "über", 4);
    expect_phase(state, "Konzept u", 1);
    expect_phase(state, "pilot e", 4);
}

static void several_are_named_in_order(void **state)
{
    expect_several(state, "pil", (const uint32_t[]){2, 4}, 2);
    expect_several(state, "ide", (const uint32_t[]){0, 3}, 2);
    expect_several(state, "same", (const uint32_t[]){5, 6}, 2);
    expect_several(state, "p", (const uint32_t[]){0, 1, 2, 4}, 4);
}

static void nothing_with_the_nearest(void **state)
{
    expect_nothing(state, "piolt", 2);
    expect_nothing(state, "tranfser", 4);
    expect_nothing(state, "qqqq", PN_NO_PHASE);
    expect_nothing(state, "", PN_NO_PHASE);
    expect_nothing(state, " - ", PN_NO_PHASE);
    expect_nothing(state, "0", PN_NO_PHASE);
    expect_nothing(state, "8", PN_NO_PHASE);
    expect_nothing(state, "99999999999999999999", PN_NO_PHASE);
    expect_nothing(state, "\xff\xfe", PN_NO_PHASE);
}

int test_find(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_id_alias_number_and_title),     cmocka_unit_test(however_it_is_written),
        cmocka_unit_test(exact_is_better_than_a_beginning), cmocka_unit_test(by_a_beginning_that_is_one_phases),
        cmocka_unit_test(several_are_named_in_order),       cmocka_unit_test(nothing_with_the_nearest),
    };
    return cmocka_run_group_tests_name("find", tests, set_up, loaded_fixture_tear_down);
}
