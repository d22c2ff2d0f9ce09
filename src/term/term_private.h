/*
 * The one terminal, as the files of this module share it.
 */
#ifndef TERM_PRIVATE_H
#define TERM_PRIVATE_H

#include "sink.h"

#include "phasenav/base/buffer.h"
#include "phasenav/term/term.h"

#include <curses.h>
#include <stdint.h>
#include <termios.h>
#include <wchar.h>

struct pn_terminal {
    struct pn_sink sink;
    SCREEN *screen;
    WINDOW *input; /* a pad, because reading from a window refreshes it */
    int wake_fd;
    uint64_t signals;     /* a bit (1 << number) for each that has come, and was not yet handed on */
    bool is_ending;       /* one has come that ends the program: nothing waits for the terminal any more */
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

/* Whether a signal has come that was not yet handed on. */
bool pn_term_has_signal(struct pn_terminal *term);

#endif
