// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Starting a program on a pseudo-terminal, and waiting for what it does.
 */
#include "pty_term_private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct pty_term *all;

_Noreturn void pty_term_give_up(const char *what)
{
    perror(what);
    exit(99);
}

void *pty_term_allocate(void *old, size_t size)
{
    void *block = realloc(old, size);
    if (block == NULL) {
        pty_term_give_up("realloc");
    }
    return block;
}

/* Pipes and processes */

static void make_pipe(int ret_ends[2])
{
    if (pipe(ret_ends) != 0) {
        pty_term_give_up("pipe");
    }
    for (int i = 0; i < 2; i++) {
        fcntl(ret_ends[i], F_SETFD, FD_CLOEXEC);
    }
}

static void write_all(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(file, bytes, length);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
            struct pollfd writable = {.fd = file, .events = POLLOUT};
            poll(&writable, 1, PTY_TERM_DEADLINE_S * 1000);
            continue;
        }
        if (count < 0) {
            return; /* the program has gone; the test finds out by waiting for something */
        }
        bytes += count;
        length -= (size_t)count;
    }
}

struct pty_term *pty_term_start(const struct pty_term_options *options)
{
    struct pty_term *terminal = pty_term_allocate(NULL, sizeof *terminal);
    *terminal = (struct pty_term){
        .next = all,
        .rows = options->rows > 0 ? options->rows : 24,
        .columns = options->columns > 0 ? options->columns : 80,
        .latin1 = options->latin1,
        .events = -1,
        .commands = -1,
    };
    all = terminal;
    terminal->bytes = pty_term_allocate(NULL, 1);
    terminal->bytes[0] = '\0';
    pty_term_start_emulator(terminal);

    int start[2];
    int life[2];
    int events[2];
    int commands[2];
    make_pipe(start);
    make_pipe(life);
    make_pipe(events);
    make_pipe(commands);
    struct winsize size = {.ws_row = (unsigned short)terminal->rows, .ws_col = (unsigned short)terminal->columns};
    pid_t child = forkpty(&terminal->master, NULL, NULL, &size);
    if (child < 0) {
        pty_term_give_up("forkpty");
    }
    if (child == 0) {
        char byte;
        close(start[1]);
        fcntl(life[1], F_SETFD, 0); /* the program inherits it and so holds it open until it ends */
        if (read(start[0], &byte, 1) != 1) {
            _exit(98);
        }
        if (options->job_control) {
            pty_term_run_shell(options, events[1], commands[0]);
        }
        pty_term_run_program(options);
    }
    close(start[0]);
    close(life[1]);
    close(events[1]);
    close(commands[0]);
    terminal->child = child;
    terminal->job = options->job_control ? 0 : child;
    terminal->life = life[0];
    terminal->events = events[0];
    terminal->commands = commands[1];
    fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
    fcntl(terminal->master, F_SETFL, O_NONBLOCK);
    tcgetattr(terminal->master, &terminal->modes_before);
    if (options->typed_ahead != NULL) {
        write_all(terminal->master, options->typed_ahead, strlen(options->typed_ahead));
    }
    write_all(start[1], "s", 1);
    close(start[1]);
    return terminal;
}

/* Reaps the child if it has ended already. */
static bool try_to_reap(struct pty_term *terminal)
{
    if (terminal->child != 0 && waitpid(terminal->child, &terminal->status, WNOHANG) == terminal->child) {
        terminal->child = 0;
    }
    return terminal->child == 0;
}

static void reap(struct pty_term *terminal)
{
    while (terminal->child != 0 && waitpid(terminal->child, &terminal->status, 0) < 0 && errno == EINTR) {
        ;
    }
    terminal->child = 0;
}

void pty_term_hang_up(struct pty_term *terminal)
{
    if (terminal->master >= 0) {
        close(terminal->master);
    }
    terminal->master = -1;
    terminal->output_ended = true;
}

void pty_term_finish_all(void)
{
    while (all != NULL) {
        struct pty_term *terminal = all;
        all = terminal->next;
        if (terminal->child != 0) {
            if (terminal->job > 0) {
                kill(terminal->job, SIGKILL);
            }
            kill(terminal->child, SIGKILL);
            reap(terminal);
        }
        pty_term_hang_up(terminal);
        if (terminal->life >= 0) {
            close(terminal->life);
        }
        close(terminal->events);
        close(terminal->commands);
        vterm_free(terminal->emulator);
        free(terminal->text);
        free(terminal->bytes);
        free(terminal);
    }
}

/* What happens */

static void send_replies(struct pty_term *terminal)
{
    char bytes[256];
    size_t length;
    while ((length = vterm_output_read(terminal->emulator, bytes, sizeof bytes)) > 0) {
        if (terminal->master >= 0) {
            write_all(terminal->master, bytes, length);
        }
    }
}

static void read_output(struct pty_term *terminal)
{
    char bytes[4096];
    for (;;) {
        ssize_t count = terminal->master >= 0 ? read(terminal->master, bytes, sizeof bytes) : 0;
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0 && errno == EAGAIN) {
            return;
        }
        if (count <= 0) { /* EIO: nobody has the other end open any more */
            terminal->output_ended = true;
            return;
        }
        terminal->bytes = pty_term_allocate(terminal->bytes, terminal->received + (size_t)count + 1);
        memcpy(terminal->bytes + terminal->received, bytes, (size_t)count);
        terminal->received += (size_t)count;
        terminal->bytes[terminal->received] = '\0';
        pty_term_show(terminal, bytes, (size_t)count);
        send_replies(terminal);
    }
}

static void read_event(struct pty_term *terminal)
{
    char event;
    ssize_t count = read(terminal->events, &event, 1);
    if (count != 1) {
        close(terminal->events);
        terminal->events = -1;
    } else if (event == EVENT_STOPPED) {
        terminal->stopped = true;
    } else if (event == EVENT_STARTED && read(terminal->events, &terminal->job, sizeof terminal->job) < 0) {
        pty_term_give_up("read");
    }
}

/* Waits for output of the program or its end, for at most `timeout_ms`, and takes note of it. */
static void turn(struct pty_term *terminal, int timeout_ms)
{
    struct pollfd files[] = {
        {.fd = terminal->output_ended ? -1 : terminal->master, .events = POLLIN},
        {.fd = terminal->life_ended ? -1 : terminal->life, .events = POLLIN},
        {.fd = terminal->events, .events = POLLIN},
    };
    int ready = poll(files, sizeof files / sizeof files[0], timeout_ms);
    if (ready <= 0 && terminal->life >= 0) {
        return;
    }
    if (ready > 0 && files[0].revents != 0) {
        read_output(terminal);
    }
    if (ready > 0 && files[2].revents != 0) {
        read_event(terminal);
    }
    if (ready > 0 && files[1].revents != 0 && !try_to_reap(terminal)) {
        close(
            terminal->life); /* like ssh, the program closes descriptors that it does not know; or it is about to end */
        terminal->life = -1;
    }
    if (!terminal->life_ended && try_to_reap(terminal)) {
        terminal->life_ended = true;
        if (!terminal->output_ended) {
            read_output(terminal);
        }
    }
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

enum { STEP_MS = 1 }; /* where nothing tells of a change */

/* Asks the predicate again whenever the program sends something or ends, and every `step_ms` milliseconds. */
static bool wait_in_steps(struct pty_term *terminal, bool (*holds)(struct pty_term *terminal, const void *data),
                          const void *data, const char *what, int step_ms)
{
    int64_t deadline = now_ms() + PTY_TERM_DEADLINE_S * 1000;
    for (;;) {
        if (holds(terminal, data)) {
            return true;
        }
        int64_t left = deadline - now_ms();
        bool nothing_more = terminal->life_ended && terminal->events < 0;
        if (left <= 0 || nothing_more) {
            break;
        }
        int step = terminal->life >= 0 ? step_ms : STEP_MS;
        turn(terminal, left < step ? (int)left : step);
    }
    VTermPos cursor = pty_term_cursor(terminal);
    fprintf(stderr,
            "waited in vain for: %s\nThe program %s (status %d), the cursor is at %d,%d, and the screen is:\n%s", what,
            terminal->life_ended ? "has ended" : "runs", terminal->status, cursor.row, cursor.col,
            pty_term_text(terminal));
    return false;
}

bool pty_term_wait(struct pty_term *terminal, bool (*predicate)(struct pty_term *terminal, const void *data),
                   const void *data, const char *what)
{
    return wait_in_steps(terminal, predicate, data, what, PTY_TERM_DEADLINE_S * 1000);
}

static bool has_text(struct pty_term *terminal, const void *text)
{
    return strstr(pty_term_text(terminal), text) != NULL;
}

static bool has_no_text(struct pty_term *terminal, const void *text)
{
    return !has_text(terminal, text);
}

static bool has_cursor_on(struct pty_term *terminal, const void *text)
{
    return strstr(pty_term_row(terminal, pty_term_cursor(terminal).row), text) != NULL;
}

static bool has_ended(struct pty_term *terminal, const void *data)
{
    (void)data;
    return terminal->life_ended;
}

static bool has_stopped(struct pty_term *terminal, const void *data)
{
    (void)data;
    return terminal->stopped;
}

bool pty_term_wait_text(struct pty_term *terminal, const char *text)
{
    return pty_term_wait(terminal, has_text, text, text);
}

bool pty_term_wait_no_text(struct pty_term *terminal, const char *text)
{
    return pty_term_wait(terminal, has_no_text, text, "the disappearance of a text");
}

bool pty_term_wait_cursor_on(struct pty_term *terminal, const char *text)
{
    return pty_term_wait(terminal, has_cursor_on, text, text);
}

bool pty_term_wait_exit(struct pty_term *terminal, int *ret_status)
{
    if (!pty_term_wait(terminal, has_ended, NULL, "the program's end")) {
        return false;
    }
    *ret_status = terminal->status;
    return true;
}

bool pty_term_wait_stopped(struct pty_term *terminal)
{
    if (!pty_term_wait(terminal, has_stopped, NULL, "the program to be stopped")) {
        return false;
    }
    if (terminal->master >= 0) {
        read_output(terminal); /* what it wrote before */
    }
    return true;
}

void pty_term_continue(struct pty_term *terminal)
{
    terminal->stopped = false;
    write_all(terminal->commands, "c", 1);
}

/* What a test does */

void pty_term_type(struct pty_term *terminal, const char *text)
{
    write_all(terminal->master, text, strlen(text));
}

/* The lines of /proc/PID/status say whether the process sleeps, and how often it has gone to sleep. */
static bool read_sleep(const struct pty_term *terminal, bool *ret_asleep, unsigned long *ret_sleeps)
{
    char path[64];
    char line[256];
    snprintf(path, sizeof path, "/proc/%ld/status", (long)terminal->job);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return false;
    }
    *ret_asleep = false;
    *ret_sleeps = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "State:\tS", 8) == 0) {
            *ret_asleep = true;
        } else if (strncmp(line, "voluntary_ctxt_switches:", 24) == 0) {
            *ret_sleeps = strtoul(line + 24, NULL, 10);
        }
    }
    fclose(file);
    return true;
}

/* The program has gone to sleep again since the count in `data`, and all its output has been read. */
static bool has_settled(struct pty_term *terminal, const void *data)
{
    const unsigned long *sleeps_before = data;
    bool asleep;
    unsigned long sleeps;
    if (terminal->life_ended) {
        return true;
    }
    if (!read_sleep(terminal, &asleep, &sleeps) || !asleep || sleeps == *sleeps_before) {
        return false;
    }
    size_t received = terminal->received;
    read_output(terminal);
    return terminal->received == received;
}

bool pty_term_type_and_settle(struct pty_term *terminal, const char *text)
{
    bool asleep = false;
    unsigned long sleeps = 0;
    if (!wait_in_steps(terminal, has_settled, &sleeps, "the program to wait for a key", STEP_MS) ||
        !read_sleep(terminal, &asleep, &sleeps)) {
        return false;
    }
    pty_term_type(terminal, text);
    return wait_in_steps(terminal, has_settled, &sleeps, "the program to have acted on a key", STEP_MS);
}

unsigned long pty_term_sleeps(const struct pty_term *terminal)
{
    bool asleep;
    unsigned long sleeps;
    if (!read_sleep(terminal, &asleep, &sleeps)) {
        pty_term_give_up("/proc");
    }
    return sleeps;
}

void pty_term_key(struct pty_term *terminal, VTermKey key, VTermModifier modifier)
{
    vterm_keyboard_key(terminal->emulator, key, modifier);
    send_replies(terminal);
}

void pty_term_resize(struct pty_term *terminal, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_set_size(terminal->emulator, rows, columns);
    ioctl(terminal->master, TIOCSWINSZ, &size); /* the kernel sends SIGWINCH */
}

void pty_term_signal(struct pty_term *terminal, int number)
{
    if (terminal->job > 0) {
        kill(terminal->job, number);
    }
}

void pty_term_limit_files(struct pty_term *terminal, unsigned long most)
{
    struct rlimit limit;
    bool known = prlimit(terminal->job, RLIMIT_NOFILE, NULL, &limit) == 0;
    limit.rlim_cur = most;
    if (!known || prlimit(terminal->job, RLIMIT_NOFILE, &limit, NULL) != 0) {
        pty_term_give_up("prlimit");
    }
}

void pty_term_stop_output(struct pty_term *terminal)
{
    int other_end = open(ptsname(terminal->master), O_RDWR | O_NOCTTY);
    if (other_end < 0 || tcflow(other_end, TCOOFF) != 0) {
        pty_term_give_up("tcflow");
    }
    close(other_end);
}

void pty_term_scribble(struct pty_term *terminal, const char *text)
{
    pty_term_show(terminal, text, strlen(text));
}

size_t pty_term_received(const struct pty_term *terminal)
{
    return terminal->received;
}

const char *pty_term_bytes(const struct pty_term *terminal)
{
    return terminal->bytes;
}

struct termios pty_term_modes_before(const struct pty_term *terminal)
{
    return terminal->modes_before;
}

struct termios pty_term_modes(const struct pty_term *terminal)
{
    struct termios modes;
    memset(&modes, 0, sizeof modes);
    tcgetattr(terminal->master, &modes);
    return modes;
}

void pty_term_set_modes(struct pty_term *terminal, struct termios modes)
{
    tcsetattr(terminal->master, TCSANOW, &modes);
}
