// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Where a cursor goes within its pane.
 */
#ifndef PHASENAV_NAV_MOVE_H
#define PHASENAV_NAV_MOVE_H

#include "phasenav/nav/frame.h"

/* The selectable line to which one of the actions UP to LAST leads from line `at`; `at` itself where there is none. */
uint32_t pn_lines_moved(struct pn_lines lines, uint32_t at, unsigned page, enum pn_action_id action);

/* The row of the list to which one of the actions UP to LAST leads from the selected one. A row may take several lines.
 */
uint32_t pn_frame_moved_row(const struct pn_frame *frame, enum pn_action_id action);

#endif
