// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Sheets: what they hold, in which order, and where their links lead.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "roadmap_from_text.h"

#include "phasenav/roadmap/sheet.h"

static const char text[] = "format: 1\n"
                           "roadmap:\n"
                           "  id: r\n"
                           "  language: en\n"
                           "  title: {en: R, de: Rd}\n"
                           "  sources: [{id: s1, title: Source}]\n"
                           "workstreams: [{id: w1, title: {en: W, de: Wd}, color: blue}]\n"
                           "stakeholders: [{id: h1, title: H1}, {id: h2, title: H2}]\n"
                           "phases:\n"
                           "  - id: a\n"
                           "    title: A\n"
                           "    situation: Sit\n"
                           "    goal: Goal\n"
                           "    gate: Gate\n"
                           "    pitfalls: [P1, P2]\n"
                           "    prepare: [Pre1, {en: Pre2, de: Pre2d}]\n"
                           "    milestones:\n"
                           "      - id: m1\n"
                           "        title: {en: M1, de: M1d}\n"
                           "        text: {en: T, de: Td}\n"
                           "        evidence: Ev\n"
                           "        workstreams: [w1]\n"
                           "        stakeholders: [h1, h2]\n"
                           "        prepares: [c]\n"
                           "        related: [everywhere, middle]\n"
                           "        sources: [s1]\n"
                           "        origin: own\n"
                           "      - {id: m2, title: M2, requires: [m1], origin: roadmap}\n"
                           "      - {id: bare, title: Bare}\n"
                           "      - {id: m4, title: M4, original: {en: The fourth, de: Der vierte}, origin: adapted}\n"
                           "  - {id: b, title: B, parallel: [c]}\n"
                           "  - {id: c, title: C}\n"
                           "criteria:\n"
                           "  - id: everywhere\n"
                           "    title: E\n"
                           "    text: Et\n"
                           "    related: [middle]\n"
                           "    rounds: [{phase: a, question: Qa}, {phase: c, question: Qc}]\n"
                           "  - {id: middle, title: Mid, from: b, until: c}\n"
                           "models:\n"
                           "  - {id: mo, title: Mo, text: Mt, pros: [P], cons: [C1, C2], related: [te]}\n"
                           "terms:\n"
                           "  - {id: te, title: Te, text: Tt}\n";

struct fixture {
    struct pn_roadmap *roadmap;
    struct pn_arena arena;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture.roadmap = roadmap_from_text(text);
    pn_arena_init(&fixture.arena);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    pn_roadmap_free(fixture->roadmap);
    pn_arena_finish(&fixture->arena);
    return 0;
}

/* The sheet as lines `KIND LABEL: TEXT`, `>` and where to for a link; compared with what is expected. */
static void expect_sheet(struct fixture *fixture, const char *id, uint32_t phase, uint32_t language,
                         const char *expected)
{
    static const char kinds[] = {[PN_SHEET_TEXT] = 'T',
                                 [PN_SHEET_NAMES] = 'N',
                                 [PN_SHEET_POINT] = 'P',
                                 [PN_SHEET_LINK] = 'L',
                                 [PN_SHEET_ROUND] = 'R'};
    struct pn_sheet sheet =
        pn_sheet_of(&fixture->arena, fixture->roadmap, pn_roadmap_find(fixture->roadmap, id), phase, language, NULL);
    struct pn_buffer found;
    pn_buffer_init(&found);
    for (uint32_t i = 0; i < sheet.count; i++) {
        const struct pn_sheet_entry *entry = &sheet.at[i];
        pn_buffer_printf(&found, "%c %s: %s", kinds[entry->kind], entry->label != NULL ? entry->label : "-",
                         entry->text);
        if (entry->kind == PN_SHEET_LINK || entry->kind == PN_SHEET_ROUND) {
            pn_buffer_printf(&found, " > %s", pn_roadmap_item(fixture->roadmap, entry->target)->id);
            if (entry->phase != PN_NO_PHASE) {
                pn_buffer_printf(&found, " %u", entry->phase);
            }
        } else {
            assert_int_equal(entry->target, PN_NO_ITEM);
            assert_int_equal(entry->phase, PN_NO_PHASE);
        }
        pn_buffer_append_text(&found, "\n");
    }
    assert_string_equal(pn_buffer_text(&found), expected);
    pn_buffer_finish(&found);
}

static void a_milestone_has_everything_in_order(void **state)
{
    expect_sheet(*state, "m1", 0, 0,
                 "T -: T\n"
                 "T Reached when: Ev\n"
                 "N Workstreams: W\n"
                 "N Stakeholders: H1\n"
                 "N Stakeholders: H2\n"
                 "L Required by: M2 > m2 0\n"
                 "L Prepares: C > c 2\n"
                 "L See also: E > everywhere 0\n"
                 "L See also: Mid > middle 1\n" /* it has no round in the phase at hand: its first */
                 "N Sources: Source\n"
                 "T Our own addition: \n");
    expect_sheet(*state, "m2", 0, 0, "L Requires: M1 > m1 0\n");
}

static void the_matter_may_be_the_sources_and_the_wording_ours(void **state)
{
    expect_sheet(*state, "m4", 0, 0,
                 "T In the original: The fourth\n"
                 "T From the source; wording or place is ours: \n");
}

static void what_the_file_leaves_out_is_left_out(void **state)
{
    expect_sheet(*state, "bare", 0, 0, "");
}

static void texts_are_in_the_language_asked_for(void **state)
{
    struct fixture *fixture = *state;
    uint32_t german = pn_roadmap_language(fixture->roadmap, "de", NULL);
    struct pn_sheet sheet =
        pn_sheet_of(&fixture->arena, fixture->roadmap, pn_roadmap_find(fixture->roadmap, "m1"), 0, german, NULL);
    assert_string_equal(sheet.at[0].text, "Td");
    assert_string_equal(sheet.at[1].text, "Ev"); /* the only language there is */
    assert_string_equal(sheet.at[2].text, "Wd");
    assert_int_equal(sheet.at[2].color, PN_COLOR_BLUE);
    assert_int_equal(sheet.at[3].color, PN_COLOR_DEFAULT);
    assert_ptr_equal(sheet.at[3].label, sheet.at[4].label); /* two names under one label */
}

static void a_criterion_begins_with_the_question_of_the_phase(void **state)
{
    expect_sheet(*state, "everywhere", 2, 0,
                 "T Guiding question in this phase: Qc\n"
                 "T -: Et\n"
                 "L See also: Mid > middle 2\n"
                 "L See also: M1 > m1 0\n"
                 "R In the other phases: Qa > everywhere 0\n"
                 "R In the other phases:  > everywhere 1\n");
}

static void a_criterion_in_no_phase_shows_all_its_rounds(void **state)
{
    expect_sheet(*state, "everywhere", PN_NO_PHASE, 0,
                 "T -: Et\n"
                 "L See also: Mid > middle 1\n"
                 "L See also: M1 > m1 0\n"
                 "R From phase to phase: Qa > everywhere 0\n"
                 "R From phase to phase:  > everywhere 1\n"
                 "R From phase to phase: Qc > everywhere 2\n");
    expect_sheet(*state, "middle", PN_NO_PHASE, 0,
                 "L See also: M1 > m1 0\n"
                 "L See also: E > everywhere\n" /* cross-phase: no phase is as good as any */
                 "R From phase to phase:  > middle 1\n"
                 "R From phase to phase:  > middle 2\n");
}

static void a_phase_has_its_gate_and_its_parallels(void **state)
{
    expect_sheet(*state, "a", 0, 0,
                 "T Situation: Sit\n"
                 "T Goal: Goal\n"
                 "T Before you go on: Gate\n"
                 "P Pitfalls: P1\n"
                 "P Pitfalls: P2\n"
                 "P To prepare for later: Pre1\n"
                 "P To prepare for later: Pre2\n");
    expect_sheet(*state, "c", 2, 0, "L Runs in parallel with: B > b 1\n");
}

static void models_and_terms_have_sheets(void **state)
{
    expect_sheet(*state, "mo", PN_NO_PHASE, 0,
                 "T -: Mt\n"
                 "P Advantages: P\n"
                 "P Drawbacks: C1\n"
                 "P Drawbacks: C2\n"
                 "L See also: Te > te\n");
    expect_sheet(*state, "te", PN_NO_PHASE, 0,
                 "T -: Tt\n"
                 "L See also: Mo > mo\n");
}

int test_sheet(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_milestone_has_everything_in_order),
        cmocka_unit_test(the_matter_may_be_the_sources_and_the_wording_ours),
        cmocka_unit_test(what_the_file_leaves_out_is_left_out),
        cmocka_unit_test(texts_are_in_the_language_asked_for),
        cmocka_unit_test(a_criterion_begins_with_the_question_of_the_phase),
        cmocka_unit_test(a_criterion_in_no_phase_shows_all_its_rounds),
        cmocka_unit_test(a_phase_has_its_gate_and_its_parallels),
        cmocka_unit_test(models_and_terms_have_sheets),
    };
    return cmocka_run_group_tests_name("sheet", tests, set_up, tear_down);
}
