// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What must never reach a terminal: finding it in a text from outside, and writing it so that it is seen.
 */
#ifndef PHASENAV_BASE_TEXT_CHECK_H
#define PHASENAV_BASE_TEXT_CHECK_H

#include "phasenav/base/arena.h"

#include <stddef.h>

enum pn_text_problem {
    PN_TEXT_FINE,
    PN_TEXT_NOT_UTF8,
    PN_TEXT_CONTROL, /* C0 but '\n', DEL, C1, and line or paragraph separators */
    PN_TEXT_BIDI,    /* overrides, embeddings and isolates: they can make a text look like another */
};

/* The first problem in a text from outside: what must not reach a terminal, or is not UTF-8. *ret_offset is its byte.
 */
enum pn_text_problem pn_text_check(const char *text, size_t length, size_t *ret_offset);

/* A text from anywhere as one harmless line: what pn_text_check() objects to, and '\n', is written as \x1b or \u202e.
 * Returns `text` itself where there is nothing to change. */
const char *pn_text_visible(struct pn_arena *arena, const char *text);

#endif
