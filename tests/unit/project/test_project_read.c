// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Reading a project's file: what it says, what is wrong with it, what is kept although it is unknown.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#define HEAD "format: 1\nproject: {title: T, roadmap: small}\n"

static void expect_messages(const char *text, const char *messages, bool is_read)
{
    struct project_test test;
    project_test_init(&test, text);
    assert_string_equal(pn_buffer_text(&test.messages), messages);
    assert_int_equal(test.project != NULL, is_read);
    project_test_finish(&test);
}

static void everything_that_a_file_says_is_there(void **state)
{
    (void)state;
    struct project_test test;
    project_test_init(&test, "format: 1\nproject: {title: Parkraum}\nmilestones:\n"
                             "  running: {note: |\n   one\n   two\n  }\n");
    /* A block text cannot stand within braces. */
    assert_null(test.project);
    project_test_read(&test, "", 0);
    assert_null(test.project);

    static const char text[] =
        "format: 1\n"
        "project:\n"
        "  title: Parkraum\n"
        "  phase: pilot\n"
        "milestones:\n"
        "  need: {state: reached, date: 2026-11-03, owner: Amt 61, note: Protokoll Nr. 12}\n"
        "  running:\n"
        "    note: |\n"
        "      one\n"
        "      two\n"
        "  measured:\n"
        "rounds:\n"
        "  acceptance:\n"
        "    idea: {state: met, date: 2026-10-01}\n"
        "    pilot: {state: attention}\n"
        "gates:\n"
        "  idea: {decision: go-on, date: 2026-10-14}\n"
        "log:\n"
        "  - {time: 2026-11-03T09:12:44+01:00, who: mk, item: need, change: open → reached}\n"
        "  - {time: 2026-11-03T09:12:45+01:00, who: jb, item: need, note: [~, Protokoll Nr. 12]}\n"
        "  - {time: t, who: mk, item: gone, change: open -> reached, note: [~, 'a, b']}\n"
        "  - {time: t, who: x, item: acceptance@pilot, note: [a, ~], kind: undo}\n";
    project_test_read(&test, text, sizeof text - 1);
    assert_string_equal(pn_buffer_text(&test.messages), "");
    const struct pn_project *project = test.project;
    assert_non_null(project);
    assert_string_equal(project->title, "Parkraum");
    assert_int_equal(project->phase, 1);
    const struct pn_fact *need = pn_project_fact(project, project_test_subject(&test, "need"));
    assert_int_equal(need->state, PN_STATE_REACHED);
    assert_string_equal(need->date, "2026-11-03");
    assert_string_equal(need->owner, "Amt 61");
    assert_int_equal(need->notes.count, 1);
    assert_string_equal(need->notes.at[0].text, "Protokoll Nr. 12");
    assert_string_equal(need->notes.at[0].time, "2026-11-03T09:12:45+01:00"); /* the log has it */
    assert_string_equal(need->notes.at[0].who, "jb");
    const struct pn_fact *running = pn_project_fact(project, project_test_subject(&test, "running"));
    assert_string_equal(running->notes.at[0].text, "one\ntwo\n");
    assert_null(running->notes.at[0].time);
    assert_int_equal(pn_project_fact(project, project_test_subject(&test, "measured"))->state, PN_STATE_OPEN);
    assert_int_equal(pn_project_fact(project, project_test_subject(&test, "partner"))->state, PN_STATE_OPEN);
    assert_int_equal(pn_project_fact(project, project_test_subject(&test, "acceptance@pilot"))->state,
                     PN_STATE_ATTENTION);
    assert_int_equal(pn_project_fact(project, project_test_subject(&test, "gate:idea"))->state, PN_STATE_GO_ON);
    assert_string_equal(pn_project_part(project, pn_subject_project(PN_HEAD_PHASE), PN_PART_VALUE), "pilot");

    const struct pn_entry *log = project->log.at;
    assert_int_equal(project->log.count, 4);
    assert_true(log[0].changes[0].known);
    assert_string_equal(log[0].changes[0].from[PN_PART_VALUE], "open");
    assert_string_equal(log[0].changes[0].to[PN_PART_VALUE], "reached");
    assert_false(log[0].changes[0].touches[PN_PART_NOTE]);
    assert_false(log[2].changes[0].known);
    assert_null(log[2].changes[0].from[PN_PART_NOTE]);
    assert_string_equal(log[2].changes[0].to[PN_PART_NOTE], "a, b");
    assert_int_equal(log[3].kind, PN_ENTRY_UNDO);
    assert_null(log[3].changes[0].to[PN_PART_NOTE]);
    project_test_finish(&test);
}

static void everything_of_format_2_is_there(void **state)
{
    (void)state;
    struct project_test test;
    static const char text[] = "format: 2\n"
                               "project:\n"
                               "  title: Parkraum\n"
                               "  organisation: Stadt Musterstadt\n"
                               "  contact: M. Keller\n"
                               "  costs: {once: 180.000 EUR, budget: 1.11.05}\n"
                               "  models: [gone, other]\n"
                               "milestones:\n"
                               "  need: {state: reached, date: ~, due: 2026-12-15, evidence: Protokoll Nr. 12}\n"
                               "  budget: {date: }\n"
                               "rounds:\n"
                               "  acceptance:\n"
                               "    pilot:\n"
                               "      notes:\n"
                               "        - {time: 2026-11-12T10:02:11+01:00, who: mk, text: second}\n"
                               "        - {time: 2026-11-12T10:02:11+02:00, who: jb, text: first}\n"
                               "        - {text: without a time}\n"
                               "gates:\n"
                               "  idea: {decision: postponed, owner: Rat}\n";
    project_test_init(&test, text);
    const struct pn_project *project = test.project;
    assert_non_null(project);
    assert_string_equal(pn_buffer_text(&test.messages),
                        "p.yaml:7:12: warning: the roadmap has no operating model 'gone'; it stays on the short list\n"
                        "p.yaml:7:18: warning: the roadmap has no operating model 'other'; it stays on the short "
                        "list\n");
    assert_string_equal(project->heads[PN_HEAD_ORGANISATION], "Stadt Musterstadt");
    assert_string_equal(project->heads[PN_HEAD_ONCE], "180.000 EUR");
    assert_null(project->heads[PN_HEAD_YEARLY]);
    assert_string_equal(project->heads[PN_HEAD_BUDGET], "1.11.05");
    assert_string_equal(project->heads[PN_HEAD_MODELS], "gone, other");
    const struct pn_fact *need = pn_project_fact(project, project_test_subject(&test, "need"));
    assert_string_equal(need->date, PN_DAY_UNKNOWN);
    assert_string_equal(need->due, "2026-12-15");
    assert_string_equal(need->evidence, "Protokoll Nr. 12");
    assert_null(pn_project_fact(project, project_test_subject(&test, "budget"))->date);
    const struct pn_notes *notes = &pn_project_fact(project, project_test_subject(&test, "acceptance@pilot"))->notes;
    assert_int_equal(notes->count, 3);
    assert_string_equal(notes->at[0].text, "without a time");
    assert_string_equal(notes->at[1].text, "first");
    assert_string_equal(notes->at[2].text, "second");
    assert_int_equal(pn_project_fact(project, project_test_subject(&test, "gate:idea"))->state, PN_STATE_POSTPONED);
    project_test_finish(&test);
    expect_messages("format: 2\nproject: {title: T, costs: 7}\nmilestones: {need: {note: n, notes: [x, {who: a}]}}\n"
                    "log: []\n",
                    "p.yaml:2:28: error: 'costs' takes keys with values, but this is a text\n"
                    "p.yaml:3:21: warning: unknown key 'note'; did you mean 'notes'? It is kept as it is\n"
                    "p.yaml:3:38: error: a note takes keys with values, as in {text: ...}, but this is none\n"
                    "p.yaml:3:41: error: a note lacks the key 'text'; add it\n"
                    "p.yaml:4:1: warning: unknown key 'log'; it is kept as it is\n",
                    false);
}

static void what_is_wrong_is_said_in_one_go(void **state)
{
    (void)state;
    expect_messages(
        "format: 1\n"
        "project: {phase: pilot}\n"
        "milestones:\n"
        "  need: {state: met}\n"
        "  budget: reached\n"
        "  running: {date: 2026-02-30, note: [a]}\n"
        "rounds: {acceptance: met}\n"
        "gates: {idea: {decision: open-ended}}\n"
        "log: none\n",
        "p.yaml:2:10: error: 'project' lacks the key 'title'; add it\n"
        "p.yaml:4:17: error: 'met' is not possible here; write one of: open, started, reached, "
        "not-applicable\n"
        "p.yaml:5:11: error: 'budget' takes keys with values, but this is a text\n"
        "p.yaml:6:19: error: '2026-02-30' is no date; write one as in 2026-11-03\n"
        "p.yaml:6:37: error: 'note' takes a text, but this is a list; put it in quotes\n"
        "p.yaml:7:22: error: 'acceptance' takes keys with values, but this is a text\n"
        "p.yaml:8:26: error: 'open-ended' is not possible here; write one of: go-on, another-way, postponed, stop\n"
        "p.yaml:9:6: error: 'log' takes a list, but this is a text; begin each entry with '- '\n",
        false);
    expect_messages("project: {title: T}\n", "p.yaml:1:1: error: the file lacks the key 'format'; add it\n", false);
    expect_messages("format: 0\nproject: {title: T}\n", "p.yaml:1:9: error: '0' is no format; write 2\n", false);
    expect_messages("- a\n",
                    "p.yaml:1:1: error: a project's file begins with keys, as in 'format: 2', but this is a list\n",
                    false);
    expect_messages("format: 1\nproject: {title: T, roadmap: other}\n",
                    "p.yaml:2:30: error: the project follows the roadmap 'other', but this roadmap is 'small'; name "
                    "the right one with --file\n",
                    false);
    /* That this roadmap lacks what another one has is no news. */
    expect_messages(
        "format: 1\nproject: {title: T, roadmap: other, phase: theirs}\nmilestones: {theirs: {state: open}}\n"
        "rounds: {theirs: {theirs: {state: met}}, needs: {theirs: {state: met}}}\n"
        "gates: {theirs: {decision: stop}}\nlog: [{item: theirs, change: open → met}]\n",
        "p.yaml:2:30: error: the project follows the roadmap 'other', but this roadmap is 'small'; name "
        "the right one with --file\n",
        false);
}

static void a_file_of_another_kind_is_told_to_be_one(void **state)
{
    (void)state;
    expect_messages("format: 1\nroadmap: {id: x, title: T}\nphases: [{id: a, title: A}]\n",
                    "p.yaml:1:1: error: this is a roadmap, and no project's file; name it with --file\n", false);
    expect_messages("format: 2\nphases: [{id: a, title: A}]\n",
                    "p.yaml:1:1: error: this is a roadmap, and no project's file; name it with --file\n", false);
    expect_messages(
        "title: Our plan\nmilestones:\n  - title: Sensors\n",
        "p.yaml:1:1: error: this is no project's file: it has no key 'project'; phasenav-project(5) says how "
        "one is written, and has an example\n",
        false);
    /* A slip, or a file that has only begun, is no other kind. */
    expect_messages("format: 1\n", "p.yaml:1:1: error: the file lacks the key 'project'; add it\n", false);
    expect_messages("format: 1\nprojekt: {title: T}\n",
                    "p.yaml:1:1: error: the file lacks the key 'project'; add it\n"
                    "p.yaml:2:1: warning: unknown key 'projekt'; did you mean 'project'? It is kept as it is\n",
                    false);
}

static void what_is_unknown_is_kept_and_reported(void **state)
{
    (void)state;
    expect_messages(HEAD "milstones: {}\n"
                         "zzz: 1\n"
                         "milestones: {gone: {state: lost}, need: {colour: red}}\n"
                         "rounds: {acceptance: {nowhere: {}}, privacy: {transfer: {}}, x: {}}\n"
                         "gates: {y: {}}\n"
                         "log: [{item: need, change: what}, 7]\n",
                    "p.yaml:3:1: warning: unknown key 'milstones'; did you mean 'milestones'? It is kept as it is\n"
                    "p.yaml:4:1: warning: unknown key 'zzz'; it is kept as it is\n"
                    "p.yaml:5:14: warning: the roadmap has no milestone 'gone'; what is said about it is kept as it "
                    "is\n"
                    "p.yaml:5:42: warning: unknown key 'colour'; it is kept as it is\n"
                    "p.yaml:6:23: warning: the roadmap has no phase 'nowhere'; what is said about it is kept as it "
                    "is\n"
                    "p.yaml:6:47: warning: the criterion 'privacy' has no round in the phase 'transfer'; what is said "
                    "about it is kept as it is\n"
                    "p.yaml:6:62: warning: the roadmap has no criterion 'x'; what is said about it is kept as it is\n"
                    "p.yaml:7:9: warning: the roadmap has no phase 'y'; what is said about it is kept as it is\n"
                    "p.yaml:8:7: warning: this entry of the log cannot be read; it is kept as it is\n"
                    "p.yaml:8:35: warning: this entry of the log cannot be read; it is kept as it is\n",
                    true);
}

static void a_later_format_is_read_and_not_changed(void **state)
{
    (void)state;
    struct project_test test;
    project_test_init(&test, "format: 3\nproject: {title: T, phase: idea}\nmilestones: {need: {state: dreamt}}\n");
    assert_string_equal(pn_buffer_text(&test.messages),
                        "p.yaml:1:9: warning: format 3 is newer than this program, which knows formats up to 2: the "
                        "project is shown as far as it is understood, and cannot be changed; get a newer phasenav\n");
    assert_non_null(test.project);
    assert_int_equal(test.project->phase, 0);
    struct pn_change change = {.who = "w", .time = "t"};
    change.edit.subject = pn_subject_project(PN_HEAD_PHASE);
    change.edit.sets[PN_PART_VALUE] = true;
    change.edit.to[PN_PART_VALUE] = "pilot";
    struct pn_project *after;
    assert_false(project_test_change(&test, &change, &after));
    project_test_finish(&test);
}

/* What a later format may say of a fact is no mistake there, but only what is known is taken over. */
static void of_a_later_format_only_known_states_and_dates_are_taken(void **state)
{
    (void)state;
    struct project_test test;
    project_test_init(&test, "format: 3\n"
                             "project: {title: T}\n"
                             "milestones:\n"
                             "  need: {state: half-done, date: x, owner: o}\n"
                             "  budget: {state: met, date: 2026-02-30}\n"
                             "  running: {state: reached, date: 2026-11-03}\n"
                             "rounds: {acceptance: {idea: {state: [met], date: {}}}}\n"
                             "gates: {idea: {decision: perhaps, date: ''}}\n");
    assert_non_null(test.project);
    assert_int_equal(test.project->fact_count, 5);
    project_test_ask_facts(test.project);
    static const struct {
        const char *subject;
        const char *state;
        const char *date;
    } expected[] = {{"need", "open", NULL},
                    {"budget", "open", NULL},
                    {"running", "reached", "2026-11-03"},
                    {"acceptance@idea", "open", NULL},
                    {"gate:idea", "open", NULL}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        struct pn_subject subject = project_test_subject(&test, expected[i].subject);
        assert_string_equal(pn_project_part(test.project, subject, PN_PART_VALUE), expected[i].state);
        const char *date = pn_project_part(test.project, subject, PN_PART_DATE);
        assert_true((date == NULL) == (expected[i].date == NULL));
        assert_true(date == NULL || strcmp(date, expected[i].date) == 0);
    }
    assert_string_equal(pn_project_part(test.project, project_test_subject(&test, "need"), PN_PART_OWNER), "o");
    project_test_finish(&test);
}

static void subjects_are_read_and_written(void **state)
{
    (void)state;
    struct project_test test;
    project_test_init(&test, HEAD);
    static const char *const subjects[] = {"need",         "partner",       "acceptance@idea", "costs@transfer",
                                           "gate:rollout", "project:phase", "project:title",   "project:costs.once"};
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
        struct pn_subject subject = project_test_subject(&test, subjects[i]);
        assert_string_equal(pn_subject_write(&arena, test.roadmap, subject), subjects[i]);
    }
    pn_arena_finish(&arena);
    static const char *const wrong[] = {
        "",      "idea",      "acceptance", "acceptance@", "@idea",        "privacy@transfer",
        "gate:", "gate:need", "project",    "nedd",        "project:costs"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct pn_subject subject;
        assert_false(pn_subject_read(test.roadmap, wrong[i], &subject, test.diags));
        assert_int_equal(pn_diags_count(test.diags), i + 1);
    }
    project_test_finish(&test);
}

int test_project_read(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_that_a_file_says_is_there),
        cmocka_unit_test(everything_of_format_2_is_there),
        cmocka_unit_test(what_is_wrong_is_said_in_one_go),
        cmocka_unit_test(a_file_of_another_kind_is_told_to_be_one),
        cmocka_unit_test(what_is_unknown_is_kept_and_reported),
        cmocka_unit_test(a_later_format_is_read_and_not_changed),
        cmocka_unit_test(of_a_later_format_only_known_states_and_dates_are_taken),
        cmocka_unit_test(subjects_are_read_and_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
