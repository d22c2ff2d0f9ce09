// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Uniting two copies of a project's file: all that can be, as edits of ours; the rest between git's marks.
 */
#ifndef PHASENAV_PROJECT_MERGE_PROJECT_H
#define PHASENAV_PROJECT_MERGE_PROJECT_H

#include "phasenav/base/buffer.h"
#include "phasenav/project/merge.h"
#include "phasenav/project/project.h"

/* Three files in one format; `base` is NULL where there is none. */
struct pn_merge_copies {
    const struct pn_project *base;
    const struct pn_project *ours;
    const struct pn_project *theirs;
};

/* Appends the text of what is united. Conflicts, in the arena, mean that there are marks in it. Adds warnings about
 * what could not be brought in without a choice that is clear. */
void pn_merge_projects(struct pn_arena *arena, const struct pn_merge_copies *copies, struct pn_buffer *text,
                       struct pn_merge_conflicts *ret_conflicts, struct pn_diags *diags);

#endif
