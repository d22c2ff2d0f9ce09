// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A file's name as a shell reads it.
 */
#ifndef PHASENAV_APP_SHELL_WORD_H
#define PHASENAV_APP_SHELL_WORD_H

#include "phasenav/base/arena.h"
#include "phasenav/base/charset.h"

/* The word for a shell, in quotes where it needs them. What must not reach a terminal, and what the character set
 * (NULL: Unicode) does not have, is written in ASCII. In the arena, or `word` itself. */
const char *pn_shell_word(struct pn_arena *arena, struct pn_charset *charset, const char *word);

#endif
