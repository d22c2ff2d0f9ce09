/*
 * What the store asks of the system: a lock, a whole file read, a whole file put in another's place. Each function
 * returns 0 or an errno.
 */
#ifndef PHASENAV_PROJECT_FILE_H
#define PHASENAV_PROJECT_FILE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"
#include "phasenav/project/store.h"

#include <stdbool.h>
#include <sys/stat.h>
#include <sys/types.h>

/* By this, one state of a file is told from another: a changed file has another inode, or at least another size or
 * time. */
struct pn_file_identity {
    dev_t device;
    ino_t inode;
    off_t size;
    struct timespec modified;
};

struct pn_file_identity pn_file_identity_of(const struct stat *status);
bool pn_file_is_same(const struct pn_file_identity *a, const struct pn_file_identity *b);

/* Follows all symbolic links of a path, also to a file that does not exist yet. *ret_path is in the arena. */
int pn_file_resolve(struct pn_arena *arena, const char *path, const char **ret_path);

/* Makes the folder of a path and the missing folders above it, accessible to the user alone. ENOENT if the path names
 * no folder: the working directory is not made. *ret_unsynchronised is 0, or an errno if a power cut might still undo
 * it.
 */
int pn_file_make_folder(const char *path, int *ret_unsynchronised);

/* Opens an ordinary file, for reading or also for writing. ENOTSUP if it is a folder, a device or the like. */
int pn_file_open(const char *path, bool writable, int *ret_descriptor);

/* Reads an open file to its end, and the identity that it then has. */
int pn_file_read(int descriptor, struct pn_buffer *buffer, struct pn_file_identity *ret_identity);

/*
 * Locks an open file, which another process may replace meanwhile. ESTALE: it has been replaced, so the path must be
 * opened again. EAGAIN: another process (*ret_holder, 0 if not known) has kept it locked for ten seconds, or until the
 * waiter gave up. ENOLCK: its file system has no locks. Closing the descriptor, or the death of the process, releases
 * the lock.
 */
int pn_file_lock(int descriptor, const char *path, const struct pn_store_waiter *waiter, pid_t *ret_holder);

/* Writes a new file into the folder of a path and synchronises it. It gets the owner and the mode of `like`, as far as
 * the system allows; NULL: those of any new file. */
int pn_file_write_beside(struct pn_arena *arena, const char *path, const struct pn_source *bytes,
                         const struct stat *like, const char **ret_beside, struct pn_file_identity *ret_identity);

/* Renames the file `beside` to `path`. With `only_new`, EEXIST if that exists already. If it fails, `beside` is
 * removed. */
int pn_file_replace(const char *beside, const char *path, bool only_new);

/* Synchronises the folder of a path, so that it has the new file also after a power cut. */
int pn_file_sync_folder(struct pn_arena *arena, const char *path);

#endif
