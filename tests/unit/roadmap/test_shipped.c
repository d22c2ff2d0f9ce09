// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The roadmap that the program ships with: fine as it is; and with any line gone, doubled or put off, either fine or
 * wrong with a reason.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"

#include <stdio.h>

static int read_file(void **state)
{
    static struct pn_buffer file;
    FILE *stream = fopen(PN_SHIPPED_ROADMAP, "rb");
    if (stream == NULL) {
        return 1;
    }
    char chunk[4096];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, stream)) != 0;) {
        pn_buffer_append(&file, chunk, got);
    }
    fclose(stream);
    *state = &file;
    return 0;
}

static int free_file(void **state)
{
    pn_buffer_finish(*state);
    return 0;
}

static void it_loads(void **state)
{
    const struct pn_buffer *file = *state;
    struct loaded loaded;
    load(&loaded, pn_buffer_text(file));
    assert_string_equal(pn_buffer_text(&loaded.messages), "");
    const struct pn_roadmap *roadmap = loaded.roadmap;
    static const char *const phases[] = {"idea", "concept", "pilot", "rollout", "transfer"};
    assert_int_equal(roadmap->phase_count, 5);
    for (uint32_t i = 0; i < 5; i++) {
        assert_string_equal(roadmap->phases[i].item.id, phases[i]);
        assert_true(roadmap->phases[i].milestone_count > 0);
    }
    assert_true(pn_phases_are_parallel(roadmap, 3, 4));
    assert_string_equal(roadmap->languages[0], "de");
    assert_string_equal(roadmap->languages[1], "en");
    assert_int_equal(roadmap->language_count, 2);
    loaded_finish(&loaded);
}

/* The file around the bytes from `start` to `end`, which are replaced; load() sees to it that it is refused with a
 * reason or not at all, and sanitizers and valgrind to the rest. */
static void try_instead(const struct pn_buffer *file, size_t start, size_t end, const char *instead, size_t length)
{
    struct pn_buffer changed;
    pn_buffer_init(&changed);
    pn_buffer_append(&changed, file->data, start);
    pn_buffer_append(&changed, instead, length);
    pn_buffer_append(&changed, file->data + end, file->length - end);
    struct loaded loaded;
    static const struct pn_load_options options = {0};
    load_bytes(&loaded, changed.data, changed.length, &options);
    loaded_finish(&loaded);
    pn_buffer_finish(&changed);
}

static size_t end_of_line(const struct pn_buffer *file, size_t start)
{
    return start + strcspn(file->data + start, "\n") + 1;
}

/* One in so many lines: all of them take long under valgrind, and a step that shares no factor with the file's pattern
 * meets each kind. */
enum { STEP = 17 };

static void every_line_may_be_missing_or_double(void **state)
{
    const struct pn_buffer *file = *state;
    unsigned line = 0;
    for (size_t start = 0; start < file->length; line++) {
        size_t end = end_of_line(file, start);
        if (line % STEP == 0) {
            try_instead(file, start, end, "", 0);
            try_instead(file, end, end, file->data + start, end - start);
        }
        start = end;
    }
    assert_true(line > 100);
}

static void every_line_may_be_something_else(void **state)
{
    const struct pn_buffer *file = *state;
    static const char *const others[] = {"\n", "- \n", "x: y\n", "      - [{\n", "\t\n", "\xff\n", "*a\n", "'\n"};
    unsigned line = 0;
    for (size_t start = 0; start < file->length; line++) {
        size_t end = end_of_line(file, start);
        if (line % STEP == 5) {
            const char *other = others[line / STEP % (sizeof others / sizeof *others)];
            try_instead(file, start, end, other, strlen(other));
            try_instead(file, start, file->length, "", 0);
        }
        start = end;
    }
}

int test_shipped(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_loads),
        cmocka_unit_test(every_line_may_be_missing_or_double),
        cmocka_unit_test(every_line_may_be_something_else),
    };
    return cmocka_run_group_tests_name("shipped roadmap", tests, read_file, free_file);
}
