// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Changes of the browser's project: made, refused, taken back, and those of others.
 */
#include "keeper_test.h"

#include <sys/stat.h>

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
    assert_notice_has("Line 1: a list that begins here is not closed");
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

/* The screen counts the days from a decision to today, also where nobody touches a key over night. */
static void a_new_day_is_another_screen(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1762128000", 1), 0); /* 2025-11-03 */
    start_with(path_of("p.yaml"));
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1762300800", 1), 0); /* two days later */
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_int_equal(unsetenv("SOURCE_DATE_EPOCH"), 0);
    assert_notice("");
}

static void want_note(const char *note)
{
    want(NULL);
    sitting.nav.wish.sets[PN_PART_VALUE] = false;
    sitting.nav.wish.sets[PN_PART_NOTE] = true;
    sitting.nav.wish.to[PN_PART_NOTE] = note;
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

/* For nav to offer it: its own tests have the rest. */
static void a_text_that_could_not_be_saved_is_kept(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    write_file(path_of("p.yaml"), "project: [\n");
    want_note("a whole note");
    assert_notice_has("What was typed is not lost: e offers it again");
    const struct pn_unsaved *unsaved = sitting.fixture.context.unsaved;
    assert_non_null(unsaved);
    assert_true(pn_subjects_equal(unsaved->subject, sitting.nav.wish.subject));
    assert_int_equal(unsaved->part, PN_PART_NOTE);
    assert_string_equal(unsaved->text, "a whole note");
    (void)pn_keeper_poll(&sitting.keeper, &sitting.fixture.context);
    assert_string_equal(sitting.fixture.context.unsaved->text, "a whole note");
    write_file(path_of("p.yaml"), kept_text);
    pn_buffer_clear(&sitting.notice);
    want_note("a whole note");
    assert_notice("");
    assert_null(sitting.fixture.context.unsaved);
    assert_non_null(strstr(read_file(path_of("p.yaml")), "a whole note"));
}

static void a_file_that_cannot_be_written_is_told_at_the_start(void **state)
{
    (void)state;
    const char *path = path_of("folder/p.yaml");
    start_with(path);
    assert_notice(pn_arena_printf(&sitting.fixture.scratch, "'%s' cannot be saved: its folder is not there", path));
    assert_true(sitting.fixture.context.unwritable);
    assert_int_equal(mkdir(path_of("folder"), 0700), 0);
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice("The project's file can be written again");
    assert_false(sitting.fixture.context.unwritable);
    remove_folder(path_of("folder"));
}

/* Root may write everywhere, and is nobody for as long as it looks. */
static void nor_one_that_is_there(void **state)
{
    (void)state;
    enum { NOBODY = 65534 };
    bool is_root = geteuid() == 0;
    const char *path = path_of("p.yaml");
    write_file(path, kept_text);
    assert_int_equal(chmod(sitting.folder, 0755), 0);
    assert_int_equal(chmod(path, 0444), 0);
    assert_true(!is_root || seteuid(NOBODY) == 0);
    start_with(path);
    assert_true(!is_root || seteuid(0) == 0);
    assert_notice(pn_arena_printf(&sitting.fixture.scratch, "'%s' cannot be changed: permission denied", path));
    assert_true(sitting.fixture.context.unwritable);
    pn_buffer_clear(&sitting.notice);
    assert_int_equal(chmod(path, 0644), 0);
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_false(sitting.fixture.context.unwritable);
}

static void an_empty_file_is_a_new_project(void **state)
{
    (void)state;
    write_file(path_of("garten.yaml"), "");
    start_with(path_of("garten.yaml"));
    assert_notice("");
    assert_false(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    change("reached");
    assert_int_equal(sitting.nav.prompt, PN_PROMPT_TITLE);
    assert_string_equal(sitting.nav.answers[PN_PROMPT_TITLE].text, "garten");
    keep_in("", "Gardens");
    assert_shown(PN_STATE_REACHED);
    assert_non_null(strstr(read_file(path_of("garten.yaml")), "title: Gardens"));
    write_file(path_of("garten.yaml"), ""); /* by another program: no new project, and nothing is lost */
    assert_true(pn_keeper_poll(&sitting.keeper, &sitting.fixture.context));
    assert_notice_has("is empty now; the next change writes it anew");
    assert_shown(PN_STATE_REACHED);
    change("started");
    assert_non_null(strstr(read_file(path_of("garten.yaml")), "title: Gardens"));
    assert_non_null(strstr(read_file(path_of("garten.yaml")), "change: reached"));
}

int test_keeper_changes(void)
{
    const struct CMUnitTest tests[] = {
        KEEPER_TEST(nothing_is_changed_for_who_only_reads),
        KEEPER_TEST(who_only_reads_is_asked_for_no_title),
        KEEPER_TEST(a_project_of_a_later_format_is_only_read),
        KEEPER_TEST(a_save_that_fails_is_told_and_shows_nothing_new),
        KEEPER_TEST(what_is_taken_back_is_said),
        KEEPER_TEST(a_note_that_is_taken_back_is_said_without_its_text),
        KEEPER_TEST(who_is_told_hears_of_every_change),
        KEEPER_TEST(changes_of_others_are_said_with_their_name),
        KEEPER_TEST(a_file_that_is_gone_is_told_once),
        KEEPER_TEST(a_text_that_could_not_be_saved_is_kept),
        KEEPER_TEST(a_file_that_cannot_be_written_is_told_at_the_start),
        KEEPER_TEST(nor_one_that_is_there),
        KEEPER_TEST(an_empty_file_is_a_new_project),
        KEEPER_TEST(others_are_looked_for_about_once_a_second),
        KEEPER_TEST(a_new_day_is_another_screen),
    };
    return cmocka_run_group_tests_name("keeper changes", tests, NULL, NULL);
}
