// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Every terminal that the system has a description of: the program starts, walks a little and quits, or, where it
 * cannot place the cursor, says so. It never crashes or hangs, and the terminal's modes are afterwards what they were.
 */
#include "terminal_test.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of <curses.h> and <term.h>, whose macros are too many. */
int setupterm(const char *type, int file, int *ret_error);
char *tigetstr(const char *name);
struct term;
extern struct term *cur_term;
int del_curterm(struct term *term);

/* So many at a time: enough to keep the processors busy. What the ones that nobody reads from yet have to say fits into
 * their terminals' buffers. */
enum { TOGETHER = 8 };

/* Where Debian's ncurses-base and ncurses-term, and whoever runs the tests, have their descriptions. */
static const char *const folders[] = {"/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"};

struct type {
    char *name;
    dev_t device; /* of its description: a file that may have several names */
    ino_t number;
};

struct types {
    struct type *at;
    size_t count;
};

static bool is_known(const struct types *types, const struct stat *description)
{
    for (size_t i = 0; i < types->count; i++) {
        if (types->at[i].number == description->st_ino && types->at[i].device == description->st_dev) {
            return true;
        }
    }
    return false;
}

static void add_type(struct types *types, const char *path, const char *name)
{
    struct stat description;
    if (stat(path, &description) != 0 || !S_ISREG(description.st_mode) || is_known(types, &description)) {
        return;
    }
    types->at = realloc(types->at, (types->count + 1) * sizeof *types->at);
    assert_non_null(types->at);
    types->at[types->count++] =
        (struct type){.name = strdup(name), .device = description.st_dev, .number = description.st_ino};
}

static void add_types_of_letter(struct types *types, const char *folder, const char *letter)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, letter);
    DIR *entries = opendir(path);
    if (entries == NULL) {
        return; /* a file beside the folders */
    }
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        char file[sizeof path + sizeof entry->d_name + 1];
        snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
        add_type(types, file, entry->d_name);
    }
    closedir(entries);
}

static struct types every_type(void)
{
    struct types types = {0};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        DIR *letters = opendir(folders[i]);
        if (letters == NULL) {
            continue;
        }
        for (struct dirent *letter; (letter = readdir(letters)) != NULL;) {
            if (letter->d_name[0] != '.') {
                add_types_of_letter(&types, folders[i], letter->d_name);
            }
        }
        closedir(letters);
    }
    return types;
}

static void free_types(struct types types)
{
    for (size_t i = 0; i < types.count; i++) {
        free(types.at[i].name);
    }
    free(types.at);
}

static struct pty_term *start(const char *type)
{
    /* Into the details and out again, over a phase's boundary, the other language, the help; and then the end. */
    const struct pty_term_options options = {.typed_ahead = "n\n\t\tjkhl2pL?jqnnGgq"};
    const char *arguments[] = {"--file", PN_ROADMAP, "dawn", NULL};
    return start_program(PN_PROGRAM, arguments, type, "C.UTF-8", NULL, &options);
}

/* A screen takes a cursor that can be placed, and no paper. A description that is no terminal's (of a network) is as
 * good as none: there another type's is taken. */
static bool is_usable(const char *type)
{
    int found;
    bool usable = setupterm(type, STDOUT_FILENO, &found) == 0 ? tigetstr("cup") != NULL : found == 0;
    if (cur_term != NULL) { /* of paper, too, which setupterm() refuses and keeps */
        del_curterm(cur_term);
    }
    return usable;
}

/* Returns false, having said why, where it did not end as it should. */
static bool ends_well(struct pty_term *terminal, const char *type, bool usable)
{
    int status;
    if (!pty_term_wait_exit(terminal, &status)) {
        fprintf(stderr, "%s: does not end\n", type);
        return false;
    }
    bool has_hint = strstr(pty_term_bytes(terminal), "--phase") != NULL;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != (usable ? 0 : 1) || has_hint == usable) {
        fprintf(stderr, "%s: ended with status %#x, %s hint\n", type, (unsigned)status,
                has_hint ? "with a" : "without");
        return false;
    }
    struct termios before = pty_term_modes_before(terminal);
    struct termios now = pty_term_modes(terminal);
    if (memcmp(&before, &now, sizeof now) != 0) {
        fprintf(stderr, "%s: leaves the terminal in other modes\n", type);
        return false;
    }
    return true;
}

static void test_every_type(void **state)
{
    (void)state;
    struct types types = every_type();
    size_t usable_count = 0;
    size_t failures = 0;
    for (size_t first = 0; first < types.count; first += TOGETHER) {
        struct pty_term *terminals[TOGETHER];
        size_t count = types.count - first < TOGETHER ? types.count - first : TOGETHER;
        for (size_t i = 0; i < count; i++) {
            terminals[i] = start(types.at[first + i].name);
        }
        for (size_t i = 0; i < count; i++) {
            const char *type = types.at[first + i].name;
            bool usable = is_usable(type);
            usable_count += usable;
            failures += !ends_well(terminals[i], type, usable);
        }
        pty_term_finish_all();
    }
    printf("%zu terminals, %zu of them with a cursor that can be placed\n", types.count, usable_count);
    free_types(types);
    assert_int_equal(failures, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_every_type, finish_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
