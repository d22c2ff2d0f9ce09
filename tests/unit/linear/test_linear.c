// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Places, told: a heading first, then what there is to read, the choices numbered, and what can be typed.
 */
#include "linear_test.h"

enum { IDEA, PILOT, TRANSFER, LANE };

static void the_start_asks_for_the_phase(void **state)
{
    (void)state;
    assert_string_equal(begin(PN_NO_PHASE, 0),
                        "Start: Scaling small solutions\n"
                        "Which phase is your solution in?\n"
                        "1) Idea: The municipality looks for an idea that solves a real problem. Whether to develop "
                        "anything is open.\n"
                        "2) Concept and pilot: A pilot runs with real users.\n"
                        "3) Transfer\n"
                        "4) Cross-phase: What is never settled once and for all: these criteria are taken up again in "
                        "every phase, each time with a guiding question of its own.\n"
                        "5) Begin a project\n"
                        "6) Operating models\n"
                        "7) Glossary\n"
                        "8) About this roadmap\n"
                        "Number, / search, ? help, q quit:\n");
}

static const char pilot[] = "Phase 2 of 3: Concept and pilot\n"
                            "1) About this phase\n"
                            "Milestones (2):\n"
                            "2) Open interfaces fixed\n"
                            "3) Pilot run\n"
                            "Criteria (3):\n"
                            "4) The users' needs in view\n"
                            "5) Data quality\n"
                            "6) Funding in stages\n"
                            "End of the phase:\n"
                            "7) Decision: how to go on?\n"
                            "Number, b back, ? help:\n";

static const char interfaces[] = "Open interfaces fixed – milestone 1 of 2 in phase 2, Concept and pilot\n"
                                 "Standards are fixed.\n"
                                 "Workstreams: Economic, Technical\n"
                                 "Requires:\n"
                                 "1) Decision in principle taken, phase 1\n"
                                 "Required by:\n"
                                 "2) Pilot run\n"
                                 "3) Introduced in a second municipality, phase 3\n"
                                 "Prepares:\n"
                                 "4) Transfer\n"
                                 "See also:\n"
                                 "5) The users' needs in view\n"
                                 "6) Funding in stages\n"
                                 "Number, n next, b back, ? help:\n";

static void a_phase_and_a_milestone_are_two_places(void **state)
{
    (void)state;
    begin(PN_NO_PHASE, 0);
    assert_string_equal(type("2"), pilot);
    assert_string_equal(type("2"), interfaces);
    assert_string_equal(type("b"), pilot);
    expect_first(type("b"), "Start: ");
    assert_string_equal(type("f"), pilot);
    assert_string_equal(type("f"), interfaces);
}

static void a_criterion_goes_from_round_to_round(void **state)
{
    (void)state;
    begin(PILOT, 0);
    const char *told = choose("The users' needs in view");
    expect_first(told, "The users' needs in view – criterion, round in phase 2, Concept and pilot\n"
                       "Guiding questions from phase to phase:\n");
    expect(told, "1) Phase 1, Idea: Who needs the solution?\n"
                 "2) Phase 2, Concept and pilot, the round at hand: Who uses the pilot and who does not?\n"
                 "3) Phase 3, Transfer: What do the others need?\n"
                 "What is needed changes.\n"
                 "Phases: in every phase anew\n");
    /* Not the whole page again, which is the same. */
    assert_string_equal(type(">"), "The users' needs in view – criterion, round in phase 3, Transfer\n"
                                   "What do the others need?\n"
                                   "Number, n next, b back, ? help:\n");
    assert_string_equal(type(">"), "It goes no further in this direction.\nNumber, n next, b back, ? help:\n");
    expect(type(""), "3) Phase 3, Transfer, the round at hand:");
    expect_first(type("1"), "The users' needs in view – criterion, round in phase 1, Idea\n"
                            "Guiding question in this phase: Who needs the solution?\n");
    expect_first(type("i"), "Phase 1 of 3: Idea\n");
    begin(LANE, 0);
    expect_first(type("1"), "The users' needs in view – criterion of all phases\n");
}

static void the_matrix_is_a_line_for_each_criterion(void **state)
{
    (void)state;
    begin(PN_NO_PHASE, 0);
    assert_string_equal(type("m"), "Matrix of the criteria\n"
                                   "Economic (1):\n"
                                   "1) The users' needs in view: in every phase anew\n"
                                   "Financial (1):\n"
                                   "2) Funding in stages: phases 1 to 2\n"
                                   "Technical (1):\n"
                                   "3) Data quality: phase 2\n"
                                   "Number, b back, ? help:\n");
    expect_first(type("3"), "Data quality – criterion, round in phase 2, Concept and pilot\n");
}

static void a_search_says_where_things_are(void **state)
{
    (void)state;
    begin(PILOT, 0);
    assert_string_equal(type("/mvp"), "Search for 'mvp': 2 results\n"
                                      "Titles (1):\n"
                                      "1) MVP – Term\n"
                                      "Texts (1):\n"
                                      "2) Decision in principle taken – Milestone, 1 Idea: The council decides on MVPs "
                                      "and on what follows.\n"
                                      "Number, b back, ? help:\n");
    expect_first(type("2"), "Decision in principle taken – milestone 2 of 2 in phase 1, Idea\n");
    expect_first(type("b"), "Search for 'mvp': 2 results\n");
    expect_first(type("search  Data "), "Search for 'Data': 1 result\n"); /* and leads back to where the first began */
    assert_string_equal(type("b"), pilot);
    expect(type("/xyzzy"), "Nothing with 'xyzzy', and nothing similar.\n");
    assert_string_equal(type("/"), "Word to search for, Enter for none:\n");
    expect_first(type("pilot"), "Search for 'pilot': ");
    type("/");
    assert_string_equal(type(""), "All stays as it is.\nNumber, b back, ? help:\n");
}

static void pages_are_read_entry_by_entry(void **state)
{
    (void)state;
    begin(PN_NO_PHASE, 0);
    expect_first(type("t"), "Glossary\n1) Client\n2) MVP\n");
    expect_first(choose("MVP"), "MVP – Glossary\nThe smallest useful version.\n");
    expect_first(type("n"), "Public tender – Glossary\n");
    expect_first(type("p"), "MVP – Glossary\n");
    expect_first(type("o"), "Operating models\n1) Own operation\n2) BOT (build, operate, transfer)\n"
                            "'compare 1 2' compares them aspect by aspect.\n");
    expect(choose("Own operation"), "Advantages:\n- Full control\n- Knowledge stays in the house\nDrawbacks:\n");
    expect_first(type("a"), "About this roadmap\n1) What it is\n2) Our own additions\nSources (1):\n3) Guide\n");
    expect(type("3"), "Used by:\n1) Problem understood, phase 1\n");
}

static void models_are_compared_aspect_by_aspect(void **state)
{
    (void)state;
    static const char both[] = "Advantages:\n"
                               "- BOT (build, operate, transfer): A quick start\n"
                               "- Own operation: Full control; Knowledge stays in the house\n"
                               "Drawbacks:\n"
                               "- BOT (build, operate, transfer): nothing stated\n"
                               "- Own operation: Ties up staff of one's own\n"
                               "See also:\n"
                               "- BOT (build, operate, transfer): nothing stated\n"
                               "- Own operation: Decision in principle taken, phase 1\n"
                               "Number, b back, ? help:\n";
    static const char asks[] = "Name two or more numbers from 1 to 2: compare 1 2\nNumber, b back, ? help:\n";
    begin(PN_NO_PHASE, 0);
    expect_first(type("compare 1 2"), "'compare' is about the list of operating models: open it first.\n");
    type("o");
    assert_string_equal(type("compare 2 1"), both);
    assert_string_equal(type("  compare 2, 1, 2 "), both);
    static const char *const wrong[] = {"compare",     "compare 1",   "compare 1 1",  "compare 0 1",
                                        "compare 1 3", "compare 1 b", "compare 1 2x", "compare 1 4294967298"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_string_equal(type(wrong[i]), asks);
    }
    expect(type("compared"), "means nothing here");
    expect_first(type("1"), "Own operation – Operating models\n"); /* the list is still the place */
    expect(type("compare 1 2"), "open it first");
}

static void walking_goes_on_from_what_is_read(void **state)
{
    (void)state;
    begin(PN_NO_PHASE, 0);
    expect_first(type("n"), "n goes on from an entry: open one by its number.\n");
    type("1");
    type("4"); /* a criterion */
    type("b");
    expect_first(type("n"), "Problem understood – milestone 1 of 2 in phase 1, Idea\n"); /* wherever one has been */
    expect_first(type("n"), "Decision in principle taken – ");
    expect_first(type("n"), "Open interfaces fixed – "); /* over the boundary */
    expect_first(type("p"), "Decision in principle taken – ");
    expect_first(type("b"), "Phase 1 of 3: Idea\n"); /* one walks beside the trail */
    expect_first(type(">"), "Phase 2 of 3: Concept and pilot\n");
    expect_first(type("p"), "p goes on from an entry");
    expect_first(type("<"), "Phase 1 of 3: Idea\n");
    assert_string_equal(type("<"), "It goes no further in this direction.\nNumber, b back, ? help:\n");
}

static void one_workstream_is_said_where_it_is_shown(void **state)
{
    (void)state;
    begin(PILOT, 0);
    expect_first(type("w"), "Lists now show one workstream only: Economic\n"
                            "Phase 2 of 3: Concept and pilot – only: Economic\n");
    expect(type("/data"), "1 entry does not belong to 'Economic': w shows all workstreams.\n");
    type("b");
    choose("Open interfaces");
    type("w"); /* organisational: it has none of that, and another one takes its place */
    expect_first(type("w"), "Lists now show one workstream only: Financial\n");
    type("w");
    expect_first(type("w"), "Lists now show all workstreams.\n");
}

/* A roadmap with so many terms takes the fixture's place. */
static void take_glossary(unsigned count)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_append_text(&text,
                          "format: 1\nroadmap: {id: long, title: Long}\nphases: [{id: one, title: One}]\nterms:\n");
    for (unsigned i = 0; i < count; i++) {
        pn_buffer_printf(&text, "  - {id: t%u, title: Term %02u}\n", i, i + 1);
    }
    linear_test_unload(NULL);
    linear_test_load_from(pn_buffer_text(&text));
    pn_buffer_finish(&text);
}

static int give_back(void **state)
{
    linear_test_unload(state);
    return linear_test_load(state);
}

static void a_long_place_is_told_in_parts(void **state)
{
    (void)state;
    take_glossary(45); /* and the heading */
    begin(PN_NO_PHASE, 0);
    const char *told = type("t");
    expect_first(told, "Glossary\n1) Term 01\n");
    expect(told, "\n19) Term 19\nEnter more, number, b back, ? help:\n");
    expect_first(type("nonsense"), "'nonsense' means nothing here"); /* and the part goes on where it was */
    told = type("");
    expect_first(told, "20) Term 20\n");
    expect(told, "\n45) Term 45\nNumber, b back, ? help:\n"); /* a few more do not make a part */
    expect_first(type(""), "Glossary\n1) Term 01\n");
    expect_first(type("45"), "Term 45 – Glossary\n"); /* all numbers hold, told or not */
    expect(type("b"), "\n19) Term 19\nEnter more, number");
    expect_first(type("?"), "Help: "); /* in one go */
    take_glossary(25);
    begin(PN_NO_PHASE, 0);
    expect(type("t"), "\n25) Term 25\nNumber, ");
    take_glossary(26);
    begin(PN_NO_PHASE, 0);
    expect(type("t"), "\n19) Term 19\nEnter more, number, ");
}

static unsigned lines_in(const char *told)
{
    unsigned lines = 0;
    for (const char *c = told; *c != '\0'; c++) {
        lines += *c == '\n' ? 1 : 0;
    }
    return lines;
}

/* Tells what the line asks for, however often it is typed, to its end, in turns that fit; all of it but the hints is
 * what is told in one. */
static void expect_parts_of(const char *line, unsigned height)
{
    char whole[8192];
    conversation.linear.height = 0;
    snprintf(whole, sizeof whole, "%s", type(line));
    while (conversation.linear.has_more) { /* the help is long */
        char *hint = strstr(whole, "Enter more, ");
        assert_non_null(hint);
        snprintf(hint, sizeof whole - (size_t)(hint - whole), "%s", type(""));
    }
    conversation.linear.height = height;
    const char *rest = whole;
    const char *told = type(line);
    unsigned parts = 0;
    for (bool has_more = true; has_more; told = has_more ? type("") : told) {
        has_more = conversation.linear.has_more;
        assert_in_range(lines_in(told), 1, height);
        const char *hint = strstr(told, has_more ? "Enter more, " : "Number, ");
        assert_non_null(hint);
        size_t length = (size_t)(hint - told);
        assert_memory_equal(rest, told, length);
        assert_false(has_more && length > 1 && told[length - 2] == ':'); /* no label without what it is for */
        rest += length;
        parts++;
    }
    assert_int_equal(strncmp(rest, "Number, ", strlen("Number, ")), 0);
    assert_in_range(parts, 2, 20);
}

static void a_turn_fits_the_screen(void **state)
{
    (void)state;
    begin(PILOT, 60);
    expect_parts_of("?", 12); /* the help, too */
    conversation.linear.height = 0;
    type("2");
    expect_parts_of("", 12);
    begin(PILOT, 60);
    type("4");
    expect_parts_of("", 9);
    begin(PILOT, 20);
    conversation.linear.height = 1; /* as well as can be */
    type("4");
    for (unsigned parts = 0; conversation.linear.has_more; parts++) {
        assert_true(parts < 100);
        type("");
    }
}

static void the_language_changes_everything_and_the_place_stays(void **state)
{
    (void)state;
    begin(PN_NO_PHASE, 0);
    type("2");
    type("2");
    expect_first(type("L"), "Offene Schnittstellen festgelegt – Meilenstein 1 von 2 in Phase 2, Konzept und Pilot\n");
    expect(type("x?"), "„x?“ gibt es hier nicht");
    expect_first(type("L"), "Open interfaces fixed – ");
}

/* No line is wider, and nothing is lost. */
static void paragraphs_are_wrapped_at_the_width(void **state)
{
    (void)state;
    enum { WIDTH = 30 };
    struct pn_buffer joined;
    pn_buffer_init(&joined);
    const char *told = begin(PN_NO_PHASE, WIDTH);
    for (const char *line = told; *line != '\0'; line += strcspn(line, "\n") + 1) {
        size_t length = strcspn(line, "\n");
        assert_in_range(length, 1, WIDTH);
        pn_buffer_append(&joined, line, length);
        pn_buffer_append_text(&joined, " ");
    }
    expect(pn_buffer_text(&joined), "4) Cross-phase: What is never settled once and for all: these criteria are taken "
                                    "up again in every phase, each time with a guiding question of its own. ");
    pn_buffer_finish(&joined);
}

int test_linear(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_start_asks_for_the_phase),
        cmocka_unit_test(a_phase_and_a_milestone_are_two_places),
        cmocka_unit_test(a_criterion_goes_from_round_to_round),
        cmocka_unit_test(the_matrix_is_a_line_for_each_criterion),
        cmocka_unit_test(a_search_says_where_things_are),
        cmocka_unit_test(pages_are_read_entry_by_entry),
        cmocka_unit_test(models_are_compared_aspect_by_aspect),
        cmocka_unit_test(walking_goes_on_from_what_is_read),
        cmocka_unit_test(one_workstream_is_said_where_it_is_shown),
        cmocka_unit_test_teardown(a_long_place_is_told_in_parts, give_back),
        cmocka_unit_test(a_turn_fits_the_screen),
        cmocka_unit_test(the_language_changes_everything_and_the_place_stays),
        cmocka_unit_test(paragraphs_are_wrapped_at_the_width),
    };
    return cmocka_run_group_tests(tests, linear_test_load, linear_test_unload);
}
