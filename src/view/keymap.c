// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of keys, and what they are called.
 */
#include "key_names.h"

#include "glyphs.h"

#include "phasenav/base/width.h"

#include <string.h>

#define CONTROL(letter) ((letter) - '@')

#define KEY(code, name)                                                                                                \
    {                                                                                                                  \
        .key = (code), .action = {.id = PN_ACTION_##name }                                                             \
    }
#define TEXT_KEY(code, name)                                                                                           \
    {                                                                                                                  \
        .mode = PN_MODE_TEXT, .key = (code), .action = {.id = PN_ACTION_##name }                                       \
    }
#define PHASE_KEY(digit)                                                                                               \
    {                                                                                                                  \
        .key = (digit), .action = {.id = PN_ACTION_PHASE, .number = (digit) - '1' }                                    \
    }

const struct pn_binding pn_keymap[] = {
    KEY(PN_KEY_UP, UP),
    KEY('k', UP),
    KEY(PN_KEY_DOWN, DOWN),
    KEY('j', DOWN),
    KEY(PN_KEY_PAGE_UP, PAGE_UP),
    KEY(PN_KEY_PAGE_DOWN, PAGE_DOWN),
    KEY(PN_KEY_HOME, FIRST),
    KEY('g', FIRST),
    KEY(PN_KEY_END, LAST),
    KEY('G', LAST),
    KEY('n', NEXT),
    KEY('p', PREVIOUS),
    KEY(PN_KEY_RIGHT, NEXT_PHASE),
    KEY('l', NEXT_PHASE),
    KEY(PN_KEY_LEFT, PREVIOUS_PHASE),
    KEY('h', PREVIOUS_PHASE),
    PHASE_KEY('1'),
    PHASE_KEY('2'),
    PHASE_KEY('3'),
    PHASE_KEY('4'),
    PHASE_KEY('5'),
    PHASE_KEY('6'),
    PHASE_KEY('7'),
    PHASE_KEY('8'),
    PHASE_KEY('9'),
    KEY(PN_KEY_TAB, NEXT_PANE),
    KEY(PN_KEY_BACK_TAB, PREVIOUS_PANE),
    KEY(PN_KEY_ENTER, OPEN),
    KEY(PN_KEY_BACKSPACE, BACK),
    KEY('f', FORWARD),
    KEY('0', START),
    KEY('/', SEARCH),
    KEY('m', MATRIX),
    KEY('d', DUE),
    KEY('v', HISTORY),
    KEY('o', MODELS),
    KEY('t', TERMS),
    KEY('a', ABOUT),
    KEY('A', PROJECTS),
    KEY(PN_KEY_ESCAPE, CLOSE),
    KEY('c', HERE),
    KEY(' ', MARK),
    KEY('s', STATE),
    KEY('*', SHORT_LIST),
    KEY('e', NOTE),
    KEY('u', UNDO),
    KEY('U', REDO),
    KEY('w', FILTER),
    KEY('O', OWNER),
    KEY('y', COPY),
    KEY('L', NEXT_LANGUAGE),
    KEY('?', HELP),
    KEY(PN_KEY_F1, HELP),
    KEY(CONTROL('L'), REDRAW),
    KEY('q', QUIT),
    TEXT_KEY(PN_KEY_LEFT, EDIT_LEFT),
    TEXT_KEY(PN_KEY_RIGHT, EDIT_RIGHT),
    TEXT_KEY(PN_KEY_HOME, EDIT_FIRST),
    TEXT_KEY(CONTROL('A'), EDIT_FIRST),
    TEXT_KEY(PN_KEY_END, EDIT_LAST),
    TEXT_KEY(CONTROL('E'), EDIT_LAST),
    TEXT_KEY(PN_KEY_BACKSPACE, EDIT_ERASE),
    TEXT_KEY(PN_KEY_DELETE, EDIT_DELETE),
    TEXT_KEY(CONTROL('W'), EDIT_ERASE_WORD),
    TEXT_KEY(CONTROL('U'), EDIT_CLEAR),
    TEXT_KEY(CONTROL('X'), EDIT_REVERT),
};

const size_t pn_keymap_count = sizeof pn_keymap / sizeof *pn_keymap;

static const struct pn_binding *find_in(enum pn_mode mode, uint32_t key)
{
    for (size_t i = 0; i < pn_keymap_count; i++) {
        if (pn_keymap[i].mode == mode && pn_keymap[i].key == key) {
            return &pn_keymap[i];
        }
    }
    return NULL;
}

static bool is_printable(uint32_t key)
{
    enum { DELETE = 0x7f };
    return key >= ' ' && key < PN_KEY_SPECIAL && key != DELETE;
}

bool pn_keymap_find(enum pn_mode mode, uint32_t key, struct pn_action *ret_action)
{
    const struct pn_binding *binding = find_in(mode, key);
    if (binding == NULL && mode == PN_MODE_TEXT) {
        if (is_printable(key)) {
            *ret_action = (struct pn_action){.id = PN_ACTION_EDIT_INSERT, .number = key};
            return true;
        }
        binding = find_in(PN_MODE_KEYS, key);
    }
    if (binding != NULL) {
        *ret_action = binding->action;
    }
    return binding != NULL;
}

static const struct {
    uint32_t key;
    const char *name;
} names[] = {
    {PN_KEY_TAB, PN_N_("Tab")},
    {PN_KEY_ENTER, PN_N_("Enter")},
    {PN_KEY_ESCAPE, PN_N_("Esc")},
    {' ', PN_N_("Space")},
    {PN_KEY_UP, PN_N_("Up")},
    {PN_KEY_DOWN, PN_N_("Down")},
    {PN_KEY_LEFT, PN_N_("Left")},
    {PN_KEY_RIGHT, PN_N_("Right")},
    {PN_KEY_PAGE_UP, PN_N_("PgUp")},
    {PN_KEY_PAGE_DOWN, PN_N_("PgDn")},
    {PN_KEY_HOME, PN_N_("Home")},
    {PN_KEY_END, PN_N_("End")},
    {PN_KEY_BACKSPACE, PN_N_("Backspace")},
    {PN_KEY_DELETE, PN_N_("Del")},
    {PN_KEY_BACK_TAB, PN_N_("Shift-Tab")},
    {PN_KEY_F1, "F1"},
};

static const char *arrow(uint32_t key)
{
    switch (key) {
    case PN_KEY_UP:
        return "↑";
    case PN_KEY_DOWN:
        return "↓";
    case PN_KEY_LEFT:
        return "←";
    case PN_KEY_RIGHT:
        return "→";
    default:
        return NULL;
    }
}

const char *pn_key_name(struct pn_arena *arena, const struct pn_catalog *catalog, uint32_t key, bool unicode)
{
    if (unicode && arrow(key) != NULL) {
        return arrow(key);
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].key == key) {
            return pn_tr(catalog, names[i].name);
        }
    }
    if (key < ' ') {
        return pn_arena_printf(arena, pn_tr(catalog, "Ctrl-%c"), (int)key + '@');
    }
    if (key < 0x7f) {
        return pn_arena_printf(arena, "%c", (int)key);
    }
    return "?"; /* no binding has such a key */
}

static const struct pn_binding *next_binding(const struct pn_binding *from, enum pn_action_id action)
{
    const struct pn_binding *end = pn_keymap + pn_keymap_count;
    while (from < end && from->action.id != action) {
        from++;
    }
    return from < end ? from : NULL;
}

const char *pn_keymap_name(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_action_id action,
                           bool unicode)
{
    const struct pn_binding *binding = next_binding(pn_keymap, action);
    return binding != NULL ? pn_key_name(arena, catalog, binding->key, unicode) : NULL;
}

const char *pn_keymap_names(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_action_id action,
                            bool unicode)
{
    const char *text = "";
    const char *last = NULL;
    for (const struct pn_binding *at = pn_keymap; (at = next_binding(at, action)) != NULL; at++) {
        const char *name = pn_key_name(arena, catalog, at->key, unicode);
        if (at->action.number == 0) {
            text = *text != '\0' ? pn_arena_printf(arena, "%s %s", text, name) : name;
        } else {
            last = name; /* keys that differ in their number only are a range */
        }
    }
    if (last == NULL) {
        return text;
    }
    return pn_arena_printf(arena, "%s %s %s", text, pn_glyphs(unicode)->ellipsis, last);
}

unsigned pn_keymap_columns(const struct pn_catalog *catalog)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    size_t columns = 0;
    for (enum pn_action_id action = 0; action < PN_ACTION_COUNT; action++) {
        for (unsigned unicode = 0; unicode < 2; unicode++) {
            const char *text = pn_keymap_names(&arena, catalog, action, unicode == 1);
            size_t width = pn_text_width(text, strlen(text));
            columns = width > columns ? width : columns;
        }
    }
    pn_arena_finish(&arena);
    return (unsigned)columns;
}
