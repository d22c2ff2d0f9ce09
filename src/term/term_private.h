// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The one terminal, as the files of this module share it.
 */
#ifndef TERM_PRIVATE_H
#define TERM_PRIVATE_H

#include "sink.h"
#include "wakes.h"

#include "phasenav/base/buffer.h"
#include "phasenav/term/term.h"

#include <curses.h>
#include <termios.h>
#include <wchar.h>

struct pn_terminal {
    struct pn_sink sink;
    SCREEN *screen;
    WINDOW *input; /* a pad, because reading from a window refreshes it */
    struct pn_wakes wakes;
    const char *stand_in; /* the type by whose description it is driven; NULL: by that of its own */
    struct termios modes; /* while it is taken */
    bool color;
    bool is_plain;     /* nobody wants colours: nothing is made less readable either */
    bool left;         /* given back for now */
    bool code_pending; /* pending_code is to be read before anything else */
    int pending_code;
    unsigned long codes_read; /* tells silence from input that means nothing */
    mbstate_t partial;        /* the beginning of a character whose bytes arrive one by one */
    bool in_character;
    bool in_paste;
    struct pn_buffer paste;
    cchar_t *line; /* one row on its way to ncurses: line_size of them */
    unsigned line_size;
};

#endif
