// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is asked of a project: how far, what next, what is missing.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project/last_look.h"
#include "project_test.h"

#include "phasenav/project/gap.h"
#include "phasenav/project/progress.h"

static const char text[] = "format: 1\n"
                           "project: {title: T, phase: pilot}\n"
                           "milestones:\n"
                           "  need: {state: reached}\n"
                           "  running: {state: started}\n"
                           "  measured: {state: not-applicable}\n"
                           "rounds:\n"
                           "  acceptance:\n"
                           "    idea: {state: met, date: 2026-10-01}\n"
                           "    rollout: {state: attention}\n"
                           "  privacy:\n"
                           "    idea: {state: attention, date: 2026-09-01}\n"
                           "    pilot: {state: met}\n";

struct asked {
    struct project_test test;
    struct pn_arena arena;
    struct pn_buffer answer;
};

static void start(struct asked *asked)
{
    project_test_init(&asked->test, text);
    assert_non_null(asked->test.project);
    pn_arena_init(&asked->arena);
    pn_buffer_init(&asked->answer);
}

static void finish(struct asked *asked)
{
    pn_buffer_finish(&asked->answer);
    pn_arena_finish(&asked->arena);
    project_test_finish(&asked->test);
}

static const char *name(struct asked *asked, struct pn_subject subject)
{
    return pn_subject_write(&asked->arena, asked->test.roadmap, subject);
}

static void expect_items(struct asked *asked, struct pn_items items, const char *expected)
{
    pn_buffer_clear(&asked->answer);
    for (uint32_t i = 0; i < items.count; i++) {
        pn_buffer_printf(&asked->answer, "%s ", pn_roadmap_item(asked->test.roadmap, items.at[i])->id);
    }
    assert_string_equal(pn_buffer_text(&asked->answer), expected);
}

static void expect_gap(struct asked *asked, struct pn_gap gap, const char *expected)
{
    static const char *const reasons[] = {
        [PN_NEED_GATE] = "gate",         [PN_NEED_BEFORE] = "before",
        [PN_NEED_REQUIRED] = "required", [PN_NEED_GROUNDWORK] = "groundwork",
        [PN_NEED_HELP] = "help",
    };
    pn_buffer_clear(&asked->answer);
    for (uint32_t i = 0; i < gap.count; i++) {
        pn_buffer_printf(&asked->answer, "%s%s(%s for %s) ", i == gap.must ? "| " : "", name(asked, gap.at[i].subject),
                         reasons[gap.at[i].reason], asked->test.roadmap->phases[gap.at[i].phase].item.id);
    }
    assert_string_equal(pn_buffer_text(&asked->answer), expected);
}

static void phases_are_counted(void **state)
{
    (void)state;
    struct asked asked;
    start(&asked);
    struct pn_progress idea = pn_progress_of_phase(asked.test.project, 0);
    assert_int_equal(idea.milestones.all, 2);
    assert_int_equal(idea.milestones.done, 1);
    assert_int_equal(idea.milestones.in[PN_STATE_REACHED], 1);
    assert_int_equal(idea.rounds.all, 2);
    assert_int_equal(idea.rounds.done, 1);
    assert_int_equal(idea.rounds.in[PN_STATE_ATTENTION], 1);
    struct pn_progress pilot = pn_progress_of_phase(asked.test.project, 1);
    assert_int_equal(pilot.milestones.all, 1);
    assert_int_equal(pilot.milestones.done, 0);
    assert_int_equal(pilot.milestones.in[PN_STATE_STARTED], 1);
    assert_int_equal(pilot.milestones.in[PN_STATE_NOT_APPLICABLE], 1);
    assert_int_equal(pilot.rounds.all, 3);
    uint32_t milestones = 0;
    uint32_t reached = 0;
    uint32_t rounds = 0;
    uint32_t met = 0;
    for (uint32_t i = 0; i < asked.test.roadmap->phase_count; i++) {
        struct pn_progress progress = pn_progress_of_phase(asked.test.project, i);
        milestones += progress.milestones.all;
        reached += progress.milestones.done;
        rounds += progress.rounds.all;
        met += progress.rounds.done;
    }
    assert_int_equal(milestones, 5);
    assert_int_equal(reached, 1);
    assert_int_equal(rounds, 9);
    assert_int_equal(met, 2);
    finish(&asked);
}

static void what_comes_next_is_in_the_walks_order(void **state)
{
    (void)state;
    struct asked asked;
    start(&asked);
    expect_items(&asked, pn_progress_next(&asked.arena, asked.test.project, 9), "running operation partner ");
    expect_items(&asked, pn_progress_next(&asked.arena, asked.test.project, 1), "running ");
    finish(&asked);
}

static void what_was_looked_at_before_comes_round_again(void **state)
{
    (void)state;
    struct asked asked;
    start(&asked);
    struct pn_facts before = pn_progress_looked_at_before(&asked.arena, asked.test.project, 1);
    assert_int_equal(before.count, 1); /* privacy has been looked at in this phase too, costs never */
    assert_string_equal(name(&asked, before.at[0]->subject), "acceptance@idea");
    assert_int_equal(pn_progress_looked_at_before(&asked.arena, asked.test.project, 0).count, 0);
    before = pn_progress_looked_at_before(&asked.arena, asked.test.project, 3);
    assert_int_equal(before.count, 1);
    assert_string_equal(name(&asked, before.at[0]->subject), "acceptance@rollout");
    assert_string_equal(name(&asked, pn_progress_last_look(asked.test.project, 1, 3)->subject), "privacy@pilot");
    assert_null(pn_progress_last_look(asked.test.project, 2, 3));
    finish(&asked);
}

static void what_a_phase_asks_for_is_told(void **state)
{
    (void)state;
    struct asked asked;
    start(&asked);
    expect_gap(&asked, pn_gap_of_phase(&asked.arena, asked.test.project, 0), "");
    expect_gap(&asked, pn_gap_of_phase(&asked.arena, asked.test.project, 1),
               "gate:idea(gate for pilot) budget(before for pilot) ");
    /* The rollout runs beside the transfer: the pilot is the phase before. Acceptance needs attention in its last
     * round. */
    expect_gap(&asked, pn_gap_of_phase(&asked.arena, asked.test.project, 3),
               "gate:pilot(gate for transfer) running(before for transfer) "
               "acceptance@rollout(groundwork for transfer) | costs@pilot(help for transfer) ");
    finish(&asked);
}

/* What the transfer asks of acceptance, which is groundwork for it, where the project says this of its rounds. */
static void expect_acceptance(const char *rounds, const char *expected)
{
    struct asked asked;
    struct pn_buffer project;
    pn_buffer_init(&project);
    pn_buffer_printf(&project,
                     "format: 1\nproject: {title: T, phase: pilot}\ngates: {pilot: {decision: go-on}}\n"
                     "milestones: {running: {state: reached}, measured: {state: reached}}\n"
                     "rounds: {acceptance: {%s}}\n",
                     rounds);
    project_test_init(&asked.test, pn_buffer_text(&project));
    pn_buffer_finish(&project);
    assert_non_null(asked.test.project);
    pn_arena_init(&asked.arena);
    pn_buffer_init(&asked.answer);
    expect_gap(&asked, pn_gap_of_phase(&asked.arena, asked.test.project, 3), expected);
    finish(&asked);
}

static void nobody_waits_for_a_round_of_a_phase_that_runs_at_the_same_time(void **state)
{
    (void)state;
    expect_acceptance("idea: {state: met}",
                      "acceptance@pilot(groundwork for transfer) | costs@pilot(help for transfer) ");
    expect_acceptance("pilot: {state: met}", "| costs@pilot(help for transfer) ");
    expect_acceptance("pilot: {state: met}, rollout: {state: attention}",
                      "acceptance@rollout(groundwork for transfer) | costs@pilot(help for transfer) ");
    expect_acceptance("pilot: {state: attention}, rollout: {state: met}", "| costs@pilot(help for transfer) ");
}

static void what_a_project_lacks_is_told(void **state)
{
    (void)state;
    struct asked asked;
    start(&asked);
    /* What belongs to the present phase is no gap of it: running is its next milestone. */
    expect_gap(&asked, pn_gap_of_project(&asked.arena, asked.test.project),
               "gate:idea(gate for pilot) budget(before for pilot) ");
    static const char later[] =
        "format: 2\nproject: {title: T, phase: rollout}\nmilestones: {need: {state: reached}}\n";
    project_test_read(&asked.test, later, sizeof later - 1);
    /* The rollout and the transfer beside it have one phase before them. What is missing there is missing once. */
    expect_gap(&asked, pn_gap_of_project(&asked.arena, asked.test.project),
               "gate:pilot(gate for rollout) running(before for rollout) measured(before for rollout) "
               "acceptance@pilot(groundwork for transfer) | costs@pilot(help for transfer) ");
    static const char nowhere[] = "format: 2\nproject: {title: T}\n";
    project_test_read(&asked.test, nowhere, sizeof nowhere - 1);
    expect_gap(&asked, pn_gap_of_project(&asked.arena, asked.test.project), "");
    finish(&asked);
}

int test_project_progress(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phases_are_counted),
        cmocka_unit_test(what_comes_next_is_in_the_walks_order),
        cmocka_unit_test(what_was_looked_at_before_comes_round_again),
        cmocka_unit_test(what_a_phase_asks_for_is_told),
        cmocka_unit_test(nobody_waits_for_a_round_of_a_phase_that_runs_at_the_same_time),
        cmocka_unit_test(what_a_project_lacks_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
