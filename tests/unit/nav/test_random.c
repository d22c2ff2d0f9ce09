// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * No order of actions, sizes and languages breaks the state.
 */
#include "nav_test.h"

#include "seeded_random.h"
#include "phasenav/project/store.h"

#include <stdlib.h>
#include <string.h>

static bool spans_equal(const struct pn_span *a, const struct pn_span *b)
{
    return a->kind == b->kind && a->color == b->color && a->state == b->state && a->column == b->column &&
           a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static bool lines_equal(struct pn_lines a, struct pn_lines b)
{
    bool equal = a.count == b.count;
    for (uint32_t i = 0; equal && i < a.count; i++) {
        const struct pn_line *line = &a.at[i];
        const struct pn_line *other = &b.at[i];
        equal = line->row == other->row && line->selectable == other->selectable &&
                line->span_count == other->span_count && line->place.entry == other->place.entry &&
                line->place.offset == other->place.offset;
        for (uint32_t j = 0; equal && j < line->span_count; j++) {
            equal = spans_equal(&a.spans[line->first_span + j], &b.spans[other->first_span + j]);
        }
    }
    return equal;
}

static bool rows_equal(struct pn_rows a, struct pn_rows b)
{
    bool equal = a.count == b.count;
    for (uint32_t i = 0; equal && i < a.count; i++) {
        equal = a.at[i].key.kind == b.at[i].key.kind && a.at[i].key.item == b.at[i].key.item &&
                a.at[i].section == b.at[i].section && a.at[i].phase == b.at[i].phase && a.at[i].item == b.at[i].item &&
                strcmp(a.at[i].title, b.at[i].title) == 0;
    }
    return equal;
}

/* The frame that was kept is the one that would be made anew of the settled state. */
static bool is_kept_rightly(const struct pn_nav_context *context)
{
    const struct pn_frame *kept = &fixture.settled.frame;
    struct pn_frame anew = pn_frame_of(&fixture.scratch, &nav, context);
    return kept->selected == anew.selected && kept->detail_line == anew.detail_line &&
           memcmp(&kept->layout, &anew.layout, sizeof anew.layout) == 0 && rows_equal(kept->rows, anew.rows) &&
           lines_equal(kept->list, anew.list) && lines_equal(kept->detail, anew.detail) &&
           pn_nav_is_consistent(&nav, context, &fixture.scratch);
}

/* What may come of a change that a form wants: it is saved, or not, or somebody else was faster. */
static void answer_form(const struct pn_nav_context *context, uint32_t choice)
{
    const struct pn_overtaken overtaken = {.found = choice % 5 != 0 ? "2026-12-17" : NULL,
                                           .who = choice % 7 != 0 ? "J. Brandt" : NULL};
    const struct pn_form_reply reply = {
        .is_saved = choice % 3 == 0, .clock = "08:14", .overtaken = choice % 3 == 1 ? &overtaken : NULL};
    pn_nav_form_reply(&nav, context, &reply);
    pn_nav_resize(&nav, context, nav.rows, nav.columns, &fixture.settled);
}

static void random_actions_and_sizes_keep_the_state_consistent(void **state)
{
    (void)state;
    uint64_t seed = random_seed(20240611);
    struct pn_nav_context languages[2] = {fixture.context, fixture.context};
    languages[1].language = 1 - languages[0].language;
    const struct pn_nav_context *context = &languages[0];
    open_at(PN_NO_PHASE);
    const char *asked_for = getenv("PN_STEPS"); /* fewer, where each takes long */
    unsigned long steps = asked_for != NULL ? strtoul(asked_for, NULL, 10) : 100000;
    assert_true(steps > 0);
    for (unsigned long i = 0; i < steps; i++) {
        uint32_t choice = next_random(&seed);
        struct pn_action action = {.id = choice % PN_ACTION_COUNT};
        action.number = random_number(&seed, action.id == PN_ACTION_EDIT_INSERT, 5);
        if (action.id == PN_ACTION_POINT) {
            action.number = next_random(&seed) & 0x003f00ff; /* in sight, or not far from it: pn_pack_place() */
        }
        if (choice % 97 == 0) {
            pn_nav_resize(&nav, context, 1 + next_random(&seed) % 60, 1 + next_random(&seed) % 200, &fixture.settled);
        } else if (pn_nav_update(&nav, context, &action, &fixture.settled) == PN_EFFECT_NEXT_LANGUAGE) {
            context = context == &languages[0] ? &languages[1] : &languages[0];
            pn_nav_resize(&nav, context, nav.rows, nav.columns, &fixture.settled);
        }
        if (nav.form.is_saving && nav.prompt == PN_PROMPT_NONE) {
            answer_form(context, next_random(&seed));
        }
        pn_arena_reset(&fixture.scratch);
        if (!is_kept_rightly(context)) {
            fail_msg("step %lu: %s at %u rows, %u columns", i, pn_action_info(action.id)->name, nav.rows, nav.columns);
        }
    }
}

int test_random(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_actions_and_sizes_keep_the_state_consistent),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
