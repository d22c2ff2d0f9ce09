// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What START says of phases, pages and the project.
 */
#ifndef PHASENAV_NAV_START_SHEET_H
#define PHASENAV_NAV_START_SHEET_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/sheet.h"

/* What START says about the row under the cursor. */
struct pn_sheet pn_sheet_of_start(struct pn_arena *arena, const struct pn_nav_context *context,
                                  const struct pn_row *row);

/* How far the project is in its phase, and what comes next. Empty without a project, or if it does not say its phase.
 */
struct pn_sheet pn_sheet_of_outlook(struct pn_arena *arena, const struct pn_nav_context *context);

#endif
