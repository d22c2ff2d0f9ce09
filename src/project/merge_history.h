// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Uniting two copies of a history: each entry of both once, in the order of time.
 */
#ifndef PHASENAV_PROJECT_MERGE_HISTORY_H
#define PHASENAV_PROJECT_MERGE_HISTORY_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"
#include "phasenav/project/history.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>

/* The text has an entry of a history on one of its lines, so it is no project's file. */
bool pn_merge_is_history(const struct pn_roadmap *roadmap, const struct pn_source *source);

/* Appends the lines of both, byte for byte, the same in both directions: by their times; those of one time in the
 * order that their copies have. Lines that cannot be read stay
 * behind the entry that they follow. Blank lines and git's marks go. */
void pn_merge_histories(const struct pn_roadmap *roadmap, const struct pn_source *ours, const struct pn_source *theirs,
                        struct pn_buffer *text);

/* Appends those lines of `united` that `ours` does not have: what can be put at the end of ours instead. */
void pn_merge_missing_lines(const struct pn_source *ours, const struct pn_source *united, struct pn_buffer *text);

/* Appends the entries of a log of format 1 as lines, with the ids that they get when their file is migrated. */
void pn_merge_log(const struct pn_roadmap *roadmap, const struct pn_history *log, struct pn_buffer *text);

#endif
