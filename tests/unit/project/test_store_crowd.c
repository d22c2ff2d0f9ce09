// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Many processes on one file: no change is lost, and the state is what the log says.
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
    if (subject.kind == PN_SUBJECT_PHASE) {
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
        if (change.edit.subject.kind == PN_SUBJECT_PHASE) {
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
static void expect_state_of_log(const struct pn_project *project)
{
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        struct pn_subject subject;
        assert_true(pn_subject_read(project->roadmap, items[i], &subject, NULL));
        const char *now[PN_PART_COUNT] = {subject.kind == PN_SUBJECT_PHASE ? "none" : "open"};
        for (uint32_t j = 0; j < project->log_count; j++) {
            const struct pn_log_entry *entry = &project->log[j];
            for (int part = 0; part < PN_PART_COUNT && pn_subjects_equal(entry->subject, subject); part++) {
                if (entry->touches[part]) {
                    assert_string_equal(now[part] != NULL ? now[part] : "~",
                                        entry->from[part] != NULL ? entry->from[part] : "~");
                    now[part] = entry->to[part];
                }
            }
        }
        for (int part = 0; part < PN_PART_COUNT; part++) {
            const char *said = pn_project_part(project, subject, (enum pn_part)part);
            assert_string_equal(said != NULL ? said : "~", now[part] != NULL ? now[part] : "~");
        }
    }
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
    const struct pn_project *project = pn_store_project(test.store);
    print_message("%u changes in the log of %d processes with %d each\n", (unsigned)project->log_count, PROCESSES,
                  CHANGES);
    assert_int_equal(project->log_count, PROCESSES * CHANGES);
    unsigned of_each[PROCESSES] = {0};
    for (uint32_t i = 0; i < project->log_count; i++) {
        of_each[strtoul(project->log[i].who + 1, NULL, 10)]++;
    }
    for (unsigned i = 0; i < PROCESSES; i++) {
        assert_int_equal(of_each[i], CHANGES);
    }
    expect_state_of_log(project);
    assert_int_equal(store_test_count(&test), 1);
    store_test_finish(&test);
}

/* Reads without a lock, until it is ended: what it finds is always a whole project, and never an older one. */
static void read_on(struct store_test *test)
{
    uint32_t known = 0;
    for (;;) {
        store_test_open(test);
        uint32_t count = test->store != NULL ? pn_store_project(test->store)->log_count : 0;
        if (test->store == NULL || count < known) {
            project_test_say(&test->base);
            fprintf(stderr, "%u entries after %u: %s\n", (unsigned)count, (unsigned)known,
                    pn_buffer_text(&test->base.messages));
            _exit(1);
        }
        known = count;
    }
}

/* The file may be written, its folder may not: it is written in place. */
static void a_crowd_in_one_file_loses_no_change_either(void **state)
{
    (void)state;
    enum { WRITERS = 6, READERS = 2, CHANGES_IN_PLACE = 10, NOBODY = 65534 };
    struct store_test test;
    pid_t children[WRITERS + READERS];
    bool is_root = geteuid() == 0;
    store_test_init(&test, store_test_start);
    assert_int_equal(chmod(test.path, 0666), 0);
    assert_int_equal(chmod(test.folder, is_root ? 0755 : 0555), 0);
    for (unsigned i = 0; i < WRITERS + READERS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            if (is_root && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0)) {
                _exit(2);
            }
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
    const struct pn_project *project = pn_store_project(test.store);
    assert_int_equal(project->log_count, WRITERS * CHANGES_IN_PLACE);
    expect_state_of_log(project);
    assert_int_equal(store_test_count(&test), 1);
    store_test_finish(&test);
}

int test_store_crowd(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_crowd_loses_no_change),
        cmocka_unit_test(a_crowd_in_one_file_loses_no_change_either),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
