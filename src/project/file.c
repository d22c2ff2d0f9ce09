// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "file.h"

#include "attributes.h"
#include "disk.h"
#include "folder.h"

#include "phasenav/yaml/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    MOST_LINKS = 40, /* as the kernel has it */
    READ_AT_ONCE = 64 * 1024,
    LOCK_MS = 10 * 1000,
    FIRST_WAIT_NS = 500 * 1000,
    LONGEST_WAIT_NS = 20 * 1000 * 1000,
    MOST_NAMES = 100,
    NEW_FILE = 0666,    /* less what the umask takes away */
    MOST_READINGS = 50, /* of a file that is written meanwhile */
    READING_NS = 2 * 1000 * 1000,
};

struct pn_file_identity pn_file_identity_of(const struct stat *status)
{
    return (struct pn_file_identity){
        .device = status->st_dev, .inode = status->st_ino, .size = status->st_size, .modified = status->st_mtim};
}

bool pn_file_is_same(const struct pn_file_identity *a, const struct pn_file_identity *b)
{
    return a->device == b->device && a->inode == b->inode && a->size == b->size &&
           a->modified.tv_sec == b->modified.tv_sec && a->modified.tv_nsec == b->modified.tv_nsec;
}

int pn_file_resolve(struct pn_arena *arena, const char *path, const char **ret_path)
{
    for (int links = 0; links < MOST_LINKS; links++) {
        char target[PATH_MAX];
        ssize_t length = readlink(path, target, sizeof target - 1);
        if (length < 0) {
            *ret_path = path;
            return errno == EINVAL || errno == ENOENT ? 0 : errno; /* no link; or nothing at all yet */
        }
        target[length] = '\0';
        path = target[0] == '/' ? pn_arena_strdup(arena, target)
                                : pn_arena_printf(arena, "%.*s%s", (int)pn_folder_length(path), path, target);
    }
    return ELOOP;
}

int pn_file_open(const char *path, bool writable, int *ret_descriptor)
{
    int descriptor = open(path, (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor == -1) {
        return errno;
    }
    struct stat status;
    int error = fstat(descriptor, &status) != 0 ? errno : 0;
    if (error == 0 && !S_ISREG(status.st_mode)) {
        error = S_ISDIR(status.st_mode) ? EISDIR : ENOTSUP;
    }
    if (error != 0) {
        close(descriptor);
        return error;
    }
    *ret_descriptor = descriptor;
    return 0;
}

/* Reads to the end, or as much as shows that it is too much. */
static int read_all(int descriptor, struct pn_buffer *buffer)
{
    size_t most = pn_inplace_most(pn_yaml_default_limits.bytes);
    pn_buffer_clear(buffer);
    while (buffer->length <= most) {
        ssize_t got = pread(descriptor, pn_buffer_reserve(buffer, READ_AT_ONCE), READ_AT_ONCE, (off_t)buffer->length);
        if (got == 0) {
            break;
        }
        if (got > 0) {
            pn_buffer_commit(buffer, (size_t)got);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int pn_file_read(int descriptor, struct pn_buffer *buffer, struct pn_file_identity *ret_identity,
                 enum pn_inplace_rest *ret_rest)
{
    for (int i = 0; i < MOST_READINGS; i++) {
        struct stat before;
        struct stat after;
        int error = fstat(descriptor, &before) != 0 ? errno : read_all(descriptor, buffer);
        if (error != 0) {
            return error;
        }
        if (fstat(descriptor, &after) != 0) {
            return errno;
        }
        struct pn_file_identity identity = pn_file_identity_of(&before);
        *ret_identity = pn_file_identity_of(&after);
        if (pn_file_is_same(&identity, ret_identity)) {
            break;
        }
        nanosleep(&(struct timespec){.tv_nsec = READING_NS}, NULL);
    }
    *ret_rest = pn_inplace_take_text(buffer);
    return 0;
}

/* Whether an errno of a lock means that this file system has none. */
static bool means_no_locks(int error)
{
    return error == ENOLCK || error == ENOSYS || error == EOPNOTSUPP || error == EINVAL;
}

/* Checks that the path still leads to the open file. */
static int check_place(int descriptor, const char *path, ino_t *ret_inode)
{
    struct stat open_file;
    struct stat at_path;
    if (fstat(descriptor, &open_file) != 0) {
        return errno;
    }
    if (stat(path, &at_path) != 0) {
        return errno == ENOENT ? ESTALE : errno;
    }
    *ret_inode = at_path.st_ino;
    return open_file.st_dev == at_path.st_dev && open_file.st_ino == at_path.st_ino ? 0 : ESTALE;
}

static pid_t holder_of(int descriptor)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? lock.l_pid : 0;
}

static unsigned ms_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (unsigned)((now.tv_sec - start->tv_sec) * 1000 + (now.tv_nsec - start->tv_nsec) / 1000000);
}

/* 0: it is locked now. EAGAIN: another process has it. */
static int try_lock(int descriptor)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(descriptor, F_SETLK, &lock) == 0) {
        return 0;
    }
    return means_no_locks(errno) ? ENOLCK : errno == EACCES || errno == EINTR ? EAGAIN : errno;
}

/* A lock of fcntl(): the one that POSIX has, and that file servers carry over. The wait is of ours, not F_SETLKW's, so
 * that a process that is stopped while it saves cannot keep all others waiting for ever. Each change of another one
 * that comes in between replaces the file, and ends it with ESTALE. */
int pn_file_lock(int descriptor, const char *path, const struct pn_store_waiter *waiter, pid_t *ret_holder)
{
    struct timespec start;
    long wait = FIRST_WAIT_NS;
    *ret_holder = 0;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (;;) {
        int error = try_lock(descriptor);
        if (error != 0 && error != EAGAIN) {
            return error;
        }
        ino_t inode;
        int misplaced = check_place(descriptor, path, &inode);
        if (error == 0 || misplaced != 0) {
            return misplaced;
        }
        unsigned waited = ms_since(&start);
        if (waited >= LOCK_MS || (waiter->goes_on != NULL && !waiter->goes_on(waiter->context, waited))) {
            *ret_holder = holder_of(descriptor);
            return EAGAIN;
        }
        nanosleep(&(struct timespec){.tv_nsec = wait}, NULL);
        wait = wait * 2 < LONGEST_WAIT_NS ? wait * 2 : LONGEST_WAIT_NS;
    }
}

/* The name of the file that is written beside another one. `is_short` where that one's name leaves no room for more.
 * Not from one table of names for all: another host may have a process of the same number. */
static const char *name_beside(struct pn_arena *arena, const char *path, bool is_short, int number)
{
    size_t folder = pn_folder_length(path);
    const char *name = is_short ? "phasenav" : path + folder;
    return pn_arena_printf(arena, "%.*s.%s.%ld-%d.tmp", (int)folder, path, name, (long)getpid(), number);
}

static int create_beside(struct pn_arena *arena, const char *path, mode_t mode, const char **ret_name,
                         int *ret_descriptor)
{
    bool is_short = false;
    for (int i = 0; i < MOST_NAMES; i++) {
        const char *name = name_beside(arena, path, is_short, i);
        int descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        if (descriptor != -1) {
            *ret_name = name;
            *ret_descriptor = descriptor;
            return 0;
        }
        int error = errno;
        if (error == ENAMETOOLONG && !is_short) {
            is_short = true;
        } else if (error != EEXIST && error != EINTR) {
            return error != 0 ? error : EIO;
        }
    }
    return EEXIST;
}

static int fill(int descriptor, const struct pn_source *bytes, int like, bool may_share,
                struct pn_file_identity *ret_identity)
{
    bool has_access = like == -1 || pn_attributes_take_over(descriptor, like) == 0 ||
                      (may_share && pn_attributes_share(descriptor, like) == 0);
    int error = has_access ? 0 : ENOTSUP;
    if (error == 0) {
        error = pn_disk_write(descriptor, bytes->text, bytes->length, 0);
    }
    if (error == 0) {
        error = pn_disk_synchronise(descriptor);
    }
    struct stat status;
    if (error == 0 && fstat(descriptor, &status) != 0) {
        error = errno;
    }
    if (close(descriptor) != 0 && error == 0 && errno != EINTR) {
        error = errno; /* what a file server could not keep */
    }
    if (error == 0) {
        *ret_identity = pn_file_identity_of(&status);
    }
    return error;
}

static int write_beside(struct pn_arena *arena, const char *path, const struct pn_source *bytes, int like,
                        bool may_share, const char **ret_beside, struct pn_file_identity *ret_identity)
{
    const char *name = NULL;
    int descriptor = -1;
    /* Nobody else can read it before it has the right mode. */
    int error = create_beside(arena, path, like != -1 ? S_IRUSR | S_IWUSR : NEW_FILE, &name, &descriptor);
    if (error != 0) {
        return error;
    }
    error = fill(descriptor, bytes, like, may_share, ret_identity);
    if (error != 0) {
        (void)unlink(name);
        return error;
    }
    *ret_beside = name;
    return 0;
}

int pn_file_write_beside(struct pn_arena *arena, const char *path, const struct pn_source *bytes, int like,
                         const char **ret_beside, struct pn_file_identity *ret_identity)
{
    return write_beside(arena, path, bytes, like, false, ret_beside, ret_identity);
}

int pn_file_write_companion(struct pn_arena *arena, const char *path, const struct pn_source *bytes, int like,
                            const char **ret_beside, struct pn_file_identity *ret_identity)
{
    return write_beside(arena, path, bytes, like, true, ret_beside, ret_identity);
}

int pn_file_replace(const char *beside, const char *path, bool only_new)
{
    int error = 0;
    if (!only_new) {
        error = rename(beside, path) == 0 ? 0 : errno;
    } else if (link(beside, path) == 0) {
        (void)unlink(beside); /* it has two names: the other one is left */
        return 0;
    } else if (errno == EEXIST) {
        error = EEXIST;
    } else {
        /* A file system without hard links: there is a moment in which somebody else could make the file. */
        struct stat status;
        error = lstat(path, &status) == 0 ? EEXIST : rename(beside, path) == 0 ? 0 : errno;
    }
    if (error != 0) {
        (void)unlink(beside);
    }
    return error;
}

bool pn_file_can_be_written_in_place(int error)
{
    static const int errors[] = {EACCES, EPERM, EROFS, ENAMETOOLONG, ENOTSUP, EOPNOTSUPP, ENOSYS, EBUSY, EXDEV};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        if (errors[i] == error) {
            return true;
        }
    }
    return false;
}

int pn_file_obstacle(struct pn_arena *arena, const char *path, bool is_there, const char **ret_folder)
{
    *ret_folder = is_there ? NULL : pn_folder_of(arena, path);
    int error = is_there ? faccessat(AT_FDCWD, path, W_OK, AT_EACCESS)
                         : faccessat(AT_FDCWD, *ret_folder, W_OK | X_OK, AT_EACCESS);
    return error != 0 ? errno : 0;
}
