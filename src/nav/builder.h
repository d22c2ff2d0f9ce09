// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Makes lines: one after the other, each of spans from left to right.
 */
#ifndef PHASENAV_NAV_BUILDER_H
#define PHASENAV_NAV_BUILDER_H

#include "phasenav/base/arena.h"
#include "phasenav/nav/lines.h"

/* Storage that the caller provides; what it builds lives in the arena. */
struct pn_builder {
    struct pn_arena *arena;
    struct pn_line *lines;
    uint32_t line_count;
    uint32_t line_capacity;
    struct pn_span *spans;
    uint32_t span_count;
    uint32_t span_capacity;
    const char *words; /* of the spans that follow (struct pn_span) */
};

/* A stretch of columns. */
struct pn_stretch {
    unsigned column;
    unsigned columns;
};

/* `lines` is about how many lines there will be. */
void pn_builder_init(struct pn_builder *builder, struct pn_arena *arena, uint32_t lines);

/* Begins a line that is blank, cannot be selected and stands for nothing. The caller may fill it until the next line
 * begins. */
struct pn_line *pn_builder_line(struct pn_builder *builder);

/* Begins a line of an entry of the detail pane. */
void pn_builder_entry_line(struct pn_builder *builder, uint32_t entry, size_t offset);

/* Adds to the line begun last. */
void pn_builder_span(struct pn_builder *builder, enum pn_span_kind kind, unsigned column, const char *text,
                     size_t length);

/* Adds a text that is cut with an ellipsis where it is wider than `columns`. Returns the columns that it takes. */
unsigned pn_builder_cut(struct pn_builder *builder, enum pn_span_kind kind, struct pn_stretch stretch,
                        const char *text);

/* Adds a sign, which has no text of its own. */
void pn_builder_sign(struct pn_builder *builder, enum pn_span_kind kind, unsigned column);

/* Columns of the sign of a state and of the gap behind it. */
enum { PN_STATE_COLUMNS = 2 };

/* Adds the sign of a state. */
void pn_builder_state(struct pn_builder *builder, enum pn_state state, unsigned column);

/* The stretch without its first `columns`; at least one column is left. */
struct pn_stretch pn_stretch_moved_in(struct pn_stretch from, unsigned columns);

/* Adds a text that goes on in further lines of the same kind. Returns the column after its end. */
unsigned pn_builder_wrap(struct pn_builder *builder, enum pn_span_kind kind, struct pn_stretch stretch,
                         const char *text);

/* As pn_builder_wrap(), but with another stretch from the second line on, so that one sees where an entry begins. */
unsigned pn_builder_wrap_hanging(struct pn_builder *builder, enum pn_span_kind kind, struct pn_stretch first,
                                 struct pn_stretch others, const char *text);

struct pn_lines pn_builder_lines(const struct pn_builder *builder);

#endif
