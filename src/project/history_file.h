// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The file of a history, of which only the end ever changes: whole lines, and behind the last line break, for the time
 * of a save, the one that is pending. Each function that returns an int returns 0 or an errno.
 *
 * A save, under the lock of the project's file, appends its line without a line break, changes the project's file, and
 * then writes the line break; or, where that failed, cuts the line off. So a line break once written is never taken
 * back, and who reads without a lock may believe every line that has one.
 */
#ifndef PHASENAV_PROJECT_HISTORY_FILE_H
#define PHASENAV_PROJECT_HISTORY_FILE_H

#include "file.h"

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"

#include <stdbool.h>
#include <stddef.h>

/* The path of the history of the project in the file `path`, which is no symbolic link (pn_file_resolve()):
 * NAME.history for NAME.yaml and NAME.yml, and for any other NAME. In the arena. */
const char *pn_history_path(struct pn_arena *arena, const char *path);

/*
 * Opens the history for reading and writing; a missing one is made, empty, where `creates`: with the attributes of the
 * open file `like`, but perhaps its owner, where who shares that file shares this one too (-1: with those of any new
 * file). ENOENT: it is missing. ENOTSUP: it cannot have these attributes,
 * or is no ordinary file. *ret_created: it was made, so its folder is to be synchronised. To read only, pn_file_open()
 * does.
 */
int pn_history_open(const char *path, bool creates, int like, int *ret_descriptor, bool *ret_created);

/* Takes a history of something out of the way that is no longer there, or was never made: *ret_kept (in the arena) is
 * what it is called now, NULL where there was none or nothing in it. */
int pn_history_set_aside(struct pn_arena *arena, const char *path, const char **ret_kept);

/* Where the whole lines of an open history end. */
struct pn_history_end {
    size_t lines;   /* bytes up to the last line break, with it */
    size_t pending; /* bytes behind it */
};

/* Finds the end, from the back; *pending becomes what is pending. EFBIG: that is more than any line of ours, so the
 * file is none of ours. ESTALE: somebody without the lock has cut the file meanwhile. */
int pn_history_find_end(int descriptor, struct pn_history_end *ret_end, struct pn_buffer *pending);

/* Puts a pending line behind the whole lines and has it on the disk. Nothing may be pending. EFBIG: the line is longer
 * than one that is read again; or the file would be too large. If it fails, the file is cut back to its whole lines, as
 * far as the system lets us: else the rest is what is pending. */
int pn_history_append_pending(int descriptor, struct pn_history_end *end, const char *line, size_t length);

/* Makes the pending line a whole one. That may be lost in a power cut: then the line is pending again. */
int pn_history_finish_pending(int descriptor, struct pn_history_end *end);

/* Appends a line and its line break to the history at a path, which is open in `descriptor`, wherever its end is by
 * then: for a file system without locks. What somebody has left pending becomes a line. *line is changed. */
int pn_history_append_line(const char *path, int descriptor, struct pn_buffer *line);

/* Takes what is pending away. */
int pn_history_cut_pending(int descriptor, struct pn_history_end *end);

/* Whether a file, as it is `now`, is the one that was `known` before, with at most something new at its end. Where it
 * is not (it was replaced, or cut), all of it is to be read anew. */
bool pn_history_has_only_grown(const struct pn_file_identity *known, const struct pn_file_identity *now);

#endif
