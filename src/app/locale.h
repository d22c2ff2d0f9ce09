// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the reader's environment says: character set, languages, width and colours.
 */
#ifndef PHASENAV_APP_LOCALE_H
#define PHASENAV_APP_LOCALE_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct pn_options;

/* Sets the process's LC_CTYPE, and no other category, from the environment, and returns the name of its character set.
 * To be called once, at the start. */
const char *pn_locale_take_charset(void);

/* An argument of the command line, or a line of input, in UTF-8. A text that is UTF-8 already, or that the locale
 * cannot read, is returned as it is; another lives in the arena. */
const char *pn_locale_to_utf8(struct pn_arena *arena, const char *text);

/* Languages by their names as in `de_DE.UTF-8`, the one that the reader likes best first. */
struct pn_languages {
    const char **at;
    size_t count;
};

/* The language `asked_for` on the command line alone; if it is NULL, those of the environment, which are none in the C
 * locale. */
struct pn_languages pn_locale_languages(struct pn_arena *arena, const char *asked_for);

/* Columns for a text on standard output: --width, else COLUMNS, else the terminal's, these two from 20 to 100; else 80.
 */
unsigned pn_locale_width(const struct pn_options *options);

/* Columns and lines for --linear. Columns are 0, so that a paragraph is one line, if standard output is no terminal and
 * --width is not given. Lines are the terminal's; 0 if standard output is none. */
unsigned pn_locale_told_width(const struct pn_options *options);
unsigned pn_locale_told_height(void);

/* Whether standard output should have colours: as --color says, else NO_COLOR, else CLICOLOR_FORCE, else whether it is
 * a terminal that has them. */
bool pn_locale_wants_color(const struct pn_options *options);

#endif
