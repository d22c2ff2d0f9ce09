// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which file may be made by who sits at the program, and how a shell names it.
 */
#include "app_test.h"

#include "shell_word.h"
#include "typed_path.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static struct app_test test;

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    strcpy(folder, "/tmp/phasenav-typed-XXXXXX");
    if (mkdtemp(folder) == NULL) {
        return 1;
    }
    app_test_set_variable("HOME", folder);
    return 0;
}

static const char *in_home(const char *name)
{
    return pn_arena_printf(&test.arena, "%s/%s", folder, name);
}

static void take_away(const char *name)
{
    (void)remove(in_home(name));
}

static int tear_down(void **state)
{
    (void)state;
    take_away("link/x.yaml");
    take_away("link");
    take_away("rc.yaml");
    take_away(".ssh/rc");
    take_away(".ssh");
    take_away("plain");
    (void)rmdir(folder);
    app_test_finish(&test);
    return 0;
}

static bool may_be(const char *path)
{
    return pn_typed_path_check(&test.arena, path, in_home(".local/share/phasenav/project.yaml"), test.diags);
}

static void what_another_program_would_trust_is_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {
        ".ssh/rc",
        ".bashrc",
        ".ssh/rc.yaml",
        "plain/.hidden.yaml",
        "plain/../.ssh/x.yaml",
        "project",
        "project.yml",
        "project.yaml.sh",
        ".yaml",
        "plain/.yaml",
        "../elsewhere.yaml",
        "project.yaml/",
        ".config/x/y.yaml",
        "./.profile.yaml",
        "plain//.x/y.yaml",
    };
    assert_int_equal(mkdir(in_home("plain"), 0700), 0);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        if (may_be(in_home(refused[i]))) {
            fail_msg("%s", refused[i]);
        }
    }
    static const char *const elsewhere[] = {"/etc/cron.d/x.yaml", "/etc/x.yaml", "/x.yaml", "/tmp/x.yaml"};
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++) {
        assert_false(may_be(elsewhere[i]));
    }
}

static void what_is_below_home_may_be(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_home("plain"), 0700), 0);
    assert_true(may_be(in_home("project.yaml")));
    assert_true(may_be(in_home("plain/../plain/./o'brien.yaml")));
    assert_true(may_be(in_home("missing/project.yaml"))); /* that it is not there is said later */
    assert_true(may_be(in_home(".local/share/phasenav/project.yaml")));
    assert_true(may_be(in_home(".local/share/phasenav/other.yaml")));
    assert_string_equal(app_test_messages(&test), "");
    char here[1024];
    assert_non_null(getcwd(here, sizeof here));
    assert_true(may_be(pn_arena_printf(&test.arena, "%s/here.yaml", here)));
}

/* What is there, or is not, is the same outside: the answer does not tell. */
static void nothing_is_told_of_what_is_outside(void **state)
{
    (void)state;
    static const char words[] = " cannot be a project's file here: it has to be below the home folder or the working "
                                "directory and in no hidden folder; for other places start phasenav with --project "
                                "FILE\n";
    static const char *const paths[] = {"/etc/missing.yaml", "/root/x.yaml", "/nowhere/x.yaml"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        assert_false(may_be(paths[i]));
        assert_string_equal(app_test_messages(&test),
                            pn_arena_printf(&test.arena, "phasenav: '%s'%s", paths[i], words));
    }
}

static void links_lead_nowhere_else(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_home(".ssh"), 0700), 0);
    assert_int_equal(symlink(in_home(".ssh"), in_home("link")), 0);
    assert_false(may_be(in_home("link/x.yaml")));
    assert_int_equal(symlink(in_home(".ssh/rc"), in_home("rc.yaml")), 0); /* to nothing yet */
    assert_false(may_be(in_home("rc.yaml")));
    FILE *file = fopen(in_home(".ssh/rc"), "w");
    assert_non_null(file);
    assert_int_equal(fclose(file), 0);
    assert_false(may_be(in_home("rc.yaml")));
}

static void a_shell_reads_every_name(void **state)
{
    (void)state;
    static const char *const names[] = {"plain.yaml",     "o'brien.yaml",  "two words",    "a\nb.yaml",  "\033[31mred",
                                        "back\\slash\n'", "\xff\xfe.yaml", "\xe2\x80\xae", "öffentlich", ""};
    if (system("command -v bash >/dev/null") != 0) { /* NOLINT(cert-env33-c) */
        skip();
    }
    struct pn_charset *ascii = pn_charset_new("ANSI_X3.4-1968");
    for (size_t i = 0; i < 2 * sizeof names / sizeof *names; i++) {
        const char *name = names[i / 2];
        const char *word = pn_shell_word(&test.arena, i % 2 == 0 ? NULL : ascii, name);
        for (const char *c = word; *c != '\0'; c++) {
            assert_true((unsigned char)*c >= ' ' && *c != 0x7f);
            assert_true(i % 2 == 0 || (unsigned char)*c < 0x80);
        }
        app_test_set_variable("WORD", word);
        FILE *output = popen("bash -c \"printf %s $WORD\"", "r");
        char text[100];
        size_t length = fread(text, 1, sizeof text - 1, output);
        text[length] = '\0';
        assert_int_equal(pclose(output), 0);
        assert_string_equal(text, name);
    }
    pn_charset_free(ascii);
}

int test_typed_path(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_another_program_would_trust_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_below_home_may_be, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_is_told_of_what_is_outside, set_up, tear_down),
        cmocka_unit_test_setup_teardown(links_lead_nowhere_else, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_shell_reads_every_name, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
