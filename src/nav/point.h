// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What stands at a place of the screen, and what pointing at it does.
 */
#ifndef NAV_POINT_H
#define NAV_POINT_H

#include "screen.h"

#include "phasenav/nav/point.h"

enum pn_pointed {
    PN_POINTED_NOTHING,
    PN_POINTED_ROW,  /* of the list, one that can be selected */
    PN_POINTED_LINE, /* of the detail, likewise */
};

/* What stands at the place; *ret_at is the index of the row or the line. */
enum pn_pointed pn_point(const struct pn_nav *nav, const struct pn_frame *frame, struct pn_place_on_screen place,
                         uint32_t *ret_at);

pn_handler pn_point_at;
pn_handler pn_open_here; /* opens what the cursor stands on, whatever the action is */

#endif
