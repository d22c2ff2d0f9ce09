// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is typed and not saved: kept in a file of its person and project, whatever stands in it, and read back only if
 * it is whole.
 */
#include "keeper_test.h"

#include "draft_file.h"
#include "drafts.h"

#include <fcntl.h>
#include <sys/wait.h>

static struct pn_subject pilot_run(void)
{
    return pn_subject_milestone(sitting.fixture.roadmap, fixture_item(&sitting.fixture, "pilot-run")->handle);
}

static void open_drafts(struct pn_drafts *drafts, const char *who, bool kept)
{
    pn_drafts_start(drafts, sitting.fixture.roadmap, path_of("p.yaml"), who, kept);
}

static void put(struct pn_drafts *drafts, enum pn_part part, const char *typed, const char *time)
{
    const struct pn_typing typing = {.subject = pilot_run(),
                                     .part = part,
                                     .text = typed,
                                     .knows_over = part == PN_PART_DUE,
                                     .over = part == PN_PART_DUE ? "2026-12-11" : NULL};
    pn_drafts_put(drafts, &typing, time);
}

static const char text[] = "Löschfristen  100 % \"offen\"";

static void a_text_is_read_back_as_it_was(void **state)
{
    (void)state;
    struct pn_drafts drafts;
    open_drafts(&drafts, "M. Keller (Amt 61)", true);
    assert_null(pn_drafts_all(&drafts));
    put(&drafts, PN_PART_NOTE, "Lösch", "2026-11-28T08:15:02+01:00");
    put(&drafts, PN_PART_NOTE, text, "2026-11-28T08:16:00+01:00");
    put(&drafts, PN_PART_DUE, "18.12.", "2026-11-28T08:17:00+01:00");
    assert_true(pn_drafts_timeout(&drafts) >= 0);
    pn_drafts_finish(&drafts);

    open_drafts(&drafts, "somebody else", true);
    assert_null(pn_drafts_all(&drafts));
    pn_drafts_finish(&drafts);

    open_drafts(&drafts, "M. Keller (Amt 61)", true);
    const struct pn_unsaved *note = pn_drafts_all(&drafts);
    note = note->part == PN_PART_NOTE ? note : note->next;
    assert_non_null(note);
    assert_true(pn_subjects_equal(note->subject, pilot_run()));
    assert_string_equal(note->text, text);
    assert_string_equal(note->time, "2026-11-28T08:15:02+01:00"); /* when it was begun */
    assert_false(note->knows_over);
    const struct pn_unsaved *due = pn_drafts_all(&drafts);
    due = due->part == PN_PART_DUE ? due : due->next;
    assert_true(due->knows_over);
    assert_string_equal(due->over, "2026-12-11"); /* what it was typed over */
    pn_drafts_drop(&drafts, pilot_run(), PN_PART_NOTE);
    pn_drafts_drop(&drafts, pilot_run(), PN_PART_DUE);
    pn_drafts_finish(&drafts);
    remove_folder(path_of("phasenav"));
    assert_int_not_equal(access(path_of("phasenav"), F_OK), 0); /* it was empty */
}

static void read_only_nothing_is_written(void **state)
{
    (void)state;
    struct pn_drafts drafts;
    open_drafts(&drafts, "mk", false);
    put(&drafts, PN_PART_NOTE, text, NULL);
    assert_int_equal(pn_drafts_timeout(&drafts), -1);
    pn_drafts_finish(&drafts);
    assert_int_not_equal(access(path_of("phasenav"), F_OK), 0);
}

/* A file that was cut, or made by somebody, gives what is whole of it and nothing else. */
static void what_is_not_whole_is_left_out(void **state)
{
    (void)state;
    const struct pn_draft_owner owner = {.project = "/p.yaml", .who = "mk"};
    const struct pn_unsaved second = {
        .subject = pilot_run(), .part = PN_PART_OWNER, .text = "Amt 61", .knows_over = true, .over = "Amt 50"};
    const struct pn_unsaved first = {.subject = pilot_run(), .part = PN_PART_NOTE, .text = text, .next = &second};
    struct pn_buffer file;
    struct pn_arena arena;
    pn_buffer_init(&file);
    pn_arena_init(&arena);
    pn_draft_file_write(&file, sitting.fixture.roadmap, &owner, &first);
    for (size_t length = 0; length <= file.length; length++) {
        const struct pn_unsaved *read;
        const char *cut = pn_arena_strndup(&arena, file.data, length);
        bool is_ours = pn_draft_file_read(&arena, sitting.fixture.roadmap, &owner, cut, length, &read);
        assert_true(is_ours || read == NULL);
        for (; read != NULL; read = read->next) {
            assert_true(strcmp(read->text, text) == 0 || strcmp(read->text, "Amt 61") == 0);
        }
        pn_arena_reset(&arena);
    }
    const struct pn_unsaved *read;
    static const char hostile[] = "phasenav-typed 2\nproject /p.yaml\nwho mk\npilot-run note t 5 "
                                  "0\na\033[2J\n\npilot-run note t 99999999999 0\nx\n\n";
    assert_true(pn_draft_file_read(&arena, sitting.fixture.roadmap, &owner, hostile, sizeof hostile - 1, &read));
    assert_null(read); /* nothing that a terminal would obey */
    pn_arena_finish(&arena);
    pn_buffer_finish(&file);
}

/* Another process that is alive keeps its own. */
static void what_a_living_program_has_is_left_to_it(void **state)
{
    (void)state;
    int ready[2];
    int done[2];
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(done), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    char byte = 0;
    if (child == 0) {
        struct pn_drafts drafts;
        open_drafts(&drafts, "mk", true);
        put(&drafts, PN_PART_NOTE, text, NULL);
        pn_drafts_write(&drafts, true);
        close(done[1]);
        bool told = write(ready[1], &byte, 1) == 1 && read(done[0], &byte, 1) >= 0;
        (void)execlp(told ? "true" : "false", "true", (char *)NULL); /* valgrind takes for lost what a child leaves */
        _exit(2);
    }
    struct pn_drafts drafts;
    int status;
    assert_int_equal(read(ready[0], &byte, 1), 1);
    open_drafts(&drafts, "mk", true);
    assert_null(pn_drafts_all(&drafts));
    pn_drafts_finish(&drafts);
    close(done[1]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    open_drafts(&drafts, "mk", true); /* it has ended */
    assert_non_null(pn_drafts_all(&drafts));
    pn_drafts_finish(&drafts);
    close(ready[0]);
    close(ready[1]);
    close(done[0]);
}

static int set_up_sitting(void **state)
{
    int failed = set_up(state);
    if (failed == 0) {
        start();
    }
    return failed;
}

#define DRAFTS_TEST(test) cmocka_unit_test_setup_teardown(test, set_up_sitting, tear_down)

int test_drafts(void)
{
    const struct CMUnitTest tests[] = {
        DRAFTS_TEST(a_text_is_read_back_as_it_was),
        DRAFTS_TEST(read_only_nothing_is_written),
        DRAFTS_TEST(what_is_not_whole_is_left_out),
        DRAFTS_TEST(what_a_living_program_has_is_left_to_it),
    };
    return cmocka_run_group_tests_name("drafts", tests, NULL, NULL);
}
