// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The same screens on every kind of terminal, in every kind of locale: what the program sends differs from type to
 * type, what stands on the screen in the end does not.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const types[] = {"xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100",
                                    "rxvt",           "putty-256color"};

enum { TYPE_COUNT = sizeof types / sizeof types[0] };

/* Through the screens and back; each step is typed at once. */
static const char *const steps[] = {"j", "n", "\r", "j", "\033[6~", "\t", "p", "\033[D", "h", "?", "q", "L", "L", "\f"};

enum { STEP_COUNT = sizeof steps / sizeof steps[0] };

struct locale {
    const char *name;
    bool latin1;
    const char *own;     /* a text of the screen as this locale writes it */
    const char *foreign; /* must not be there */
};

static char locale_folder[] = "/tmp/phasenav-locales-XXXXXX";
static bool has_latin1;

static struct pty_term *start(const char *type, const struct locale *locale, bool color)
{
    const struct pty_term_options options = {.latin1 = locale->latin1};
    const char *arguments[] = {"--lang", "de", "--color", color ? "always" : "never", "pilot", NULL};
    char folder[sizeof locale_folder + 8];
    snprintf(folder, sizeof folder, "LOCPATH=%s", locale_folder);
    return start_program(PN_PROGRAM, arguments, type, locale->name, locale->latin1 ? folder : NULL, &options);
}

/* Nobody gets the line drawing set of a VT100, by designation or by shifting (SO): PuTTY has none in UTF-8. */
static void assert_no_line_drawing_set(struct pty_term *terminal)
{
    const char *bytes = pty_term_bytes(terminal);
    assert_null(strstr(bytes, "\033(0"));
    assert_null(strchr(bytes, '\016'));
}

static void remember(char **ret_text, struct pty_term *terminal)
{
    *ret_text = strdup(pty_term_text(terminal));
    assert_non_null(*ret_text);
}

/* Walks on all types, and compares each screen with that of the first. */
static void assert_same_screens(const struct locale *locale, bool color)
{
    char *expected[STEP_COUNT] = {NULL};
    for (size_t t = 0; t < TYPE_COUNT; t++) {
        struct pty_term *terminal = start(types[t], locale, color);
        assert_true(pty_term_wait_text(terminal, locale->own));
        assert_null(strstr(pty_term_text(terminal), locale->foreign));
        for (size_t step = 0; step < STEP_COUNT; step++) {
            char keys[32];
            snprintf(keys, sizeof keys, "%s" NO_MORE_KEYS, steps[step]);
            assert_true(pty_term_type_and_settle(terminal, keys));
            if (t == 0) {
                remember(&expected[step], terminal);
                continue;
            }
            if (strcmp(pty_term_text(terminal), expected[step]) != 0) {
                fprintf(stderr, "%s in %s, after step %zu, shows\n%snot\n%s", types[t], locale->name, step,
                        pty_term_text(terminal), expected[step]);
                fail();
            }
        }
        assert_no_line_drawing_set(terminal);
        pty_term_type(terminal, "qq");
        assert_exit_status(terminal, 0);
        assert_left_clean(terminal);
    }
    for (size_t step = 0; step < STEP_COUNT; step++) {
        free(expected[step]);
    }
}

static void test_utf8(void **state)
{
    (void)state;
    const struct locale locale = {"C.UTF-8", false,
                                  "fr\xc3\xbc"
                                  "heren Phasen (",
                                  "frueheren"};
    assert_same_screens(&locale, true);
    assert_same_screens(&locale, false);
}

static void test_ascii(void **state)
{
    (void)state;
    const struct locale locale = {"C", false, "Vorarbeiten aus frueheren", "\xc3"};
    assert_same_screens(&locale, true);
    assert_same_screens(&locale, false);
}

/* A letter that the locale does not have is not lost in silence. */
static void test_typed_in_ascii(void **state)
{
    (void)state;
    const struct locale locale = {"C", false, "Vorarbeiten aus frueheren", "\xc3"};
    struct pty_term *terminal = start("xterm-256color", &locale, false);
    assert_true(pty_term_wait_text(terminal, locale.own));
    pty_term_type(terminal, "/pr\xc3\xbc");
    assert_true(pty_term_wait_text(terminal, "gibt es dieses Zeichen nicht: ae, oe, ue"));
    pty_term_type(terminal, "uef");
    assert_true(pty_term_wait_text(terminal, "pruef"));
    pty_term_key(terminal, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
    assert_true(pty_term_wait_text(terminal, locale.own));
    pty_term_type(terminal, "q");
    assert_exit_status(terminal, 0);
}

/* Umlauts there are; lines and signs there are not. */
static void test_latin1(void **state)
{
    (void)state;
    if (!has_latin1) {
        skip(); /* no localedef: Debian has it in the package locales */
    }
    const struct locale locale = {"de_DE.iso88591", true,
                                  "fr\xc3\xbc"
                                  "heren Phasen (",
                                  "\xe2"};
    assert_same_screens(&locale, true);
    assert_same_screens(&locale, false);
}

static int make_locale(void **state)
{
    (void)state;
    if (mkdtemp(locale_folder) == NULL) {
        return -1;
    }
    char command[512];
    /* Its exit status is 1 for mere warnings; what counts is that there is something. */
    snprintf(command, sizeof command,
             "localedef -i de_DE -f ISO-8859-1 %s/de_DE.iso88591 > %s/log 2>&1; test -e %s/de_DE.iso88591/LC_CTYPE",
             locale_folder, locale_folder, locale_folder);
    has_latin1 = system(command) == 0;
    return 0;
}

static int remove_locale(void **state)
{
    (void)state;
    char command[512];
    snprintf(command, sizeof command, "rm -r %s", locale_folder);
    return system(command);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_utf8, finish_terminals),
        cmocka_unit_test_teardown(test_ascii, finish_terminals),
        cmocka_unit_test_teardown(test_typed_in_ascii, finish_terminals),
        cmocka_unit_test_teardown(test_latin1, finish_terminals),
    };
    return cmocka_run_group_tests(tests, make_locale, remove_locale);
}
