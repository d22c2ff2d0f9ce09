// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What can be typed: all of it in the help, and at the end of each turn what is of use there.
 */
#ifndef LINEAR_HELP_H
#define LINEAR_HELP_H

#include "paragraphs.h"

#include "phasenav/linear/linear.h"

void pn_tell_help(struct pn_paragraphs *paragraphs);

/* In a few words, what can be typed now. The arena may hold it. */
const char *pn_hint_of(struct pn_arena *arena, const struct pn_linear *linear, const struct pn_nav_context *context);

#endif
