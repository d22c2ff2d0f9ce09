// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The net under an edit of the text: whatever else it would have changed is noticed.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "project/rest.h"

#include <string.h>

static const struct pn_node *parse(struct pn_arena *arena, const char *text)
{
    const struct pn_source source = {.name = "f", .text = text, .length = strlen(text)};
    const struct pn_node *root = NULL;
    struct pn_diags *diags = pn_diags_new(NULL);
    bool fine = pn_yaml_parse(arena, arena, &source, &pn_yaml_default_limits, &root, diags);
    pn_diags_free(diags);
    if (!fine) {
        fail_msg("cannot read %s", text);
    }
    return root;
}

/* An edit of the state of the milestone `need`, with an entry of the log. */
static bool is_same(const char *before, const char *after)
{
    static const char *const path[] = {"milestones", "need"};
    static const char *const keys[] = {"state"};
    const struct pn_touched touched = {.path = path, .length = 2, .keys = keys, .key_count = 1, .list = "log"};
    struct pn_arena arena;
    pn_arena_init(&arena);
    bool same = pn_rest_is_same(parse(&arena, before), parse(&arena, after), &touched);
    pn_arena_finish(&arena);
    return same;
}

#define FILE_OF(first, need, rest, log) first "\nmilestones:\n  need: {" need "}\n" rest "log: [" log "]\n"

static const char before[] = FILE_OF("a: [1, x]", "state: open, note: n", "  other: {state: open}\n", "{item: need}");

static void what_was_wanted_is_no_harm(void **state)
{
    (void)state;
    static const char *const fine[] = {
        FILE_OF("a: [1, x]", "state: met, note: n", "  other: {state: open}\n", "{item: need}, {item: more}"),
        FILE_OF("a: [1, x]", "note: n", "  other: {state: open}\n", "{item: need}, more"),
        FILE_OF("a:\n- 1\n- x", "note: n, state: met", "  other:\n    state: open\n", "item: need, {}"),
    };
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        assert_true(is_same(before, fine[i]));
    }
    /* Where nothing was said, all that is said is new. */
    assert_true(is_same("a: 1\n", "a: 1\nmilestones: {need: {state: met}}\nlog: [x]\n"));
    assert_true(is_same("a: 1\nmilestones: ~\nlog: {}\n", "a: 1\nmilestones: {need: {state: met}}\nlog: [x]\n"));
    assert_true(is_same("milestones: {need: {}}\nlog: []\n", "milestones: {need: {state: met}}\nlog: [x]\n"));
}

static void every_other_difference_is_noticed(void **state)
{
    (void)state;
#define OTHER "  other: {state: open}\n"
#define LOGGED "{item: need}, {item: more}"
    static const char *const wrong[] = {
        /* another key of the file: another value, shape, number of entries, quotes; gone; new; in another place */
        FILE_OF("a: [1, y]", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: {1: x}", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: {1: x, x: y}", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: 1", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: [1]", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: [1, x, 2]", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: [1, 'x']", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("b: [1, x]", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: [1, x]\nb: 1", "state: met, note: n", OTHER, LOGGED),
        FILE_OF("a: [1, x]", "state: met, note: n", OTHER "b: 1\n", LOGGED),
        /* another milestone */
        FILE_OF("a: [1, x]", "state: met, note: n", "  other: {state: met}\n", LOGGED),
        FILE_OF("a: [1, x]", "state: met, note: n", "", LOGGED),
        FILE_OF("a: [1, x]", "state: met, note: n", OTHER "  third: {}\n", LOGGED),
        /* another key of the milestone */
        FILE_OF("a: [1, x]", "state: met, note: m", OTHER, LOGGED),
        FILE_OF("a: [1, x]", "state: met", OTHER, LOGGED),
        FILE_OF("a: [1, x]", "state: met, note: n, date: d", OTHER, LOGGED),
        /* the log: no entry more, two more, one changed, none kept */
        FILE_OF("a: [1, x]", "state: met, note: n", OTHER, "{item: need}"),
        FILE_OF("a: [1, x]", "state: met, note: n", OTHER, LOGGED ", {item: more}"),
        FILE_OF("a: [1, x]", "state: met, note: n", OTHER, "{item: else}, {item: more}"),
        FILE_OF("a: [1, x]", "state: met, note: n", OTHER, ""),
        /* no log, no milestones, no such milestone, another shape */
        "a: [1, x]\nmilestones: {need: {state: met, note: n}, other: {state: open}}\n",
        "a: [1, x]\nmilestones: {need: {state: met, note: n}, other: {state: open}}\nlog: {a: 1, b: 2}\n",
        "a: [1, x]\nlog: [" LOGGED "]\n",
        "a: [1, x]\nmilestones: [need, other]\nlog: [" LOGGED "]\n",
        "a: [1, x]\nmilestones: {other: {state: open}}\nlog: [" LOGGED "]\n",
        "a: [1, x]\nmilestones: {need: text, other: {state: open}}\nlog: [" LOGGED "]\n",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        if (is_same(before, wrong[i])) {
            fail_msg("not noticed: %s", wrong[i]);
        }
    }
    assert_false(is_same("log: text\n", "log: [x]\n"));
    assert_false(is_same("log: {x: 1}\n", "log: [x, y]\n"));
    assert_false(is_same("log: []\n", "log: {x: 1}\n"));
    assert_false(is_same("milestones: [need]\nlog: []\n", "milestones: {need: {state: met}}\nlog: [x]\n"));
    assert_false(is_same("log: []\n", "log: [x, y]\n"));
    assert_false(is_same("milestones: text\nlog: []\n", "milestones: text\nlog: [x]\n"));
#undef OTHER
#undef LOGGED
}

int test_rest(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_wanted_is_no_harm),
        cmocka_unit_test(every_other_difference_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
