// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding lines.
 */
#ifndef NAV_LINES_H
#define NAV_LINES_H

#include "phasenav/nav/lines.h"

/* The index of the line on which a place of the detail stands. */
uint32_t pn_lines_at(struct pn_lines lines, struct pn_detail_cursor cursor);

/* The nearest selectable line from `line` on in steps of `step` (1 or -1); PN_NO_LINE beyond the ends. */
uint32_t pn_lines_selectable(struct pn_lines lines, uint32_t line, int step);

#endif
