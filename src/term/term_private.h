/*
 * What the files of this module share: the one terminal, and who does what with it.
 */
#ifndef TERM_PRIVATE_H
#define TERM_PRIVATE_H

#include "sink.h"

#include "phasenav/base/buffer.h"
#include "phasenav/term/term.h"

#include <curses.h>
#include <wchar.h>

struct pn_term {
    struct pn_sink sink;
    SCREEN *screen;
    WINDOW *input; /* a pad, because reading from a window refreshes it */
    int wake_fd;
    bool color;
    bool left;         /* given back for now */
    bool code_pending; /* pending_code is to be read before anything else */
    int pending_code;
    unsigned long codes_read; /* to tell silence from input without meaning */
    mbstate_t partial;        /* of a character whose bytes arrive one by one */
    bool in_character;
    bool in_paste;
    struct pn_buffer paste;
    cchar_t *line; /* one row on its way to ncurses: line_size of them */
    unsigned line_size;
};

/* terminfo.c: what the description of the terminal says, without ncurses' screen. */

/* Whether the type in $TERM is known and can place the cursor; otherwise a diag says what to do. Writes nothing. */
bool pn_terminfo_check(struct pn_diags *diags);

/* Writes into `bytes` the capabilities that undo what the program does to the screen (and to the mouse), as far as
 * `size` reaches, and returns how many bytes that are. Needs the screen that is current. */
size_t pn_terminfo_restore_bytes(bool mouse, char *bytes, size_t size);

/* Puts the terminal back to no attributes and the usual character set, whatever another program has left behind. To be
 * called between two updates of the screen, when it is taken over or drawn anew. */
void pn_terminfo_reset(struct pn_sink *sink);

/* Makes the terminal bracket what is pasted into it, or not; only where its description says how. */
void pn_terminfo_bracket_paste(struct pn_sink *sink, bool on);

/* The description says how to set a selection of the terminal's. */
bool pn_terminfo_has_clipboard(void);

/* keys.c */

/* Makes ncurses know the sequences that terminals commonly send, whatever their description leaves out. */
void pn_keys_define(void);

/* A key that has been typed already, or a paste that has come to its end: KEY or PASTE. Returns false where there is
 * none. */
bool pn_keys_read(struct pn_term *term, struct pn_event *ret_event);

/* paste.c: between the two, characters are added to what is pasted. A line's end becomes a blank. */
void pn_paste_begin(struct pn_term *term);
void pn_paste_add(struct pn_term *term, uint32_t code_point);
void pn_paste_end(struct pn_term *term, struct pn_event *ret_event);

/* draw.c */

/* Sets up the colours of the roles, on a terminal that has any. */
void pn_draw_start_color(void);

/* Puts a surface into ncurses' screen, but for the cells in `left` (which has no rows where all are put); sends
 * nothing.
 */
void pn_draw_surface(struct pn_term *term, const struct pn_surface *surface, struct pn_patch left);

#endif
