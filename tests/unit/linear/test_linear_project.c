// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project, line by line: states are said in words, and a change is about what is read.
 */
#include "linear_test.h"

#include "phasenav/nav/prompt.h"

enum { IDEA, PILOT, TRANSFER, LANE };

static void states_are_chosen_by_number(void **state)
{
    (void)state;
    take_project();
    begin(PILOT, 0);
    choose("Pilot run");
    assert_string_equal(type("s"), "How does it stand? Until now: open\n"
                                   "1) open\n"
                                   "2) started\n"
                                   "3) reached\n"
                                   "4) not applicable\n"
                                   "Number, Enter leaves it so:\n");
    expect_first(type("5"), "That is no number from 1 to 4.\nHow does it stand?");
    expect_first(type("q"), "That is no number from 1 to 4.\n"); /* here it is an answer */
    assert_false(conversation.has_quit);
    type("2");
    expect(type(""), "started since Wed 2026-11-25\n");
    expect(type("b"), "6) Pilot run, started\n");
    choose("Pilot run");
    type("x");
    expect(type(""), "reached on Wed 2026-11-25\n");
    type("s");
    assert_string_equal(type(""), "All stays as it is.\nNumber, n next, b back, ? help:\n");
    type("u");
    expect(type(""), "started since Wed 2026-11-25\n");
    type("U");
    expect(type(""), "reached on Wed 2026-11-25\n");
}

static void a_form_asks_one_field_after_the_other(void **state)
{
    (void)state;
    take_project();
    begin(PILOT, 0);
    choose("Pilot run");
    assert_string_equal(type("e"), "Responsible, none until now; Enter leaves it so, or a text, . stops:\n");
    expect(type("Ann"), "Due, none until now; Enter leaves it so, or a day, . stops:\n");
    expect_first(type("3.13."), "'3.13.' is no date; write 2026-11-03, 3 Nov, yesterday or +2w\n"
                                "Due, none until now; Enter leaves it so, or a day, . stops:\n");
    expect(type("15.12."), "Evidence, none until now;");
    expect(type(""), "So since, none until now;"); /* Enter leaves it */
    expect(type("?"), "New note; Enter writes none, . stops:\n");
    type("Report no. 12");
    assert_false(conversation.linear.nav.form.is_open); /* behind the last field it ends */
    const char *told = type("");
    expect(told, "open, due Tue 2026-12-15, Ann\n");
    expect(told, "Report no. 12\n");

    assert_string_equal(type("e"),
                        "Responsible, until now Ann; Enter leaves it so, a text changes it, - takes it away, "
                        ". stops:\n");
    expect(type("-"), "Due, until now 2026-12-15; Enter leaves it so, a day changes it, - takes it away, . stops:\n");
    type("."); /* what was answered before stays */
    told = type("");
    expect(told, "open, due Tue 2026-12-15\n");
    type("e");
    for (int field = 0; field < 4; field++) {
        told = type("");
    }
    expect_first(told, "Notes (1):\n- ");
    expect(told, ": Report no. 12\n");
    expect_first(type(""), "All stays as it is.\n");
}

static void who_was_overtaken_chooses_by_number(void **state)
{
    (void)state;
    take_project();
    begin(PILOT, 0);
    choose("Pilot run");
    type("e");
    conversation.overtaken_by = "J. Brandt";
    conversation.found = "Amt 50";
    const char *told = type("Ann");
    expect_first(told, "J. Brandt has just changed \"Responsible\" while you were writing.\n"
                       "before: nothing\n"
                       "J. Brandt: Amt 50\n"
                       "you: Ann\n"
                       "1) Leave what J. Brandt has written: your text is not saved\n"
                       "2) Replace it by your text: the other text stays in the history\n"
                       "3) Keep both, with a semicolon between them: theirs first\n"
                       "4) Go on editing: nothing is saved yet\n"
                       "1 to 4:\n");
    expect_first(type(""), "J. Brandt has just changed"); /* Enter alone chooses nothing */
    expect_first(type("5"), "That is no number from 1 to 4.\n");
    conversation.overtaken_by = NULL;
    expect(type("3"), "Due, none until now;");
    type(".");
    expect(type(""), "Amt 50; Ann\n");
}

static void the_project_has_a_form_at_the_start(void **state)
{
    (void)state;
    take_project();
    begin(PN_NO_PHASE, 0);
    expect_first(type("e"), "Title of the project, until now Trees; Enter leaves it so,");
    expect(type("Lime trees"), "Organisation, none until now;");
    type(".");
    expect(begin(PN_NO_PHASE, 0), "Lime trees");
}

static void a_change_is_about_what_is_read(void **state)
{
    (void)state;
    take_project();
    begin(PN_NO_PHASE, 0);
    expect_first(type("c"), "c says that the project is in the phase that is open: open it first.\n");
    type("2");
    static const char *const changes[] = {"x", "s", "e"};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) { /* the cursor is on a milestone, unseen */
        expect(type(changes[i]),
               " is about a milestone, a criterion in one of its phases, or the decision at the end of a phase: "
               "open one first.\n");
    }
    assert_int_equal(conversation.fixture.context.project->fact_count, 0);
    type("c");
    expect_first(type(""), "Phase 2 of 3, the project's: Concept and pilot\n");
    expect(type("0"), "Trees: in phase 2, Concept and pilot\n"
                      "Overdue: nothing.\n");
    expect(type(""), "Next milestones: 2 of 2 left.\n");
    choose("Phase 2, Concept");
    type("10"); /* the decision at the end; that of the phase before is missing, and stands above */
    expect_first(type("x"), "How does it stand? Until now: open\n"
                            "1) go on\n"
                            "2) another way\n");
    type("1");
    expect(type(""), "Decision at the end of phase 2, Concept and pilot: go on, decided on Wed 2026-11-25\n");
}

/* In the matrix and at the start a cursor that is not seen stands on a phase. */
static void the_projects_phase_is_one_that_is_open(void **state)
{
    (void)state;
    static const char objection[] = "c says that the project is in the phase that is open: open it first.\n";
    take_project();
    begin(IDEA, 0);
    const struct pn_project *const *project = &conversation.fixture.context.project;
    uint32_t none = (*project)->phase;
    static const char *const elsewhere[] = {"m", "0", "o", "/needs"};
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++) {
        type(elsewhere[i]);
        expect_first(type("c"), objection);
        assert_int_equal((*project)->phase, none);
    }
    begin(LANE, 0);
    expect_first(type("c"), objection);
    assert_int_equal((*project)->phase, none);
    begin(IDEA, 0);
    type("c");
    assert_int_equal((*project)->phase, IDEA);
    type("");
    choose("The users' needs");
    type(">");
    assert_int_equal(conversation.linear.nav.position.screen, PN_SCREEN_CRITERION);
    type("c");
    assert_int_equal((*project)->phase, IDEA + 1);
}

static void a_model_is_put_on_the_short_list_where_it_is_read(void **state)
{
    (void)state;
    take_project();
    begin(PN_NO_PHASE, 0);
    type("o");
    expect_first(type("*"), "* is about an operating model: open one first.\n"); /* the cursor of a list is not seen */
    type("2");
    type("*");
    expect_first(type(""), "BOT (build, operate, transfer) – Operating models\nOn the project's short list\n");
    expect_first(type("b"),
                 "Operating models\n1) BOT (build, operate, transfer), on the short list\n2) Own operation\n");
    type("2");
    type("short-list");
    expect(type("b"), "\n2) BOT (build, operate, transfer), on the short list\n");
    choose("BOT");
    type("*");
    type("u");
    type("U");
    expect_first(type("b"),
                 "Operating models\n1) Own operation, on the short list\n2) BOT (build, operate, transfer)\n");
}

static void the_matrix_says_how_rounds_stand(void **state)
{
    (void)state;
    take_project();
    begin(IDEA, 0);
    choose("The users' needs");
    type("x");
    type(">");
    type("x");
    type("x");
    expect(type("m"), "1) The users' needs in view: in every phase anew; phase 1: needs attention; phase 2: met\n");
}

static void without_a_project_there_is_nothing_to_undo(void **state)
{
    (void)state;
    begin(PILOT, 0);
    expect_first(type("u"), "There is no project yet.\n");
    expect_first(type("U"), "There is no project yet.\n");
}

static void what_a_new_project_needs_is_asked(void **state)
{
    (void)state;
    begin(PILOT, 0);
    struct pn_nav *nav = &conversation.linear.nav;
    pn_nav_ask_file(nav, "/home/ann/project.yaml");
    pn_buffer_clear(&conversation.told);
    assert_string_equal(end_turn(), "In which file is the project to be kept? Proposed: /home/ann/project.yaml\n"
                                    "File, Enter takes the proposed one, - keeps the project until you quit:\n");
    assert_string_equal(type("/tmp/trees.yaml"), "What is the project called? Proposed: trees\n"
                                                 "Title, Enter takes the proposed one, . stops:\n");
    assert_string_equal(nav->answers[PN_PROMPT_FILE].text, "/tmp/trees.yaml");
    type("Trees");
    assert_string_equal(nav->answers[PN_PROMPT_TITLE].text, "Trees");
    assert_int_equal(nav->prompt, PN_PROMPT_NONE);
    pn_nav_ask_file(nav, "/home/ann/project.yaml");
    type("-");
    assert_string_equal(nav->answers[PN_PROMPT_FILE].text, "");
    assert_int_equal(nav->prompt, PN_PROMPT_NONE);
}

int test_linear_project(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(states_are_chosen_by_number, drop_project),
        cmocka_unit_test_teardown(a_form_asks_one_field_after_the_other, drop_project),
        cmocka_unit_test_teardown(who_was_overtaken_chooses_by_number, drop_project),
        cmocka_unit_test_teardown(the_project_has_a_form_at_the_start, drop_project),
        cmocka_unit_test_teardown(a_change_is_about_what_is_read, drop_project),
        cmocka_unit_test_teardown(the_projects_phase_is_one_that_is_open, drop_project),
        cmocka_unit_test_teardown(a_model_is_put_on_the_short_list_where_it_is_read, drop_project),
        cmocka_unit_test_teardown(the_matrix_says_how_rounds_stand, drop_project),
        cmocka_unit_test(without_a_project_there_is_nothing_to_undo),
        cmocka_unit_test(what_a_new_project_needs_is_asked),
    };
    return cmocka_run_group_tests(tests, linear_test_load, linear_test_unload);
}
