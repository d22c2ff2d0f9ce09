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

/* Tells one state of a file from another: a change makes another inode, or at least another size or time. */
struct pn_file_identity {
    dev_t device;
    ino_t inode;
    off_t size;
    struct timespec modified;
};

struct pn_file_identity pn_file_identity_of(const struct stat *status);
bool pn_file_is_same(const struct pn_file_identity *a, const struct pn_file_identity *b);

/* The file that a path means, behind all symbolic links, also where there is none yet. In the arena. */
int pn_file_resolve(struct pn_arena *arena, const char *path, const char **ret_path);

/* Makes the folder of a path, and those above it, for the user alone. ENOENT where the path names none: the working
 * directory is not made. *ret_unsynchronised is an errno where a power cut might still undo that, else 0. */
int pn_file_make_folder(const char *path, int *ret_unsynchronised);

/* Opens an ordinary file, for reading or also for writing; another kind is ENOTSUP. */
int pn_file_open(const char *path, bool writable, int *ret_descriptor);

/* Reads it all, and what it was then. */
int pn_file_read(int descriptor, struct pn_buffer *buffer, struct pn_file_identity *ret_identity);

/*
 * Locks an open file that may be replaced meanwhile. ESTALE: it has been, open it again. EAGAIN: another process
 * (*ret_holder, 0 if not known) has kept it locked for ten seconds, or until the waiter gave up. ENOLCK: its file
 * system has no locks. The lock goes when the descriptor is closed, or the process dies.
 */
int pn_file_lock(int descriptor, const char *path, const struct pn_store_waiter *waiter, pid_t *ret_holder);

/* A new file beside a path, with this text and, as far as the system allows, the owner and the mode of `like` (NULL: of
 * a new file), synchronised. */
int pn_file_write_beside(struct pn_arena *arena, const char *path, const struct pn_source *bytes,
                         const struct stat *like, const char **ret_beside, struct pn_file_identity *ret_identity);

/* Puts it in the path's place; with `only_new` EEXIST where there is a file already. What fails leaves nothing behind.
 */
int pn_file_replace(const char *beside, const char *path, bool only_new);

/* Makes sure that the folder of a path knows its new file after a power cut. */
int pn_file_sync_folder(struct pn_arena *arena, const char *path);

#endif
