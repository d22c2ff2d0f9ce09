// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the files of pty_term share.
 */
#ifndef PTY_TERM_PRIVATE_H
#define PTY_TERM_PRIVATE_H

#include "pty_term.h"

#include <sys/types.h>

enum { EVENT_STARTED = 'J', EVENT_STOPPED = 'T' }; /* what the shell reports; after STARTED comes the job's pid */

/* An escape sequence whose end has not come yet. */
struct sequence {
    size_t length;
    char bytes[16];
};

struct pty_term {
    struct pty_term *next;
    int master; /* -1: hung up */
    int life;   /* is at its end when the last process of the program is; -1: the program does not hold the other end */
    int events; /* of the shell; -1: none */
    int commands; /* to the shell */
    pid_t child;  /* the program or the shell; 0: reaped */
    pid_t job;    /* the program; 0: not known yet */
    bool latin1;
    struct sequence sequence;
    char last_printed;
    bool stopped;
    bool output_ended;
    bool life_ended;
    int status;
    struct termios modes_before;
    VTerm *emulator;
    VTermScreen *screen;
    int rows;
    int columns;
    bool cursor_visible;
    bool alternate_screen;
    char *text;  /* as handed out */
    char *bytes; /* as received, NUL-terminated */
    size_t received;
};

/* Ends the test program because the system does not give what the test needs. */
_Noreturn void pty_term_give_up(const char *what);

/* realloc() that ends the test program where there is no memory. */
void *pty_term_allocate(void *old, size_t size);

/* pty_screen.c. The first sets up the emulator for the terminal's size, the second shows it bytes of the program. */
void pty_term_start_emulator(struct pty_term *terminal);
void pty_term_show(struct pty_term *terminal, const char *bytes, size_t length);

/* pty_child.c, in the forked process. The first becomes the program, the second a shell that has the program as its
 * job. */
_Noreturn void pty_term_run_program(const struct pty_term_options *options);
_Noreturn void pty_term_run_shell(const struct pty_term_options *options, int events, int commands);

#endif
