// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of a sheet.
 */
#ifndef NAV_SHEET_LINES_H
#define NAV_SHEET_LINES_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"
#include "phasenav/roadmap/sheet.h"

/* How a sheet is laid out. */
struct pn_sheet_form {
    const struct pn_item *item; /* whose sheet it is; with NULL there is neither title nor workstreams */
    struct pn_rect pane;
    unsigned indent;
    bool is_page; /* a criterion's own page: the title stands above it; rounds have their state before their first line
                   */
};

/* Lays out the title, the workstreams, and the rest of the sheet. */
struct pn_lines pn_lines_of_sheet(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_sheet sheet,
                                  const struct pn_sheet_form *form);

#endif
