// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What runs in the forked process, on the program's end of the terminal.
 */
#include "pty_term_private.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

_Noreturn void pty_term_run_program(const struct pty_term_options *options)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}); /* some of them are made to crash */
    if (options->ignore_hangup) {
        signal(SIGHUP, SIG_IGN);
    }
    /* execve() does not write to them; its type is older than const. */
    char *const *arguments = (char *const *)(uintptr_t)options->arguments;
    char *const *environment = (char *const *)(uintptr_t)options->environment;
    execve(arguments[0], arguments, environment);
    perror(arguments[0]);
    _exit(127);
}

static void report(int events, const void *bytes, size_t length)
{
    if (write(events, bytes, length) != (ssize_t)length) {
        _exit(98);
    }
}

/* As much of a job-control shell as stopping a program takes. Ends as the program ends. */
_Noreturn void pty_term_run_shell(const struct pty_term_options *options, int events, int commands)
{
    signal(SIGTTOU, SIG_IGN);
    pid_t job = fork();
    if (job < 0) {
        _exit(98);
    }
    if (job == 0) {
        close(events);
        close(commands);
        setpgid(0, 0);
        tcsetpgrp(STDIN_FILENO, getpid());
        signal(SIGTTOU, SIG_DFL);
        pty_term_run_program(options);
    }
    setpgid(job, job);
    const char started = EVENT_STARTED;
    report(events, &started, 1);
    report(events, &job, sizeof job);
    for (;;) {
        int status;
        if (waitpid(job, &status, WUNTRACED) < 0) {
            _exit(98);
        }
        tcsetpgrp(STDIN_FILENO, getpgrp());
        if (WIFEXITED(status)) {
            _exit(WEXITSTATUS(status));
        }
        if (WIFSIGNALED(status)) {
            signal(WTERMSIG(status), SIG_DFL);
            raise(WTERMSIG(status));
            _exit(98);
        }
        const char stopped = EVENT_STOPPED;
        report(events, &stopped, 1);
        char command;
        if (read(commands, &command, 1) != 1) {
            _exit(98);
        }
        tcsetpgrp(STDIN_FILENO, job);
        kill(-job, SIGCONT);
    }
}
