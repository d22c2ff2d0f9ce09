/*
 * The browser's project: where a new one is kept and what is said about it, changes that are made, refused or taken
 * back, and those of others.
 */
#include "app_test.h"

#include "keeper.h"
#include "roadmap_fixture.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A reader who browses the small roadmap in English, in a folder of the test's own. */
struct sitting {
    struct roadmap_fixture fixture;
    char folder[64];
    struct pn_browse_options options;
    struct pn_nav nav;
    struct pn_buffer notice;
    struct pn_keeper keeper;
};

static struct sitting sitting;

static int set_up(void **state)
{
    (void)state;
    memset(&sitting, 0, sizeof sitting);
    roadmap_fixture_init(&sitting.fixture, small_roadmap(), "en");
    strcpy(sitting.folder, "/tmp/phasenav-keeper-XXXXXX");
    pn_buffer_init(&sitting.notice);
    sitting.options = (struct pn_browse_options){
        .roadmap = sitting.fixture.roadmap,
        .charset = sitting.fixture.charset,
        .language = "en",
        .phase = PN_NO_PHASE,
        .who = "mk",
    };
    return mkdtemp(sitting.folder) != NULL ? 0 : 1;
}

/* Removes a folder with what is in it. */
static void remove_folder(const char *path)
{
    DIR *folder = opendir(path);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            (void)unlinkat(dirfd(folder), entry->d_name, 0);
        }
    }
    if (folder != NULL) {
        (void)closedir(folder);
    }
    (void)rmdir(path);
}

static int tear_down(void **state)
{
    (void)state;
    pn_keeper_finish(&sitting.keeper);
    pn_store_close(sitting.options.store);
    pn_buffer_finish(&sitting.notice);
    remove_folder(sitting.folder);
    roadmap_fixture_finish(&sitting.fixture);
    return 0;
}

static const char *path_of(const char *name)
{
    return pn_arena_printf(&sitting.fixture.scratch, "%s/%s", sitting.folder, name);
}

static void start(void)
{
    pn_nav_init(&sitting.nav, &sitting.fixture.context, PN_NO_PHASE, 24, 80);
    pn_keeper_start(&sitting.keeper, &sitting.options, &sitting.fixture.context, &sitting.notice);
}

/* With the project that the command line names, there or not. */
static void start_with(const char *path)
{
    struct pn_store_options options = {.path = path, .roadmap = sitting.fixture.roadmap};
    struct pn_diags *diags = pn_diags_new(NULL);
    sitting.options.store = pn_store_open(&options, diags);
    assert_non_null(sitting.options.store);
    pn_diags_free(diags);
    start();
}

/* Has navigation want a state of the milestone pilot-run. */
static void want(const char *state)
{
    struct pn_project_edit edit = {.sets = {[PN_PART_VALUE] = true}, .to = {[PN_PART_VALUE] = state}};
    assert_true(pn_subject_read(sitting.fixture.roadmap, "pilot-run", &edit.subject, NULL));
    sitting.nav.wish_kind = PN_LOG_CHANGE;
    sitting.nav.wish = edit;
}

static void change(const char *state)
{
    want(state);
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

static void turn(enum pn_log_kind kind)
{
    sitting.nav.wish_kind = kind;
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

/* Answers what a new project needs. */
static void keep_in(const char *file, const char *title)
{
    pn_edit_set(&sitting.nav.answers[PN_PROMPT_FILE], file);
    pn_edit_set(&sitting.nav.answers[PN_PROMPT_TITLE], title);
    sitting.nav.prompt = PN_PROMPT_NONE;
    pn_keeper_keep(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

/* A change by another process: by a store of its own. */
static void change_elsewhere(const char *path, const char *state)
{
    struct pn_store_options options = {.path = path, .roadmap = sitting.fixture.roadmap};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_store *store = pn_store_open(&options, diags);
    assert_non_null(store);
    want(state);
    struct pn_change other = {
        .edit = sitting.nav.wish, .who = "hb", .time = "2026-11-03T09:12:44+01:00", .today = "2026-11-03"};
    assert_true(pn_store_commit(store, &other, 1, NULL, diags));
    pn_store_close(store);
    pn_diags_free(diags);
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* A file's text, in the fixture's arena; NULL where there is none. */
static const char *read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return NULL;
    }
    char text[4096];
    size_t length = fread(text, 1, sizeof text - 1, file);
    assert_int_equal(fclose(file), 0);
    text[length] = '\0';
    return pn_arena_strdup(&sitting.fixture.scratch, text);
}

static void assert_notice(const char *expected)
{
    assert_string_equal(pn_buffer_text(&sitting.notice), expected);
}

static void assert_notice_has(const char *part)
{
    if (strstr(pn_buffer_text(&sitting.notice), part) == NULL) {
        fail_msg("'%s' is not in '%s'", part, pn_buffer_text(&sitting.notice));
    }
}

/* What the screen shows of pilot-run. */
static void assert_shown(enum pn_state state)
{
    const struct pn_project *project = sitting.fixture.context.project;
    assert_non_null(project);
    want(NULL);
    assert_string_equal(pn_project_part(project, sitting.nav.wish.subject, PN_PART_VALUE), pn_state_info(state)->word);
    assert_non_null(sitting.fixture.context.today);
}

static const char kept_text[] = "format: 1\nproject: {title: Kept, roadmap: small}\n";

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
    assert_non_null(strstr(text, "mk"));
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
    static const char *const names[] = {"plain-1.0_+.yaml", "two words.yaml", "$HOME.yaml",   "a;b&c.yaml",
                                        "back\\slash",      "st*r?.yaml",     "\"quoted\".y", "~x=`y`.yaml"};
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

static void a_new_project_that_cannot_be_saved_is_asked_for_again(void **state)
{
    (void)state;
    char name[251] = ""; /* short enough for a file, and too long for the one beside it that is written first */
    memset(name, 'n', sizeof name - 1);
    const char *typed = path_of(name);
    start();
    change("reached");
    keep_in(typed, "T");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_FILE].text, typed);
    assert_null(sitting.fixture.context.project);
    assert_notice_has("was not saved: its name is too long");
    change("reached"); /* there is still no project */
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_FILE);
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
    assert_notice("");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_non_null(strstr(read_file(path_of("parkraum.yaml")), "Parking"));
    assert_shown(PN_STATE_REACHED);
}

static void nothing_is_changed_for_who_only_reads(void **state)
{
    (void)state;
    sitting.options.read_only = true;
    start();
    change("reached");
    assert_notice("Nothing is changed, as --read-only asks");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_null(sitting.fixture.context.project);
}

static void who_only_reads_is_asked_for_no_title(void **state)
{
    (void)state;
    struct pn_store_options options = {
        .path = path_of("parkraum.yaml"), .roadmap = sitting.fixture.roadmap, .read_only = true};
    struct pn_diags *diags = pn_diags_new(NULL);
    sitting.options.store = pn_store_open(&options, diags);
    assert_non_null(sitting.options.store);
    pn_diags_free(diags);
    sitting.options.read_only = true;
    start();
    change("reached");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_notice_has("--read-only");
    assert_null(read_file(path_of("parkraum.yaml")));
}

static void a_project_of_a_later_format_is_only_read(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), "format: 2\nproject: {title: Kept, roadmap: small}\n");
    start_with(path_of("p.yaml"));
    assert_notice("The project is in a later format and cannot be changed here");
    change("reached");
    assert_string_equal(read_file(path_of("p.yaml")), "format: 2\nproject: {title: Kept, roadmap: small}\n");
}

static void a_save_that_fails_is_told_and_shows_nothing_new(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    write_file(path_of("p.yaml"), "project: [\n");
    change("reached");
    assert_notice_has("Line 2: this is not YAML");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_NONE);
    assert_shown(PN_STATE_OPEN);
    assert_string_equal(read_file(path_of("p.yaml")), "project: [\n");
    write_file(path_of("p.yaml"), kept_text);
    change("reached");
    assert_shown(PN_STATE_REACHED);
}

static void what_is_taken_back_is_said(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    change("reached");
    assert_notice(""); /* the screen shows it */
    turn(PN_LOG_UNDO);
    assert_notice("mk: Pilot run – undone, now again: open");
    assert_shown(PN_STATE_OPEN);
    turn(PN_LOG_REDO);
    assert_notice("mk: Pilot run – done again, now: reached");
    assert_shown(PN_STATE_REACHED);
    turn(PN_LOG_REDO);
    assert_notice("You (mk) have undone nothing that could be done again");
    assert_shown(PN_STATE_REACHED);
}

static void a_note_that_is_taken_back_is_said_without_its_text(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    want(NULL);
    sitting.nav.wish.sets[PN_PART_VALUE] = false;
    sitting.nav.wish.sets[PN_PART_NOTE] = true;
    sitting.nav.wish.to[PN_PART_NOTE] = "a secret";
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
    assert_notice("");
    turn(PN_LOG_UNDO);
    assert_notice("mk: Pilot run – undone: note changed");
}

static void who_is_told_hears_of_every_change(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    sitting.options.tells_changes = true;
    start_with(path_of("p.yaml"));
    change("reached");
    assert_notice("Pilot run – reached");
    change("reached");
    assert_notice("Pilot run – reached\n\nIt was so already: nothing has changed");
}

static void changes_of_others_are_said_with_their_name(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice("");
    change_elsewhere(path_of("p.yaml"), "reached");
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice("hb: Pilot run – reached");
    assert_shown(PN_STATE_REACHED);
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    write_file(path_of("p.yaml"), kept_text);
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice("The project's file has been changed");
    assert_shown(PN_STATE_OPEN);
}

static void a_file_that_is_gone_is_told_once(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    assert_int_equal(unlink(path_of("p.yaml")), 0);
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice_has("is gone; the next change writes it anew");
    assert_shown(PN_STATE_OPEN);
    pn_buffer_clear(&sitting.notice);
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice("");
}

static void others_are_looked_for_about_once_a_second(void **state)
{
    (void)state;
    start();
    assert_int_equal(pn_keeper_timeout(&sitting.keeper), -1);
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    pn_keeper_finish(&sitting.keeper);
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 1, 1000);
    sitting.keeper.next_poll -= 5000;
    assert_int_equal(pn_keeper_timeout(&sitting.keeper), 0);
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_in_range(pn_keeper_timeout(&sitting.keeper), 1, 1000);
}

int test_keeper(void)
{
#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        CASE(without_a_project_a_file_is_asked_for),
        CASE(the_change_that_was_wanted_is_made_in_the_new_project),
        CASE(the_place_that_is_proposed_is_made_and_needs_no_command),
        CASE(a_shell_understands_how_to_open_it_again),
        CASE(a_file_that_cannot_be_opened_is_asked_for_again),
        CASE(a_new_project_that_cannot_be_saved_is_asked_for_again),
        CASE(no_file_is_a_project_until_the_end),
        CASE(a_named_project_without_a_file_is_asked_its_title),
        CASE(nothing_is_changed_for_who_only_reads),
        CASE(who_only_reads_is_asked_for_no_title),
        CASE(a_project_of_a_later_format_is_only_read),
        CASE(a_save_that_fails_is_told_and_shows_nothing_new),
        CASE(what_is_taken_back_is_said),
        CASE(a_note_that_is_taken_back_is_said_without_its_text),
        CASE(who_is_told_hears_of_every_change),
        CASE(changes_of_others_are_said_with_their_name),
        CASE(a_file_that_is_gone_is_told_once),
        CASE(others_are_looked_for_about_once_a_second),
    };
#undef CASE
    return cmocka_run_group_tests_name("keeper", tests, NULL, NULL);
}
