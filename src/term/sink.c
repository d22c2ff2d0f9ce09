// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

/* Files in memory count as files where a limit is set to how large one may get, and going beyond it is fatal. Under a
 * limit below this (the largest window, each cell with attributes of its own), nothing is held. */
enum { FRAME_MOST = 64 * 1024 * 1024 };

static int open_memory(void)
{
    struct rlimit limit;
    bool is_limited = getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < FRAME_MOST;
#ifdef MFD_CLOEXEC
    return is_limited ? -1 : memfd_create("phasenav-frame", MFD_CLOEXEC);
#else
    (void)is_limited;
    return -1;
#endif
}

enum { ALARM_US = 100000 };

/* A terminal that takes part of a write makes the rest wait inside write(), where signals are not seen: their handlers
 * have system calls go on (SA_RESTART), but for this one's, which has write() return. To make the terminal non-blocking
 * instead would change it for all who have it open, the shell among them. */
static void wake_write(int number)
{
    (void)number;
}

static struct sigaction alarm_before;

static void take_alarm(void)
{
    struct sigaction action;
    sigset_t alarm_alone;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = wake_write;
    sigaction(SIGALRM, &action, &alarm_before);
    sigemptyset(&alarm_alone);
    sigaddset(&alarm_alone, SIGALRM);
    sigprocmask(SIG_UNBLOCK, &alarm_alone, NULL);
}

static void set_alarm(bool on)
{
    struct timeval interval = {.tv_usec = on ? ALARM_US : 0};
    setitimer(ITIMER_REAL, &(struct itimerval){interval, interval}, NULL);
}

bool pn_sink_open(struct pn_sink *sink, struct pn_sink_waiter waiter)
{
    *sink = (struct pn_sink){.memory = -1, .waiter = waiter};
    int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    sink->file = terminal >= 0 ? fdopen(terminal, "w") : NULL;
    if (sink->file == NULL) {
        if (terminal >= 0) {
            close(terminal);
        }
        return false;
    }
    take_alarm();
    sink->memory = open_memory();
    pn_buffer_init(&sink->bytes);
    return true;
}

void pn_sink_close(struct pn_sink *sink)
{
    (void)fclose(sink->file);
    sigaction(SIGALRM, &alarm_before, NULL);
    if (sink->memory >= 0) {
        close(sink->memory);
    }
    pn_buffer_finish(&sink->bytes);
}

/* Makes `file` write to another file. */
static void redirect(struct pn_sink *sink, int target)
{
    while (dup2(target, fileno(sink->file)) < 0 && errno == EINTR) {
        ;
    }
    fcntl(fileno(sink->file), F_SETFD, FD_CLOEXEC);
}

void pn_sink_hold(struct pn_sink *sink)
{
    if (sink->memory >= 0) {
        redirect(sink, sink->memory);
    }
}

static bool gives_up(const struct pn_sink *sink)
{
    return sink->waiter.fd >= 0 && sink->waiter.gives_up(sink->waiter.owner);
}

/* Waits until the terminal takes something. False: the wait was called off. */
static bool wait_until_writable(const struct pn_sink *sink, int file)
{
    for (;;) {
        struct pollfd files[] = {{.fd = file, .events = POLLOUT}, {.fd = sink->waiter.fd, .events = POLLIN}};
        bool only_looks = gives_up(sink);
        int ready = poll(files, sizeof files / sizeof files[0], only_looks ? 0 : -1);
        /* Where poll() is not to be had, write() says what there is to say. */
        if ((ready < 0 && errno != EINTR) || (ready > 0 && files[0].revents != 0)) {
            return true;
        }
        if (ready == 0 && only_looks) {
            return false;
        }
    }
}

static ssize_t write_some(int file, const char *bytes, size_t length)
{
    set_alarm(true);
    ssize_t count = write(file, bytes, length);
    int error = errno;
    set_alarm(false);
    errno = error;
    return count;
}

/* Whether a write that took nothing may be tried again; not where the wait was called off. The terminal may have said
 * that it is writable all the same: one whose output is stopped does. */
static bool may_write_again(const struct pn_sink *sink)
{
    /* Others that have the terminal open may have made it non-blocking for all (EAGAIN). */
    bool is_busy = errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
    return is_busy && !gives_up(sink);
}

/* Writes all of it; false where the file takes nothing any more, or was not waited for. */
static bool write_all(const struct pn_sink *sink, int file, const char *bytes, size_t length)
{
    while (length > 0) {
        if (!wait_until_writable(sink, file)) {
            return false;
        }
        ssize_t count = write_some(file, bytes, length);
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        } else if (count < 0 && !may_write_again(sink)) {
            return false;
        }
    }
    return true;
}

void pn_sink_put(struct pn_sink *sink, const char *bytes, size_t length)
{
    if (!write_all(sink, fileno(sink->file), bytes, length)) {
        sink->is_gone = true;
    }
}

/* Moves what was written to memory into `bytes`. */
static void take_held(struct pn_sink *sink)
{
    pn_buffer_clear(&sink->bytes);
    off_t held = sink->memory >= 0 ? lseek(sink->memory, 0, SEEK_CUR) : 0;
    if (held > 0) {
        ssize_t count = pread(sink->memory, pn_buffer_reserve(&sink->bytes, (size_t)held), (size_t)held, 0);
        pn_buffer_commit(&sink->bytes, count > 0 ? (size_t)count : 0);
        lseek(sink->memory, 0, SEEK_SET);
    }
}

void pn_sink_send(struct pn_sink *sink)
{
    take_held(sink);
    if (!sink->is_gone && !write_all(sink, STDOUT_FILENO, pn_buffer_text(&sink->bytes), sink->bytes.length)) {
        sink->is_gone = true;
    }
}

void pn_sink_send_last(struct pn_sink *sink, const char *bytes, size_t length)
{
    tcflush(STDOUT_FILENO, TCOFLUSH);
    set_alarm(true);
    ssize_t count = write(STDOUT_FILENO, bytes, length);
    set_alarm(false);
    sink->is_gone = sink->is_gone || count != (ssize_t)length;
}
