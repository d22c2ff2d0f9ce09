/*
 * No order of actions, sizes and languages breaks the state.
 */
#include "nav_test.h"

#include "seeded_random.h"

static void random_actions_and_sizes_keep_the_state_consistent(void **state)
{
    (void)state;
    uint64_t seed = random_seed(20240611);
    struct pn_nav_context languages[2] = {fixture.context, fixture.context};
    languages[1].language = 1 - languages[0].language;
    const struct pn_nav_context *context = &languages[0];
    open_at(PN_NO_PHASE);
    for (unsigned i = 0; i < 100000; i++) {
        uint32_t choice = next_random(&seed);
        struct pn_action action = {.id = choice % PN_ACTION_COUNT};
        action.number = random_number(&seed, action.id == PN_ACTION_EDIT_INSERT, 5);
        if (action.id == PN_ACTION_POINT) {
            action.number = next_random(&seed) & 0x003f00ff; /* in sight, or not far from it: pn_pack_place() */
        }
        if (choice % 97 == 0) {
            pn_nav_resize(&nav, context, 1 + next_random(&seed) % 60, 1 + next_random(&seed) % 200, &fixture.scratch);
        } else if (pn_nav_update(&nav, context, &action, &fixture.scratch) == PN_EFFECT_NEXT_LANGUAGE) {
            context = context == &languages[0] ? &languages[1] : &languages[0];
            pn_nav_resize(&nav, context, nav.rows, nav.columns, &fixture.scratch);
        }
        pn_arena_reset(&fixture.scratch);
        struct pn_nav_context forgetful = *context; /* what is remembered must be what would be made anew */
        forgetful.lists = NULL;
        if (!pn_nav_is_consistent(&nav, &forgetful, &fixture.scratch)) {
            fail_msg("step %u: %s at %u rows, %u columns", i, pn_action_info(action.id)->name, nav.rows, nav.columns);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_actions_and_sizes_keep_the_state_consistent),
    };
    return cmocka_run_group_tests(tests, nav_test_load, nav_test_unload);
}
