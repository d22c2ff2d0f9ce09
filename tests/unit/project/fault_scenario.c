// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "fault_scenario.h"

#include "project/history_line.h"
#include "project/inplace.h"

#include <signal.h>
#include <sys/wait.h>

bool fault_history_lags;

static const char *history_path(const struct store_test *test)
{
    static char path[120];
    (void)snprintf(path, sizeof path, "%s/parkraum.history", test->folder);
    return path;
}

/* The first change of a sitting, which an UNDO or a REDO turns. */
static void make_earlier(struct store_test *test, const struct fault_scenario *scenario)
{
    static const char *const items[] = {"measured", "operation", "running"};
    for (unsigned i = 0; i < scenario->earlier; i++) {
        assert_true(store_test_commit(test, items[i], "started", "earlier"));
    }
    if (scenario->kind == PN_ENTRY_REDO) {
        struct pn_change change = {.kind = PN_ENTRY_UNDO, .who = "mk", .time = "2026-11-03T09:12:45+01:00"};
        assert_true(pn_store_commit(test->store, &change, 1, NULL, test->base.diags));
    }
}

void fault_set_up(struct store_test *test, const struct fault_scenario *scenario)
{
    store_test_init(test, scenario->text);
    if (scenario->history != NULL) {
        store_test_write(history_path(test), scenario->history);
        store_test_open(test);
    }
    if (scenario->is_kept) {
        struct pn_store_options options = {.roadmap = test->base.roadmap};
        pn_store_close(test->store);
        test->store = pn_store_open(&options, test->base.diags);
    }
    make_earlier(test, scenario);
    fault_history_lags = false;
}

bool fault_act(struct store_test *test, const struct fault_scenario *scenario)
{
    struct pn_change changes[] = {store_test_change(test, "need", "started", "a note"),
                                  store_test_change(test, "acceptance@pilot", "met", NULL),
                                  store_test_change(test, "need", "reached", "another")};
    changes[0].edit.sets[PN_PART_EVIDENCE] = true;
    if (scenario->kind != PN_ENTRY_CHANGE) {
        changes[0] = (struct pn_change){.kind = scenario->kind, .who = "mk", .time = "2026-11-03T09:12:46+01:00"};
    }
    pn_diags_free(test->base.diags);
    test->base.diags = pn_diags_new(NULL);
    bool fine = scenario->is_kept ? pn_store_keep_in(test->store, test->path, false, "Kept", test->base.diags)
                                  : pn_store_commit(test->store, changes, scenario->count, NULL, test->base.diags);
    project_test_say(&test->base);
    fault_history_lags =
        fault_history_lags || strstr(pn_buffer_text(&test->base.messages), "cannot be kept in") != NULL;
    return fine;
}

char *fault_text(const struct store_test *test)
{
    struct pn_buffer text;
    struct stat status;
    int descriptor = open(test->path, O_RDONLY);
    if (descriptor == -1) {
        return NULL;
    }
    pn_buffer_init(&text);
    assert_int_equal(fstat(descriptor, &status), 0);
    char *room = pn_buffer_reserve(&text, (size_t)status.st_size);
    assert_int_equal(pread(descriptor, room, (size_t)status.st_size, 0), status.st_size);
    pn_buffer_commit(&text, (size_t)status.st_size);
    close(descriptor);
    (void)pn_inplace_take_text(&text);
    char *copy = strdup(pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

/* A later change of the history has replaced what this one has led to. */
static bool is_replaced(const struct pn_history *history, size_t entry, size_t change, enum pn_part part)
{
    const struct pn_entry_change *this = &history->at[entry].changes[change];
    for (size_t i = entry; i < history->count; i++) {
        for (size_t j = i == entry ? change + 1 : 0; j < history->at[i].count; j++) {
            const struct pn_entry_change *later = &history->at[i].changes[j];
            if (later->touches[part] && pn_subjects_equal(later->subject, this->subject) &&
                (part != PN_PART_NOTE || strcmp(later->note.text, this->note.text) == 0)) {
                return true;
            }
        }
    }
    return false;
}

/* What the history has led to in the end is what the file says. */
static void expect_agreement(const struct pn_project *project, const struct pn_history *history)
{
    for (size_t i = 0; i < history->count; i++) {
        for (size_t j = 0; j < history->at[i].count; j++) {
            struct pn_entry_change change = history->at[i].changes[j];
            for (int part = 0; part < PN_PART_COUNT; part++) {
                change.touches[part] = change.touches[part] && !is_replaced(history, i, j, (enum pn_part)part);
            }
            if (!pn_project_says(project, &change)) {
                print_error("after %s, call %u: the history says of %s what the file does not:\n%s\n",
                            fault_met() != NULL ? fault_met() : "?", fault_chosen(), change.item, project->source.text);
                fail();
            }
        }
    }
}

size_t fault_entries(enum fault_state state, const struct fault_expectation *expectation)
{
    if (state == FAULT_HEAD) {
        return 0;
    }
    return state == FAULT_OLD || fault_history_lags ? expectation->entries_before : expectation->entries_after;
}

/* A reader finds as many entries. */
static void expect_entries(struct store_test *test, size_t entries)
{
    struct pn_store_options options = {.path = test->path, .roadmap = test->base.roadmap};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_store *reader = pn_store_open(&options, diags);
    assert_non_null(reader);
    const struct pn_history *history = store_test_history(reader);
    if (history->count != entries) {
        print_error("after %s, call %u: %zu entries, not %zu: %s\n", fault_met() != NULL ? fault_met() : "?",
                    fault_chosen(), history->count, entries, pn_store_project(reader)->source.text);
        fail();
    }
    if (!fault_history_lags) {
        expect_agreement(pn_store_project(reader), history);
    }
    pn_store_close(reader);
    pn_diags_free(diags);
}

/* Bytes behind the last line break of the history. */
static size_t pending_bytes(const struct store_test *test)
{
    char *lines = store_test_read(history_path(test));
    const char *last = lines != NULL ? strrchr(lines, '\n') : NULL;
    size_t length = lines == NULL ? 0 : strlen(last != NULL ? last + 1 : lines);
    free(lines);
    return length;
}

enum fault_state fault_expect_whole(struct store_test *test, struct fault_outcome *outcome,
                                    const struct fault_expectation *expectation)
{
    char *text = fault_text(test);
    const char *before = expectation->before;
    bool is_old = before == NULL ? text == NULL : text != NULL && strcmp(text, before) == 0;
    bool is_new = text != NULL && strcmp(text, expectation->after) == 0;
    size_t length = text != NULL ? strlen(text) : 0;
    bool is_head = before == NULL && text != NULL && !is_new && length > 0 &&
                   strncmp(text, expectation->after, length) == 0 && strstr(text, "milestones") == NULL &&
                   strstr(text, "  roadmap: small\n") == text + length - strlen("  roadmap: small\n");
    if (!is_old && !is_new && !is_head) {
        print_error("after %s, call %u: %s\n", fault_met() != NULL ? fault_met() : "?", fault_chosen(),
                    text != NULL ? text : "gone");
        fail();
    }
    outcome->kept_old += is_old;
    outcome->made_new += is_new;
    outcome->head_only += is_head;
    outcome->pending += is_new && pending_bytes(test) != 0;
    outcome->cut += !is_new && pending_bytes(test) != 0;
    free(text);
    enum fault_state state = is_new ? FAULT_NEW : is_head ? FAULT_HEAD : FAULT_OLD;
    expect_entries(test, fault_entries(state, expectation));
    return state;
}

/* Every line of the history is an entry; returns how many there are. */
static size_t count_lines(const struct store_test *test)
{
    struct pn_arena arena;
    size_t count = 0;
    char *lines = store_test_read(history_path(test));
    assert_non_null(lines);
    pn_arena_init(&arena);
    for (const char *line = lines; *line != '\0'; count++) {
        const char *end = strchr(line, '\n');
        struct pn_entry entry;
        assert_non_null(end);
        assert_true(pn_history_line_read(&arena, test->base.roadmap, line, (size_t)(end - line), &entry));
        line = end + 1;
    }
    pn_arena_finish(&arena);
    free(lines);
    return count;
}

void fault_expect_next(struct store_test *test, enum fault_state state, const struct fault_expectation *expectation)
{
    size_t entries = state == FAULT_OLD ? expectation->entries_kept : fault_entries(state, expectation);
    store_test_open(test);
    assert_non_null(test->store);
    bool fine = store_test_commit(test, "partner", "reached", "next");
    if (!fine) {
        print_error("the next change: %s\n", pn_buffer_text(&test->base.messages));
    }
    assert_true(fine);
    expect_entries(test, entries + 1);
    assert_int_equal(count_lines(test), entries + 1);
    char *text = fault_text(test);
    struct stat status;
    assert_int_equal(stat(test->path, &status), 0);
    assert_int_equal(status.st_size, strlen(text)); /* nothing is behind it */
    assert_non_null(strstr(text, "partner:"));
    free(text);
}

void fault_expect(struct fault_expectation *expectation, const struct fault_scenario *scenario)
{
    struct store_test test;
    *expectation = (struct fault_expectation){.calls = 0};
    fault_set_up(&test, scenario);
    expectation->before = fault_text(&test);
    expectation->entries_before = scenario->is_kept ? 0 : store_test_entries(test.store);
    fault_begin(FAULT_COUNT, 0, 0);
    bool fine = fault_act(&test, scenario);
    expectation->calls = fault_end();
    if (!fine) {
        print_error("%s: %s\n", scenario->name, pn_buffer_text(&test.base.messages));
    }
    assert_true(fine);
    expectation->after = store_test_read(test.path);
    expectation->entries_after = store_test_entries(test.store);
    assert_true(expectation->entries_after > expectation->entries_before);
    bool is_old_format = scenario->text != NULL && strstr(scenario->text, "format: 1") != NULL;
    expectation->entries_kept = is_old_format ? expectation->entries_after - 1 : expectation->entries_before;
    struct fault_outcome outcome = {0};
    assert_int_equal(fault_expect_whole(&test, &outcome, expectation), FAULT_NEW);
    store_test_finish(&test);
}

void fault_expectation_finish(struct fault_expectation *expectation)
{
    free(expectation->before);
    free(expectation->after);
}

bool fault_kill_at(struct store_test *test, const struct fault_scenario *scenario, enum fault_mode how, unsigned at)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        fault_begin(how, at, 0);
        (void)fault_act(test, scenario);
        (void)fault_end();
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}
