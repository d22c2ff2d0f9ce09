// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The files of a merge, read and written as the store does it: ours under its lock, and never half.
 */
#ifndef PHASENAV_PROJECT_MERGE_FILES_H
#define PHASENAV_PROJECT_MERGE_FILES_H

#include "file.h"

#include "phasenav/project/merge.h"
#include "phasenav/project/project.h"

enum { PN_MERGE_BASE, PN_MERGE_OURS, PN_MERGE_THEIRS, PN_MERGE_COPIES };

struct pn_merge_copy {
    const char *name;
    struct pn_buffer bytes;
    struct pn_source source; /* of the text */
    struct pn_project *project;
    struct pn_buffer log; /* of format 1, as lines of a history */
};

struct pn_merge {
    struct pn_arena arena; /* of one attempt */
    struct pn_arena *result;
    const struct pn_merge_files *files;
    struct pn_diags *diags;
    struct pn_merge_copy copies[PN_MERGE_COPIES];
    const char *path; /* of ours, behind all links */
    int descriptor;
    bool is_unlocked;
    struct pn_file_identity identity;
    size_t old_length; /* of ours */
    struct pn_buffer united;
    struct pn_buffer united_history;
    struct pn_merge_conflicts conflicts;
};

enum pn_merge_attempt { PN_MERGE_DONE, PN_MERGE_AGAIN, PN_MERGE_FAILED };

/* Says that nothing was united because of this file; AGAIN where the error means that it was changed meanwhile. */
enum pn_merge_attempt pn_merge_fail(const struct pn_merge *merge, const char *name, int error);

/* Appends all that is in an open file, or in one with this path. Returns 0 or an errno. */
int pn_merge_read_all(int descriptor, struct pn_buffer *bytes);
int pn_merge_read_path(const char *path, struct pn_buffer *bytes);

/* Reads all three, and keeps ours locked. */
enum pn_merge_attempt pn_merge_read_copies(struct pn_merge *merge);

/* Puts a new file with the attributes of the open file `like` in the place of the one with this path. Returns 0 or an
 * errno; ESTALE: somebody has changed ours meanwhile. */
int pn_merge_write_beside(struct pn_merge *merge, const char *path, const struct pn_source *text, int like);

/* Writes `united`; a text that is a project's may also be written over the old one (inplace.h). */
enum pn_merge_attempt pn_merge_write_ours(struct pn_merge *merge, bool is_project);

#endif
