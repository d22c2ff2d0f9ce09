// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project's file, or its history, that a shell takes for a script: no text that somebody typed is a command.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project/scalar.h"
#include "seeded_random.h"
#include "store_test.h"

static const char *const shells[] = {"sh", "bash", "zsh", "fish"};

static bool has_shell(const char *shell)
{
    char command[80];
    snprintf(command, sizeof command, "command -v %s >/dev/null", shell);
    return system(command) == 0; /* NOLINT(cert-env33-c) */
}

/* A project with this title and, where it is allowed, this note: whoever made it, no shell makes the file `proof`. */
static void expect_no_command(const char *shell, const char *text)
{
    struct store_test test;
    store_test_init(&test, NULL);
    pn_store_set_title(test.store, text);
    assert_true(store_test_commit(&test, "need", "started", text));
    assert_string_equal(pn_store_project(test.store)->title, text);
    char command[256];
    snprintf(command, sizeof command,
             "cd %s && { %s ./parkraum.yaml; %s ./parkraum.history; } </dev/null >/dev/null 2>&1", test.folder, shell,
             shell);
    (void)!system(command); /* NOLINT(cert-env33-c) */
    if (store_test_count(&test) != 2) {
        char *file = store_test_read(test.path);
        print_error("%s has executed a part of this or of its history:\n%s", shell, file);
        free(file);
        fail();
    }
    store_test_finish(&test);
}

static void nothing_that_is_typed_is_a_command(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "x; touch proof",          "x | touch proof",       "x && touch proof",
        "$(touch proof)",          "`touch proof`",         "x > proof",
        "(touch proof)",           "x\n touch proof\n",     "it's; touch proof;'",
        "\"; touch proof; \"",     "a'$(touch proof)",      "a\n$(touch proof)`touch proof`",
        "x\\' (touch proof) \\'y", "x; touch proof # it's", "<(touch proof)",
        "x & touch proof &",
    };
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
        for (size_t j = 0; j < sizeof texts / sizeof *texts && has_shell(shells[i]); j++) {
            expect_no_command(shells[i], texts[j]);
        }
    }
}

static void nor_is_anything_made_of_their_signs(void **state)
{
    (void)state;
    enum { TEXTS = 150, MOST_PIECES = 5 };
    static const char *const pieces[] = {"x",  " ",  ";",   "; touch proof;",
                                         "(",  ")",  "$",   "touch proof",
                                         "`",  "'",  "\"",  "|",
                                         "&",  ">",  "<",   "\\",
                                         "\n", "$(", "{",   "}",
                                         "#",  "=",  "~",   "*",
                                         "[",  "ö",  "\\'", " touch proof;",
                                         ": ", "!",  " -"};
    uint64_t seed = random_seed(20261128);
    for (unsigned i = 0; i < TEXTS; i++) {
        char text[200] = "a";
        unsigned count = next_random(&seed) % MOST_PIECES + 1;
        for (unsigned j = 0; j < count; j++) {
            strcat(text, pieces[next_random(&seed) % (sizeof pieces / sizeof *pieces)]);
        }
        expect_no_command("sh", text);
    }
}

static void what_needs_no_quotes_has_none(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *yaml;
    } cases[] = {
        {"Amt 61", "Amt 61"},     {"Ratsbeschluss 2026/117", "Ratsbeschluss 2026/117"},
        {"a (b)", "'a (b)'"},     {"it's", "'it''s'"},
        {"a\\'b", "\"a\\\\'b\""}, {"a\n$x`y`", "\"a\\n\\x24x\\x60y\\x60\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pn_buffer buffer;
        pn_buffer_init(&buffer);
        pn_scalar_write(&buffer, cases[i].text);
        assert_string_equal(pn_buffer_text(&buffer), cases[i].yaml);
        pn_buffer_finish(&buffer);
    }
}

int test_scalar(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_that_is_typed_is_a_command),
        cmocka_unit_test(nor_is_anything_made_of_their_signs),
        cmocka_unit_test(what_needs_no_quotes_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
