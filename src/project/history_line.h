// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * An entry of the history as the file has it: an object of JSON on one line.
 *
 * {"id":"8c1f…","time":"2026-11-12T10:02:11+01:00","who":"mk","changes":[{"item":"acceptance@pilot",
 *  "from":{"state":"open","date":null},"to":{"state":"attention","date":"2026-11-12"}}]}
 */
#ifndef PHASENAV_PROJECT_HISTORY_LINE_H
#define PHASENAV_PROJECT_HISTORY_LINE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/project/history.h"

#include <stdbool.h>
#include <stddef.h>

/* A longer line is none of ours: nobody may write one, and it is not read. */
enum { PN_HISTORY_LINE_MOST = 1024 * 1024 };

/* Appends an entry, without a line break; what it says must be UTF-8. */
void pn_history_line_write(struct pn_buffer *buffer, const struct pn_entry *entry);

/*
 * Reads a line; a line break at its end does not matter. False where it is no entry: it is not whole, lacks what an
 * entry must have, or has in one of its texts what must not reach a terminal (text_check.h), which we never write.
 * Keys that are not known are passed over. Everything that the entry points to is in the arena.
 */
bool pn_history_line_read(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *line, size_t length,
                          struct pn_entry *ret_entry);

/* An id for a new entry, which no other one has: 64 random bits. In the arena. */
const char *pn_history_new_id(struct pn_arena *arena);

/* The id of an entry that had none, made of what the entry says: in two copies of the log it comes from, it is the
 * same. `rank` counts, from 0, the entries before it that say just the same. In the arena. */
const char *pn_history_migrated_id(struct pn_arena *arena, const struct pn_entry *entry, unsigned rank);

#endif
