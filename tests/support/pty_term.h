// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A program on a pseudo-terminal, with libvterm as the emulator at the other end: what a test types goes in as from a
 * keyboard, what the program shows can be read as a screen.
 *
 * Nothing here sleeps. A test says what it waits for; pty_term_wait() returns as soon as it is so, and gives up, with
 * the screen on standard error, when it has not come about within PTY_TERM_DEADLINE_S seconds.
 */
#ifndef TESTS_SUPPORT_PTY_TERM_H
#define TESTS_SUPPORT_PTY_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>
#include <vterm.h>

enum { PTY_TERM_DEADLINE_S = 20 };

struct pty_term;

struct pty_term_options {
    const char *const *arguments;   /* the program's path first; NULL-terminated */
    const char *const *environment; /* all of it; NULL-terminated */
    int rows;                       /* 0 stands for 24 */
    int columns;                    /* 0 stands for 80 */
    bool latin1;                    /* the emulator reads ISO 8859-1, not UTF-8 */
    bool ignore_hangup;             /* as under nohup */
    bool job_control;        /* the program's parent is a shell, on the same terminal, that can stop and continue it */
    const char *typed_ahead; /* is in the terminal before the program starts; NULL: nothing */
};

/* Starts a program. Never NULL: what cannot be set up ends the test program. */
struct pty_term *pty_term_start(const struct pty_term_options *options);

/* Kills and reaps whatever is left of all programs started, and frees them: the teardown of every test, so that one
 * that fails leaves nothing behind. */
void pty_term_finish_all(void);

/* Waits until the predicate holds. Returns false, having printed `what` and the screen, when it does not. */
bool pty_term_wait(struct pty_term *terminal, bool (*predicate)(struct pty_term *terminal, const void *data),
                   const void *data, const char *what);

/* These wait until the text stands somewhere on the screen, until it stands nowhere on it, and until it stands in the
 * row of the cursor. */
bool pty_term_wait_text(struct pty_term *terminal, const char *text);
bool pty_term_wait_no_text(struct pty_term *terminal, const char *text);
bool pty_term_wait_cursor_on(struct pty_term *terminal, const char *text);

/* Waits for the program's end, having read all its output; *ret_status is as from waitpid(). */
bool pty_term_wait_exit(struct pty_term *terminal, int *ret_status);

/* For a program started with job_control. The first waits until the program has stopped and the shell has the terminal
 * again; the second has the shell continue the program. */
bool pty_term_wait_stopped(struct pty_term *terminal);
void pty_term_continue(struct pty_term *terminal);

void pty_term_type(struct pty_term *terminal, const char *text);

/* Types, and waits until the program has acted on it and waits for the next key; its output has been read by then. This
 * cannot be used for a lone Escape, after which the program waits for the rest of a sequence, nor with a program that a
 * launcher (valgrind) runs. */
bool pty_term_type_and_settle(struct pty_term *terminal, const char *text);

/* How often the program has gone to sleep so far: it was woken between two answers that differ. */
unsigned long pty_term_sleeps(const struct pty_term *terminal);

void pty_term_key(struct pty_term *terminal, VTermKey key, VTermModifier modifier);
void pty_term_resize(struct pty_term *terminal, int rows, int columns);
void pty_term_signal(struct pty_term *terminal, int number);

/* Limits the files that the running program may have open, and with that the descriptors that it can poll. Only the
 * soft limit is set: the program may raise it again. */
void pty_term_limit_files(struct pty_term *terminal, unsigned long most);

/* Writes text to the screen past the program, as another program on the same terminal would. */
void pty_term_scribble(struct pty_term *terminal, const char *text);

/* Stops the program's output, as Ctrl-S does on a terminal with flow control: from here on every write of it waits. */
void pty_term_stop_output(struct pty_term *terminal);

/* Closes the emulator's end, as when its window is closed or the line is lost. The screen can still be read. */
void pty_term_hang_up(struct pty_term *terminal);

/* The screen, with a line for each row, and one of its rows; both without trailing blanks, borrowed until the next
 * call. */
const char *pty_term_text(struct pty_term *terminal);
const char *pty_term_row(struct pty_term *terminal, int row);

VTermScreenCell pty_term_cell(struct pty_term *terminal, int row, int column);
VTermPos pty_term_cursor(struct pty_term *terminal);
bool pty_term_cursor_visible(const struct pty_term *terminal);
bool pty_term_on_alternate_screen(const struct pty_term *terminal);

/* How many bytes the program has sent so far, and these bytes. */
size_t pty_term_received(const struct pty_term *terminal);
const char *pty_term_bytes(const struct pty_term *terminal);

/* The modes that the terminal had before the program started, and those that it has now. */
struct termios pty_term_modes_before(const struct pty_term *terminal);
struct termios pty_term_modes(const struct pty_term *terminal);
void pty_term_set_modes(struct pty_term *terminal, struct termios modes);

#endif
