// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Languages, width and colours by the environment's variables; standard output is a file here, no terminal.
 */
#include "app_test.h"

#include "locale.h"
#include "options.h"

#include <fcntl.h>
#include <unistd.h>

static struct app_test test;
static int output; /* standard output, while it is a file */

static int set_up(void **state)
{
    (void)state;
    static const char *const names[] = {"LC_ALL",  "LC_MESSAGES",    "LANG", "LANGUAGE",
                                        "COLUMNS", "CLICOLOR_FORCE", "TERM", "NO_COLOR"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        app_test_set_variable(names[i], NULL);
    }
    app_test_init(&test);
    output = dup(STDOUT_FILENO);
    int nowhere = open("/dev/null", O_WRONLY);
    bool fine = output >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0;
    (void)close(nowhere);
    return fine ? 0 : 1;
}

static int tear_down(void **state)
{
    (void)state;
    bool fine = dup2(output, STDOUT_FILENO) >= 0;
    (void)close(output);
    app_test_finish(&test);
    return fine ? 0 : 1;
}

static void assert_languages(const char *expected)
{
    struct pn_languages languages = pn_locale_languages(&test.arena, NULL);
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < languages.count; i++) {
        pn_buffer_printf(&text, "%s ", languages.at[i]);
    }
    assert_string_equal(pn_buffer_text(&text), expected);
    pn_buffer_finish(&text);
}

static void languages_are_gettext_s(void **state)
{
    (void)state;
    assert_languages("");
    app_test_set_variable("LANGUAGE", "de:fr"); /* without a locale it is not looked at */
    assert_languages("");
    app_test_set_variable("LANG", "nl_NL.UTF-8");
    assert_languages("de fr nl_NL.UTF-8 ");
    app_test_set_variable("LANGUAGE", "::de:C:C.UTF-8:fr:");
    assert_languages("de fr nl_NL.UTF-8 ");
    app_test_set_variable("LANGUAGE", NULL);
    app_test_set_variable("LC_MESSAGES", "it");
    assert_languages("it ");
    app_test_set_variable("LC_ALL", "pl");
    assert_languages("pl ");
    app_test_set_variable("LC_ALL", "C");
    app_test_set_variable("LANGUAGE", "de");
    assert_languages("");
    app_test_set_variable("LC_ALL", "C.UTF-8");
    assert_languages("de ");
}

static void the_command_line_s_language_stands_alone(void **state)
{
    (void)state;
    app_test_set_variable("LANG", "nl_NL.UTF-8");
    struct pn_languages languages = pn_locale_languages(&test.arena, "de");
    assert_int_equal(languages.count, 1);
    assert_string_equal(languages.at[0], "de");
}

static unsigned width_with(const char *columns, unsigned asked)
{
    struct pn_options options = {.width = asked};
    app_test_set_variable("COLUMNS", columns);
    return pn_locale_width(&options);
}

static void a_width_is_readable(void **state)
{
    (void)state;
    assert_int_equal(width_with(NULL, 0), 80);
    assert_int_equal(width_with("60", 0), 60);
    assert_int_equal(width_with("95", 0), 95);
    assert_int_equal(width_with("100", 0), 100);
    assert_int_equal(width_with("101", 0), 100);
    assert_int_equal(width_with("99999999999999999999999", 0), 100);
    assert_int_equal(width_with("7", 0), 20);
    assert_int_equal(width_with("0", 0), 80);
    assert_int_equal(width_with("60 columns", 0), 80);
    assert_int_equal(width_with("60", 200), 200); /* who asks for it has it */
}

static void what_is_told_is_wrapped_only_where_it_is_asked_for(void **state)
{
    (void)state;
    struct pn_options options = {.width = 0};
    app_test_set_variable("COLUMNS", "60");
    assert_int_equal(pn_locale_told_width(&options), 0);
    assert_int_equal(pn_locale_told_height(), 0);
    options.width = 30;
    assert_int_equal(pn_locale_told_width(&options), 30);
}

static bool wants_color(enum pn_color_when when)
{
    struct pn_options options = {.color = when};
    return pn_locale_wants_color(&options);
}

static void colours_are_for_those_who_want_them(void **state)
{
    (void)state;
    app_test_set_variable("TERM", "xterm");
    assert_false(wants_color(PN_COLOR_WHEN_AUTO)); /* no terminal */
    assert_true(wants_color(PN_COLOR_WHEN_ALWAYS));
    app_test_set_variable("CLICOLOR_FORCE", "0");
    assert_false(wants_color(PN_COLOR_WHEN_AUTO));
    app_test_set_variable("CLICOLOR_FORCE", "1");
    assert_true(wants_color(PN_COLOR_WHEN_AUTO));
    assert_false(wants_color(PN_COLOR_WHEN_NEVER));
    app_test_set_variable("NO_COLOR", "1");
    assert_false(wants_color(PN_COLOR_WHEN_AUTO));
    assert_true(wants_color(PN_COLOR_WHEN_ALWAYS));
    app_test_set_variable("NO_COLOR", "");
    assert_true(wants_color(PN_COLOR_WHEN_AUTO));
}

static void what_is_utf8_is_left_alone(void **state)
{
    (void)state;
    static const char text[] = "Bürger €";
    assert_ptr_equal(pn_locale_to_utf8(&test.arena, text), text);
    static const char broken[] = "B\xfcrger"; /* which the C locale, in which a test begins, cannot read */
    assert_ptr_equal(pn_locale_to_utf8(&test.arena, broken), broken);
}

int test_locale(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(languages_are_gettext_s, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_command_line_s_language_stands_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_width_is_readable, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_told_is_wrapped_only_where_it_is_asked_for, set_up, tear_down),
        cmocka_unit_test_setup_teardown(colours_are_for_those_who_want_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_utf8_is_left_alone, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("locale", tests, NULL, NULL);
}
