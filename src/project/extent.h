// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Where the nodes of a file stand in its text, in bytes.
 */
#ifndef PHASENAV_PROJECT_EXTENT_H
#define PHASENAV_PROJECT_EXTENT_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/diag.h"
#include "phasenav/yaml/yaml.h"

#include <stdbool.h>
#include <stddef.h>

/* A place in a text that was found: others near it are found from there, so that a file of one long line costs no more
 * than one of many. */
struct pn_lined_mark {
    struct pn_place place;
    size_t offset;
};

/* A text and its lines. */
struct pn_lined_text {
    const char *bytes;
    size_t length;
    const char *newline; /* as the text has it */
    size_t *line_starts; /* of line 1 first, behind a byte order mark */
    size_t line_count;
    struct pn_lined_mark *latest; /* what was found last */
};

/* The text is borrowed; the rest lives in the arena. */
void pn_lined_text_init(struct pn_lined_text *text, struct pn_arena *arena, const struct pn_source *source);

/* Where the line ends in which `from` is: at its line break, or at the end of the text. */
size_t pn_lined_text_line_end(const struct pn_lined_text *text, size_t from);

/* There is no line break in a stretch. */
bool pn_lined_text_is_one_line(const struct pn_lined_text *text, size_t from, size_t to);

/* The first '#' of a stretch in which there are no nodes, only blanks, punctuation and comments; `to` if there is none.
 */
size_t pn_lined_text_comment(const struct pn_lined_text *text, size_t from, size_t to);
bool pn_lined_text_has_comment(const struct pn_lined_text *text, size_t from, size_t to);

/* The bytes of an entry of a mapping (a key with its value) or of a list (a node without one). */
struct pn_extent {
    size_t line;        /* the start of the line on which it begins */
    size_t start;       /* the key */
    size_t key_end;     /* of a list's entry, its end */
    size_t value;       /* where the value begins; without one, key_end */
    size_t end;         /* a block ends where the last thing in it does */
    size_t behind;      /* the start of the line after the one on which it ends */
    bool is_block_text; /* the value is a text behind '|' or '>', and ends at the start of a line */
    bool begins_line;   /* there are only blanks before it: lines can be put before and after */
};

struct pn_extent pn_extent_of(const struct pn_lined_text *text, const struct pn_node *entry);

/* Appends the comments of a stretch in which there are no nodes, each on a line of its own with this indent. */
void pn_extent_keep_gap(const struct pn_lined_text *text, size_t from, size_t to, size_t indent,
                        struct pn_buffer *lines);

/* Appends those among the bytes of an entry's value (of a list's entry, its own), likewise. False where that cannot be
 * told: a '#' stands between an anchor or a tag and what has it. */
bool pn_extent_keep_comments(const struct pn_lined_text *text, const struct pn_node *entry, size_t indent,
                             struct pn_buffer *lines);

#endif
