// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the tests of app share: the small roadmap, and the messages that come of a call.
 */
#ifndef PHASENAV_TESTS_APP_TEST_H
#define PHASENAV_TESTS_APP_TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/roadmap/load.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "small_roadmap.h"

struct app_test {
    struct pn_roadmap *roadmap; /* NULL until app_test_load_roadmap() */
    struct pn_arena arena;
    struct pn_diags *diags;
    struct pn_buffer messages;
};

static inline void app_test_init(struct app_test *test)
{
    *test = (struct app_test){.diags = pn_diags_new(NULL)};
    pn_arena_init(&test->arena);
    pn_buffer_init(&test->messages);
}

static inline void app_test_load_roadmap(struct app_test *test)
{
    struct pn_source source = {.name = "small", .text = small_roadmap(), .length = strlen(small_roadmap())};
    struct pn_load_options options = {0};
    assert_true(pn_roadmap_load(&source, &options, &test->roadmap, test->diags));
}

static inline void app_test_finish(struct app_test *test)
{
    pn_roadmap_free(test->roadmap);
    pn_buffer_finish(&test->messages);
    pn_diags_free(test->diags);
    pn_arena_finish(&test->arena);
}

/* What was said since the last call, each message behind "phasenav: ". */
static inline const char *app_test_messages(struct app_test *test)
{
    pn_buffer_clear(&test->messages);
    pn_diags_write(test->diags, "phasenav", &test->messages);
    pn_diags_free(test->diags);
    test->diags = pn_diags_new(NULL);
    return pn_buffer_text(&test->messages);
}

/* A variable of the environment for one test; NULL takes it away. */
static inline void app_test_set_variable(const char *name, const char *value)
{
    assert_int_equal(value != NULL ? setenv(name, value, 1) : unsetenv(name), 0);
}

#endif
