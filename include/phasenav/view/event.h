// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What happened: a key, a new size, a signal. What a key means is looked up in the keymap.
 */
#ifndef PHASENAV_VIEW_EVENT_H
#define PHASENAV_VIEW_EVENT_H

#include <stdbool.h>
#include <stdint.h>

/* A key is a code point, or one of these. Control keys are their code points: Ctrl-L is 12. */
enum pn_key {
    PN_KEY_TAB = 9,
    PN_KEY_ENTER = 13, /* also what a terminal sends as line feed */
    PN_KEY_ESCAPE = 27,
    PN_KEY_SPECIAL = 0x200000, /* beyond Unicode */
    PN_KEY_UP = PN_KEY_SPECIAL,
    PN_KEY_DOWN,
    PN_KEY_LEFT,
    PN_KEY_RIGHT,
    PN_KEY_PAGE_UP,
    PN_KEY_PAGE_DOWN,
    PN_KEY_HOME,
    PN_KEY_END,
    PN_KEY_BACKSPACE, /* 8 and 127 too */
    PN_KEY_DELETE,
    PN_KEY_BACK_TAB,
    PN_KEY_F1,
    PN_KEY_OTHER,        /* a key that the terminal knows and the program does not */
    PN_KEY_NO_CHARACTER, /* a byte that is no character in a locale in which most bytes are one */
};

enum pn_event_kind {
    PN_EVENT_NONE, /* the time was up, or there is something else to do */
    PN_EVENT_KEY,
    PN_EVENT_PASTE, /* text that was pasted, on a terminal that tells it from typing */
    PN_EVENT_CLICK, /* of the mouse's first button */
    PN_EVENT_WHEEL, /* of the mouse, turned by a notch */
    PN_EVENT_RESIZE,
    PN_EVENT_SIGNAL, /* one that app asked to be told about */
    PN_EVENT_CLOSED, /* the terminal went away, or its input ended */
};

struct pn_event {
    enum pn_event_kind kind;
    uint32_t key;     /* KEY: a code point or enum pn_key */
    const char *text; /* PASTE: UTF-8 without control characters, on one line; borrowed until the next event */
    unsigned row;     /* CLICK: from 0, from the upper left corner */
    unsigned column;  /* CLICK */
    bool up;          /* WHEEL: away from the reader */
    unsigned rows;    /* RESIZE */
    unsigned columns; /* RESIZE */
    int signal;       /* SIGNAL: its number */
};

#endif
