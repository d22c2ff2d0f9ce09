// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "commands.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/width.h"
#include "phasenav/view/keymap.h"

#include <string.h>

enum {
    SHOWN_COLUMNS = 40, /* of a line that is not understood, so many are shown */
    NUMBER_DIGITS = 9,  /* no place has more choices than have so many digits */
};

/* Letters for actions whose keys cannot be typed on a line. They come before those of the keymap. */
static const struct {
    char letter;
    enum pn_action_id action;
} letters[] = {
    {'>', PN_ACTION_NEXT_PHASE}, {'<', PN_ACTION_PREVIOUS_PHASE}, {'b', PN_ACTION_BACK},
    {'i', PN_ACTION_CONTENTS},   {'x', PN_ACTION_MARK},
};

enum { LETTER_COUNT = sizeof letters / sizeof *letters };

/* The actions that need no cursor and no screen. */
static const bool known[PN_ACTION_COUNT] = {
    [PN_ACTION_NEXT] = true,     [PN_ACTION_PREVIOUS] = true,       [PN_ACTION_NEXT_PHASE] = true,
    [PN_ACTION_BACK] = true,     [PN_ACTION_PREVIOUS_PHASE] = true, [PN_ACTION_FORWARD] = true,
    [PN_ACTION_CONTENTS] = true, [PN_ACTION_START] = true,          [PN_ACTION_SEARCH] = true,
    [PN_ACTION_MATRIX] = true,   [PN_ACTION_MODELS] = true,         [PN_ACTION_TERMS] = true,
    [PN_ACTION_ABOUT] = true,    [PN_ACTION_HERE] = true,           [PN_ACTION_MARK] = true,
    [PN_ACTION_STATE] = true,    [PN_ACTION_NOTE] = true,           [PN_ACTION_UNDO] = true,
    [PN_ACTION_REDO] = true,     [PN_ACTION_FILTER] = true,         [PN_ACTION_NEXT_LANGUAGE] = true,
    [PN_ACTION_HELP] = true,     [PN_ACTION_QUIT] = true,           [PN_ACTION_PROJECTS] = true,
    [PN_ACTION_DUE] = true,      [PN_ACTION_OWNER] = true,          [PN_ACTION_SHORT_LIST] = true,
    [PN_ACTION_HISTORY] = true,
};

bool pn_command_has(enum pn_action_id action)
{
    return known[action];
}

/* Whether a key can be typed on a line and seen there: it is no control key and no blank. */
static bool is_letter(uint32_t key)
{
    return key > ' ' && key < 0x7f;
}

const char *pn_command_letters(struct pn_arena *arena, enum pn_action_id action)
{
    const char *text = "";
    for (size_t i = 0; i < LETTER_COUNT + pn_keymap_count; i++) {
        bool own = i < LETTER_COUNT;
        const struct pn_binding *binding = own ? NULL : &pn_keymap[i - LETTER_COUNT];
        uint32_t letter = own ? (uint32_t)letters[i].letter : binding->key;
        enum pn_action_id does = own ? letters[i].action : binding->action.id;
        if (does == action && is_letter(letter)) {
            text = pn_arena_printf(arena, *text != '\0' ? "%s %c" : "%s%c", text, (int)letter);
        }
    }
    return text;
}

const char *pn_command_letter(struct pn_arena *arena, enum pn_action_id action)
{
    const char *all = pn_command_letters(arena, action);
    return pn_arena_strndup(arena, all, strcspn(all, " "));
}

const char *pn_line_trimmed(struct pn_arena *arena, const char *line)
{
    static const char blanks[] = " \t\r\n\v\f";
    const char *from = line + strspn(line, blanks);
    size_t length = strlen(from);
    while (length > 0 && strchr(blanks, from[length - 1]) != NULL) {
        length--;
    }
    return pn_arena_strndup(arena, from, length);
}

static const char *shown(struct pn_arena *arena, const char *text)
{
    const char *visible = pn_text_visible(arena, text);
    size_t length = strlen(visible);
    size_t clipped = pn_text_clip(visible, length, SHOWN_COLUMNS);
    return clipped < length ? pn_arena_printf(arena, "%.*s…", (int)clipped, visible) : visible;
}

static struct pn_command search_for(struct pn_arena *arena, const char *text)
{
    text = pn_line_trimmed(arena, text);
    return *text != '\0' ? (struct pn_command){.kind = PN_COMMAND_SEARCH, .text = text}
                         : (struct pn_command){.kind = PN_COMMAND_ACTION, .action = PN_ACTION_SEARCH};
}

static struct pn_command not_understood(struct pn_arena *arena, enum pn_command_kind kind, const char *line)
{
    return (struct pn_command){.kind = kind, .text = shown(arena, line)};
}

/* Reads "12", or "12)" as it stands before a choice. Returns false where the line is neither. 0 is the start, as it is
 * on the keyboard. */
static bool read_number(const char *line, struct pn_command *ret_command)
{
    size_t digits = strspn(line, "0123456789");
    const char *rest = line + digits;
    if (digits == 0 || (*rest != '\0' && strcmp(rest, ")") != 0 && strcmp(rest, ".") != 0)) {
        return false;
    }
    uint32_t number = 0;
    for (size_t i = 0; i < digits; i++) {
        number = i < NUMBER_DIGITS ? number * 10 + (uint32_t)(line[i] - '0') : UINT32_MAX;
    }
    *ret_command = number == 0 ? (struct pn_command){.kind = PN_COMMAND_ACTION, .action = PN_ACTION_START}
                               : (struct pn_command){.kind = PN_COMMAND_NUMBER, .number = number};
    return true;
}

static bool find_letter(char letter, enum pn_action_id *ret_action)
{
    for (size_t i = 0; i < LETTER_COUNT; i++) {
        if (letters[i].letter == letter) {
            *ret_action = letters[i].action;
            return true;
        }
    }
    struct pn_action action;
    if (!is_letter((unsigned char)letter) || !pn_keymap_find(PN_MODE_KEYS, (unsigned char)letter, &action)) {
        return false;
    }
    *ret_action = action.id;
    return true;
}

/* Finds an action by its name, as in "matrix". */
static bool find_name(const char *line, size_t length, enum pn_action_id *ret_action)
{
    for (enum pn_action_id action = 0; action < PN_ACTION_COUNT; action++) {
        const char *name = pn_action_info(action)->name;
        if (known[action] && strlen(name) == length && strncmp(name, line, length) == 0) {
            *ret_action = action;
            return true;
        }
    }
    return false;
}

struct pn_command pn_command_of(struct pn_arena *arena, const char *line)
{
    struct pn_command command = {.kind = PN_COMMAND_ENTER};
    line = pn_line_trimmed(arena, line);
    size_t length = strlen(line);
    if (length == 0 || read_number(line, &command)) {
        return command;
    }
    if (*line == '/') {
        return search_for(arena, line + 1);
    }
    enum pn_action_id action;
    size_t word = strcspn(line, " \t");
    bool found = length == 1 ? find_letter(*line, &action) : find_name(line, word, &action);
    if (!found && length == 1 && *line >= 'A' && *line <= 'Z') {
        found = find_letter((char)(*line - 'A' + 'a'), &action); /* a letter that means nothing as a capital one */
    }
    if (found && word < length) {
        return action == PN_ACTION_SEARCH ? search_for(arena, line + word)
                                          : not_understood(arena, PN_COMMAND_UNKNOWN, line);
    }
    if (!found || !known[action]) {
        return not_understood(arena, found ? PN_COMMAND_NOT_HERE : PN_COMMAND_UNKNOWN, line);
    }
    return (struct pn_command){.kind = PN_COMMAND_ACTION, .action = action};
}
