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
    write_file(path_of("p.yaml"), "format: 3\nproject: {title: Kept, roadmap: small}\n");
    start_with(path_of("p.yaml"));
    assert_notice("The project is in a later format and cannot be changed here");
    change("reached");
    assert_string_equal(read_file(path_of("p.yaml")), "format: 3\nproject: {title: Kept, roadmap: small}\n");
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
    assert_notice_has("Saved: Pilot run, reached on 2"); /* the day of today */
    assert_notice_has(" - u takes it back");
    turn(PN_ENTRY_UNDO);
    assert_notice("Pilot run – undone, now again: open");
    assert_shown(PN_STATE_OPEN);
    turn(PN_ENTRY_REDO);
    assert_notice("Pilot run – done again, now: reached");
    assert_shown(PN_STATE_REACHED);
    turn(PN_ENTRY_REDO);
    assert_notice("Since the start nothing has been undone here that could be done again");
    assert_shown(PN_STATE_REACHED);
}

static void wish_for_models(const char *models)
{
    struct pn_project_edit edit = {.subject = pn_subject_project(PN_HEAD_MODELS)};
    edit.sets[PN_PART_VALUE] = true;
    edit.to[PN_PART_VALUE] = models;
    sitting.nav.wish_kind = PN_ENTRY_CHANGE;
    sitting.nav.wish = edit;
}

static void a_short_list_is_said_by_what_came_and_went(void **state)
{
    (void)state;
    static const struct {
        const char *models;
        const char *said;
    } cases[] = {
        {"bot", "Saved: Short list – added: BOT (build, operate, transfer) - u takes it back"},
        {"bot, own-operation", "Saved: Short list – added: Own operation - u takes it back"},
        {"own-operation", "Saved: Short list – taken off: BOT (build, operate, transfer) - u takes it back"},
        {"bot",
         "Saved: Short list – added: BOT (build, operate, transfer); taken off: Own operation - u takes it back"},
    };
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        wish_for_models(cases[i].models);
        pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
        assert_notice(cases[i].said);
        assert_string_equal(sitting.fixture.context.project->heads[PN_HEAD_MODELS], cases[i].models);
    }
    turn(PN_ENTRY_UNDO);
    assert_notice("Short list – undone, now again: Own operation"); /* all that is on it */
}

static void a_short_list_of_others_is_not_lost(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    wish_for_models("bot");
    edit_elsewhere(path_of("p.yaml"), &sitting.nav.wish);
    wish_for_models("own-operation");
    sitting.nav.wish.expects[PN_PART_VALUE] = true; /* as navigation does; the list was empty when it was shown */
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
    assert_non_null(strstr(read_file(path_of("p.yaml")), "models: [bot]"));
    assert_notice_has("has been changed by somebody else since");
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
    assert_notice("Saved: Pilot run – new note - u takes it back");
    turn(PN_ENTRY_UNDO);
    assert_notice("Pilot run – undone: note taken out");
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

static void press(enum pn_action_id id, uint32_t number)
{
    const struct pn_action action = {.id = id, .number = number};
    struct pn_nav_context *context = &sitting.fixture.context;
    unsigned effects = pn_nav_update(&sitting.nav, context, &action, &sitting.settled);
    if (effects & PN_EFFECT_FORGET) {
        pn_keeper_forget(&sitting.keeper, &sitting.nav, context);
    }
    if (effects & PN_EFFECT_CHANGE) {
        pn_keeper_change(&sitting.keeper, &sitting.nav, context);
    }
    pn_keeper_take_typing(&sitting.keeper, &sitting.nav, context);
    pn_nav_resize(&sitting.nav, context, 24, 80, &sitting.settled);
}

/* Opens the form of pilot-run, goes to a field, and types. */
static void type_into(unsigned field, const char *text)
{
    sitting.nav.position = (struct pn_position){.screen = PN_SCREEN_PHASE, .phase = 1};
    sitting.nav.position.row.kind = PN_ROW_MILESTONE;
    sitting.nav.position.row.item = fixture_item(&sitting.fixture, "pilot-run")->handle;
    pn_nav_resize(&sitting.nav, &sitting.fixture.context, 24, 80, &sitting.settled);
    press(PN_ACTION_NOTE, 0);
    assert_true(sitting.nav.form.is_open);
    for (unsigned i = 0; i < field; i++) {
        press(PN_ACTION_NEXT_PANE, 0);
    }
    for (const char *c = text; *c != '\0'; c++) {
        press(PN_ACTION_EDIT_INSERT, (unsigned char)*c);
    }
}

enum { OWNER, DUE, EVIDENCE, DATE, NOTE };

static void a_field_is_saved_when_it_is_left(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    type_into(OWNER, "Amt 61");
    press(PN_ACTION_OPEN, 0);
    assert_int_equal(sitting.nav.form.field, DUE);
    assert_int_equal(sitting.nav.form.said, PN_FORM_SAID_SAVED);
    assert_notice(""); /* the form says it */
    assert_non_null(strstr(read_file(path_of("p.yaml")), "owner: Amt 61"));
    assert_null(sitting.fixture.context.unsaved);
    press(PN_ACTION_CLOSE, 0);
    turn(PN_ENTRY_UNDO);
    assert_notice("Pilot run – undone: nobody responsible");
}

/* For nav to offer it: its own tests have the rest. */
static void a_text_that_could_not_be_saved_is_kept(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    type_into(NOTE, "a whole note");
    write_file(path_of("p.yaml"), "project: [\n");
    press(PN_ACTION_OPEN, 0);
    assert_notice_has("What was typed stands in its field still, and is not lost");
    assert_string_equal(sitting.nav.form.edit.text, "a whole note");
    const struct pn_unsaved *unsaved = sitting.fixture.context.unsaved;
    assert_non_null(unsaved);
    assert_true(pn_subjects_equal(unsaved->subject, sitting.nav.form.subject));
    assert_int_equal(unsaved->part, PN_PART_NOTE);
    assert_string_equal(unsaved->text, "a whole note");
    (void)pn_keeper_poll(&sitting.keeper, &sitting.fixture.context);
    assert_string_equal(sitting.fixture.context.unsaved->text, "a whole note");
    write_file(path_of("p.yaml"), kept_text);
    press(PN_ACTION_OPEN, 0);
    assert_null(sitting.fixture.context.unsaved);
    assert_non_null(strstr(read_file(path_of("p.yaml")), "a whole note"));
}

/* Two notes are no conflict, two days are. */
static void who_was_faster_is_named(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), "format: 2\nproject: {title: Kept, roadmap: small}\n");
    start_with(path_of("p.yaml"));
    type_into(DUE, "18.12.2026");
    struct pn_project_edit edit = {.subject = sitting.nav.form.subject};
    edit.sets[PN_PART_DUE] = true;
    edit.to[PN_PART_DUE] = "2026-12-17";
    edit.sets[PN_PART_NOTE] = true;
    edit.to[PN_PART_NOTE] = "theirs";
    edit_elsewhere(path_of("p.yaml"), &edit);
    press(PN_ACTION_OPEN, 0);
    const struct pn_form *form = &sitting.nav.form;
    assert_true(form->asks);
    assert_string_equal(form->found.text, "2026-12-17");
    assert_string_equal(form->found_who, "hb");
    assert_string_equal(form->found_at, "09:12");
    assert_notice(""); /* the form asks */
    press(PN_ACTION_DOWN, 0);
    press(PN_ACTION_OPEN, 0);
    assert_false(form->asks);
    assert_non_null(strstr(read_file(path_of("p.yaml")), "due: 2026-12-18"));
    press(PN_ACTION_CLOSE, 0);

    type_into(NOTE, "mine");
    edit.sets[PN_PART_DUE] = false;
    edit.to[PN_PART_NOTE] = "theirs, too";
    edit_elsewhere(path_of("p.yaml"), &edit);
    press(PN_ACTION_OPEN, 0);
    assert_false(form->asks);
    assert_string_equal(form->other_note, "hb");
    assert_non_null(strstr(read_file(path_of("p.yaml")), "mine"));
    assert_non_null(strstr(read_file(path_of("p.yaml")), "theirs"));
}

static void what_is_typed_is_there_at_the_next_start(void **state)
{
    (void)state;
    write_file(path_of("p.yaml"), kept_text);
    start_with(path_of("p.yaml"));
    type_into(EVIDENCE, "Protokoll");
    assert_true(pn_drafts_timeout(&sitting.keeper.drafts) <= PN_DRAFTS_DELAY_MS);
    stop();
    start_with(path_of("p.yaml"));
    assert_notice_has("Pilot run. e at this entry offers it again");
    type_into(EVIDENCE, " 7");
    assert_string_equal(sitting.nav.form.edit.text, "Protokoll 7");
    press(PN_ACTION_OPEN, 0);
    assert_non_null(strstr(read_file(path_of("p.yaml")), "Protokoll 7"));
    stop();
    pn_buffer_clear(&sitting.notice);
    start_with(path_of("p.yaml"));
    assert_notice(""); /* it is saved */
    assert_null(sitting.fixture.context.unsaved);
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
    assert_non_null(strstr(read_file(path_of("garten.history")), "\"from\":{\"state\":\"reached\""));
}

int test_keeper_changes(void)
{
    const struct CMUnitTest tests[] = {
        KEEPER_TEST(nothing_is_changed_for_who_only_reads),
        KEEPER_TEST(who_only_reads_is_asked_for_no_title),
        KEEPER_TEST(a_project_of_a_later_format_is_only_read),
        KEEPER_TEST(a_save_that_fails_is_told_and_shows_nothing_new),
        KEEPER_TEST(what_is_taken_back_is_said),
        KEEPER_TEST(a_short_list_is_said_by_what_came_and_went),
        KEEPER_TEST(a_short_list_of_others_is_not_lost),
        KEEPER_TEST(a_note_that_is_taken_back_is_said_without_its_text),
        KEEPER_TEST(who_is_told_hears_of_every_change),
        KEEPER_TEST(changes_of_others_are_said_with_their_name),
        KEEPER_TEST(a_file_that_is_gone_is_told_once),
        KEEPER_TEST(a_field_is_saved_when_it_is_left),
        KEEPER_TEST(a_text_that_could_not_be_saved_is_kept),
        KEEPER_TEST(who_was_faster_is_named),
        KEEPER_TEST(what_is_typed_is_there_at_the_next_start),
        KEEPER_TEST(a_file_that_cannot_be_written_is_told_at_the_start),
        KEEPER_TEST(nor_one_that_is_there),
        KEEPER_TEST(an_empty_file_is_a_new_project),
        KEEPER_TEST(others_are_looked_for_about_once_a_second),
        KEEPER_TEST(a_new_day_is_another_screen),
    };
    return cmocka_run_group_tests_name("keeper changes", tests, NULL, NULL);
}
