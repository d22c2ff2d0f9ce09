// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the store asks of the system: a lock, a whole file read, a whole file put in another's place. Each function
 * returns 0 or an errno.
 */
#ifndef PHASENAV_PROJECT_FILE_H
#define PHASENAV_PROJECT_FILE_H

#include "inplace.h"

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

/* Opens an ordinary file, for reading or also for writing. ENOTSUP if it is a folder, a device or the like. */
int pn_file_open(const char *path, bool writable, int *ret_descriptor);

/* Reads the text of an open file, whatever has been killed while it wrote it, and the identity that the file then has.
 * A file that changes meanwhile is read anew. */
int pn_file_read(int descriptor, struct pn_buffer *buffer, struct pn_file_identity *ret_identity,
                 enum pn_inplace_rest *ret_rest);

/*
 * Locks an open file, which another process may replace meanwhile. ESTALE: it has been replaced, so the path must be
 * opened again. EAGAIN: another process (*ret_holder, 0 if not known) has kept it locked for ten seconds, or until the
 * waiter gave up. ENOLCK: its file system has no locks. Closing the descriptor, or the death of the process, releases
 * the lock.
 */
int pn_file_lock(int descriptor, const char *path, const struct pn_store_waiter *waiter, pid_t *ret_holder);

/* Writes a new file into the folder of a path and synchronises it. It gets the owner, the mode and the extended
 * attributes of the open file `like`: ENOTSUP where the system does not allow that. -1: those of any new file. */
int pn_file_write_beside(struct pn_arena *arena, const char *path, const struct pn_source *bytes, int like,
                         const char **ret_beside, struct pn_file_identity *ret_identity);

/* The same for a file that stands beside `like`, and may have another owner where it is shared as that is
 * (pn_attributes_share()). */
int pn_file_write_companion(struct pn_arena *arena, const char *path, const struct pn_source *bytes, int like,
                            const char **ret_beside, struct pn_file_identity *ret_identity);

/* Renames the file `beside` to `path`. With `only_new`, EEXIST if that exists already. If it fails, `beside` is
 * removed. */
int pn_file_replace(const char *beside, const char *path, bool only_new);

/* An error of the two functions above that means: no other file can take this one's place, but it may be written
 * itself. */
bool pn_file_can_be_written_in_place(int error);

/* Why a file cannot be changed, or a new one cannot be made, as far as that can be known without trying: 0, or an errno
 * of the file, or of its folder where *ret_folder is not NULL. */
int pn_file_obstacle(struct pn_arena *arena, const char *path, bool is_there, const char **ret_folder);

#endif
