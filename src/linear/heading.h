// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The line with which a place begins: it says where the reader is.
 */
#ifndef LINEAR_HEADING_H
#define LINEAR_HEADING_H

#include "phasenav/nav/frame.h"
#include "phasenav/nav/nav.h"

/* In the arena. */
const char *pn_heading_of(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_nav *nav,
                          const struct pn_frame *frame);

#endif
