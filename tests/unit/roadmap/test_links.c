// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the links of the shipped roadmap have to say: which way a solution must have come, what may run side by side,
 * and that nothing hangs in the air.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "shipped.h"

enum { MOST_ITEMS = 512 };

static const struct pn_roadmap *of(void **state)
{
    return ((struct shipped *)*state)->roadmap;
}

static pn_item_id named(const struct pn_roadmap *roadmap, const char *id)
{
    pn_item_id item = pn_roadmap_find(roadmap, id);
    if (item == PN_NO_ITEM) {
        fail_msg("there is no '%s'", id);
    }
    return item;
}

/* Marks in `met` every milestone without which `item` cannot be reached. */
static void go_back(const struct pn_roadmap *roadmap, pn_item_id item, bool *met)
{
    const struct pn_items *requires = &pn_roadmap_item(roadmap, item)->requires;
    for (uint32_t i = 0; i < requires->count; i++) {
        pn_item_id required = requires->at[i];
        if (!met[required]) {
            met[required] = true;
            go_back(roadmap, required, met);
        }
    }
}

/* Whether `item` cannot be reached without `needed`. */
static bool needs(const struct pn_roadmap *roadmap, const char *item, const char *needed)
{
    bool met[MOST_ITEMS] = {false};
    assert_true(roadmap->item_count < MOST_ITEMS);
    go_back(roadmap, named(roadmap, item), met);
    return met[named(roadmap, needed)];
}

static unsigned expect_needs(const struct pn_roadmap *roadmap, const char *item, const char *needed)
{
    unsigned lacking = 0;
    if (!needs(roadmap, item, needed)) {
        FOUND(lacking, "'%s' can be reached without '%s'\n", item, needed);
    }
    return lacking;
}

static void nothing_is_re_used_that_was_never_piloted(void **state)
{
    static const char *const all[] = {
        "pilot-approved",
        "success-criteria-set",
        "contract-awarded",
        "pilot-completed",
        "acceptance-shown",
        "pilot-decision-taken",
        "privacy-security-cleared",
        "staff-council-involved",
        "operating-model-shortlisted",
        "existing-solutions-checked",
        "decision-in-principle",
        "transferability-tested",
    };
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        lacking += expect_needs(roadmap, "reuse-running", all[i]);
    }
    assert_int_equal(lacking, 0);
}

static void rollout_and_transfer_begin_with_the_decision_after_the_pilot(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t phase = 3; phase < roadmap->phase_count; phase++) {
        for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
            if (roadmap->milestones[i].item.phase == phase) {
                lacking += expect_needs(roadmap, roadmap->milestones[i].item.id, "pilot-decision-taken");
            }
        }
    }
    assert_int_equal(lacking, 0);
}

/* What prepares a phase that may run at the same time must be possible early: it waits for nothing of its own phase.
 * And no milestone of one of the two requires one of the other. */
static void transfer_can_run_beside_the_rollout(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned wrong = 0;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_milestone *milestone = &roadmap->milestones[i];
        bool prepares_parallel = false;
        for (uint32_t k = 0; k < milestone->item.prepares.count; k++) {
            prepares_parallel |= pn_phases_are_parallel(roadmap, milestone->item.phase, milestone->item.prepares.at[k]);
        }
        bool met[MOST_ITEMS] = {false};
        go_back(roadmap, named(roadmap, milestone->item.id), met);
        for (uint32_t k = 0; k < roadmap->item_count; k++) {
            const struct pn_item *item = pn_roadmap_item(roadmap, k);
            if (!met[k] || item->phase == PN_NO_PHASE) {
                continue;
            }
            if (prepares_parallel && item->phase == milestone->item.phase) {
                FOUND(wrong, "'%s' prepares a parallel phase, but waits for '%s'\n", milestone->item.id, item->id);
            }
            if (pn_phases_are_parallel(roadmap, milestone->item.phase, item->phase)) {
                FOUND(wrong, "'%s' waits for '%s' of a parallel phase\n", milestone->item.id, item->id);
            }
        }
    }
    assert_int_equal(wrong, 0);
}

static void what_is_carried_on_was_made_before(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    static const char *const pairs[][2] = {
        {"scaling-strategy-updated", "vision-and-plan-adopted"}, /* the first strategy is part of the plan */
        {"pilot-decision-taken", "scaling-strategy-updated"},
        {"maintenance-running", "operations-handed-over"}, /* someone has to maintain it */
        {"contract-awarded", "pilot-approved"},            /* no contract before the money */
        {"pilot-completed", "contract-awarded"},
        {"pilot-approved", "privacy-security-cleared"},
        {"pilot-approved", "staff-council-involved"},
    };
    unsigned lacking = 0;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        lacking += expect_needs(roadmap, pairs[i][0], pairs[i][1]);
    }
    assert_int_equal(lacking, 0);
}

static void every_criterion_belongs_to_a_milestone(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    unsigned lacking = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_item *criterion = &roadmap->criteria[i].item;
        bool found = false;
        for (uint32_t k = 0; k < criterion->related.count; k++) {
            found |= pn_roadmap_item(roadmap, criterion->related.at[k])->kind == PN_ITEM_MILESTONE;
        }
        if (!found) {
            FOUND(lacking, "criterion '%s' is linked with no milestone\n", criterion->id);
        }
    }
    assert_int_equal(lacking, 0);
}

static void every_phase_but_the_first_has_groundwork(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    static const uint32_t least[] = {0, 1, 3, 10, 10};
    for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
        assert_true(roadmap->phases[phase].groundwork.count >= least[phase]);
    }
}

/* Each of these is asked for before the phase begins. What only makes it easier is `helps`: asking for that as well
 * hides what matters. */
static void groundwork_of_criteria_is_what_a_phase_cannot_do_without(void **state)
{
    enum { MOST = 8 };
    const struct pn_roadmap *roadmap = of(state);
    unsigned wrong = 0;
    unsigned eased = 0;
    for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
        const struct pn_items *groundwork = &roadmap->phases[phase].groundwork;
        uint32_t criteria = 0;
        for (uint32_t i = 0; i < groundwork->count; i++) {
            criteria += pn_roadmap_item(roadmap, groundwork->at[i])->kind == PN_ITEM_CRITERION;
        }
        if (criteria > MOST) {
            FOUND(wrong, "phase '%s' cannot do without %u criteria\n", roadmap->phases[phase].item.id, criteria);
        }
    }
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        eased += roadmap->items[i]->helps.count;
    }
    assert_int_equal(wrong, 0);
    assert_true(eased >= 10);
}

/* Whether the example project says of the milestone `id` that it is reached. */
static bool example_has_reached(const char *example, const char *id)
{
    char line[128];
    snprintf(line, sizeof line, "\n  %s: {state: reached", id);
    return strstr(example, line) != NULL;
}

static void the_example_project_reaches_nothing_too_early(void **state)
{
    const struct pn_roadmap *roadmap = of(state);
    static char example[65536];
    FILE *file = fopen(PN_EXAMPLE_PROJECT, "rb");
    assert_non_null(file);
    size_t length = fread(example, 1, sizeof example - 1, file);
    fclose(file);
    example[length] = '\0';
    unsigned wrong = 0;
    unsigned reached = 0;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        const struct pn_milestone *milestone = &roadmap->milestones[i];
        if (!example_has_reached(example, milestone->item.id)) {
            continue;
        }
        reached++;
        for (uint32_t k = 0; k < milestone->item.requires.count; k++) {
            const char *required = pn_roadmap_item(roadmap, milestone->item.requires.at[k])->id;
            if (!example_has_reached(example, required)) {
                FOUND(wrong, "the example reaches '%s' without '%s'\n", milestone->item.id, required);
            }
        }
    }
    assert_true(reached > 10);
    assert_int_equal(wrong, 0);
}

int test_links(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_re_used_that_was_never_piloted),
        cmocka_unit_test(rollout_and_transfer_begin_with_the_decision_after_the_pilot),
        cmocka_unit_test(transfer_can_run_beside_the_rollout),
        cmocka_unit_test(what_is_carried_on_was_made_before),
        cmocka_unit_test(every_criterion_belongs_to_a_milestone),
        cmocka_unit_test(every_phase_but_the_first_has_groundwork),
        cmocka_unit_test(groundwork_of_criteria_is_what_a_phase_cannot_do_without),
        cmocka_unit_test(the_example_project_reaches_nothing_too_early),
    };
    return cmocka_run_group_tests_name("links", tests, shipped_set_up, shipped_tear_down);
}
