// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Going to positions, and the trail of those visited.
 */
#ifndef NAV_TRAIL_H
#define NAV_TRAIL_H

#include "screen.h"

/* Whether both stand on the same row of the same list; panes and places in the detail may differ. */
bool pn_positions_are_one(const struct pn_position *a, const struct pn_position *b);

/* Goes to a position. A list or detail that was not shown before is scrolled anew. */
void pn_nav_go(struct pn_nav *nav, struct pn_position position);

/* Goes to a row of the list that is shown; on the row under the cursor, the place in the detail is kept. */
void pn_nav_go_to_row(struct pn_nav *nav, struct pn_row_key row);

/* Goes to a position leaving a way back; what lay ahead on the trail is forgotten. Going to where one is leaves none.
 */
void pn_nav_go_on_trail(struct pn_nav *nav, struct pn_position position);

/* Goes from the list to the detail of a row, or back, leaving a way back: for readers who see only one of them. */
void pn_nav_go_over(struct pn_nav *nav, struct pn_position position);

/* Takes all positions on a screen from the trail. */
void pn_nav_forget_screen(struct pn_nav *nav, enum pn_screen screen);

/* Backspace: along the trail. Where no way leads back, out of the detail, then to the start. */
pn_handler pn_go_back;
pn_handler pn_go_forward;

#endif
