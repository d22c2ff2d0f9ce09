// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the environment says: its variables, the path of a file that is typed, the clock, and the project of a reader
 * who names none.
 */
#include "app_test.h"

#include "clock.h"
#include "environment.h"
#include "full_path.h"
#include "project.h"
#include "recent.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static struct app_test test;

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    app_test_finish(&test);
    return 0;
}

static void an_empty_variable_is_none(void **state)
{
    (void)state;
    app_test_set_variable("PN_TEST", "some thing");
    assert_string_equal(pn_environment("PN_TEST"), "some thing");
    app_test_set_variable("PN_TEST", "");
    assert_null(pn_environment("PN_TEST"));
    app_test_set_variable("PN_TEST", NULL);
    assert_null(pn_environment("PN_TEST"));
}

static void a_typed_path_is_made_whole(void **state)
{
    (void)state;
    char here[PATH_MAX];
    assert_non_null(getcwd(here, sizeof here));
    app_test_set_variable("HOME", "/home/mk");
    assert_string_equal(pn_full_path(&test.arena, "/a/b.yaml"), "/a/b.yaml");
    assert_string_equal(pn_full_path(&test.arena, "  /a b.yaml"), "/a b.yaml");
    assert_string_equal(pn_full_path(&test.arena, "~/b.yaml"), "/home/mk/b.yaml");
    assert_string_equal(pn_shown_path(&test.arena, "/home/mk/b.yaml"), "~/b.yaml");
    assert_string_equal(pn_shown_path(&test.arena, "/home/mkk/b.yaml"), "/home/mkk/b.yaml");
    assert_string_equal(pn_shown_path(&test.arena, "/home/mk"), "/home/mk");
    assert_string_equal(pn_shown_path(&test.arena, "/a\033b"), "/a\\x1bb");
    assert_string_equal(pn_plain_path(&test.arena, "/a/./b/../c//d.yaml"), "/a/c/d.yaml");
    assert_string_equal(pn_full_path(&test.arena, "b.yaml"), pn_arena_printf(&test.arena, "%s/b.yaml", here));
    assert_string_equal(pn_full_path(&test.arena, " ~mk/b.yaml"), pn_arena_printf(&test.arena, "%s/~mk/b.yaml", here));
    app_test_set_variable("HOME", NULL);
    assert_string_equal(pn_full_path(&test.arena, "~/b.yaml"), pn_arena_printf(&test.arena, "%s/~/b.yaml", here));
}

static void a_fixed_clock_stands(void **state)
{
    (void)state;
    app_test_set_variable("SOURCE_DATE_EPOCH", "1762157564");
    app_test_set_variable("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    assert_string_equal(pn_clock_now(&test.arena), "2025-11-03T09:12:44+01:00");
    assert_string_equal(pn_clock_today(&test.arena), "2025-11-03");
    app_test_set_variable("TZ", "NST3:30");
    tzset();
    assert_string_equal(pn_clock_now(&test.arena), "2025-11-03T04:42:44-03:30");
    app_test_set_variable("TZ", "UTC0");
    tzset();
    app_test_set_variable("SOURCE_DATE_EPOCH", "0");
    assert_string_equal(pn_clock_now(&test.arena), "1970-01-01T00:00:00+00:00");
}

static void a_clock_that_is_not_fixed_goes(void **state)
{
    (void)state;
    static const char *const no_times[] = {"", "soon", "17621575x", "-1", "100000000000000"};
    for (size_t i = 0; i < sizeof no_times / sizeof *no_times; i++) {
        app_test_set_variable("SOURCE_DATE_EPOCH", no_times[i]);
        const char *now = pn_clock_now(&test.arena);
        assert_int_equal(strlen(now), strlen("2025-11-03T09:12:44+01:00"));
        assert_true(strcmp(now, "2026") > 0); /* when this was written */
        assert_true(strcmp(now, "3") < 0);
    }
    app_test_set_variable("SOURCE_DATE_EPOCH", NULL);
    int64_t before = pn_clock_ms();
    struct timespec pause = {.tv_nsec = 20000000};
    assert_int_equal(nanosleep(&pause, NULL), 0);
    int64_t waited = pn_clock_ms() - before;
    assert_in_range(waited, 19, 10000);
}

static void a_project_has_a_place_of_its_own(void **state)
{
    (void)state;
    app_test_set_variable("HOME", "/home/mk");
    app_test_set_variable("XDG_DATA_HOME", "/data");
    assert_string_equal(pn_project_default_path(&test.arena), "/data/phasenav/project.yaml");
    app_test_set_variable("XDG_DATA_HOME", "data");
    assert_string_equal(pn_project_default_path(&test.arena), "/home/mk/.local/share/phasenav/project.yaml");
    app_test_set_variable("XDG_DATA_HOME", NULL);
    assert_string_equal(pn_project_default_path(&test.arena), "/home/mk/.local/share/phasenav/project.yaml");
    app_test_set_variable("HOME", NULL);
    assert_null(pn_project_default_path(&test.arena));
}

/* It is the only place to look at. */
static void assert_found(const struct pn_options *options, const char *path)
{
    struct pn_project_paths paths = pn_project_find(&test.arena, options);
    assert_int_equal(paths.count, 1);
    assert_string_equal(paths.at[0], path);
}

static void a_project_is_looked_for_in_an_order(void **state)
{
    (void)state;
    char folder[] = "/tmp/phasenav-app-XXXXXX";
    assert_non_null(mkdtemp(folder));
    app_test_set_variable("XDG_DATA_HOME", folder);
    app_test_set_variable("XDG_STATE_HOME", folder);
    app_test_set_variable("PHASENAV_PROJECT", NULL);
    struct pn_options options = {.project = NULL};
    assert_int_equal(pn_project_find(&test.arena, &options).count, 0);
    const char *path = pn_project_default_path(&test.arena);
    const char *own = pn_arena_printf(&test.arena, "%s/phasenav", folder);
    assert_int_equal(mkdir(own, 0700), 0);
    int descriptor = open(path, O_CREAT | O_WRONLY, 0600);
    assert_true(descriptor >= 0);
    (void)close(descriptor);
    assert_found(&options, path);
    assert_true(pn_recent_add(&test.arena, "/a.yaml", "A"));
    assert_true(pn_recent_add(&test.arena, "/b.yaml", "B"));
    struct pn_project_paths paths = pn_project_find(&test.arena, &options);
    assert_int_equal(paths.count, 3);
    assert_string_equal(paths.at[0], "/b.yaml");
    assert_string_equal(paths.at[1], "/a.yaml");
    assert_string_equal(paths.at[2], path);
    assert_false(paths.named);
    for (enum pn_task task = PN_TASK_BROWSE + 1; task <= PN_TASK_VERSION; task++) { /* scripts get the same each time */
        options.task = task;
        assert_found(&options, path);
    }
    options.task = PN_TASK_BROWSE;
    app_test_set_variable("PHASENAV_PROJECT", "nowhere.yaml");
    assert_found(&options, "nowhere.yaml");
    options.project = "asked-for.yaml";
    assert_found(&options, "asked-for.yaml");
    app_test_set_variable("PHASENAV_PROJECT", NULL);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(unlink(pn_arena_printf(&test.arena, "%s/projects", own)), 0);
    assert_int_equal(rmdir(own), 0);
    assert_int_equal(rmdir(folder), 0);
}

static void somebody_makes_the_changes(void **state)
{
    (void)state;
    app_test_set_variable("PHASENAV_WHO", NULL);
    const char *login = pn_project_who(&test.arena, NULL);
    assert_true(*login != '\0');
    app_test_set_variable("PHASENAV_WHO", "M\x1bK");
    const char *who = pn_project_who(&test.arena, NULL);
    assert_true(strcmp(who, login) != 0);
    assert_null(strchr(who, '\x1b'));
    assert_string_equal(pn_project_who(&test.arena, "mk"), "mk");
    app_test_set_variable("PHASENAV_WHO", NULL);
}

int test_environment(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_variable_is_none),
        cmocka_unit_test(a_typed_path_is_made_whole),
        cmocka_unit_test(a_fixed_clock_stands),
        cmocka_unit_test(a_clock_that_is_not_fixed_goes),
        cmocka_unit_test(a_project_has_a_place_of_its_own),
        cmocka_unit_test(a_project_is_looked_for_in_an_order),
        cmocka_unit_test(somebody_makes_the_changes),
    };
    return cmocka_run_group_tests_name("environment", tests, set_up, tear_down);
}
