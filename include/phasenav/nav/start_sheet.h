// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What START says of phases and pages.
 */
#ifndef PHASENAV_NAV_START_SHEET_H
#define PHASENAV_NAV_START_SHEET_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/sheet.h"

/* What START says about the row under the cursor. */
struct pn_sheet pn_sheet_of_start(struct pn_arena *arena, const struct pn_nav_context *context,
                                  const struct pn_row *row);

#endif
