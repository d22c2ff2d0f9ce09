// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines: what can be typed, and what comes of everything else.
 */
#include "linear_test.h"

enum { IDEA, PILOT, TRANSFER };

static const char hint[] = "Number, b back, ? help:\n";

/* One line and what can be typed: the place is not told once more, and is as it was. */
static void expect_answer(const char *line, const char *answer)
{
    struct pn_position before = conversation.linear.nav.position;
    const char *told = type(line);
    size_t length = strlen(answer);
    if (strncmp(told, answer, length) != 0 || strcmp(told + length, hint) != 0) {
        fail_msg("to '%s' not \"%s\" but:\n%s", line, answer, told);
    }
    assert_int_equal(conversation.linear.nav.position.screen, before.screen);
    assert_int_equal(conversation.linear.nav.position.row.item, before.row.item);
    assert_int_equal(conversation.linear.nav.position.pane, before.pane);
    assert_false(conversation.has_quit);
}

static void what_means_nothing_is_answered_in_a_line(void **state)
{
    (void)state;
    begin(PILOT, 0);
    expect_answer("xyz", "'xyz' means nothing here; ? says what can be typed, and / before it searches for it.\n");
    expect_answer("back now", "'back now' means nothing here; ? says what can be typed, and / before it searches for "
                              "it.\n");
    expect_answer("1 2", "'1 2' means nothing here; ? says what can be typed, and / before it searches for it.\n");
    expect_answer("-1", "'-1' means nothing here; ? says what can be typed, and / before it searches for it.\n");
    expect_answer("ü", "'ü' means nothing here; ? says what can be typed, and / before it searches for it.\n");
    expect_answer("8", "There is no such number here; they go from 1 to 7.\n");
    expect_answer("99999999999999999999", "There is no such number here; they go from 1 to 7.\n");
}

static void keys_of_the_full_screen_are_named_as_such(void **state)
{
    (void)state;
    static const char *const lines[] = {"j", "k", "g", "G", "y"};
    begin(PILOT, 0);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char answer[128];
        snprintf(answer, sizeof answer, "'%s' is of use on a full screen only; ? says what can be typed here.\n",
                 lines[i]);
        expect_answer(lines[i], answer);
    }
}

static void nothing_typed_can_harm_the_terminal(void **state)
{
    (void)state;
    begin(PILOT, 0);
    expect_answer("\x1b[2J", "'\\x1b[2J' means nothing here; ? says what can be typed, and / before it searches for "
                             "it.\n");
    expect_answer("a\x01\xff\xe2\x80\xae", "'a\\x01\\xff\\u202e' means nothing here; ? says what can be typed, and / "
                                           "before it searches for it.\n");
    expect(type("/\x1b[2J\xff pilot"), "Search for '[2J pilot': ");
    static char line[4096];
    memset(line, 'x', sizeof line - 1);
    type("b");
    expect_answer(line,
                  "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' means nothing here; ? says what can be typed, and / "
                  "before it searches for it.\n");
    line[0] = '/';
    expect_answer(line, "That is too long.\n");
}

static void there_is_more_than_one_way_to_type_a_thing(void **state)
{
    (void)state;
    begin(PILOT, 0);
    expect_first(type(" 3) "), "Pilot run – ");
    expect_first(type("B"), "Phase 2 of 3: Concept and pilot\n");
    expect_first(type("3."), "Pilot run – ");
    expect_first(type("back\r"), "Phase 2 of 3: Concept and pilot\n");
    expect_first(type("l"), "Phase 3 of 3: Transfer\n");
    expect_first(type("h"), "Phase 2 of 3: Concept and pilot\n");
    expect_first(type("next-phase"), "Phase 3 of 3: Transfer\n");
    expect_first(type("0"), "Start: ");
    expect_first(type("\tmatrix\t"), "Matrix of the criteria\n");
    expect_first(type("help"), "Help: ");
    type("quit");
    assert_true(conversation.has_quit);
}

static void enter_tells_the_place_again(void **state)
{
    (void)state;
    begin(PILOT, 0);
    char first[1024];
    snprintf(first, sizeof first, "%s", type(""));
    type("nonsense");
    assert_string_equal(type("  "), first);
    type("?");
    type(""); /* the rest of the help, which is long */
    assert_string_equal(type(""), first);
}

/* What the help names can be typed, and does something else than to puzzle. */
static void the_help_names_what_can_be_typed(void **state)
{
    (void)state;
    begin(PILOT, 0);
    char help[4096];
    snprintf(help, sizeof help, "%s", type("?"));
    size_t length = strlen(help);
    snprintf(help + length, sizeof help - length, "%s", type("")); /* its rest */
    unsigned letters = 0;
    for (const char *line = help; *line != '\0'; line += strcspn(line, "\n") + 1) {
        bool is_of_letter = line[1] == ':' || (line[1] == ' ' && line[3] == ':');
        if (is_of_letter) {
            char typed[2] = {*line, '\0'};
            begin(PILOT, 0);
            const char *told = type(typed);
            assert_null(strstr(told, "means nothing"));
            assert_null(strstr(told, "full screen"));
            letters++;
        }
    }
    assert_in_range(letters, 20, 30);
    static const char *const named[] = {"\nn: ", "\n> l: ", "\n< h: ", "\nb: ", "\ni: ", "\nx: ", "\nq: quit\n"};
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        expect(help, named[i]);
    }
}

int test_linear_lines(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_means_nothing_is_answered_in_a_line),
        cmocka_unit_test(keys_of_the_full_screen_are_named_as_such),
        cmocka_unit_test(nothing_typed_can_harm_the_terminal),
        cmocka_unit_test(there_is_more_than_one_way_to_type_a_thing),
        cmocka_unit_test(enter_tells_the_place_again),
        cmocka_unit_test(the_help_names_what_can_be_typed),
    };
    return cmocka_run_group_tests(tests, linear_test_load, linear_test_unload);
}
