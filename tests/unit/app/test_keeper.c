// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A new project in the browser: where it is kept, what it is called, and what is said about it.
 */
#include "keeper_test.h"

#include <signal.h>
#include <sys/resource.h>

static void without_a_project_a_file_is_asked_for(void **state)
{
    (void)state;
    sitting.options.new_path = path_of("proposed.yaml");
    start();
    assert_null(sitting.fixture.context.project);
    assert_notice("");
    change("reached");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, sitting.options.new_path);
    assert_null(sitting.fixture.context.project);
    sitting.options.new_path = NULL;
    change("reached");
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, "");
}

static void the_change_that_was_wanted_is_made_in_the_new_project(void **state)
{
    (void)state;
    start();
    change("reached");
    keep_in(path_of("own.yaml"), "Our project");
    assert_shown(PN_STATE_REACHED);
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    const char *text = read_file(path_of("own.yaml"));
    assert_non_null(text);
    assert_non_null(strstr(text, "Our project"));
    assert_non_null(strstr(text, "reached"));
    assert_non_null(strstr(read_file(path_of("own.history")), "\"who\":\"mk\""));
    change("open"); /* and the next one is made without a question */
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_shown(PN_STATE_OPEN);
}

static void the_place_that_is_proposed_is_made_and_needs_no_command(void **state)
{
    (void)state;
    sitting.options.new_path = path_of("made/project.yaml");
    start();
    change("reached");
    keep_in(sitting.options.new_path, "T");
    assert_notice(pn_arena_printf(&sitting.fixture.scratch, "The project is kept in %s", sitting.options.new_path));
    assert_non_null(read_file(sitting.options.new_path));
    remove_folder(path_of("made"));
}

/* What a shell hands to phasenav as the project when it is given the notice's command. */
static const char *project_of_command(const char *command)
{
    const char *script = path_of("script");
    write_file(script, pn_arena_printf(&sitting.fixture.scratch,
                                       "phasenav() { [ $# -eq 2 ] && [ \"$1\" = --project ] && printf %%s \"$2\"; }\n"
                                       "%s\n",
                                       command));
    FILE *output = popen(pn_arena_printf(&sitting.fixture.scratch, "sh %s", script), "r");
    assert_non_null(output);
    char text[256];
    size_t length = fread(text, 1, sizeof text - 1, output);
    text[length] = '\0';
    assert_int_equal(pclose(output), 0);
    return pn_arena_strdup(&sitting.fixture.scratch, text);
}

static void a_shell_understands_how_to_open_it_again(void **state)
{
    (void)state;
    static const char *const names[] = {"plain-1.0_+.yaml", "two words.yaml", "$HOME.yaml",      "a;b&c.yaml",
                                        "back\\slash.yaml", "st*r?.yaml",     "\"quoted\".yaml", "~x=`y`.yaml",
                                        "o'brien.yaml",     "'.yaml"};
    static const char lead[] = "The project is kept; open it again with: ";
    start();
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *path = path_of(names[i]);
        change("reached");
        keep_in(path, "T");
        assert_notice_has(lead);
        const char *command = pn_buffer_text(&sitting.notice) + strlen(lead);
        assert_string_equal(project_of_command(command), path);
        /* Quotes only where they are needed. */
        assert_true((strpbrk(command, "'\"\\") == NULL) == (i == 0));
        pn_keeper_finish(&sitting.keeper);
        start();
    }
}

static void a_file_that_cannot_be_opened_is_asked_for_again(void **state)
{
    (void)state;
    const char *typed = path_of("missing/own.yaml");
    start();
    change("reached");
    keep_in(typed, "T");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, typed);
    assert_notice_has("its folder is not there");
    assert_null(sitting.fixture.context.project);
    keep_in(path_of("own.yaml"), "T"); /* the second answer is as good as a first one */
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_shown(PN_STATE_REACHED);
}

/* No file may get any longer than it is, as on a full disk; and then it may again. */
static void fill_disk(bool is_full)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = is_full ? 0 : limit.rlim_max;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    (void)signal(SIGXFSZ, is_full ? SIG_IGN : SIG_DFL);
}

static void a_new_project_that_cannot_be_saved_is_asked_for_again(void **state)
{
    (void)state;
    const char *typed = path_of("own.yaml");
    start();
    change("reached");
    fill_disk(true);
    keep_in(typed, "T");
    fill_disk(false);
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, typed);
    assert_null(sitting.fixture.context.project);
    assert_notice_has("was not saved: the file would become too large");
    change("reached"); /* there is still no project */
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
}

static void a_name_without_its_ending_gets_it(void **state)
{
    (void)state;
    start();
    change("reached");
    keep_in(path_of("own"), "Our project");
    assert_notice_has("its name has to end in .yaml");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, path_of("own.yaml"));
    assert_string_equal(sitting.nav.answers[PN_PROMPT_TITLE].text, "Our project");
    assert_null(read_file(path_of("own")));
}

static void no_file_is_a_project_until_the_end(void **state)
{
    (void)state;
    start();
    change("reached");
    keep_in("  ", "T");
    assert_notice("The project is kept until you quit, and no longer");
    assert_shown(PN_STATE_REACHED);
    change("open");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_shown(PN_STATE_OPEN);
}

static void a_named_project_without_a_file_is_asked_its_title(void **state)
{
    (void)state;
    start_with(path_of("parkraum.yaml"));
    change("reached");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_TITLE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_TITLE].text, "parkraum");
    keep_in("", "Parking");
    assert_notice_has("Saved: Pilot run, reached on 2");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_non_null(strstr(read_file(path_of("parkraum.yaml")), "Parking"));
    assert_shown(PN_STATE_REACHED);
}

int test_keeper(void)
{
    const struct CMUnitTest tests[] = {
        KEEPER_TEST(without_a_project_a_file_is_asked_for),
        KEEPER_TEST(the_change_that_was_wanted_is_made_in_the_new_project),
        KEEPER_TEST(the_place_that_is_proposed_is_made_and_needs_no_command),
        KEEPER_TEST(a_shell_understands_how_to_open_it_again),
        KEEPER_TEST(a_file_that_cannot_be_opened_is_asked_for_again),
        KEEPER_TEST(a_new_project_that_cannot_be_saved_is_asked_for_again),
        KEEPER_TEST(a_name_without_its_ending_gets_it),
        KEEPER_TEST(no_file_is_a_project_until_the_end),
        KEEPER_TEST(a_named_project_without_a_file_is_asked_its_title),
    };
    return cmocka_run_group_tests_name("keeper", tests, NULL, NULL);
}
