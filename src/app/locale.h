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

/* An argument in UTF-8. One that is UTF-8 already, as in most locales, is returned as it is; so is one that the locale
 * cannot read. */
const char *pn_locale_to_utf8(struct pn_arena *arena, const char *text);

/* Languages by their names as in `de_DE.UTF-8`, the one that the reader likes best first. */
struct pn_languages {
    const char **at;
    size_t count;
};

/* `asked_for` (from the command line, or NULL) alone, else those of the environment: none in the C locale. */
struct pn_languages pn_locale_languages(struct pn_arena *arena, const char *asked_for);

/* Columns that a text on standard output may take: those of --width, of COLUMNS, of the terminal; else 80. */
unsigned pn_locale_width(const struct pn_options *options);

/* The same for a conversation, whose paragraphs are lines where nobody asks for less: 0 where standard output is no
 * terminal and --width is not given. And the lines of that terminal; 0 where it is none. */
unsigned pn_locale_told_width(const struct pn_options *options);
unsigned pn_locale_told_height(void);

/* Whether standard output should have colours: --color says so, else NO_COLOR, CLICOLOR_FORCE, and what it is. */
bool pn_locale_wants_color(const struct pn_options *options);

#endif
