// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "signals.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

enum conduct {
    TO_PIPE,
    TO_PIPE_UNLESS_IGNORED,
    IGNORE,
    CRASH, /* restore the terminal, unless somebody else (a sanitizer) has a handler */
};

static const struct {
    int number;
    enum conduct conduct;
} signals[] = {
    {SIGHUP, TO_PIPE_UNLESS_IGNORED},
    {SIGINT, TO_PIPE_UNLESS_IGNORED},
    {SIGQUIT, TO_PIPE_UNLESS_IGNORED},
    {SIGTERM, TO_PIPE_UNLESS_IGNORED},
    {SIGTSTP, TO_PIPE_UNLESS_IGNORED},
    {SIGCONT, TO_PIPE},
    {SIGWINCH, TO_PIPE},
    {SIGPIPE, IGNORE},
    {SIGABRT, CRASH},
    {SIGSEGV, CRASH},
    {SIGBUS, CRASH},
    {SIGFPE, CRASH},
    {SIGILL, CRASH},
};

enum { SIGNAL_COUNT = sizeof signals / sizeof signals[0] };

static struct sigaction previous[SIGNAL_COUNT];
static bool changed[SIGNAL_COUNT];
static int pipe_ends[2] = {-1, -1};
static void (*crash_hook)(void);

static void write_number(int number)
{
    int saved_errno = errno;
    unsigned char byte = (unsigned char)number;
    /* A byte that a full pipe does not take is no loss: the pipe wakes the loop anyway, and is full of repetitions. */
    ssize_t written = write(pipe_ends[1], &byte, 1);
    (void)written;
    errno = saved_errno;
}

/* The action is the default one again when this runs (SA_RESETHAND), and the signal is blocked until it returns: then
 * the raised one ends the process, whether a fault or another process has sent the first. */
static void restore_before_crash(int number)
{
    crash_hook();
    (void)raise(number);
}

static bool open_pipe(void)
{
    if (pipe(pipe_ends) != 0) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

bool pn_signals_start(void (*restore_terminal)(void), int *ret_wake_fd)
{
    assert(pipe_ends[0] == -1);
    if (!open_pipe()) {
        return false;
    }
    crash_hook = restore_terminal;
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        sigaction(signals[i].number, NULL, &previous[i]);
        bool ignored = previous[i].sa_handler == SIG_IGN;
        bool untouched = previous[i].sa_handler == SIG_DFL;
        changed[i] =
            !(signals[i].conduct == TO_PIPE_UNLESS_IGNORED && ignored) && !(signals[i].conduct == CRASH && !untouched);
        if (!changed[i]) {
            continue;
        }
        struct sigaction action;
        memset(&action, 0, sizeof action);
        sigemptyset(&action.sa_mask);
        action.sa_flags = SA_RESTART; /* so that ncurses' writes go on; poll() returns all the same */
        action.sa_handler = write_number;
        if (signals[i].conduct == IGNORE) {
            action.sa_handler = SIG_IGN;
        }
        if (signals[i].conduct == CRASH) {
            action.sa_handler = restore_before_crash;
            action.sa_flags = (int)SA_RESETHAND;
        }
        sigaction(signals[i].number, &action, NULL);
    }
    *ret_wake_fd = pipe_ends[0];
    return true;
}

void pn_signals_finish(void)
{
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        if (changed[i]) {
            sigaction(signals[i].number, &previous[i], NULL);
        }
    }
    for (int i = 0; i < 2; i++) {
        close(pipe_ends[i]);
        pipe_ends[i] = -1;
    }
}

static void raise_default(int number)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, NULL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_UNBLOCK, &set, NULL); /* the parent may have left it blocked */
    (void)raise(number);
}

void pn_signals_stop_process(void)
{
    struct sigaction on_stop;
    struct sigaction on_continue;
    sigaction(SIGTSTP, NULL, &on_stop);
    sigaction(SIGCONT, NULL, &on_continue);
    /* The caller repaints when this returns; a SIGCONT on the pipe would make it repaint again. */
    struct sigaction silent = on_continue;
    silent.sa_handler = SIG_DFL;
    sigaction(SIGCONT, &silent, NULL);
    raise_default(SIGTSTP);
    sigaction(SIGCONT, &on_continue, NULL);
    sigaction(SIGTSTP, &on_stop, NULL);
}

void pn_signals_die(int number)
{
    raise_default(number);
}
