// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A store in a folder of its own, with a small roadmap.
 */
#ifndef PHASENAV_TESTS_STORE_TEST_H
#define PHASENAV_TESTS_STORE_TEST_H

#include "project_test.h"

#include "phasenav/project/store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

struct store_test {
    struct project_test base; /* roadmap, diags, messages */
    char folder[64];
    char path[96];
    struct pn_store *store;
};

static const char store_test_start[] = "# kept\n"
                                       "format: 2\n"
                                       "project: {title: T, roadmap: small}\n"
                                       "wiki: https://example.org/\n";

static inline void store_test_give_up(const char *what)
{
    perror(what);
    abort();
}

static inline void store_test_write(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) {
        store_test_give_up(path);
    }
}

/* The whole history; a later call frees it. */
static inline const struct pn_history *store_test_history(const struct pn_store *store)
{
    static struct pn_arena arena;
    static struct pn_history history;
    struct pn_diags *diags = pn_diags_new(NULL);
    pn_arena_reset(&arena);
    if (!pn_store_history(store, &arena, &history, diags) || pn_diags_count(diags) != 0) {
        store_test_give_up("a history that cannot be read");
    }
    pn_diags_free(diags);
    return &history;
}

static inline size_t store_test_entries(const struct pn_store *store)
{
    return store_test_history(store)->count;
}

/* Everything in a file, or NULL where there is none; to be freed. */
static inline char *store_test_read(const char *path)
{
    int descriptor = open(path, O_RDONLY);
    if (descriptor == -1) {
        return NULL;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    char chunk[4096];
    ssize_t got;
    while ((got = read(descriptor, chunk, sizeof chunk)) > 0) {
        pn_buffer_append(&text, chunk, (size_t)got);
    }
    close(descriptor);
    char *copy = strdup(pn_buffer_text(&text));
    pn_buffer_finish(&text);
    return copy;
}

static inline void store_test_open(struct store_test *test)
{
    struct pn_store_options options = {.path = test->path, .roadmap = test->base.roadmap};
    pn_store_close(test->store);
    test->store = pn_store_open(&options, test->base.diags);
}

static inline void store_test_init(struct store_test *test, const char *text)
{
    *test = (struct store_test){0};
    project_test_load_roadmap(&test->base);
    strcpy(test->folder, "/tmp/phasenav-store-XXXXXX");
    if (mkdtemp(test->folder) == NULL) {
        store_test_give_up("mkdtemp");
    }
    snprintf(test->path, sizeof test->path, "%s/parkraum.yaml", test->folder);
    if (text != NULL) {
        store_test_write(test->path, text);
    }
    store_test_open(test);
}

/* Names in the folder. */
static inline unsigned store_test_count(const struct store_test *test)
{
    unsigned count = 0;
    DIR *folder = opendir(test->folder);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return count;
}

static inline void store_test_finish(struct store_test *test)
{
    pn_store_close(test->store);
    chmod(test->folder, 0700);
    DIR *folder = opendir(test->folder);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        (void)unlinkat(dirfd(folder), entry->d_name, 0);
    }
    if (folder != NULL) {
        closedir(folder);
    }
    (void)rmdir(test->folder);
    project_test_finish(&test->base);
}

static inline struct pn_change store_test_change(const struct store_test *test, const char *item, const char *state,
                                                 const char *note)
{
    struct pn_change change = {.who = "mk", .time = "2026-11-03T09:12:44+01:00", .today = "2026-11-03"};
    change.edit.subject = project_test_subject(&test->base, item);
    change.edit.sets[PN_PART_VALUE] = state != NULL;
    change.edit.to[PN_PART_VALUE] = state;
    change.edit.sets[PN_PART_NOTE] = note != NULL;
    change.edit.to[PN_PART_NOTE] = note;
    return change;
}

static inline bool store_test_commit(struct store_test *test, const char *item, const char *state, const char *note)
{
    struct pn_change change = store_test_change(test, item, state, note);
    pn_diags_free(test->base.diags);
    test->base.diags = pn_diags_new(NULL);
    bool fine = pn_store_commit(test->store, &change, 1, NULL, test->base.diags);
    project_test_say(&test->base);
    return fine;
}

#endif
