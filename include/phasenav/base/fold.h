// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Comparing and finding UTF-8 text without regard to case, accents and umlauts. Case folding and normal forms are
 * utf8proc's.
 */
#ifndef PHASENAV_BASE_FOLD_H
#define PHASENAV_BASE_FOLD_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A key under which spellings meet: case, accents and umlauts do not matter, and neither does how the umlaut is
 * written (Prüfung, Pruefung and prufung have one key; so have Größe, Groesse and grosse). For comparing, never for
 * showing. Runs of white space and hyphens become one space. Lives in the arena.
 */
char *pn_text_fold(struct pn_arena *arena, const char *text);

/*
 * The letters in which parts of a text are looked for: folded as the key is, but each e stays, because behind a, o or u
 * it may also be the first letter of a part (Neu-entwicklung). Lives in the arena.
 */
char *pn_text_fold_letters(struct pn_arena *arena, const char *text);

/* As pn_text_fold_letters(); *ret_origins has for each byte of the letters, and for their end, the byte of `text` that
 * it comes from: in rising order, and each at the start of a character. Both live in the arena. */
char *pn_text_fold_letters_mapped(struct pn_arena *arena, const char *text, const size_t **ret_origins);

/* Maps the non-empty range of letters [start, end) back to the bytes of the text that they come from, extended to whole
 * characters with their accents. */
void pn_text_fold_range(const size_t *origins, size_t start, size_t end, size_t *ret_from, size_t *ret_to);

/* Where pn_text_find_letters() has found the wanted letters. */
struct pn_text_find {
    size_t start;
    size_t end;
    size_t after; /* `end`, or behind each e there that may be the second half of the last letter's umlaut */
};

/*
 * The first place from byte `from` on at which `wanted` is in `letters`, both as pn_text_fold_letters() makes them. An
 * e behind a, o or u may be missing in either: so prufung and pruefung are found in each other, and both entwicklung
 * and neu in neuentwicklung. Returns whether there is one; false if `wanted` is empty.
 */
bool pn_text_find_letters(const char *letters, size_t from, const char *wanted, struct pn_text_find *ret_find);

/* If `letters` begin with `wanted`, which is not empty, in the sense of pn_text_find_letters(), returns what follows
 * there, as its `after`; else NULL. */
const char *pn_text_skip_letters(const char *letters, const char *wanted);

#endif
