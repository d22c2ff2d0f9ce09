// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What can be known of a round without its text.
 */
#ifndef PHASENAV_NAV_ROUND_TEXT_H
#define PHASENAV_NAV_ROUND_TEXT_H

#include "phasenav/nav/context.h"

/* Whether a round has more notes than are shown on its criterion's page unless all are wanted. */
bool pn_round_hides_notes(const struct pn_nav_context *context, pn_item_id criterion, uint32_t phase);

#endif
