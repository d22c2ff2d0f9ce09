// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A frame is made once for each action, however many ask for it: the action itself, the settling of the state, the
 * drawing, the telling. The linker puts counters in front of what makes frames and the long parts of them.
 */
#include "linear_test.h"

#include "list_lines.h"
#include "sheet_lines.h"

#include "phasenav/nav/point.h"

#include "screen_ways.h"

enum made { FRAMES, LISTS, SHEETS, SEARCHES, FOLDED, MADE_COUNT };

static unsigned made[MADE_COUNT];

struct pn_frame __real_pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav,
                                   const struct pn_nav_context *context);
struct pn_frame __wrap_pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav,
                                   const struct pn_nav_context *context);
struct pn_frame __wrap_pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav,
                                   const struct pn_nav_context *context)
{
    made[FRAMES]++;
    return __real_pn_frame_of(arena, nav, context);
}

struct pn_lines __real_pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context,
                                        struct pn_rows rows, const struct pn_list_form *form);
struct pn_lines __wrap_pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context,
                                        struct pn_rows rows, const struct pn_list_form *form);
struct pn_lines __wrap_pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context,
                                        struct pn_rows rows, const struct pn_list_form *form)
{
    made[LISTS]++;
    return __real_pn_lines_of_rows(arena, context, rows, form);
}

struct pn_lines __real_pn_lines_of_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                                         struct pn_sheet sheet, const struct pn_sheet_form *form);
struct pn_lines __wrap_pn_lines_of_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                                         struct pn_sheet sheet, const struct pn_sheet_form *form);
struct pn_lines __wrap_pn_lines_of_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                                         struct pn_sheet sheet, const struct pn_sheet_form *form)
{
    made[SHEETS]++;
    return __real_pn_lines_of_sheet(arena, context, sheet, form);
}

struct pn_search_results __real_pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                               const char *query, const struct pn_filter *filter, uint32_t most);
struct pn_search_results __wrap_pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                               const char *query, const struct pn_filter *filter, uint32_t most);
struct pn_search_results __wrap_pn_search_find(struct pn_arena *arena, struct pn_search *search, uint32_t language,
                                               const char *query, const struct pn_filter *filter, uint32_t most)
{
    made[SEARCHES]++;
    return __real_pn_search_find(arena, search, language, query, filter, most);
}

char *__real_pn_text_fold(struct pn_arena *arena, const char *text);
char *__wrap_pn_text_fold(struct pn_arena *arena, const char *text);
char *__wrap_pn_text_fold(struct pn_arena *arena, const char *text)
{
    made[FOLDED]++;
    return __real_pn_text_fold(arena, text);
}

static void assert_made_once(const char *when)
{
    if (made[FRAMES] != 1 || made[LISTS] > 1 || made[SHEETS] > 1 || made[SEARCHES] > 1) {
        fail_msg("%s: %u frames, %u lists, %u sheets, %u searches", when, made[FRAMES], made[LISTS], made[SHEETS],
                 made[SEARCHES]);
    }
}

enum { NUMBERS = 3 };

/* Each action, with some numbers, in the state that a session is in after `keys`; and what is drawn then. */
static void try_all_actions(struct frame_session *session, uint32_t phase, struct screen_size size, const char *keys)
{
    for (enum pn_action_id id = 0; id < PN_ACTION_COUNT; id++) {
        for (uint32_t number = 0; number < NUMBERS; number++) {
            frame_session_start(session, phase, size.rows, size.columns, keys);
            memset(made, 0, sizeof made);
            fixture_do(&session->fixture, &session->nav, id,
                       id == PN_ACTION_EDIT_INSERT ? 'a' + number
                       : id == PN_ACTION_POINT     ? pn_pack_place((struct pn_place_on_screen){3 + number, 5})
                                                   : number);
            (void)frame_session_draw(session);
            assert_made_once(pn_action_info(id)->name);
        }
    }
}

static void an_action_makes_one_frame_on_every_screen(void **state)
{
    (void)state;
    enum { PILOT = 1 };
    static const char *const behind[] = {"", "\r", "e", "s", "w"}; /* the detail, questions, one workstream */
    for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
        for (size_t i = 0; i < SCREEN_SIZE_COUNT; i++) {
            struct frame_wish wish =
                screen_way_wish(screen, &screen_settings[0], screen_sizes[i], small_roadmap(), PILOT);
            struct frame_session session;
            frame_session_init(&session, &wish);
            for (size_t j = 0; j < sizeof behind / sizeof *behind; j++) {
                char keys[32];
                snprintf(keys, sizeof keys, "%s%s", wish.keys, behind[j]);
                try_all_actions(&session, wish.phase, screen_sizes[i], keys);
            }
            frame_session_finish(&session);
        }
    }
}

/* Texts are folded to look for the glossary's terms in them: once when they are opened, not at each key. */
static void terms_are_not_looked_for_again(void **state)
{
    (void)state;
    struct frame_wish wish = screen_way_wish(PN_SCREEN_PHASE, &screen_settings[0], screen_sizes[0], small_roadmap(), 1);
    struct frame_session session;
    frame_session_init(&session, &wish);
    frame_session_start(&session, wish.phase, screen_sizes[0].rows, screen_sizes[0].columns, wish.keys);
    memset(made, 0, sizeof made);
    fixture_do(&session.fixture, &session.nav, PN_ACTION_DOWN, 0);
    assert_true(made[FOLDED] > 0);
    fixture_do(&session.fixture, &session.nav, PN_ACTION_OPEN, 0); /* the keys go to the detail, which stays */
    memset(made, 0, sizeof made);
    fixture_do(&session.fixture, &session.nav, PN_ACTION_DOWN, 0);
    (void)frame_session_draw(&session);
    assert_int_equal(made[FRAMES], 1);
    assert_int_equal(made[FOLDED], 0);
    frame_session_finish(&session);
}

/* A change of the context makes what is shown anew, once more. */
static void a_line_makes_one_frame(void **state)
{
    (void)state;
    static const char *const lines[] = {"1", "n", "p", ">", "<", "b", "f", "0",
                                        "i", "m", "o", "t", "a", "w", "?", "99"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        begin(1, 0);
        memset(made, 0, sizeof made);
        type(lines[i]);
        if (made[FRAMES] > 0) { /* not all of them are actions */
            assert_made_once(lines[i]);
        }
    }
}

int test_one_frame(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_action_makes_one_frame_on_every_screen),
        cmocka_unit_test(terms_are_not_looked_for_again),
        cmocka_unit_test(a_line_makes_one_frame),
    };
    return cmocka_run_group_tests(tests, linear_test_load, linear_test_unload);
}
