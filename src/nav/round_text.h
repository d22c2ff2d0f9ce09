// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What there is to say about a round of a criterion on the criterion's page.
 */
#ifndef NAV_ROUND_TEXT_H
#define NAV_ROUND_TEXT_H

#include "phasenav/nav/round_text.h"

struct pn_round_wish {
    pn_item_id criterion;
    uint32_t phase;
    const char *question; /* "" where it has none */
    bool all_notes;       /* not only the last ones */
};

/* A line each: the phase and how the round stands, the question, the notes, the oldest first. For readers of lines it
 * is one line, without the phase. In the arena. */
const char *pn_round_text(struct pn_arena *arena, const struct pn_nav_context *context,
                          const struct pn_round_wish *wish);

/* The names of an item's workstreams with commas between them; "" where it has none. In the arena, or borrowed. */
const char *pn_workstreams_text(struct pn_arena *arena, const struct pn_nav_context *context,
                                const struct pn_item *item);

#endif
