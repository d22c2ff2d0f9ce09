// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * When somebody was last in a project.
 */
#include "app_test.h"

#include "visits.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static struct app_test test;
static char folder[64];

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    strcpy(folder, "/tmp/phasenav-visits-XXXXXX");
    if (mkdtemp(folder) == NULL) {
        return 1;
    }
    app_test_set_variable("XDG_STATE_HOME", folder);
    return 0;
}

static const char *in_folder(const char *name)
{
    return pn_arena_printf(&test.arena, "%s/%s", folder, name);
}

static int tear_down(void **state)
{
    (void)state;
    (void)unlink(in_folder("phasenav/visits"));
    (void)rmdir(in_folder("phasenav"));
    bool is_gone = rmdir(folder) == 0; /* so nothing was left beside what was made */
    app_test_finish(&test);
    return is_gone ? 0 : 1;
}

static void each_person_has_a_last_visit_of_each_project(void **state)
{
    (void)state;
    assert_null(pn_visit_last(&test.arena, "/a.yaml", "mk"));
    assert_true(pn_visit_note(&test.arena, "/a.yaml", "mk", "2026-11-23T17:12:00+01:00"));
    assert_true(pn_visit_note(&test.arena, "/a.yaml", "M. Keller (Amt 61)", "2026-11-24T08:05:00+01:00"));
    assert_true(pn_visit_note(&test.arena, "/b c.yaml", "mk", "2026-11-25T08:05:00+01:00"));
    assert_true(pn_visit_note(&test.arena, "/a.yaml", "mk", "2026-11-26T09:00:00+01:00"));
    assert_string_equal(pn_visit_last(&test.arena, "/a.yaml", "mk"), "2026-11-26T09:00:00+01:00");
    assert_string_equal(pn_visit_last(&test.arena, "/a.yaml", "M. Keller (Amt 61)"), "2026-11-24T08:05:00+01:00");
    assert_string_equal(pn_visit_last(&test.arena, "/b c.yaml", "mk"), "2026-11-25T08:05:00+01:00");
    assert_null(pn_visit_last(&test.arena, "/b c.yaml", "M. Keller (Amt 61)"));
    struct stat status;
    assert_int_equal(stat(in_folder("phasenav/visits"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void what_would_break_a_line_is_not_noted(void **state)
{
    (void)state;
    assert_false(pn_visit_note(&test.arena, "relative.yaml", "mk", "2026-11-23T17:12:00+01:00"));
    assert_false(pn_visit_note(&test.arena, "/a\nb.yaml", "mk", "2026-11-23T17:12:00+01:00"));
    assert_false(pn_visit_note(&test.arena, "/a.yaml", "m\tk", "2026-11-23T17:12:00+01:00"));
    assert_null(pn_visit_last(&test.arena, "/a.yaml", "mk"));
}

static void a_file_that_is_no_memory_is_none(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_folder("phasenav"), 0700), 0);
    FILE *file = fopen(in_folder("phasenav/visits"), "w");
    assert_non_null(file);
    assert_true(fputs("\n/a.yaml\n/a.yaml\tmk\n/c.yaml\tmk\t2026\x1b[2J\n/a.yaml\tmk\t2026-1", file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_null(pn_visit_last(&test.arena, "/a.yaml", "mk")); /* the last line has no end: half a time */
    assert_null(strchr(pn_visit_last(&test.arena, "/c.yaml", "mk"), '\x1b'));
    assert_true(pn_visit_note(&test.arena, "/a.yaml", "mk", "2026-11-23T17:12:00+01:00"));
    assert_string_equal(pn_visit_last(&test.arena, "/a.yaml", "mk"), "2026-11-23T17:12:00+01:00");
}

static void the_oldest_visits_are_forgotten(void **state)
{
    (void)state;
    for (unsigned i = 0; i <= PN_VISITS_MOST; i++) {
        const char *path = pn_arena_printf(&test.arena, "/%u.yaml", i);
        assert_true(pn_visit_note(&test.arena, path, "mk", "2026-11-23T17:12:00+01:00"));
    }
    assert_null(pn_visit_last(&test.arena, "/0.yaml", "mk"));
    assert_non_null(pn_visit_last(&test.arena, "/1.yaml", "mk"));
}

static void without_a_place_nothing_is_remembered(void **state)
{
    (void)state;
    app_test_set_variable("XDG_STATE_HOME", NULL);
    app_test_set_variable("HOME", NULL);
    assert_false(pn_visit_note(&test.arena, "/a.yaml", "mk", "2026-11-23T17:12:00+01:00"));
    assert_null(pn_visit_last(&test.arena, "/a.yaml", "mk"));
}

int test_visits(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_person_has_a_last_visit_of_each_project, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_would_break_a_line_is_not_noted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_file_that_is_no_memory_is_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_oldest_visits_are_forgotten, set_up, tear_down),
        cmocka_unit_test_setup_teardown(without_a_place_nothing_is_remembered, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("visits", tests, NULL, NULL);
}
