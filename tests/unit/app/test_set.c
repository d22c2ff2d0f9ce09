// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What --set asks of a project: whose state, to what, with which note, owner and date; all of it or nothing.
 */
#include "app_test.h"

#include "project.h"

static struct app_test test;
static struct pn_store *store; /* in memory only */

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    app_test_load_roadmap(&test);
    struct pn_store_options options = {.roadmap = test.roadmap, .title = "T"};
    store = pn_store_open(&options, test.diags);
    return store != NULL ? 0 : 1;
}

static int tear_down(void **state)
{
    (void)state;
    pn_store_close(store);
    app_test_finish(&test);
    return 0;
}

enum { ENGLISH = 1 };

static enum pn_status set(size_t count, struct pn_set_option *sets)
{
    struct pn_options options = {.sets = sets, .set_count = count, .who = "mk"};
    return pn_project_set(&test.arena, &options, store, ENGLISH, test.diags);
}

static void assert_set(struct pn_set_option option)
{
    if (set(1, &option) != PN_STATUS_DONE) {
        fail_msg("'%s' is refused: %s", option.item, app_test_messages(&test));
    }
}

static void assert_refused(struct pn_set_option option, const char *message)
{
    assert_int_equal(set(1, &option), PN_STATUS_USAGE);
    assert_string_equal(app_test_messages(&test), pn_arena_printf(&test.arena, "phasenav: %s\n", message));
}

static struct pn_subject subject_of(const char *item)
{
    struct pn_subject subject;
    assert_true(pn_subject_read(test.roadmap, item, &subject, NULL));
    return subject;
}

/* What the project says of a subject; "-" where it says nothing. */
static void assert_part(const char *item, enum pn_part part, const char *expected)
{
    const char *said = pn_project_part(pn_store_project(store), subject_of(item), part);
    assert_string_equal(said != NULL ? said : "-", expected);
}

static void states_of_all_kinds_are_set(void **state)
{
    (void)state;
    assert_set((struct pn_set_option){.item = "pilot-run=started"});
    assert_part("pilot-run", PN_PART_VALUE, "started");
    assert_set((struct pn_set_option){.item = "user-needs@pilot=met"});
    assert_part("user-needs@pilot", PN_PART_VALUE, "met");
    assert_part("user-needs@idea", PN_PART_VALUE, "open");
    assert_set((struct pn_set_option){.item = "gate:idea=go-on"});
    assert_part("gate:idea", PN_PART_VALUE, "go-on");
    assert_set((struct pn_set_option){.item = "project:phase=pilot"});
    assert_part("project:phase", PN_PART_VALUE, "pilot");
    assert_set((struct pn_set_option){.item = "project:phase=none"});
    assert_part("project:phase", PN_PART_VALUE, "none");
}

static void what_is_said_of_the_project_itself_is_set(void **state)
{
    (void)state;
    assert_set((struct pn_set_option){.item = "project:title=Parkraum = gut"});
    assert_part("project:title", PN_PART_VALUE, "Parkraum = gut");
    assert_set((struct pn_set_option){.item = "project:costs.funding=65 % Landesprogramm"});
    assert_part("project:costs.funding", PN_PART_VALUE, "65 % Landesprogramm");
    assert_set((struct pn_set_option){.item = "project:costs.funding="});
    assert_part("project:costs.funding", PN_PART_VALUE, "-");
}

static void phases_are_named_as_everywhere(void **state)
{
    (void)state;
    assert_set((struct pn_set_option){.item = "user-needs@3=met"});
    assert_part("user-needs@transfer", PN_PART_VALUE, "met");
    assert_set((struct pn_set_option){.item = "gate:Ideenfindung=stop"});
    assert_part("gate:idea", PN_PART_VALUE, "stop");
    assert_set((struct pn_set_option){.item = "project:phase=2"});
    assert_part("project:phase", PN_PART_VALUE, "pilot");
    assert_int_equal(set(1, &(struct pn_set_option){.item = "gate:pilto=stop"}), PN_STATUS_USAGE);
    assert_non_null(
        strstr(app_test_messages(&test), "did you mean 'pilot'? The phases are:\nphasenav: phase 1: idea (Idea)"));
    assert_int_equal(set(1, &(struct pn_set_option){.item = "project:phase=zzzzzzzz"}), PN_STATUS_USAGE);
    assert_non_null(strstr(app_test_messages(&test), "there is no phase 'zzzzzzzz'; the phases are:\n"));
}

static void what_belongs_to_a_state_is_set_with_it_or_alone(void **state)
{
    (void)state;
    assert_set(
        (struct pn_set_option){.item = "pilot-run=reached", .note = "a=b", .owner = "Amt 61", .date = "3.11.2026"});
    assert_part("pilot-run", PN_PART_VALUE, "reached");
    assert_part("pilot-run", PN_PART_NOTE, "a=b");
    assert_part("pilot-run", PN_PART_OWNER, "Amt 61");
    assert_part("pilot-run", PN_PART_DATE, "2026-11-03");
    assert_set((struct pn_set_option){.item = "pilot-run", .note = "other"});
    assert_part("pilot-run", PN_PART_VALUE, "reached");
    assert_part("pilot-run", PN_PART_NOTE, "other");
    assert_part("pilot-run", PN_PART_DATE, "2026-11-03");
    assert_set((struct pn_set_option){.item = "pilot-run", .date = "2026-11-04"});
    assert_part("pilot-run", PN_PART_DATE, "2026-11-04");
    const struct pn_fact *fact = pn_project_fact(pn_store_project(store), subject_of("pilot-run"));
    assert_int_equal(fact->notes.count, 2); /* a note takes no other one's place */
    assert_string_equal(fact->notes.at[0].text, "a=b");
    assert_set((struct pn_set_option){.item = "pilot-run", .due = "15.12.2026", .evidence = "Bericht"});
    assert_part("pilot-run", PN_PART_DUE, "2026-12-15");
    assert_part("pilot-run", PN_PART_EVIDENCE, "Bericht");
    assert_set((struct pn_set_option){.item = "pilot-run", .date = "~"});
    assert_part("pilot-run", PN_PART_DATE, PN_DAY_UNKNOWN);
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1795953600", 1), 0); /* 2026-11-29 */
    assert_set((struct pn_set_option){.item = "pilot-run", .date = "gestern"});
    assert_part("pilot-run", PN_PART_DATE, "2026-11-28");
    assert_int_equal(unsetenv("SOURCE_DATE_EPOCH"), 0);
    assert_set((struct pn_set_option){.item = "pilot-run", .owner = "", .date = "", .due = "", .evidence = ""});
    assert_part("pilot-run", PN_PART_VALUE, "reached");
    assert_part("pilot-run", PN_PART_OWNER, "-");
    assert_part("pilot-run", PN_PART_DUE, "-");
    assert_part("pilot-run", PN_PART_EVIDENCE, "-");
    assert_part("pilot-run", PN_PART_DATE, "-");
}

static void what_cannot_be_set_is_named(void **state)
{
    (void)state;
    assert_refused((struct pn_set_option){.item = "pilot-run"}, "--set takes ITEM=STATE, not 'pilot-run'");
    assert_refused((struct pn_set_option){.item = "pilot-run=", .note = "x"},
                   "--set takes ITEM=STATE, not 'pilot-run='");
    assert_refused((struct pn_set_option){.item = "pilot-run=reached", .date = "3.13.2026"},
                   "'3.13.2026' is no date; write 2026-11-03, 3 Nov, yesterday or +2w");
    assert_refused((struct pn_set_option){.item = "project:phase=pilot", .owner = "me"},
                   "the project as a whole has no date, owner, evidence or note; name a milestone, CRITERION@PHASE or "
                   "gate:PHASE");
    assert_refused((struct pn_set_option){.item = "project:budget=1"},
                   "a project has no 'budget'; it has: title, organisation, contact, phase, costs.once, costs.yearly, "
                   "costs.funding, costs.afterwards, costs.budget, models");
    assert_refused((struct pn_set_option){.item = "project:title="}, "a project needs a title");
    assert_refused((struct pn_set_option){.item = "project:models=nowhere"},
                   "there is no operating model 'nowhere'; 'phasenav --list models' shows their ids");
    assert_refused((struct pn_set_option){.item = "pilot-run", .note = ""}, "the text of a note is empty");
    assert_refused((struct pn_set_option){.item = "user-needs=met"},
                   "'user-needs' is a criterion, which has a state in each phase; write 'user-needs@PHASE'");
    assert_int_equal(set(1, &(struct pn_set_option){.item = "pilot-run=started=reached"}), PN_STATUS_USAGE);
    assert_non_null(strstr(app_test_messages(&test), "there is no state 'started=reached' here; there are: "));
    assert_int_equal(set(1, &(struct pn_set_option){.item = "pilot-run=met"}), PN_STATUS_USAGE);
    assert_non_null(strstr(app_test_messages(&test), "there is no state 'met' here; there are: "));
}

static void of_several_changes_all_are_made_or_none(void **state)
{
    (void)state;
    struct pn_set_option sets[] = {{.item = "pilot-run=reached"}, {.item = "decision-taken=nonsense"}};
    assert_int_equal(set(2, sets), PN_STATUS_USAGE);
    assert_part("pilot-run", PN_PART_VALUE, "open");
    sets[1].item = "decision-taken=started";
    assert_int_equal(set(2, sets), PN_STATUS_DONE);
    assert_part("pilot-run", PN_PART_VALUE, "reached");
    assert_part("decision-taken", PN_PART_VALUE, "started");
    assert_int_equal(pn_store_last_entry(store)->count, 2);
    assert_string_equal(pn_store_last_entry(store)->who, "mk");
}

static void a_save_that_fails_is_another_status(void **state)
{
    (void)state;
    struct pn_store_options options = {.roadmap = test.roadmap, .read_only = true};
    pn_store_close(store);
    store = pn_store_open(&options, test.diags);
    assert_non_null(store);
    assert_int_equal(set(1, &(struct pn_set_option){.item = "pilot-run=reached"}), PN_STATUS_FAILED);
    assert_non_null(strstr(app_test_messages(&test), "--read-only"));
}

int test_set(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(states_of_all_kinds_are_set, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_said_of_the_project_itself_is_set, set_up, tear_down),
        cmocka_unit_test_setup_teardown(phases_are_named_as_everywhere, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_belongs_to_a_state_is_set_with_it_or_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_cannot_be_set_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(of_several_changes_all_are_made_or_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_save_that_fails_is_another_status, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("set", tests, NULL, NULL);
}
