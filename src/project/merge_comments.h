// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Comments when two copies of a project's file are united: ours stay, and those that theirs has more come, too.
 */
#ifndef PHASENAV_PROJECT_MERGE_COMMENTS_H
#define PHASENAV_PROJECT_MERGE_COMMENTS_H

#include "phasenav/project/project.h"

/* Brings the comments that theirs has more than the base and ours into our text, each on a line of its own before what
 * it stood at, or at the end. `base` may be NULL. *ret_after is NULL where there are none. False where that could not
 * be done: they are not there then. */
bool pn_merge_comments(const struct pn_project *project, const struct pn_project *base, const struct pn_project *ours,
                       const struct pn_project *theirs, struct pn_project **ret_after);

#endif
