#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
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

bool pn_sink_open(struct pn_sink *sink)
{
    *sink = (struct pn_sink){.memory = -1};
    int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    sink->file = terminal >= 0 ? fdopen(terminal, "w") : NULL;
    if (sink->file == NULL) {
        if (terminal >= 0) {
            close(terminal);
        }
        return false;
    }
    sink->memory = open_memory();
    pn_buffer_init(&sink->bytes);
    return true;
}

void pn_sink_close(struct pn_sink *sink)
{
    (void)fclose(sink->file);
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

void pn_sink_release(struct pn_sink *sink)
{
    pn_sink_send(sink);
    redirect(sink, STDOUT_FILENO);
}

/* Writes all the bytes; false if the file takes no more. */
static bool write_all(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(file, bytes, length);
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        } else if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            /* Another program that has the terminal open may have made it non-blocking for all. */
            struct pollfd writable = {.fd = file, .events = POLLOUT};
            poll(&writable, 1, -1);
        } else if (count < 0 && errno != EINTR) {
            return false;
        }
    }
    return true;
}

void pn_sink_put(struct pn_sink *sink, const char *bytes, size_t length)
{
    if (!write_all(fileno(sink->file), bytes, length)) {
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
    if (!sink->is_gone && !write_all(STDOUT_FILENO, pn_buffer_text(&sink->bytes), sink->bytes.length)) {
        sink->is_gone = true;
    }
}
