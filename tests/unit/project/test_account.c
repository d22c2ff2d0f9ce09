// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The account of a project: its light, what was decided, and what a time has changed in the end.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project_test.h"

#include "project/history_line.h"

#include "phasenav/project/account.h"

enum { ENTRIES_MOST = 12 };

struct told {
    struct project_test test;
    struct pn_arena arena;
    struct pn_entry entries[ENTRIES_MOST];
    struct pn_history history;
};

static void tell(struct told *told, const char *text, const char *const *lines, size_t count)
{
    project_test_init(&told->test, text);
    assert_non_null(told->test.project);
    pn_arena_init(&told->arena);
    for (size_t i = 0; i < count; i++) {
        assert_true(
            pn_history_line_read(&told->arena, told->test.roadmap, lines[i], strlen(lines[i]), &told->entries[i]));
    }
    told->history = (struct pn_history){.at = told->entries, .count = count};
}

static struct pn_account account_on(struct told *told, const char *day)
{
    return pn_account_of(&told->arena, told->test.project, &told->history, day);
}

static void finish(struct told *told)
{
    pn_arena_finish(&told->arena);
    project_test_finish(&told->test);
}

#define CHANGE(day, item, from, to)                                                                                    \
    "{\"id\":\"a" day "\",\"time\":\"" day "T09:00:00+01:00\",\"who\":\"mk\",\"changes\":[{\"item\":\"" item           \
    "\",\"from\":{" from "},\"to\":{" to "}}]}"
#define REPORT(day, hour)                                                                                              \
    "{\"id\":\"r" day hour "\",\"time\":\"" day "T" hour ":00:00+01:00\",\"who\":\"mk\",\"kind\":\"report\","          \
    "\"changes\":[]}"

static void the_light_has_its_rule(void **state)
{
    (void)state;
    static const char due[] = "format: 2\n"
                              "project: {title: T, phase: idea}\n"
                              "milestones: {need: {due: 2026-10-01}}\n";
    static const char attention[] = "format: 2\n"
                                    "project: {title: T, phase: idea}\n"
                                    "rounds: {privacy: {idea: {state: attention}}}\n";
    static const char missing[] = "format: 2\n"
                                  "project: {title: T, phase: pilot}\n";
    static const char fine[] = "format: 2\n"
                               "project: {title: T, phase: idea}\n";
    static const char stopped[] = "format: 2\n"
                                  "project: {title: T, phase: idea}\n"
                                  "milestones: {need: {due: 2026-01-01}}\n"
                                  "gates: {idea: {decision: stop}}\n";
    static const char *const changed[] = {CHANGE("2026-09-01", "need", "\"owner\":null", "\"owner\":\"A\""),
                                          REPORT("2026-11-29", "09")}; /* a report is no change */
    static const struct {
        const char *text;
        size_t entries;
        const char *day;
        enum pn_light light;
    } cases[] = {
        {due, 0, "2026-10-01", PN_LIGHT_GREEN},      {due, 0, "2026-10-02", PN_LIGHT_YELLOW},
        {due, 0, "2026-10-31", PN_LIGHT_YELLOW}, /* for 30 days */
        {due, 0, "2026-11-01", PN_LIGHT_RED},        {attention, 0, "2026-10-01", PN_LIGHT_YELLOW},
        {missing, 0, "2026-10-01", PN_LIGHT_YELLOW}, {fine, 0, "2026-10-01", PN_LIGHT_GREEN},
        {fine, 2, "2026-11-30", PN_LIGHT_GREEN}, /* silent for 90 days */
        {fine, 2, "2026-12-01", PN_LIGHT_RED},       {stopped, 0, "2026-12-01", PN_LIGHT_NONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;
        tell(&told, cases[i].text, changed, cases[i].entries);
        struct pn_account account = account_on(&told, cases[i].day);
        if (account.signal.light != cases[i].light) {
            fail_msg("case %zu is light %d", i, (int)account.signal.light);
        }
        finish(&told);
    }
}

static void a_former_decision_comes_from_the_history(void **state)
{
    (void)state;
    static const char text[] = "format: 2\n"
                               "project: {title: T, phase: rollout}\n"
                               "gates: {idea: {decision: go-on, date: 2026-03-01, owner: Rat}}\n";
    static const char *const lines[] = {
        CHANGE("2026-01-05", "gate:idea", "\"decision\":\"open\"", "\"decision\":\"stop\""),
        "{\"id\":\"b\",\"time\":\"2026-01-06T09:00:00+01:00\",\"who\":\"mk\",\"kind\":\"undo\",\"of\":\"a2026-01-05\","
        "\"changes\":[{\"item\":\"gate:idea\",\"from\":{\"decision\":\"stop\"},\"to\":{\"decision\":\"open\"}}]}",
        CHANGE("2026-02-01", "gate:idea", "\"decision\":\"open\",\"date\":null,\"owner\":null,\"evidence\":null",
               "\"decision\":\"postponed\",\"date\":\"2026-02-01\",\"owner\":\"Rat\",\"evidence\":\"B 7\""),
        CHANGE("2026-03-01", "gate:idea", "\"decision\":\"postponed\",\"date\":\"2026-02-01\",\"evidence\":\"B 7\"",
               "\"decision\":\"go-on\",\"date\":\"2026-03-01\",\"evidence\":null"),
    };
    struct told told;
    tell(&told, text, lines, sizeof lines / sizeof *lines);
    struct pn_account account = account_on(&told, "2026-11-28");
    assert_int_equal(account.decision_count, 3);
    assert_int_equal(account.decisions[0].state, PN_STATE_POSTPONED); /* the one that was taken back was none */
    assert_true(account.decisions[0].is_former);
    assert_string_equal(account.decisions[0].date, "2026-02-01");
    assert_string_equal(account.decisions[0].evidence, "B 7");
    assert_int_equal(account.decisions[1].state, PN_STATE_GO_ON);
    assert_false(account.decisions[1].is_former);
    assert_string_equal(account.decisions[1].owner, "Rat");
    assert_int_equal(account.decisions[2].phase, 1); /* the project has moved on, and nobody knows why */
    assert_int_equal(account.decisions[2].state, PN_STATE_OPEN);
    finish(&told);
}

static void what_came_and_went_since_the_last_report_is_no_change(void **state)
{
    (void)state;
    static const char text[] = "format: 2\n"
                               "project: {title: T, phase: idea}\n";
    static const char *const lines[] = {
        CHANGE("2026-11-01", "partner", "\"owner\":null", "\"owner\":\"before\""),
        REPORT("2026-11-02", "09"),
        REPORT("2026-11-02", "10"),
        CHANGE("2026-11-03", "need", "\"state\":\"open\",\"due\":null", "\"state\":\"started\",\"due\":\"2026-12-01\""),
        CHANGE("2026-11-04", "budget", "\"owner\":null,\"note\":null", "\"owner\":\"Amt 61\",\"note\":\"one\""),
        CHANGE("2026-11-05", "need", "\"state\":\"started\"", "\"state\":\"open\""),
        CHANGE("2026-11-06", "running", "\"note\":null", "\"note\":\"slip\""),
        CHANGE("2026-11-07", "running", "\"note\":\"slip\"", "\"note\":null"),
        REPORT("2026-11-28", "08"),
    };
    struct told told;
    tell(&told, text, lines, sizeof lines / sizeof *lines);
    struct pn_account account = account_on(&told, "2026-11-28");
    assert_string_equal(account.last_report, "2026-11-02"); /* that of the same day does not count */
    assert_int_equal(account.number, 2);
    assert_int_equal(account.change_count, 2);
    assert_string_equal(account.changes[0].change.item, "need"); /* the last one first */
    assert_false(account.changes[0].change.touches[PN_PART_VALUE]);
    assert_string_equal(account.changes[0].change.to[PN_PART_DUE], "2026-12-01");
    assert_string_equal(account.changes[1].change.item, "budget");
    assert_string_equal(account.changes[1].change.to[PN_PART_OWNER], "Amt 61");
    assert_int_equal(account.changes[1].notes.count, 1);
    account = account_on(&told, "2026-11-02"); /* no report is known before */
    assert_null(account.last_report);
    assert_string_equal(account.since, "2026-08-04");
    assert_int_equal(account.number, 1);
    finish(&told);
}

int test_account(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_light_has_its_rule),
        cmocka_unit_test(a_former_decision_comes_from_the_history),
        cmocka_unit_test(what_came_and_went_since_the_last_report_is_no_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
