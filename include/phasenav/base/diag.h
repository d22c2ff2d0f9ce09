// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Problems as data: collected where they are found, printed by app.
 */
#ifndef PHASENAV_BASE_DIAG_H
#define PHASENAV_BASE_DIAG_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in a text, counted from 1; a column is a character (code point). */
struct pn_place {
    uint32_t line;
    uint32_t column;
};

/* The place of a problem that is at no place of a text. */
#define PN_NO_PLACE ((struct pn_place){0, 0})

static inline bool pn_place_is_before(struct pn_place a, struct pn_place b)
{
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* A text with a name. The caller fills it and keeps it alive as long as the diags that mention it (or see
 * pn_diags_keep()). */
struct pn_source {
    const char *name; /* as shown: a path, "<stdin>" or "<built-in>" */
    const char *text; /* `length` bytes, NUL-terminated after them; NULL: not at hand, so no line of it is shown */
    size_t length;
};

/* The place of a byte of the text. */
struct pn_place pn_source_place_at(const struct pn_source *source, size_t offset);

struct pn_diags;

/* A copy of a source, for problems in one that does not live as long as the list; the copy does. */
const struct pn_source *pn_diags_keep(struct pn_diags *diags, const struct pn_source *source);

/* The most problems that are shown; further ones are only counted. */
enum { PN_DIAGS_SHOWN = 20 };

/* An empty list. Messages are translated with `catalog` (NULL: English), which must outlive it. */
struct pn_diags *pn_diags_new(const struct pn_catalog *catalog);
void pn_diags_free(struct pn_diags *diags);

/*
 * Adds a problem. `format` is an English message marked by being written here; it is translated before its arguments
 * are put in. Arguments may be any text: they are made harmless on the way in. `source` may be NULL and `place` without
 * a line, for a problem that is in no file. Always returns false, so that a caller can report and give up in one
 * statement.
 */
bool pn_diag_error(struct pn_diags *diags, const struct pn_source *source, struct pn_place place, const char *format,
                   ...) __attribute__((format(printf, 4, 5)));

/* Adds a warning: it counts as a problem, but does not make the caller fail. */
void pn_diag_warning(struct pn_diags *diags, const struct pn_source *source, struct pn_place place, const char *format,
                     ...) __attribute__((format(printf, 4, 5)));

/* Adds to the last problem where else to look ("first defined here"). */
void pn_diag_note(struct pn_diags *diags, const struct pn_source *source, struct pn_place place, const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

/* The catalogue of the list, for the parts of a problem's text that are messages themselves. May be NULL. */
const struct pn_catalog *pn_diags_catalog(const struct pn_diags *diags);

/* Whether PN_DIAGS_SHOWN problems were added: whoever is looking for more may stop. */
bool pn_diags_are_full(const struct pn_diags *diags);

/* The number of problems so far, also those beyond what is shown. */
size_t pn_diags_count(const struct pn_diags *diags);

/* Of these, the errors: what is no warning. */
size_t pn_diags_count_errors(const struct pn_diags *diags);

/* Takes back all problems but the first `count`, a pn_diags_count() of before: for warnings that need not be told. */
void pn_diags_take_back(struct pn_diags *diags, size_t count);

/* The first problem as a message for a screen: with its line if it has one, without file, column and severity. NULL if
 * there is no problem. In the arena. */
const char *pn_diags_first(const struct pn_diags *diags, struct pn_arena *arena);

/*
 * Appends them as `FILE:LINE:COLUMN: error: …`, each with its source line and a caret below; those of one file in the
 * file's order, at most PN_DIAGS_SHOWN, then how many more there are. Problems without a place come first, as `PREFIX:
 * …`.
 */
void pn_diags_write(const struct pn_diags *diags, const char *prefix, struct pn_buffer *buffer);

#endif
