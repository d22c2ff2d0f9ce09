// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The main() of a module's unit tests. Each file of tests/unit/MODULE has one function of the file's name that runs the
 * file's tests; CMake writes unit_files.h, which declares these functions and lists them.
 *
 *   unit_nav                            runs every file
 *   unit_nav test_walk                  runs one file; ctest starts each file like this, so that none hides another
 *   unit_nav test_walk 'pages_*'        runs those of its tests whose names fit the pattern
 *   unit_nav --list                     prints the names of the files
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

struct file {
    const char *name;
    int (*run)(void);
};

#define ROW(name) {#name, name},
static const struct file files[] = {UNIT_FILES(ROW)};
#undef ROW

enum { FILE_COUNT = sizeof files / sizeof *files, WRONG_USAGE = 2 };

static int print_names(void)
{
    for (unsigned i = 0; i < FILE_COUNT; i++) {
        (void)puts(files[i].name);
    }
    return 0;
}

int main(int argc, char *argv[])
{
    if (argc > 1 && strcmp(argv[1], "--list") == 0) {
        return print_names();
    }
    if (argc > 2) {
        cmocka_set_test_filter(argv[2]);
    }
    unsigned run = 0;
    int failed = 0;
    for (unsigned i = 0; i < FILE_COUNT; i++) {
        if (argc < 2 || strcmp(argv[1], files[i].name) == 0) {
            run++;
            failed += files[i].run() != 0;
        }
    }
    if (run == 0) {
        (void)fprintf(stderr, "%s has no file %s; --list prints those that it has\n", argv[0], argv[1]);
        return WRONG_USAGE;
    }
    return failed == 0 ? 0 : 1;
}
