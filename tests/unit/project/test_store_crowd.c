// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Many processes on one project: no change is lost, the state is what the history says, and who watches sees all of it
 * once.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "store_test.h"

#include <signal.h>
#include <sys/wait.h>

#ifdef __SANITIZE_ADDRESS__
enum { PROCESSES = 20, CHANGES = 20 }; /* several times slower, for the same */
#else
enum { PROCESSES = 20, CHANGES = 100 };
#endif

static const char *const items[] = {"need",          "budget",           "running",      "measured",  "operation",
                                    "partner",       "acceptance@idea",  "costs@pilot",  "gate:idea", "gate:pilot",
                                    "privacy@pilot", "acceptance@pilot", "project:phase"};

static const char *other_value(const struct pn_project *project, struct pn_subject subject, unsigned turn)
{
    if (subject.kind == PN_SUBJECT_PROJECT) {
        return project->roadmap->phases[turn % project->roadmap->phase_count].item.id;
    }
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(subject.kind, states);
    return pn_state_info(states[turn % count])->word;
}

/* One member of the crowd: each change has a note of its own, so that it changes something. */
static void make_changes(struct store_test *test, unsigned number, unsigned count)
{
    store_test_open(test);
    for (unsigned i = 0; i < count; i++) {
        char note[40];
        char who[20];
        snprintf(note, sizeof note, "%u of %u", i, number);
        snprintf(who, sizeof who, "p%u", number);
        const char *item = items[(i * 7 + number) % (sizeof items / sizeof *items)];
        struct pn_change change = store_test_change(test, item, NULL, note);
        change.who = who;
        change.edit.sets[PN_PART_VALUE] = i % 3 != 0;
        change.edit.to[PN_PART_VALUE] = other_value(pn_store_project(test->store), change.edit.subject, i + number);
        if (change.edit.subject.kind == PN_SUBJECT_PROJECT) {
            /* The phase has no note: there and back counts as two. */
            change.edit.sets[PN_PART_NOTE] = false;
            change.edit.subject = project_test_subject(&test->base, "need");
            change.edit.sets[PN_PART_VALUE] = false;
            change.edit.sets[PN_PART_NOTE] = true;
        }
        if (!pn_store_commit(test->store, &change, 1, NULL, test->base.diags)) {
            project_test_say(&test->base);
            fputs(pn_buffer_text(&test->base.messages), stderr);
            _exit(1);
        }
    }
    _exit(0);
}

/* Plays the log from the beginning: each change finds what the one before left, and the last is what the file says. */
static void expect_state_of_log(const struct pn_store *store)
{
    const struct pn_project *project = pn_store_project(store);
    const struct pn_history *history = store_test_history(store);
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        struct pn_subject subject;
        assert_true(pn_subject_read(project->roadmap, items[i], &subject, NULL));
        const char *now[PN_PART_COUNT] = {subject.kind == PN_SUBJECT_PROJECT ? "none" : "open"};
        for (size_t j = 0; j < history->count; j++) {
            const struct pn_entry_change *entry = &history->at[j].changes[0];
            for (int part = 0; part < PN_PART_NOTE && pn_subjects_equal(entry->subject, subject); part++) {
                if (entry->touches[part]) {
                    assert_string_equal(now[part] != NULL ? now[part] : "~",
                                        entry->from[part] != NULL ? entry->from[part] : "~");
                    now[part] = entry->to[part];
                }
            }
        }
        for (int part = 0; part < PN_PART_NOTE; part++) {
            const char *said = pn_project_part(project, subject, (enum pn_part)part);
            assert_string_equal(said != NULL ? said : "~", now[part] != NULL ? now[part] : "~");
        }
    }
}

static uint32_t notes_of(const struct pn_project *project)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < project->fact_count; i++) {
        count += project->facts[i].notes.count;
    }
    return count;
}

static void a_crowd_loses_no_change(void **state)
{
    (void)state;
    struct store_test test;
    store_test_init(&test, NULL); /* also who makes the file is left to them */
    pid_t children[PROCESSES];
    for (unsigned i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            make_changes(&test, i, CHANGES);
        }
    }
    for (unsigned i = 0; i < PROCESSES; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_CHANGED);
    const struct pn_history *history = store_test_history(test.store);
    print_message("%zu changes in the history of %d processes with %d each\n", history->count, PROCESSES, CHANGES);
    assert_int_equal(history->count, PROCESSES * CHANGES);
    unsigned of_each[PROCESSES] = {0};
    for (size_t i = 0; i < history->count; i++) {
        of_each[strtoul(history->at[i].who + 1, NULL, 10)]++;
    }
    for (unsigned i = 0; i < PROCESSES; i++) {
        assert_int_equal(of_each[i], CHANGES);
    }
    expect_state_of_log(test.store);
    assert_int_equal(notes_of(pn_store_project(test.store)), PROCESSES * CHANGES); /* nobody has overwritten one */
    assert_int_equal(store_test_count(&test), 2);
    store_test_finish(&test);
}

/* Reads without a lock, until it is ended: what it finds is always a whole project, and never an older one. */
static void read_on(struct store_test *test)
{
    uint32_t known = 0;
    for (;;) {
        store_test_open(test);
        uint32_t count = test->store != NULL ? notes_of(pn_store_project(test->store)) : 0;
        if (test->store == NULL || count < known) {
            project_test_say(&test->base);
            fprintf(stderr, "%u notes after %u: %s\n", (unsigned)count, (unsigned)known,
                    pn_buffer_text(&test->base.messages));
            _exit(1);
        }
        known = count;
    }
}

/* The files may be written, their folder may not: the project's is written in place. */
static void close_folder(const struct store_test *test)
{
    char path[120];
    (void)snprintf(path, sizeof path, "%s/parkraum.history", test->folder);
    store_test_write(path, "");
    assert_int_equal(chmod(path, 0666), 0);
    assert_int_equal(chmod(test->path, 0666), 0);
    assert_int_equal(chmod(test->folder, geteuid() == 0 ? 0755 : 0555), 0);
}

/* Nobody in particular, who has no rights of his own. */
static void become_nobody(void)
{
    enum { NOBODY = 65534 };
    if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0)) {
        _exit(2);
    }
}

static void a_crowd_in_one_file_loses_no_change_either(void **state)
{
    (void)state;
    enum { WRITERS = 6, READERS = 2, CHANGES_IN_PLACE = 10 };
    struct store_test test;
    pid_t children[WRITERS + READERS];
    store_test_init(&test, store_test_start);
    close_folder(&test);
    for (unsigned i = 0; i < WRITERS + READERS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            become_nobody();
            if (i < WRITERS) {
                make_changes(&test, i, CHANGES_IN_PLACE);
            } else {
                read_on(&test);
            }
        }
    }
    for (unsigned i = 0; i < WRITERS + READERS; i++) {
        int status;
        if (i >= WRITERS) {
            assert_int_equal(kill(children[i], SIGTERM), 0);
        }
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, i < WRITERS ? 0 : SIGTERM);
    }
    assert_int_equal(pn_store_poll(test.store, test.base.diags), PN_STORE_CHANGED);
    assert_int_equal(store_test_entries(test.store), WRITERS * CHANGES_IN_PLACE);
    expect_state_of_log(test.store);
    assert_int_equal(store_test_count(&test), 2);
    store_test_finish(&test);
}

/* In a workshop: all have opened the project, and all write at the same moment. */
static void write_a_note(struct store_test *test, unsigned number, int start)
{
    char byte;
    char text[40];
    char who[20];
    (void)snprintf(text, sizeof text, "note of %u", number);
    (void)snprintf(who, sizeof who, "p%u", number);
    store_test_open(test);
    struct pn_change change = store_test_change(test, "need", NULL, text);
    change.who = who;
    bool was_started = read(start, &byte, 1) == 0; /* until it is closed */
    bool fine = was_started && pn_store_commit(test->store, &change, 1, NULL, test->base.diags);
    const struct pn_fact *fact = pn_project_fact(pn_store_project(test->store), change.edit.subject);
    bool found = false;
    for (uint32_t i = 0; i < fact->notes.count; i++) {
        found = found || strcmp(fact->notes.at[i].text, text) == 0;
    }
    _exit(fine && found ? 0 : 1);
}

static void notes_of_one_second_are_all_found(void **state)
{
    (void)state;
    for (int way = 0; way < 2; way++) {
        struct store_test test;
        pid_t children[PROCESSES];
        int start[2];
        store_test_init(&test, store_test_start);
        if (way == 1) {
            close_folder(&test);
        }
        assert_int_equal(pipe(start), 0);
        for (unsigned i = 0; i < PROCESSES; i++) {
            children[i] = fork();
            assert_true(children[i] >= 0);
            if (children[i] == 0) {
                close(start[1]);
                if (way == 1) {
                    become_nobody();
                }
                write_a_note(&test, i, start[0]);
            }
        }
        close(start[0]);
        close(start[1]);
        for (unsigned i = 0; i < PROCESSES; i++) {
            int status;
            assert_int_equal(waitpid(children[i], &status, 0), children[i]);
            assert_int_equal(status, 0);
        }
        store_test_open(&test);
        bool seen[PROCESSES] = {false};
        const struct pn_fact *fact =
            pn_project_fact(pn_store_project(test.store), project_test_subject(&test.base, "need"));
        assert_int_equal(fact->notes.count, PROCESSES);
        for (uint32_t i = 0; i < fact->notes.count; i++) {
            unsigned number = (unsigned)strtoul(fact->notes.at[i].who + 1, NULL, 10);
            assert_false(seen[number]);
            seen[number] = true;
        }
        assert_int_equal(store_test_entries(test.store), PROCESSES);
        store_test_finish(&test);
    }
}

enum { WATCHED = 6, CHANGES_WATCHED = 25 };

/* Looks until everything has been seen: each entry once, and those of one writer in their order. */
static void watch(struct store_test *test)
{
    unsigned next[WATCHED] = {0};
    unsigned count = 0;
    (void)alarm(300);
    while (count < WATCHED * CHANGES_WATCHED) {
        (void)pn_store_poll(test->store, test->base.diags);
        struct pn_history news = pn_store_news(test->store);
        for (size_t i = 0; i < news.count; i++) {
            const struct pn_entry *entry = &news.at[i];
            char note[40];
            unsigned number = (unsigned)strtoul(entry->who + 1, NULL, 10);
            (void)snprintf(note, sizeof note, "%u of %u", next[number]++, number);
            if (strcmp(entry->changes[0].note.text, note) != 0) {
                fprintf(stderr, "'%s' instead of '%s'\n", entry->changes[0].note.text, note);
                _exit(1);
            }
        }
        count += (unsigned)news.count;
    }
    _exit(pn_store_poll(test->store, test->base.diags) != PN_STORE_TROUBLE && pn_store_news(test->store).count == 0 &&
                  notes_of(pn_store_project(test->store)) == count
              ? 0
              : 3);
}

static void who_watches_sees_each_entry_once(void **state)
{
    (void)state;
    enum { WATCHERS = 3 };
    for (int way = 0; way < 3; way++) { /* also a project that does not exist yet */
        struct store_test test;
        pid_t children[WATCHED + WATCHERS];
        store_test_init(&test, way == 2 ? NULL : store_test_start);
        if (way == 1) {
            close_folder(&test);
            store_test_open(&test);
        }
        for (unsigned i = 0; i < WATCHED + WATCHERS; i++) {
            children[i] = fork();
            assert_true(children[i] >= 0);
            if (children[i] == 0) {
                if (way == 1) {
                    become_nobody();
                }
                if (i < WATCHERS) {
                    watch(&test);
                } else {
                    make_changes(&test, i - WATCHERS, CHANGES_WATCHED);
                }
            }
        }
        for (unsigned i = 0; i < WATCHED + WATCHERS; i++) {
            int status;
            assert_int_equal(waitpid(children[i], &status, 0), children[i]);
            assert_int_equal(status, 0);
        }
        store_test_finish(&test);
    }
}

int test_store_crowd(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_crowd_loses_no_change),
        cmocka_unit_test(a_crowd_in_one_file_loses_no_change_either),
        cmocka_unit_test(notes_of_one_second_are_all_found),
        cmocka_unit_test(who_watches_sees_each_entry_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
