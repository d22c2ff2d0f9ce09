// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a line means. The letters are those of the keymap, so that who knows one way of browsing knows the other.
 * Actions whose key cannot be typed on a line have a letter in a table of commands.c.
 */
#ifndef LINEAR_COMMANDS_H
#define LINEAR_COMMANDS_H

#include "phasenav/nav/nav.h"

enum pn_command_kind {
    PN_COMMAND_ENTER,  /* nothing was typed */
    PN_COMMAND_NUMBER, /* from 1 */
    PN_COMMAND_ACTION,
    PN_COMMAND_SEARCH,   /* for `text`, which is not empty */
    PN_COMMAND_NOT_HERE, /* a letter of the keymap whose action needs a cursor or a screen */
    PN_COMMAND_UNKNOWN,
};

struct pn_command {
    enum pn_command_kind kind;
    enum pn_action_id action; /* ACTION */
    uint32_t number;          /* NUMBER; UINT32_MAX where it is greater */
    const char *text;         /* SEARCH; UNKNOWN, NOT_HERE: what was typed, fit to be shown, and shortened */
};

/* `line` may hold any bytes. Texts of the command live in the arena. */
struct pn_command pn_command_of(struct pn_arena *arena, const char *line);

/* A copy, in the arena, of a line without the blanks around it. */
const char *pn_line_trimmed(struct pn_arena *arena, const char *line);

/* Whether an action can be asked for line by line. */
bool pn_command_has(enum pn_action_id action);

/* The first letter by which an action is asked for; all of them, as in "> l". In the arena. */
const char *pn_command_letter(struct pn_arena *arena, enum pn_action_id action);
const char *pn_command_letters(struct pn_arena *arena, enum pn_action_id action);

#endif
