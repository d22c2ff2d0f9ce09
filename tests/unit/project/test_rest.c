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

/* An edit of the state and the notes of the milestone `need`. */
static bool is_same(const char *before, const char *after)
{
    static const char *const path[] = {"milestones", "need"};
    static const char *const keys[] = {"state", "notes"};
    const struct pn_touched touched = {.path = path, .length = 2, .keys = keys, .key_count = 2};
    struct pn_arena arena;
    pn_arena_init(&arena);
    bool same = pn_rest_is_same(parse(&arena, before), parse(&arena, after), &touched);
    pn_arena_finish(&arena);
    return same;
}

#define FILE_OF(first, need, rest) first "\nmilestones:\n  need: {" need "}\n" rest

static const char before[] = FILE_OF("a: [1, x]", "state: open, owner: n", "  other: {state: open}\n");

static void what_was_wanted_is_no_harm(void **state)
{
    (void)state;
    static const char *const fine[] = {
        FILE_OF("a: [1, x]", "state: open, owner: n", "  other: {state: open}\n"),
        FILE_OF("a: [1, x]", "state: met, owner: n", "  other: {state: open}\n"),
        FILE_OF("a: [1, x]", "owner: n, notes: [{text: x}]", "  other: {state: open}\n"),
        FILE_OF("a:\n- 1\n- x", "owner: n, state: met", "  other:\n    state: open\n"),
    };
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        assert_true(is_same(before, fine[i]));
    }
    /* Keys on the way come with the first thing that is said, and say nothing after the last. */
    static const char *const empty[] = {"a: 1\n", "a: 1\nmilestones: ~\n", "a: 1\nmilestones: {}\n",
                                        "a: 1\nmilestones: {need: {}}\n", "a: 1\nmilestones:\n  need:\n"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        assert_true(is_same(empty[i], "a: 1\nmilestones: {need: {state: met}}\n"));
        assert_true(is_same("a: 1\nmilestones: {need: {state: met, notes: [x]}}\n", empty[i]));
    }
}

static void every_other_difference_is_noticed(void **state)
{
    (void)state;
#define OTHER "  other: {state: open}\n"
    static const char *const wrong[] = {
        /* another key of the file: another value, shape, number of entries, quotes; gone; new; in another place */
        FILE_OF("a: [1, y]", "state: met, owner: n", OTHER),
        FILE_OF("a: {1: x}", "state: met, owner: n", OTHER),
        FILE_OF("a: {1: x, x: y}", "state: met, owner: n", OTHER),
        FILE_OF("a: 1", "state: met, owner: n", OTHER),
        FILE_OF("a: [1]", "state: met, owner: n", OTHER),
        FILE_OF("a: [1, x, 2]", "state: met, owner: n", OTHER),
        FILE_OF("a: [1, 'x']", "state: met, owner: n", OTHER),
        FILE_OF("b: [1, x]", "state: met, owner: n", OTHER),
        FILE_OF("", "state: met, owner: n", OTHER),
        FILE_OF("a: [1, x]\nb: 1", "state: met, owner: n", OTHER),
        FILE_OF("a: [1, x]", "state: met, owner: n", OTHER "b: 1\n"),
        /* another milestone */
        FILE_OF("a: [1, x]", "state: met, owner: n", "  other: {state: met}\n"),
        FILE_OF("a: [1, x]", "state: met, owner: n", "  other: {state: open, notes: [x]}\n"),
        FILE_OF("a: [1, x]", "state: met, owner: n", ""),
        FILE_OF("a: [1, x]", "state: met, owner: n", OTHER "  third: {}\n"),
        /* another key of the milestone */
        FILE_OF("a: [1, x]", "state: met, owner: m", OTHER),
        FILE_OF("a: [1, x]", "state: met", OTHER),
        FILE_OF("a: [1, x]", "state: met, owner: n, date: d", OTHER),
        /* no milestones, no such milestone, another shape */
        "a: [1, x]\n",
        "a: [1, x]\nmilestones: [need, other]\n",
        "a: [1, x]\nmilestones: {other: {state: open}}\n",
        "a: [1, x]\nmilestones: {need: text, other: {state: open}}\n",
        "a: [1, x]\nmilestones: {need: [owner, n], other: {state: open}}\n",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        if (is_same(before, wrong[i])) {
            fail_msg("not noticed: %s", wrong[i]);
        }
    }
    /* What comes below a new key is what was wanted, and nothing else. */
    assert_false(is_same("a: 1\n", "a: 1\nmilestones: {need: {state: met, owner: n}}\n"));
    assert_false(is_same("a: 1\n", "a: 1\nmilestones: {need: {state: met}, other: {state: met}}\n"));
    assert_false(is_same("a: 1\n", "a: 1\nmilestones: [need]\n"));
    assert_false(is_same("a: 1\nmilestones: {need: ~}\n", "a: 1\nmilestones: {need: text}\n"));
    assert_false(is_same("milestones: [need]\n", "milestones: {need: {state: met}}\n"));
    assert_false(is_same("milestones: text\n", "milestones: text\n"));
    assert_false(is_same("milestones: text\n", "milestones: {need: {state: met}}\n"));
#undef OTHER
}

int test_rest(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_wanted_is_no_harm),
        cmocka_unit_test(every_other_difference_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
