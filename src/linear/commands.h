/*
 * What a line means. The letters are those of the keymap, so that who knows the one way of browsing knows the other;
 * what has no letter there, or another one that can be typed on a line, is in a table here.
 */
#ifndef LINEAR_COMMANDS_H
#define LINEAR_COMMANDS_H

#include "phasenav/nav/nav.h"

enum pn_command_kind {
    PN_COMMAND_ENTER,  /* nothing was typed */
    PN_COMMAND_NUMBER, /* from 1 */
    PN_COMMAND_ACTION,
    PN_COMMAND_SEARCH,   /* for `text`, which is not empty */
    PN_COMMAND_NOT_HERE, /* the keymap's, but about a cursor or a screen */
    PN_COMMAND_UNKNOWN,
};

struct pn_command {
    enum pn_command_kind kind;
    enum pn_action_id action; /* ACTION */
    uint32_t number;          /* NUMBER; UINT32_MAX also for greater ones */
    const char *text;         /* SEARCH; UNKNOWN, NOT_HERE: what was typed, harmless and not long */
};

/* In the arena; `line` has any bytes. */
struct pn_command pn_command_of(struct pn_arena *arena, const char *line);

/* A line without the blanks around. In the arena. */
const char *pn_line_trimmed(struct pn_arena *arena, const char *line);

/* The action can be had line by line. */
bool pn_command_has(enum pn_action_id action);

/* The letters by which an action is asked for, the first of them or all, as in "> l". In the arena. */
const char *pn_command_letter(struct pn_arena *arena, enum pn_action_id action);
const char *pn_command_letters(struct pn_arena *arena, enum pn_action_id action);

#endif
