// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the tests of the keeper share: a reader who browses the small roadmap in English, in a folder of the test's own.
 */
#ifndef PHASENAV_TESTS_KEEPER_TEST_H
#define PHASENAV_TESTS_KEEPER_TEST_H

#include "app_test.h"

#include "keeper.h"
#include "nav/edit.h"
#include "phasenav/nav/frame.h"
#include "roadmap_fixture.h"

#include <dirent.h>
#include <stdio.h>
#include <unistd.h>

/* Each test begins with set_up() and one of the two starts, and ends with tear_down(). */
#define KEEPER_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

struct sitting {
    struct roadmap_fixture fixture;
    char folder[64];
    struct pn_browse_options options;
    struct pn_nav nav;
    struct pn_settled settled;
    struct pn_buffer notice;
    struct pn_keeper keeper;
};

static struct sitting sitting;

static inline int set_up(void **state)
{
    (void)state;
    memset(&sitting, 0, sizeof sitting);
    roadmap_fixture_init(&sitting.fixture, small_roadmap(), "en");
    strcpy(sitting.folder, "/tmp/phasenav-keeper-XXXXXX");
    pn_buffer_init(&sitting.notice);
    pn_settled_init(&sitting.settled);
    sitting.options = (struct pn_browse_options){
        .roadmap = sitting.fixture.roadmap,
        .charset = sitting.fixture.charset,
        .language = "en",
        .phase = PN_NO_PHASE,
        .who = "mk",
    };
    if (mkdtemp(sitting.folder) == NULL) {
        return 1;
    }
    app_test_set_variable("HOME", sitting.folder); /* what is typed has to be below it */
    app_test_set_variable("XDG_STATE_HOME", sitting.folder);
    return 0;
}

static inline const char *path_of(const char *name)
{
    return pn_arena_printf(&sitting.fixture.scratch, "%s/%s", sitting.folder, name);
}

/* Removes a folder with what is in it. */
static inline void remove_folder(const char *path)
{
    DIR *folder = opendir(path);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            (void)unlinkat(dirfd(folder), entry->d_name, 0);
        }
    }
    if (folder != NULL) {
        (void)closedir(folder);
    }
    (void)rmdir(path);
}

static inline int tear_down(void **state)
{
    (void)state;
    pn_keeper_finish(&sitting.keeper);
    pn_store_close(sitting.options.store);
    pn_buffer_finish(&sitting.notice);
    pn_settled_finish(&sitting.settled);
    remove_folder(path_of("phasenav"));
    remove_folder(sitting.folder);
    roadmap_fixture_finish(&sitting.fixture);
    return 0;
}

static inline void start(void)
{
    sitting.fixture.context.project = NULL; /* of a sitting before this one */
    pn_nav_init(&sitting.nav, &sitting.fixture.context, PN_NO_PHASE, 24, 80, &sitting.settled);
    pn_keeper_start(&sitting.keeper, &sitting.options, &sitting.fixture.context, &sitting.notice);
}

/* With the project that the command line names, there or not. */
static inline void start_with(const char *path)
{
    struct pn_store_options options = {.path = path, .roadmap = sitting.fixture.roadmap};
    struct pn_diags *diags = pn_diags_new(NULL);
    sitting.options.store = pn_store_open(&options, diags);
    assert_non_null(sitting.options.store);
    pn_diags_free(diags);
    start();
}

/* Ends the sitting, before another one starts. */
static inline void stop(void)
{
    pn_keeper_finish(&sitting.keeper);
    pn_store_close(sitting.options.store);
    sitting.options.store = NULL;
}

/* Has navigation want a state of the milestone pilot-run. */
static inline void want(const char *state)
{
    struct pn_project_edit edit = {.sets = {[PN_PART_VALUE] = true}, .to = {[PN_PART_VALUE] = state}};
    assert_true(pn_subject_read(sitting.fixture.roadmap, "pilot-run", &edit.subject, NULL));
    sitting.nav.wish_kind = PN_ENTRY_CHANGE;
    sitting.nav.wish = edit;
}

static inline void change(const char *state)
{
    want(state);
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

static inline void turn(enum pn_entry_kind kind)
{
    sitting.nav.wish_kind = kind;
    pn_keeper_change(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

/* Answers what a new project needs. */
static inline void keep_in(const char *file, const char *title)
{
    pn_edit_set(&sitting.nav.answers[PN_PROMPT_FILE], file);
    pn_edit_set(&sitting.nav.answers[PN_PROMPT_TITLE], title);
    sitting.nav.prompt = PN_PROMPT_NONE;
    pn_keeper_keep(&sitting.keeper, &sitting.nav, &sitting.fixture.context);
}

/* A change by another process: by a store of its own. */
static inline void edit_elsewhere(const char *path, const struct pn_project_edit *edit)
{
    struct pn_store_options options = {.path = path, .roadmap = sitting.fixture.roadmap};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_store *store = pn_store_open(&options, diags);
    assert_non_null(store);
    struct pn_change other = {.edit = *edit, .who = "hb", .time = "2026-11-03T09:12:44+01:00", .today = "2026-11-03"};
    assert_true(pn_store_commit(store, &other, 1, NULL, diags));
    pn_store_close(store);
    pn_diags_free(diags);
}

static inline void change_elsewhere(const char *path, const char *state)
{
    want(state);
    edit_elsewhere(path, &sitting.nav.wish);
}

static inline void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* A file's text, in the fixture's arena; NULL where there is none. */
static inline const char *read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return NULL;
    }
    char text[4096];
    size_t length = fread(text, 1, sizeof text - 1, file);
    assert_int_equal(fclose(file), 0);
    text[length] = '\0';
    return pn_arena_strdup(&sitting.fixture.scratch, text);
}

static inline void assert_notice(const char *expected)
{
    assert_string_equal(pn_buffer_text(&sitting.notice), expected);
}

static inline void assert_notice_has(const char *part)
{
    if (strstr(pn_buffer_text(&sitting.notice), part) == NULL) {
        fail_msg("'%s' is not in '%s'", part, pn_buffer_text(&sitting.notice));
    }
}

/* What the screen shows of pilot-run. */
static inline void assert_shown(enum pn_state state)
{
    const struct pn_project *project = sitting.fixture.context.project;
    assert_non_null(project);
    want(NULL);
    assert_string_equal(pn_project_part(project, sitting.nav.wish.subject, PN_PART_VALUE), pn_state_info(state)->word);
    assert_non_null(sitting.fixture.context.today);
}

static const char kept_text[] = "format: 1\nproject: {title: Kept, roadmap: small}\n";

#endif
