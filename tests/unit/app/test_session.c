// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * One sitting and several projects: another one is opened in place of the one that is open, unless something would be
 * lost.
 */
#include "app_test.h"

#include "nav/edit.h"
#include "session.h"

#include <stdio.h>
#include <unistd.h>

static struct {
    struct app_test app;
    struct pn_charset *charset;
    struct pn_browse_options options;
    struct pn_session session;
    struct pn_nav nav;
    char folder[64];
} test;

static const char *path_of(const char *name)
{
    return pn_arena_printf(&test.app.arena, "%s/%s", test.folder, name);
}

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(path_of(name), "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void remember(const char *name, const char *title)
{
    assert_true(pn_recent_add(&test.app.arena, path_of(name), title));
}

static int set_up(void **state)
{
    (void)state;
    memset(&test, 0, sizeof test);
    app_test_init(&test.app);
    app_test_load_roadmap(&test.app);
    test.charset = pn_charset_new("UTF-8");
    strcpy(test.folder, "/tmp/phasenav-session-XXXXXX");
    if (mkdtemp(test.folder) == NULL) {
        return 1;
    }
    app_test_set_variable("HOME", test.folder);
    app_test_set_variable("XDG_STATE_HOME", NULL);
    write_file("a.yaml", "format: 1\nproject: {title: Anna}\n");
    write_file("b.yaml", "format: 1\nproject: {title: Berta, phase: pilot}\n");
    write_file("foreign.yaml", "format: 1\nproject: {title: Foreign, roadmap: another}\n");
    remember("foreign.yaml", "Foreign");
    remember("gone.yaml", "Gone");
    remember("b.yaml", "Berta");
    return 0;
}

/* Begins a sitting with this project; NULL: with none. */
static void begin(const char *name)
{
    test.options.roadmap = test.app.roadmap;
    test.options.charset = test.charset;
    test.options.language = "en";
    test.options.who = "mk";
    test.options.reopens = !test.options.read_only;
    if (name != NULL) {
        struct pn_store_options options = {.path = path_of(name), .roadmap = test.app.roadmap};
        test.options.store = pn_store_open(&options, test.app.diags);
        assert_non_null(test.options.store);
    }
    pn_session_start(&test.session, &test.options);
    pn_nav_init(&test.nav, &test.session.context, PN_NO_PHASE, 24, 80, &test.session.settled);
}

static int tear_down(void **state)
{
    (void)state;
    pn_session_finish(&test.session);
    pn_store_close(test.options.store);
    pn_charset_free(test.charset);
    static const char *const made[] = {"a.yaml",   "b.yaml",       "foreign.yaml", ".local/state/phasenav/projects",
                                       "new.yaml", ".a.yaml.lock", ".b.yaml.lock"};
    static const char *const folders[] = {".local/state/phasenav", ".local/state", ".local", ""};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        (void)unlink(path_of(made[i]));
    }
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        (void)rmdir(path_of(folders[i]));
    }
    app_test_finish(&test.app);
    return 0;
}

/* The projects that are offered, as "TITLE ", the open one as "[TITLE] ". */
static const char *offered(void)
{
    const char *text = "";
    for (uint32_t i = 0; i < test.session.context.project_count; i++) {
        const struct pn_known_project *known = &test.session.context.projects[i];
        text = pn_arena_printf(&test.app.arena, known->is_open ? "%s[%s] " : "%s%s ", text, known->title);
    }
    return text;
}

static bool open_project(const char *title)
{
    pn_buffer_clear(&test.session.notice);
    const struct pn_nav_context *context = &test.session.context;
    uint32_t number = 0;
    while (number < context->project_count && strcmp(context->projects[number].title, title) != 0) {
        number++;
    }
    assert_true(number < context->project_count);
    bool is_open = pn_session_open_project(&test.session, number);
    pn_nav_init(&test.nav, &test.session.context, PN_NO_PHASE, 24, 80, &test.session.settled);
    return is_open;
}

static void expect_notice(const char *wanted)
{
    assert_non_null(strstr(pn_buffer_text(&test.session.notice), wanted));
}

/* Sets the milestone pilot-run to a state. */
static void change(const char *state)
{
    struct pn_project_edit edit = {.sets = {[PN_PART_VALUE] = true}, .to = {[PN_PART_VALUE] = state}};
    assert_true(pn_subject_read(test.app.roadmap, "pilot-run", &edit.subject, NULL));
    test.nav.wish_kind = PN_ENTRY_CHANGE;
    test.nav.wish = edit;
    pn_keeper_change(&test.session.keeper, &test.nav, &test.session.context);
    pn_session_note_project(&test.session);
}

static void keep_in(const char *path)
{
    pn_edit_set(&test.nav.answers[PN_PROMPT_FILE], path);
    pn_edit_set(&test.nav.answers[PN_PROMPT_TITLE], "New");
    test.nav.prompt = PN_PROMPT_NONE;
    pn_keeper_keep(&test.session.keeper, &test.nav, &test.session.context);
    pn_session_note_project(&test.session);
}

static bool has_text(const char *name, const char *wanted)
{
    char text[4096] = "";
    FILE *file = fopen(path_of(name), "r");
    assert_non_null(file);
    assert_true(fread(text, 1, sizeof text - 1, file) > 0);
    assert_int_equal(fclose(file), 0);
    return strstr(text, wanted) != NULL;
}

static const char *last_words(void)
{
    const char *words = pn_keeper_last_words(&test.session.keeper, &test.session.context);
    return words != NULL ? words : "";
}

static void the_open_one_is_said_and_remembered(void **state)
{
    (void)state;
    begin("a.yaml");
    assert_string_equal(test.session.context.place, "~/a.yaml");
    assert_string_equal(offered(), "[Anna] Berta Gone Foreign ");
    assert_string_equal(last_words(), "The project is kept in ~/a.yaml; phasenav opens it again.");
    assert_true(pn_recent_add(&test.app.arena, path_of("b.yaml"), "Berta")); /* by another browser */
    assert_non_null(strstr(last_words(), "open it again with: phasenav --project /"));
}

static void a_change_goes_into_the_one_that_is_open(void **state)
{
    (void)state;
    begin("a.yaml");
    change("started");
    assert_true(has_text("a.yaml", "pilot-run: {state: started"));
    assert_true(open_project("Berta"));
    assert_string_equal(test.session.context.place, "~/b.yaml");
    assert_string_equal(test.session.context.project->title, "Berta");
    assert_int_equal(test.session.context.project->phase, 1);
    assert_string_equal(offered(), "[Berta] Anna Gone Foreign ");
    assert_true(pn_recent_is_first(&test.app.arena, path_of("b.yaml")));
    change("reached");
    assert_true(has_text("b.yaml", "pilot-run: {state: reached"));
    assert_false(has_text("a.yaml", "reached"));
    assert_true(open_project("Berta")); /* it is open: nothing happens */
    assert_true(open_project("Anna"));
    change("reached");
    assert_true(has_text("a.yaml", "reached"));
    assert_false(pn_keeper_poll(&test.session.keeper, &test.session.context)); /* it was nobody else */
}

static void what_cannot_be_opened_leaves_the_open_one(void **state)
{
    (void)state;
    begin("a.yaml");
    assert_false(open_project("Gone"));
    expect_notice("That project is not there any more: ~/gone.yaml");
    assert_false(open_project("Foreign"));
    expect_notice("another");
    assert_string_equal(test.session.context.project->title, "Anna");
    change("started");
    assert_true(has_text("a.yaml", "started"));
    assert_string_equal(offered(), "[Anna] Berta Gone Foreign ");
}

static void nothing_is_left_that_would_be_lost(void **state)
{
    (void)state;
    begin(NULL);
    assert_null(test.session.context.place);
    assert_string_equal(offered(), "Berta Gone Foreign ");
    change("started");
    keep_in(""); /* for this sitting only */
    assert_null(test.session.context.place);
    assert_string_equal(offered(), "Berta Gone Foreign "); /* a name that is only in memory is not remembered */
    assert_false(open_project("Berta"));
    expect_notice("in no file yet");
    assert_int_equal(pn_store_last_entry(test.session.keeper.store)->count, 1);
    test.nav.leaving = true;
    keep_in(path_of("new.yaml"));
    assert_string_equal(test.session.context.place, "~/new.yaml");
    assert_string_equal(offered(), "[New] Berta Gone Foreign ");
    assert_true(open_project("Berta"));
}

static void a_file_that_is_not_there_yet_is_remembered_when_it_is(void **state)
{
    (void)state;
    begin("new.yaml");
    assert_string_equal(test.session.context.place, "~/new.yaml");
    assert_string_equal(offered(), "Berta Gone Foreign ");
    change("started");
    keep_in(path_of("new.yaml")); /* the title is asked for alone */
    assert_string_equal(offered(), "[New] Berta Gone Foreign ");
}

static void read_only_nothing_is_remembered(void **state)
{
    (void)state;
    test.options.read_only = true;
    begin("a.yaml");
    assert_string_equal(offered(), "Berta Gone Foreign ");
    assert_string_equal(test.session.context.place, "~/a.yaml");
    assert_true(open_project("Berta"));
    change("reached");
    assert_false(has_text("b.yaml", "reached"));
    assert_true(pn_recent_is_first(&test.app.arena, path_of("b.yaml"))); /* as before */
    assert_int_equal(pn_recent_read(&test.app.arena).count, 3);
}

static void what_the_command_line_names_is_not_exchanged(void **state)
{
    (void)state;
    test.options.pinned = true;
    begin("a.yaml");
    assert_string_equal(offered(), "");
    assert_true(pn_recent_is_first(&test.app.arena, path_of("a.yaml"))); /* but remembered */
}

static void that_the_last_one_is_gone_is_said(void **state)
{
    (void)state;
    test.options.gone = path_of("gone.yaml");
    begin("b.yaml");
    expect_notice("The project opened last is not there any more: ~/gone.yaml");
}

#define SESSION_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int test_session(void)
{
    const struct CMUnitTest tests[] = {
        SESSION_TEST(the_open_one_is_said_and_remembered),
        SESSION_TEST(a_change_goes_into_the_one_that_is_open),
        SESSION_TEST(what_cannot_be_opened_leaves_the_open_one),
        SESSION_TEST(nothing_is_left_that_would_be_lost),
        SESSION_TEST(a_file_that_is_not_there_yet_is_remembered_when_it_is),
        SESSION_TEST(read_only_nothing_is_remembered),
        SESSION_TEST(what_the_command_line_names_is_not_exchanged),
        SESSION_TEST(that_the_last_one_is_gone_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
