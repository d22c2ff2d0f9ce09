// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "fault_shim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum fault_mode mode;
static unsigned calls;       /* of those that count, so far */
static unsigned chosen;      /* the one that it happens at, from 1 */
static int with;             /* the errno of FAULT_FAIL */
static const char *happened; /* at which call it happened, or NULL */

bool fault_is_mounted;
bool fault_counts_memory;
const char *fault_others_path;
bool fault_other_made_it;

/* What has been synchronised. */
static ino_t synchronised[40];
static unsigned synchronised_count;

void fault_begin(enum fault_mode how, unsigned at, int error)
{
    mode = how;
    calls = 0;
    chosen = at;
    with = error;
    happened = NULL;
    synchronised_count = 0;
}

unsigned fault_end(void)
{
    mode = FAULT_OFF;
    return calls;
}

const char *fault_met(void)
{
    return happened;
}

unsigned fault_chosen(void)
{
    return chosen;
}

bool fault_has_synchronised(ino_t inode)
{
    unsigned i = 0;
    while (i < synchronised_count && synchronised[i] != inode) {
        i++;
    }
    return i < synchronised_count;
}

static void make_by_another(void);

/* True where this call is to fail. */
static bool meet(const char *name)
{
    if (mode == FAULT_OFF) {
        return false;
    }
    bool is_chosen = ++calls == chosen;
    if (is_chosen) {
        happened = name;
    }
    if (is_chosen && mode == FAULT_KILL_BEFORE) {
        (void)raise(SIGKILL);
    }
    if (is_chosen && mode == FAULT_FAIL) {
        errno = with;
        return true;
    }
    if (is_chosen && mode == FAULT_MADE_BY_ANOTHER) {
        mode = FAULT_OFF;
        make_by_another();
    }
    return false;
}

static void leave(void)
{
    if (mode == FAULT_KILL_AFTER && calls == chosen) {
        (void)raise(SIGKILL);
    }
}

#define WRAP(type, name, parameters, arguments)                                                                        \
    type __real_##name parameters;                                                                                     \
    type __wrap_##name parameters;                                                                                     \
    type __wrap_##name parameters                                                                                      \
    {                                                                                                                  \
        if (meet(#name)) {                                                                                             \
            return -1;                                                                                                 \
        }                                                                                                              \
        type result = __real_##name arguments;                                                                         \
        leave();                                                                                                       \
        return result;                                                                                                 \
    }

WRAP(int, fstat, (int fd, struct stat *status), (fd, status))
WRAP(int, stat, (const char *path, struct stat *status), (path, status))
WRAP(ssize_t, pread, (int fd, void *bytes, size_t count, off_t at), (fd, bytes, count, at))
WRAP(int, ftruncate, (int fd, off_t length), (fd, length))
WRAP(int, fchown, (int fd, uid_t owner, gid_t group), (fd, owner, group))
WRAP(ssize_t, flistxattr, (int fd, char *names, size_t size), (fd, names, size))
WRAP(ssize_t, fgetxattr, (int fd, const char *name, void *value, size_t size), (fd, name, value, size))
WRAP(int, fsetxattr, (int fd, const char *name, const void *value, size_t size, int flags),
     (fd, name, value, size, flags))
WRAP(int, fremovexattr, (int fd, const char *name), (fd, name))
WRAP(ssize_t, readlink, (const char *path, char *bytes, size_t size), (path, bytes, size))
WRAP(int, mkdir, (const char *path, mode_t permissions), (path, permissions))
WRAP(int, fchmod, (int fd, mode_t permissions), (fd, permissions))
WRAP(int, link, (const char *from, const char *to), (from, to))

int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to)
{
    if (meet("rename")) {
        return -1;
    }
    size_t length = strlen(to);
    bool is_busy = fault_is_mounted && length > 5 && strcmp(to + length - 5, ".yaml") == 0;
    int result = is_busy ? -1 : __real_rename(from, to);
    leave();
    errno = is_busy ? EBUSY : errno;
    return result;
}

/* Who is killed leaves to the kernel what is written: so the disk is not waited for. */
int __wrap_fsync(int fd);
int __wrap_fsync(int fd)
{
    if (meet("fsync")) {
        return -1;
    }
    struct stat status;
    if (mode != FAULT_OFF && synchronised_count < sizeof synchronised / sizeof *synchronised &&
        __real_fstat(fd, &status) == 0) {
        synchronised[synchronised_count++] = status.st_ino;
    }
    leave();
    return 0;
}

/* A device that takes only some of it, and then the end. */
static size_t taken_of(size_t count)
{
    bool is_cut = (mode == FAULT_CUT_SHORT || mode == FAULT_KILL_AFTER) && calls == chosen && count > 1;
    return is_cut ? count / 2 : count;
}

ssize_t __real_write(int fd, const void *bytes, size_t count);
ssize_t __wrap_write(int fd, const void *bytes, size_t count);
ssize_t __wrap_write(int fd, const void *bytes, size_t count)
{
    if (meet("write")) {
        return -1;
    }
    ssize_t result = __real_write(fd, bytes, taken_of(count));
    leave();
    return result;
}

ssize_t __real_pwrite(int fd, const void *bytes, size_t count, off_t at);
ssize_t __wrap_pwrite(int fd, const void *bytes, size_t count, off_t at);
ssize_t __wrap_pwrite(int fd, const void *bytes, size_t count, off_t at)
{
    if (meet("pwrite")) {
        return -1;
    }
    ssize_t result = __real_pwrite(fd, bytes, taken_of(count), at);
    leave();
    return result;
}

/* A descriptor is closed also where close() reports a failure. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
    bool fails = meet("close");
    int error = errno;
    int result = __real_close(fd);
    leave();
    if (fails) {
        errno = error;
        return -1;
    }
    return result;
}

/* Once created, a file is taken away again, whatever happens. */
int __real_unlink(const char *path);
int __wrap_unlink(const char *path);
int __wrap_unlink(const char *path)
{
    if (mode != FAULT_FAIL && meet("unlink")) {
        return -1;
    }
    int result = __real_unlink(path);
    leave();
    return result;
}

int __real_open(const char *path, int flags, mode_t permissions);
int __wrap_open(const char *path, int flags, mode_t permissions);
int __wrap_open(const char *path, int flags, mode_t permissions)
{
    if (meet("open")) {
        return -1;
    }
    int result = __real_open(path, flags, permissions);
    leave();
    return result;
}

/* Somebody else makes the file, if it is not there yet. */
static void make_by_another(void)
{
    static const char text[] = "format: 2\nproject: {title: T}\nmilestones: {budget: {state: reached}}\n";
    int fd = __real_open(fault_others_path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    fault_other_made_it = fd != -1;
    if (fault_other_made_it) {
        if (__real_write(fd, text, sizeof text - 1) != (ssize_t)(sizeof text - 1)) {
            abort();
        }
        (void)__real_close(fd);
    }
}

int __real_fcntl(int fd, int command, struct flock *lock);
int __wrap_fcntl(int fd, int command, struct flock *lock);
int __wrap_fcntl(int fd, int command, struct flock *lock)
{
    if (meet("fcntl")) {
        return -1;
    }
    if (mode == FAULT_NO_LOCKS && (command == F_SETLK || command == F_GETLK)) {
        errno = ENOLCK;
        return -1;
    }
    int result = __real_fcntl(fd, command, lock);
    leave();
    return result;
}

#ifndef __SANITIZE_ADDRESS__
/* Allocations too, those of libyaml as well: the program's own malloc comes before the C library's. */
void *__libc_malloc(size_t size);
void *__libc_realloc(void *old, size_t size);
void *malloc(size_t size);
void *realloc(void *old, size_t size);

void *malloc(size_t size)
{
    return fault_counts_memory && meet("malloc") ? NULL : __libc_malloc(size);
}

void *realloc(void *old, size_t size)
{
    return fault_counts_memory && meet("realloc") ? NULL : __libc_realloc(old, size);
}
#endif
