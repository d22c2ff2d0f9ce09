// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * write(2) until all is written.
 */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

/* The most bytes for one call of write(), which every system takes. */
enum { WRITTEN_AT_ONCE = 1 << 20 };

void pn_output_start(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            /* open() takes the lowest free descriptor, which is this one; it is opened the wrong way round, so that
             * reading or writing fails with EBADF. */
            (void)open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
}

int pn_output_write(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length < WRITTEN_AT_ONCE ? length : WRITTEN_AT_ONCE);
        if (written >= 0) {
            bytes += written;
            length -= (size_t)written;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) { /* another program has made the pipe non-blocking */
            struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
            (void)poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int pn_output_close(void)
{
    return close(STDOUT_FILENO) == 0 || errno == EINTR ? 0 : errno;
}
