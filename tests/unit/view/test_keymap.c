// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Keys, actions and the help: the three tables agree.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "help_lines.h"
#include "key_names.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/width.h"

#include <string.h>

/* Without a key on purpose: the terminal's own suspend key arrives as a signal, every other key inserts, a mouse
 * points, and two are for readers who see no cursor. */
static bool is_unbound_on_purpose(enum pn_action_id id)
{
    return id == PN_ACTION_SUSPEND || id == PN_ACTION_EDIT_INSERT || id == PN_ACTION_POINT || id == PN_ACTION_CHOOSE ||
           id == PN_ACTION_CONTENTS;
}

static bool is_bound(enum pn_action_id id)
{
    for (size_t i = 0; i < pn_keymap_count; i++) {
        if (pn_keymap[i].action.id == id) {
            return true;
        }
    }
    return false;
}

static void every_action_has_a_key_or_a_reason(void **state)
{
    (void)state;
    for (enum pn_action_id id = 0; id < PN_ACTION_COUNT; id++) {
        if (is_bound(id) == is_unbound_on_purpose(id)) {
            fail_msg("%s", pn_action_info(id)->name);
        }
    }
}

static void no_key_stands_twice(void **state)
{
    (void)state;
    for (size_t i = 0; i < pn_keymap_count; i++) {
        for (size_t j = 0; j < i; j++) {
            assert_true(pn_keymap[i].mode != pn_keymap[j].mode || pn_keymap[i].key != pn_keymap[j].key);
        }
    }
}

static void keys_do_what_the_manual_says(void **state)
{
    (void)state;
    static const struct {
        uint32_t key;
        enum pn_action_id id;
    } promised[] = {
        {PN_KEY_UP, PN_ACTION_UP},
        {'k', PN_ACTION_UP},
        {PN_KEY_DOWN, PN_ACTION_DOWN},
        {'j', PN_ACTION_DOWN},
        {PN_KEY_PAGE_UP, PN_ACTION_PAGE_UP},
        {PN_KEY_PAGE_DOWN, PN_ACTION_PAGE_DOWN},
        {PN_KEY_HOME, PN_ACTION_FIRST},
        {'g', PN_ACTION_FIRST},
        {PN_KEY_END, PN_ACTION_LAST},
        {'G', PN_ACTION_LAST},
        {PN_KEY_LEFT, PN_ACTION_PREVIOUS_PHASE},
        {'h', PN_ACTION_PREVIOUS_PHASE},
        {PN_KEY_RIGHT, PN_ACTION_NEXT_PHASE},
        {'l', PN_ACTION_NEXT_PHASE},
        {'n', PN_ACTION_NEXT},
        {'p', PN_ACTION_PREVIOUS},
        {PN_KEY_TAB, PN_ACTION_NEXT_PANE},
        {PN_KEY_BACK_TAB, PN_ACTION_PREVIOUS_PANE},
        {PN_KEY_ENTER, PN_ACTION_OPEN},
        {PN_KEY_BACKSPACE, PN_ACTION_BACK},
        {'f', PN_ACTION_FORWARD},
        {'0', PN_ACTION_START},
        {PN_KEY_ESCAPE, PN_ACTION_CLOSE},
        {'/', PN_ACTION_SEARCH},
        {'m', PN_ACTION_MATRIX},
        {'w', PN_ACTION_FILTER},
        {'L', PN_ACTION_NEXT_LANGUAGE},
        {'?', PN_ACTION_HELP},
        {PN_KEY_F1, PN_ACTION_HELP},
        {12, PN_ACTION_REDRAW},
        {'q', PN_ACTION_QUIT},
    };
    struct pn_action action;
    for (size_t i = 0; i < sizeof promised / sizeof *promised; i++) {
        assert_true(pn_keymap_find(PN_MODE_KEYS, promised[i].key, &action));
        assert_int_equal(action.id, promised[i].id);
    }
    for (uint32_t digit = '1'; digit <= '9'; digit++) {
        assert_true(pn_keymap_find(PN_MODE_KEYS, digit, &action));
        assert_int_equal(action.id, PN_ACTION_PHASE);
        assert_int_equal(action.number, digit - '1');
    }
    assert_false(pn_keymap_find(PN_MODE_KEYS, 'z', &action));
    assert_false(pn_keymap_find(PN_MODE_KEYS, PN_KEY_OTHER, &action));
}

/* While typing, letters are letters, some keys edit, and the others do what they always do. */
static void in_text_letters_are_text(void **state)
{
    (void)state;
    static const struct {
        uint32_t key;
        enum pn_action_id id;
    } promised[] = {
        {'q', PN_ACTION_EDIT_INSERT},
        {'1', PN_ACTION_EDIT_INSERT},
        {' ', PN_ACTION_EDIT_INSERT},
        {0xfc, PN_ACTION_EDIT_INSERT},
        {PN_KEY_LEFT, PN_ACTION_EDIT_LEFT},
        {PN_KEY_RIGHT, PN_ACTION_EDIT_RIGHT},
        {PN_KEY_HOME, PN_ACTION_EDIT_FIRST},
        {PN_KEY_END, PN_ACTION_EDIT_LAST},
        {PN_KEY_BACKSPACE, PN_ACTION_EDIT_ERASE},
        {PN_KEY_DELETE, PN_ACTION_EDIT_DELETE},
        {'U' - '@', PN_ACTION_EDIT_CLEAR},
        {PN_KEY_UP, PN_ACTION_UP},
        {PN_KEY_DOWN, PN_ACTION_DOWN},
        {PN_KEY_ENTER, PN_ACTION_OPEN},
        {PN_KEY_ESCAPE, PN_ACTION_CLOSE},
        {PN_KEY_F1, PN_ACTION_HELP},
        {'L' - '@', PN_ACTION_REDRAW},
    };
    struct pn_action action;
    for (size_t i = 0; i < sizeof promised / sizeof *promised; i++) {
        assert_true(pn_keymap_find(PN_MODE_TEXT, promised[i].key, &action));
        assert_int_equal(action.id, promised[i].id);
        if (action.id == PN_ACTION_EDIT_INSERT) {
            assert_int_equal(action.number, promised[i].key);
        }
    }
    assert_false(pn_keymap_find(PN_MODE_TEXT, PN_KEY_OTHER, &action));
    assert_false(pn_keymap_find(PN_MODE_TEXT, 0, &action));
}

static void keys_have_names(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    assert_string_equal(pn_key_name(&arena, NULL, PN_KEY_LEFT, true), "←");
    assert_string_equal(pn_key_name(&arena, NULL, PN_KEY_LEFT, false), "Left");
    assert_string_equal(pn_key_name(&arena, NULL, 'n', true), "n");
    assert_string_equal(pn_key_name(&arena, NULL, 12, true), "Ctrl-L");
    assert_string_equal(pn_key_name(&arena, NULL, PN_KEY_PAGE_DOWN, true), "PgDn");
    assert_string_equal(pn_keymap_names(&arena, NULL, PN_ACTION_HELP, true), "? F1");
    assert_string_equal(pn_keymap_names(&arena, NULL, PN_ACTION_PHASE, true), "1 … 9");
    assert_string_equal(pn_keymap_names(&arena, NULL, PN_ACTION_PHASE, false), "1 ... 9");
    assert_string_equal(pn_keymap_names(&arena, NULL, PN_ACTION_SUSPEND, true), "");
    assert_null(pn_keymap_name(&arena, NULL, PN_ACTION_SUSPEND, true));
    pn_arena_finish(&arena);
}

/* The help has each action that has a key once, and the column of keys is wide enough for them. */
static void the_help_lists_every_key(void **state)
{
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    const struct pn_roadmap without_workstreams = {.workstream_count = 0};
    for (size_t language = 0; pn_catalog_languages[language] != NULL; language++) {
        struct pn_catalog *catalog = pn_catalog_new(pn_catalog_languages[language], NULL);
        struct pn_nav_context context = {.roadmap = &without_workstreams, .catalog = catalog};
        struct pn_lines lines = pn_lines_of_help(&arena, &context, (struct pn_rect){.rows = 20, .columns = 79});
        unsigned listed[PN_ACTION_COUNT] = {0};
        for (uint32_t i = 0; i < lines.count; i++) {
            const struct pn_span *spans = lines.spans + lines.at[i].first_span;
            if (lines.at[i].span_count == 2 && spans[0].kind == PN_SPAN_KEYS) {
                listed[lines.at[i].row]++;
                for (int unicode = 0; unicode < 2; unicode++) {
                    const char *keys =
                        pn_keymap_names(&arena, catalog, (enum pn_action_id)lines.at[i].row, unicode != 0);
                    assert_true(spans[0].column + pn_text_width(keys, strlen(keys)) < spans[1].column);
                }
            }
        }
        for (enum pn_action_id id = 0; id < PN_ACTION_COUNT; id++) {
            assert_int_equal(listed[id], is_bound(id) ? 1 : 0);
        }
        pn_catalog_free(catalog);
    }
    pn_arena_finish(&arena);
}

int test_keymap(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_has_a_key_or_a_reason), cmocka_unit_test(no_key_stands_twice),
        cmocka_unit_test(keys_do_what_the_manual_says),       cmocka_unit_test(keys_have_names),
        cmocka_unit_test(in_text_letters_are_text),           cmocka_unit_test(the_help_lists_every_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
