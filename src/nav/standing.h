// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a project says of an item, in front of the item's sheet.
 */
#ifndef NAV_STANDING_H
#define NAV_STANDING_H

#include "phasenav/nav/context.h"
#include "phasenav/roadmap/sheet.h"

/* "started since Mon 2026-11-09, due Fri 2026-12-11, Amt 61", without what is not said. In the arena. */
const char *pn_standing_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_fact *fact);

/* A note: "M. Keller, 2026-11-23: TEXT". In the arena. */
const char *pn_note_text(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_note *note);

/* The sheet with the state, its day, the due day and who is responsible in one line in front, then the evidence and the
 * newest note; the earlier notes stand at the end, the oldest first. Without a project, the sheet. */
struct pn_sheet pn_sheet_with_standing(struct pn_arena *arena, const struct pn_nav_context *context,
                                       struct pn_subject subject, struct pn_sheet sheet);

#endif
