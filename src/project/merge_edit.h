// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Steps of a merge as edits of our text: each leads from a snapshot to the next one, in which all else is as it was.
 */
#ifndef PHASENAV_PROJECT_MERGE_EDIT_H
#define PHASENAV_PROJECT_MERGE_EDIT_H

#include "extent.h"
#include "merge_tree.h"

/* The text is that of `theirs`. The new snapshot is yours to pn_project_free(). False where ours is written in a way
 * that cannot be edited safely, or theirs cannot be written there. */
bool pn_merge_edit(const struct pn_project *project, const struct pn_lined_text *theirs,
                   const struct pn_merge_step *step, struct pn_project **ret_after);

/* The snapshot that a text of the same project makes; NULL where it cannot be read. */
struct pn_project *pn_merge_read(const struct pn_project *project, const struct pn_buffer *text);

/* The key that a path leads to. NULL: it is not there, or on a line with others. */
const struct pn_node *pn_merge_find_line(const struct pn_lined_text *text, const struct pn_node *root,
                                         const char *const *path, unsigned length);

#endif
