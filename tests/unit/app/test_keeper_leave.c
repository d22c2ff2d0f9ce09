// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Leaving a project: what would be lost is asked about, and where the project is kept is said.
 */
#include "keeper_test.h"

static unsigned press(enum pn_action_id action, uint32_t number)
{
    return fixture_do(&sitting.fixture, &sitting.nav, action, number);
}

/* A project in memory, and then q. */
static void ask(void)
{
    static char proposed[96]; /* longer than the arena of what is pressed */
    snprintf(proposed, sizeof proposed, "%s/proposed.yaml", sitting.folder);
    sitting.options.new_path = proposed;
    start();
    change("reached");
    keep_in("", "My project");
    assert_shown(PN_STATE_REACHED);
    assert_false(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_LEAVE);
    pn_nav_resize(&sitting.nav, &sitting.fixture.context, 24, 80, &sitting.fixture.settled);
}

/* Types in place of what is proposed. */
static void type(const char *typed)
{
    char text[128];
    snprintf(text, sizeof text, "%s", typed);
    assert_int_equal(press(PN_ACTION_EDIT_CLEAR, 0), PN_EFFECT_NONE);
    for (const char *c = text; *c != '\0'; c++) {
        assert_int_equal(press(PN_ACTION_EDIT_INSERT, (unsigned char)*c), PN_EFFECT_NONE);
    }
}

static const char *last_words(void)
{
    return pn_keeper_last_words(&sitting.keeper, &sitting.fixture.context);
}

static void a_project_in_memory_is_kept_before_the_reader_quits(void **state)
{
    (void)state;
    ask();
    assert_int_equal(press(PN_ACTION_EDIT_INSERT, '1'), PN_EFFECT_NONE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, sitting.options.new_path);
    type(path_of("o'brien.yaml"));
    assert_int_equal(press(PN_ACTION_OPEN, 0), PN_EFFECT_NONE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_TITLE].text, "o'brien");
    type("Parking");
    assert_int_equal(press(PN_ACTION_OPEN, 0), PN_EFFECT_KEEP | PN_EFFECT_QUIT);
    pn_keeper_keep(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
    assert_true(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    const char *text = read_file(path_of("o'brien.yaml"));
    assert_non_null(text);
    assert_non_null(strstr(text, "title: Parking\n"));
    assert_non_null(strstr(text, "reached"));
    assert_null(strstr(text, "My project"));
    assert_string_equal(last_words(), pn_arena_printf(&sitting.fixture.scratch,
                                                      "The project is kept; open it again with: phasenav --project "
                                                      "'%s/o'\\''brien.yaml'",
                                                      sitting.folder));
}

static void what_cannot_be_kept_is_not_left(void **state)
{
    (void)state;
    static const char kept[] = "format: 1\nproject: {title: Kept, roadmap: small}\n";
    write_file(path_of("there.yaml"), kept);
    ask();
    (void)press(PN_ACTION_EDIT_INSERT, '1');
    type(path_of("there.yaml"));
    (void)press(PN_ACTION_OPEN, 0);
    assert_int_equal(press(PN_ACTION_OPEN, 0), PN_EFFECT_KEEP | PN_EFFECT_QUIT);
    pn_keeper_keep(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
    assert_notice_has("there is such a file already");
    assert_false(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
    assert_string_equal(read_file(path_of("there.yaml")), kept);
    assert_shown(PN_STATE_REACHED);
    /* Esc leads back to the project, which is as it was; and the next q asks again. */
    pn_nav_resize(&sitting.nav, &sitting.fixture.context, 24, 80, &sitting.fixture.settled);
    assert_int_equal(press(PN_ACTION_CLOSE, 0), PN_EFFECT_NONE);
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_false(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_LEAVE);
}

static void who_wants_to_lose_it_may(void **state)
{
    (void)state;
    ask();
    assert_int_equal(press(PN_ACTION_EDIT_INSERT, '3'), PN_EFFECT_NONE);
    assert_int_equal(sitting.nav.remark, PN_REMARK_CHOOSE);
    assert_int_equal(press(PN_ACTION_CLOSE, 0), PN_EFFECT_NONE);
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_false(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_int_equal(press(PN_ACTION_EDIT_INSERT, '2'), PN_EFFECT_LEAVE);
    assert_string_equal(last_words(), "The project was kept in no file, and is gone.");
}

static void where_nothing_would_be_lost_nothing_is_asked(void **state)
{
    (void)state;
    start();
    assert_true(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_null(last_words());
    pn_keeper_finish(&sitting.keeper);
    start_with(path_of("new.yaml")); /* not there, and nothing has been changed */
    assert_true(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_null(last_words());
    pn_keeper_finish(&sitting.keeper);
    pn_store_close(sitting.options.store);
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    assert_true(pn_keeper_may_quit(&sitting.keeper, &sitting.nav));
    assert_string_equal(last_words(), pn_arena_printf(&sitting.fixture.scratch,
                                                      "The project is kept; open it again with: phasenav --project %s",
                                                      path_of("p.yaml")));
}

int test_keeper_leave(void)
{
    const struct CMUnitTest tests[] = {
        KEEPER_TEST(a_project_in_memory_is_kept_before_the_reader_quits),
        KEEPER_TEST(what_cannot_be_kept_is_not_left),
        KEEPER_TEST(who_wants_to_lose_it_may),
        KEEPER_TEST(where_nothing_would_be_lost_nothing_is_asked),
    };
    return cmocka_run_group_tests_name("leaving", tests, NULL, NULL);
}
