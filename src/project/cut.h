// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Edits of a text, collected and then made in one go.
 */
#ifndef PHASENAV_PROJECT_CUT_H
#define PHASENAV_PROJECT_CUT_H

#include "extent.h"

#include "phasenav/base/buffer.h"

struct pn_cut;

/* Storage that the caller provides. */
struct pn_splice {
    struct pn_arena *arena;
    struct pn_lined_text text;
    struct pn_cut *cuts;
    struct pn_cut *latest; /* the one that was added last */
    bool ended;            /* the last line had no line break, and was given one */
};

void pn_splice_init(struct pn_splice *splice, struct pn_arena *arena, const struct pn_source *source);

/* Puts `inserted` in the place of the bytes [from, to). What is inserted at one offset comes in the order of the calls.
 */
void pn_splice_cut(struct pn_splice *splice, size_t from, size_t to, const char *inserted);

/* Inserts whole lines at the start of a line, or at the end of a text whose last line has no line break. */
void pn_splice_insert_lines(struct pn_splice *splice, size_t offset, const char *lines);

/* Appends the edited text. False, with nothing appended, where edits overlap. */
bool pn_splice_finish(const struct pn_splice *splice, struct pn_buffer *buffer);

#endif
