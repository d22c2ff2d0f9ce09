// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the reader's locale can show. Inside the program all text is UTF-8; a text that is meant for a screen or a page
 * is fitted before it is laid out (ä to ae changes its width), and encoded at the very edge.
 */
#ifndef PHASENAV_BASE_CHARSET_H
#define PHASENAV_BASE_CHARSET_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"

#include <stdbool.h>

struct pn_charset;

/* A character set by its name as nl_langinfo(CODESET) gives it; an unknown one is treated as ASCII. Yours to
 * pn_charset_free(). */
struct pn_charset *pn_charset_new(const char *name);
void pn_charset_free(struct pn_charset *charset);

/* Whether the character set has all of Unicode, so that fitting changes nothing. */
bool pn_charset_is_unicode(const struct pn_charset *charset);

/* `text` with everything that the character set lacks written another way (ä to ae, ß to ss, – to -, „ to ", … to ...;
 * what has no other way becomes '?'). Still UTF-8. Returns `text` itself where nothing changes, else it is in the
 * arena. */
const char *pn_charset_fit(struct pn_charset *charset, struct pn_arena *arena, const char *text);

/* Appends `length` bytes of UTF-8 in the character set's own encoding, fitted where needed. */
void pn_charset_encode(struct pn_charset *charset, struct pn_buffer *buffer, const char *text, size_t length);

#endif
