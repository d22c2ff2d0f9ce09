#include "file.h"

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
    PRIVATE_FOLDER = 0700,
    NEW_FILE = 0666, /* less what the umask takes away */
    GROUP_BITS = 070,
    MODE_BITS = 0777,
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

/* Bytes of a path up to the last '/', with it; 0 where there is none. */
static size_t folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? (size_t)(slash - path) + 1 : 0;
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
                                : pn_arena_printf(arena, "%.*s%s", (int)folder_length(path), path, target);
    }
    return ELOOP;
}

int pn_file_make_folder(const char *path, int *ret_unsynchronised)
{
    size_t length = folder_length(path);
    if (length == 0) {
        return ENOENT; /* the working directory, which somebody has taken away */
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    char *folder = pn_arena_strndup(&arena, path, length);
    int error = 0;
    int unsynchronised = 0;
    for (char *slash = strchr(folder + 1, '/'); slash != NULL && error == 0; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(folder, PRIVATE_FOLDER) == 0) {
            int trouble = pn_file_sync_folder(&arena, folder); /* the one that the new one is in */
            unsynchronised = unsynchronised != 0 ? unsynchronised : trouble;
        } else if (errno != EEXIST) {
            error = errno;
        }
        *slash = '/';
    }
    pn_arena_finish(&arena);
    *ret_unsynchronised = unsynchronised;
    return error;
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

int pn_file_read(int descriptor, struct pn_buffer *buffer, struct pn_file_identity *ret_identity)
{
    char chunk[READ_AT_ONCE];
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        return errno;
    }
    while (buffer->length <= pn_yaml_default_limits.bytes) {
        ssize_t got = read(descriptor, chunk, sizeof chunk);
        if (got == 0) {
            break;
        }
        if (got > 0) {
            pn_buffer_append(buffer, chunk, (size_t)got);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    *ret_identity = pn_file_identity_of(&status);
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

static int write_all(int descriptor, const struct pn_source *bytes)
{
    for (size_t at = 0; at < bytes->length;) {
        ssize_t written = write(descriptor, bytes->text + at, bytes->length - at);
        if (written > 0) {
            at += (size_t)written;
        } else if (written == 0) {
            return ENOSPC;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/* Some file systems have nothing to synchronise, and say so. */
static int synchronise(int descriptor)
{
    while (fsync(descriptor) != 0) {
        if (errno == EINVAL || errno == ENOTSUP || errno == ENOSYS) {
            return 0;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/* The owner stays if the system lets us; so does the group, else its members get no more than everybody has: those of
 * the new group are other people. */
static int take_over(int descriptor, const struct stat *like)
{
    struct stat own;
    if (fstat(descriptor, &own) != 0) {
        return errno;
    }
    mode_t mode = like->st_mode & MODE_BITS;
    bool same_owner = own.st_uid == like->st_uid || fchown(descriptor, like->st_uid, (gid_t)-1) == 0;
    bool same_group = own.st_gid == like->st_gid || fchown(descriptor, (uid_t)-1, like->st_gid) == 0;
    (void)same_owner; /* the file then belongs to whoever changed it last */
    if (!same_group) {
        mode = (mode & ~(mode_t)GROUP_BITS) | ((mode & 07) << 3);
    }
    return fchmod(descriptor, mode) == 0 ? 0 : errno;
}

static int create_beside(struct pn_arena *arena, const char *path, mode_t mode, const char **ret_name,
                         int *ret_descriptor)
{
    size_t folder = folder_length(path);
    for (int i = 0; i < MOST_NAMES; i++) {
        /* A process on another host may have the same number, and so have taken a name already. */
        const char *name =
            pn_arena_printf(arena, "%.*s.%s.%ld-%d.tmp", (int)folder, path, path + folder, (long)getpid(), i);
        int descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        if (descriptor != -1) {
            *ret_name = name;
            *ret_descriptor = descriptor;
            return 0;
        }
        int error = errno;
        if (error != EEXIST && error != EINTR) {
            return error != 0 ? error : EIO;
        }
    }
    return EEXIST;
}

static int fill(int descriptor, const struct pn_source *bytes, const struct stat *like,
                struct pn_file_identity *ret_identity)
{
    int error = like != NULL ? take_over(descriptor, like) : 0;
    if (error == 0) {
        error = write_all(descriptor, bytes);
    }
    if (error == 0) {
        error = synchronise(descriptor);
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

int pn_file_write_beside(struct pn_arena *arena, const char *path, const struct pn_source *bytes,
                         const struct stat *like, const char **ret_beside, struct pn_file_identity *ret_identity)
{
    const char *name = NULL;
    int descriptor = -1;
    /* Nobody else can read it before it has the right mode. */
    int error = create_beside(arena, path, like != NULL ? S_IRUSR | S_IWUSR : NEW_FILE, &name, &descriptor);
    if (error != 0) {
        return error;
    }
    error = fill(descriptor, bytes, like, ret_identity);
    if (error != 0) {
        (void)unlink(name);
        return error;
    }
    *ret_beside = name;
    return 0;
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

int pn_file_sync_folder(struct pn_arena *arena, const char *path)
{
    size_t length = folder_length(path);
    const char *folder = length != 0 ? pn_arena_strndup(arena, path, length) : ".";
    int descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (descriptor == -1) {
        return errno == EACCES ? 0 : errno; /* the folder may be written, but not read */
    }
    int error = synchronise(descriptor);
    close(descriptor);
    return error;
}
