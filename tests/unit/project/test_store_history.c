// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history beside a project's file: what a sitting can take back, what a killed save leaves at its end, what others
 * have done, the log of format 1.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

#include <sys/wait.h>

static const char old_format[] =
    "# kept\n"
    "format: 1\n"
    "project: {title: T, roadmap: small}\n"
    "milestones:\n"
    "  need: {state: reached, date: 2026-01-01, note: Protokoll Nr. 12} # of May\n"
    "  budget: {note: by hand}\n"
    "wiki: https://example.org/\n"
    "log:\n"
    "  - {time: 2026-01-01T09:00:00+01:00, who: mk, item: need, change: open → started}\n"
    "  - {time: 2026-01-02T09:00:00+01:00, who: jb, item: need, change: started → reached, note: [~, Protokoll Nr. "
    "12]}\n";

static const char *history_path(const struct store_test *test)
{
    static char path[120];
    snprintf(path, sizeof path, "%s/parkraum.history", test->folder);
    return path;
}

static bool turn(struct store_test *test, enum pn_entry_kind kind)
{
    struct pn_change change = {.kind = kind, .who = "mk", .time = "2026-11-03T09:12:45+01:00"};
    pn_diags_free(test->base.diags);
    test->base.diags = pn_diags_new(NULL);
    bool fine = pn_store_commit(test->store, &change, 1, NULL, test->base.diags);
    project_test_say(&test->base);
    return fine;
}

static const char *state_of(const struct store_test *test, const char *item)
{
    return pn_project_part(pn_store_project(test->store), project_test_subject(&test->base, item), PN_PART_VALUE);
}

static void what_is_undone_can_be_done_again(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_false(turn(&test, PN_ENTRY_UNDO));
    assert_string_equal(pn_buffer_text(&test.base.messages),
                        "phasenav: since the start nothing has been changed here that could be undone\n");
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_true(store_test_commit(&test, "need", "reached", "a note"));
    struct pn_change both[2] = {store_test_change(&test, "budget", "started", NULL),
                                store_test_change(&test, "partner", "reached", NULL)};
    assert_true(pn_store_commit(test.store, both, 2, NULL, test.base.diags));
    static const struct {
        enum pn_entry_kind kind;
        const char *need;
        const char *budget;
        uint32_t notes;
    } steps[] = {
        {PN_ENTRY_UNDO, "reached", "open", 1}, {PN_ENTRY_UNDO, "started", "open", 0},
        {PN_ENTRY_UNDO, "open", "open", 0},    {PN_ENTRY_REDO, "started", "open", 0},
        {PN_ENTRY_REDO, "reached", "open", 1}, {PN_ENTRY_REDO, "reached", "started", 1},
        {PN_ENTRY_UNDO, "reached", "open", 1},
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        assert_true(turn(&test, steps[i].kind));
        assert_string_equal(state_of(&test, "need"), steps[i].need);
        assert_string_equal(state_of(&test, "budget"), steps[i].budget);
        assert_string_equal(state_of(&test, "partner"), strcmp(steps[i].budget, "open") == 0 ? "open" : "reached");
        const struct pn_fact *fact =
            pn_project_fact(pn_store_project(test.store), project_test_subject(&test.base, "need"));
        assert_int_equal(fact->notes.count, steps[i].notes);
    }
    /* A new change, whose time is that of the first ones, ends what could be done again. */
    assert_true(store_test_commit(&test, "measured", "started", NULL));
    assert_false(turn(&test, PN_ENTRY_REDO));
    const struct pn_history *history = store_test_history(test.store);
    assert_int_equal(history->count, 11);
    assert_int_equal(history->at[4].kind, PN_ENTRY_UNDO);
    assert_string_equal(history->at[4].of, history->at[2].id);
    assert_int_equal(history->at[7].kind, PN_ENTRY_REDO);
    assert_string_equal(history->at[7].of, history->at[0].id);
    store_test_finish(&test);
}

/* One account, two windows. */
static void another_windows_change_is_not_undone(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct pn_store_options options = {.path = test.path, .roadmap = test.base.roadmap};
    struct pn_store *other = pn_store_open(&options, test.base.diags);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    struct pn_change change = store_test_change(&test, "budget", "started", NULL);
    assert_true(pn_store_commit(other, &change, 1, NULL, test.base.diags));
    assert_true(turn(&test, PN_ENTRY_UNDO));
    assert_string_equal(state_of(&test, "need"), "open");
    assert_string_equal(state_of(&test, "budget"), "started");
    assert_false(turn(&test, PN_ENTRY_UNDO));
    /* What another one has changed since is not overwritten. */
    assert_true(turn(&test, PN_ENTRY_REDO));
    change = store_test_change(&test, "need", "reached", NULL);
    change.who = "jb";
    change.time = "2026-11-03T09:12:46+01:00";
    assert_true(pn_store_commit(other, &change, 1, NULL, test.base.diags));
    assert_false(turn(&test, PN_ENTRY_UNDO));
    assert_string_equal(pn_buffer_text(&test.base.messages), "phasenav: 'need' has been changed by jb since\n");
    pn_store_close(other);
    store_test_finish(&test);
}

static void what_the_editor_did_not_expect_is_told(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct pn_store_options options = {.path = test.path, .roadmap = test.base.roadmap};
    struct pn_store *other = pn_store_open(&options, test.base.diags);
    struct pn_change change = store_test_change(&test, "need", NULL, NULL);
    change.who = "J. Brandt";
    change.edit.sets[PN_PART_DUE] = true;
    change.edit.to[PN_PART_DUE] = "2026-12-17";
    assert_true(pn_store_commit(other, &change, 1, NULL, test.base.diags));
    pn_store_close(other);
    change.who = "mk";
    change.edit.to[PN_PART_DUE] = "2026-12-18";
    change.edit.expects[PN_PART_DUE] = true; /* that there is none */
    assert_false(pn_store_commit(test.store, &change, 1, NULL, test.base.diags));
    const struct pn_overtaken *overtaken = pn_store_overtaken(test.store);
    assert_non_null(overtaken);
    assert_int_equal(overtaken->part, PN_PART_DUE);
    assert_string_equal(overtaken->found, "2026-12-17");
    assert_string_equal(overtaken->who, "J. Brandt");
    change.edit.expected[PN_PART_DUE] = "2026-12-17";
    assert_true(pn_store_commit(test.store, &change, 1, NULL, test.base.diags));
    assert_null(pn_store_overtaken(test.store));
    store_test_finish(&test);
}

/* Who wrote something before is not said to have written what is there now. */
static void what_was_changed_by_hand_is_nobodys(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    struct pn_change change = store_test_change(&test, "need", NULL, NULL);
    change.edit.sets[PN_PART_OWNER] = true;
    change.edit.to[PN_PART_OWNER] = "Amt 50";
    assert_true(pn_store_commit(test.store, &change, 1, NULL, test.base.diags));
    char *written = store_test_read(test.path);
    memcpy(strstr(written, "Amt 50"), "Amt 51", strlen("Amt 51"));
    store_test_write(test.path, written);
    free(written);
    change.edit.to[PN_PART_OWNER] = "Amt 52";
    change.edit.expects[PN_PART_OWNER] = true;
    change.edit.expected[PN_PART_OWNER] = "Amt 50";
    assert_false(pn_store_commit(test.store, &change, 1, NULL, test.base.diags));
    assert_string_equal(pn_store_overtaken(test.store)->found, "Amt 51");
    assert_null(pn_store_overtaken(test.store)->who);
    store_test_finish(&test);
}

static void append(const char *path, const char *text)
{
    FILE *file = fopen(path, "a");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) {
        store_test_give_up(path);
    }
}

/* As a power cut, or a kill before the project's file was changed, leaves it. */
static void an_entry_that_never_came_to_be_is_taken_out(void **state)
{
    (void)state;
    static const char *const rests[] = {
        ("{\"id\":\"0123456789abcdef\",\"time\":\"2026-11-03T09:00:00+01:00\",\"who\":\"jb\",\"changes\":[{\"item\":"
         "\"budget\",\"from\":{\"state\":\"open\"},\"to\":{\"state\":\"reached\"}}]}"),
        "{\"id\":\"01234",
        "{",
        "no JSON at all",
    };
    for (size_t i = 0; i < sizeof rests / sizeof *rests; i++) {
        struct store_test test;
        store_test_init(&test, store_test_start);
        assert_true(store_test_commit(&test, "need", "started", NULL));
        append(history_path(&test), rests[i]);
        assert_int_equal(store_test_entries(test.store), 1); /* readers pass it over */
        assert_true(store_test_commit(&test, "need", "reached", NULL));
        assert_non_null(strstr(pn_buffer_text(&test.base.messages), "taken out"));
        assert_int_equal(store_test_entries(test.store), 2);
        char *text = store_test_read(history_path(&test));
        const char *second = strchr(text, '\n') + 1;
        assert_int_equal(strncmp(second, "{\"id\":\"", 7), 0);
        assert_string_equal(strchr(second, '\n'), "\n"); /* nothing behind it */
        free(text);
        store_test_finish(&test);
    }
}

/* Killed when the file had been changed and the line break was missing. */
static void an_entry_that_came_to_be_is_finished(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(store_test_commit(&test, "need", "started", "a note"));
    struct stat status;
    assert_int_equal(stat(history_path(&test), &status), 0);
    assert_int_equal(truncate(history_path(&test), status.st_size - 1), 0);
    store_test_open(&test);
    assert_true(store_test_commit(&test, "budget", "started", NULL));
    assert_string_equal(pn_buffer_text(&test.base.messages), "");
    assert_int_equal(store_test_entries(test.store), 2);
    store_test_finish(&test);
}

/* An editor, git, a restored copy: whatever stands in the file now is what counts. */
static void what_somebody_did_by_hand_is_accepted(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    store_test_write(test.path, store_test_start);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_CHANGED);
    assert_string_equal(state_of(&test, "need"), "open");
    assert_true(store_test_commit(&test, "budget", "started", NULL));
    assert_int_equal(store_test_entries(test.store), 2);
    assert_int_equal(unlink(history_path(&test)), 0);
    assert_true(store_test_commit(&test, "partner", "reached", NULL));
    assert_int_equal(store_test_entries(test.store), 1);
    store_test_finish(&test);
}

static void format_1_becomes_format_2_with_its_first_change(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, old_format);
    assert_int_equal(store_test_entries(test.store), 2);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    assert_string_equal(pn_buffer_text(&test.base.messages), "");
    char *text = store_test_read(test.path);
    assert_string_equal(text, "# kept\n"
                              "format: 2\n"
                              "project: {title: T, roadmap: small}\n"
                              "milestones:\n"
                              "  need: {state: started, date: 2026-11-03, notes: [{time: 2026-01-02T09:00:00+01:00, "
                              "who: jb, text: Protokoll Nr. 12}]} # of May\n"
                              "  budget: {notes: [{text: by hand}]}\n"
                              "wiki: https://example.org/\n");
    free(text);
    char path[128];
    snprintf(path, sizeof path, "%s.1", test.path);
    text = store_test_read(path);
    assert_string_equal(text, old_format);
    free(text);
    const struct pn_history *history = store_test_history(test.store);
    assert_int_equal(history->count, 3);
    assert_string_equal(history->at[0].who, "mk");
    assert_string_equal(history->at[1].changes[0].to[PN_PART_NOTE], "Protokoll Nr. 12");
    assert_string_equal(history->at[2].changes[0].to[PN_PART_VALUE], "started");
    /* A copy of the old file that comes back, from git or a backup, has the same entries. */
    store_test_write(test.path, old_format);
    assert_true(store_test_commit(&test, "budget", "started", NULL));
    assert_int_equal(store_test_entries(test.store), 4);
    assert_int_equal(store_test_count(&test), 3);
    store_test_finish(&test);
}

static void a_project_in_memory_takes_its_history_into_a_file(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL);
    struct pn_store_options options = {.roadmap = test.base.roadmap, .title = "T"};
    struct pn_store *store = pn_store_open(&options, test.base.diags);
    struct pn_change change = store_test_change(&test, "need", "started", NULL);
    assert_true(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    change = store_test_change(&test, "budget", "reached", "a note");
    assert_true(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    assert_true(pn_store_keep_in(store, test.path, false, "Parkraum", test.base.diags));
    assert_int_equal(store_test_entries(store), 2);
    assert_int_equal(store_test_count(&test), 2);
    change = store_test_change(&test, "need", "reached", NULL);
    assert_true(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    pn_store_close(store);
    store_test_open(&test);
    assert_string_equal(pn_store_project(test.store)->title, "Parkraum");
    assert_int_equal(store_test_entries(test.store), 3);
    /* Where there is a file already, nothing is overwritten. */
    store = pn_store_open(&options, test.base.diags);
    assert_true(pn_store_commit(store, &change, 1, NULL, test.base.diags));
    assert_false(pn_store_keep_in(store, test.path, false, "Other", test.base.diags));
    pn_store_close(store);
    assert_int_equal(store_test_entries(test.store), 3);
    store_test_finish(&test);
}

static void a_project_can_be_seen_as_it_was(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    struct pn_change change = store_test_change(&test, "need", "reached", "later");
    change.time = "2026-11-05T00:00:00+01:00";
    assert_true(pn_store_commit(test.store, &change, 1, NULL, test.base.diags));
    static const struct {
        const char *day;
        const char *state;
    } days[] = {
        {"2026-11-02", "open"}, {"2026-11-03", "started"}, {"2026-11-04", "started"}, {"2026-11-05", "reached"}};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct pn_store_options options = {.path = test.path, .roadmap = test.base.roadmap, .as_of = days[i].day};
        struct pn_store *past = pn_store_open(&options, test.base.diags);
        assert_non_null(past);
        struct pn_subject need = project_test_subject(&test.base, "need");
        assert_string_equal(pn_project_part(pn_store_project(past), need, PN_PART_VALUE), days[i].state);
        assert_false(pn_store_commit(past, &change, 1, NULL, test.base.diags));
        assert_int_equal(pn_store_poll(past, test.base.diags), PN_STORE_SAME);
        pn_store_close(past);
    }
    store_test_finish(&test);
}

static void what_changes_nothing_is_an_event_of_the_history(void **state)
{
    (void)state;
    struct store_test test;
    static const char time[] = "2026-11-28T09:00:00+01:00";
    store_test_init(&test, store_test_start);
    assert_false(pn_store_note_event(test.store, "report", "mk", time)); /* there is no history yet, and none is made */
    assert_null(store_test_read(history_path(&test)));
    assert_true(store_test_commit(&test, "need", "started", NULL));
    char *before = store_test_read(test.path);
    assert_true(pn_store_note_event(test.store, "report", "mk", time));
    char *after = store_test_read(test.path);
    assert_string_equal(after, before);
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_SAME); /* it is no news to who made it */
    const struct pn_history *history = store_test_history(test.store);
    assert_int_equal(history->count, 2);
    assert_int_equal(history->at[1].kind, PN_ENTRY_OTHER);
    assert_string_equal(history->at[1].kind_word, "report");
    assert_string_equal(history->at[1].time, time);
    assert_int_equal(history->at[1].count, 0);
    assert_true(turn(&test, PN_ENTRY_UNDO)); /* what changes nothing is not in the way of what can be taken back */
    assert_string_equal(state_of(&test, "need"), "open");
    free(before);
    free(after);
    store_test_finish(&test);
}

static void nothing_is_noted_where_nothing_may_be_changed(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, store_test_start);
    assert_true(store_test_commit(&test, "need", "started", NULL));
    const struct pn_store_options ways[] = {
        {.path = test.path, .roadmap = test.base.roadmap, .read_only = true},
        {.path = test.path, .roadmap = test.base.roadmap, .as_of = "2026-11-03"},
        {.roadmap = test.base.roadmap, .title = "in memory"},
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct pn_store *store = pn_store_open(&ways[i], test.base.diags);
        assert_false(pn_store_note_event(store, "report", "mk", "2026-11-28T09:00:00+01:00"));
        pn_store_close(store);
    }
    assert_int_equal(store_test_entries(test.store), 1);
    store_test_write(test.path, old_format);
    store_test_open(&test);
    assert_false(pn_store_note_event(test.store, "report", "mk", "2026-11-28T09:00:00+01:00"));
    char *text = store_test_read(test.path);
    assert_string_equal(text, old_format); /* a report is no reason to turn format 1 into 2 */
    free(text);
    store_test_finish(&test);
}

int test_store_history(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_undone_can_be_done_again),
        cmocka_unit_test(another_windows_change_is_not_undone),
        cmocka_unit_test(what_the_editor_did_not_expect_is_told),
        cmocka_unit_test(what_was_changed_by_hand_is_nobodys),
        cmocka_unit_test(an_entry_that_never_came_to_be_is_taken_out),
        cmocka_unit_test(an_entry_that_came_to_be_is_finished),
        cmocka_unit_test(what_somebody_did_by_hand_is_accepted),
        cmocka_unit_test(format_1_becomes_format_2_with_its_first_change),
        cmocka_unit_test(a_project_in_memory_takes_its_history_into_a_file),
        cmocka_unit_test(a_project_can_be_seen_as_it_was),
        cmocka_unit_test(what_changes_nothing_is_an_event_of_the_history),
        cmocka_unit_test(nothing_is_noted_where_nothing_may_be_changed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
