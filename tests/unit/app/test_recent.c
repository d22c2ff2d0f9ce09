// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The projects that are remembered from one start to the next.
 */
#include "app_test.h"

#include "recent.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static struct app_test test;
static char folder[64];

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    strcpy(folder, "/tmp/phasenav-recent-XXXXXX");
    if (mkdtemp(folder) == NULL) {
        return 1;
    }
    app_test_set_variable("HOME", folder);
    app_test_set_variable("XDG_STATE_HOME", NULL);
    return 0;
}

static const char *in_folder(const char *name)
{
    return pn_arena_printf(&test.arena, "%s/%s", folder, name);
}

static int tear_down(void **state)
{
    (void)state;
    static const char *const made[] = {".local/state/phasenav/projects", "state/phasenav/projects", "link"};
    static const char *const folders[] = {".local/state/phasenav", ".local/state", ".local",
                                          "state/phasenav",        "state",        ""};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        (void)unlink(in_folder(made[i]));
    }
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        (void)rmdir(in_folder(folders[i]));
    }
    bool is_gone = access(folder, F_OK) != 0; /* so nothing was left beside what was made */
    app_test_finish(&test);
    return is_gone ? 0 : 1;
}

/* All that is remembered, as "PATH=TITLE ". */
static const char *remembered(void)
{
    const char *text = "";
    struct pn_recent recent = pn_recent_read(&test.arena);
    for (uint32_t i = 0; i < recent.count; i++) {
        text = pn_arena_printf(&test.arena, "%s%s=%s ", text, recent.at[i].path, recent.at[i].title);
    }
    return text;
}

static void write_memory(const char *text)
{
    (void)mkdir(in_folder("state"), 0700);
    (void)mkdir(in_folder("state/phasenav"), 0700);
    app_test_set_variable("XDG_STATE_HOME", in_folder("state"));
    FILE *file = fopen(in_folder("state/phasenav/projects"), "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void the_one_opened_last_comes_first(void **state)
{
    (void)state;
    assert_string_equal(remembered(), "");
    assert_false(pn_recent_is_first(&test.arena, "/a.yaml"));
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_true(pn_recent_add(&test.arena, "/b c.yaml", "Gärten"));
    assert_string_equal(remembered(), "/b c.yaml=Gärten /a.yaml=A ");
    assert_true(pn_recent_is_first(&test.arena, "/b c.yaml"));
    assert_false(pn_recent_is_first(&test.arena, "/a.yaml"));
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "Another"));
    assert_string_equal(remembered(), "/a.yaml=Another /b c.yaml=Gärten ");
    struct stat status;
    assert_int_equal(stat(in_folder(".local/state/phasenav/projects"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600); /* which projects somebody has is nobody else's business */
    assert_int_equal(stat(in_folder(".local/state/phasenav"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
}

static void nothing_is_written_where_nothing_is_new(void **state)
{
    (void)state;
    struct stat before;
    struct stat after;
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_int_equal(stat(in_folder(".local/state/phasenav/projects"), &before), 0);
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_int_equal(stat(in_folder(".local/state/phasenav/projects"), &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "B"));
    assert_int_equal(stat(in_folder(".local/state/phasenav/projects"), &after), 0);
    assert_int_not_equal(before.st_ino, after.st_ino);
}

static void twenty_are_remembered(void **state)
{
    (void)state;
    for (int i = 0; i < 25; i++) {
        assert_true(pn_recent_add(&test.arena, pn_arena_printf(&test.arena, "/%d.yaml", i), "T"));
    }
    struct pn_recent recent = pn_recent_read(&test.arena);
    assert_int_equal(recent.count, PN_RECENT_MOST);
    assert_string_equal(recent.at[0].path, "/24.yaml");
    assert_string_equal(recent.at[PN_RECENT_MOST - 1].path, "/5.yaml");
}

static void the_place_is_where_xdg_says(void **state)
{
    (void)state;
    app_test_set_variable("XDG_STATE_HOME", "state"); /* relative: ignored */
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_int_equal(access(in_folder(".local/state/phasenav/projects"), F_OK), 0);
    app_test_set_variable("XDG_STATE_HOME", in_folder("state"));
    assert_string_equal(remembered(), "");
    assert_true(pn_recent_add(&test.arena, "/b.yaml", "B"));
    assert_int_equal(access(in_folder("state/phasenav/projects"), F_OK), 0);
    assert_string_equal(remembered(), "/b.yaml=B ");
}

static void where_it_cannot_be_written_nothing_is_remembered(void **state)
{
    (void)state;
    app_test_set_variable("XDG_STATE_HOME", "/dev/null");
    assert_false(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_string_equal(remembered(), "");
    app_test_set_variable("XDG_STATE_HOME", NULL);
    app_test_set_variable("HOME", in_folder("nobody")); /* a home that is not there is not made */
    assert_false(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_int_equal(access(in_folder("nobody"), F_OK), -1);
    app_test_set_variable("HOME", NULL);
    assert_false(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_string_equal(remembered(), "");
}

static void what_would_not_be_read_again_is_not_written(void **state)
{
    (void)state;
    assert_false(pn_recent_add(&test.arena, "a.yaml", "A"));
    assert_false(pn_recent_add(&test.arena, "/a\n/b.yaml", "A"));
    assert_false(pn_recent_add(&test.arena, "/a\tb.yaml", "A"));
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "two\nlines\tand a \033[31mtab"));
    assert_string_equal(remembered(), "/a.yaml=two\\x0alines\\x09and a \\x1b[31mtab ");
}

static void what_is_no_line_of_ours_is_left_out(void **state)
{
    (void)state;
    write_memory("/a.yaml\tA\n\nrelative.yaml\tB\n/no-title.yaml\n/c.yaml\t\n/esc.yaml\t\033]0;x\007\n/half.ya");
    assert_string_equal(remembered(), "/a.yaml=A /c.yaml= /esc.yaml=\\x1b]0;x\\x07 ");
    assert_true(pn_recent_add(&test.arena, "/c.yaml", "C")); /* and is mended by the next one */
    assert_string_equal(remembered(), "/c.yaml=C /a.yaml=A /esc.yaml=\\x1b]0;x\\x07 ");
    write_memory("");
    assert_string_equal(remembered(), "");
    assert_int_equal(unlink(in_folder("state/phasenav/projects")), 0);
    assert_int_equal(mkfifo(in_folder("state/phasenav/projects"), 0600), 0); /* that nobody writes to */
    assert_string_equal(remembered(), "");
}

int test_recent(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_one_opened_last_comes_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_is_written_where_nothing_is_new, set_up, tear_down),
        cmocka_unit_test_setup_teardown(twenty_are_remembered, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_place_is_where_xdg_says, set_up, tear_down),
        cmocka_unit_test_setup_teardown(where_it_cannot_be_written_nothing_is_remembered, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_would_not_be_read_again_is_not_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_no_line_of_ours_is_left_out, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
