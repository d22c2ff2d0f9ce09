// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The footer: which keys do what here. Only whole hints, the most needed ones where not all fit.
 */
#ifndef VIEW_HINTS_H
#define VIEW_HINTS_H

#include "draw.h"

/* What a footer offers. */
struct pn_hint {
    enum pn_action_id action;
    enum pn_action_id other; /* a second action under the same words, as up and down; `action` where there is none */
    const char *words;       /* an English message, or a text in the reader's language; NULL: no such hint now */
    unsigned rank;           /* where not all fit, those with the lowest rank stay */
};

void pn_draw_hints(const struct pn_draw *draw, struct pn_rect footer, const struct pn_hint *hints, size_t count);

/* Draws `in_list`, or, while the detail has the keys, the hints that all details have: with Quit only if `in_list` has
 * it. */
void pn_draw_split_hints(const struct pn_draw *draw, struct pn_rect footer, const struct pn_hint *in_list,
                         size_t count);

#endif
