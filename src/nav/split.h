// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Screens of a list and the detail of what is under its cursor. To fill one: pn_split_layout(), then pn_split_list()
 * with its rows, then pn_split_detail() with the selected row's sheet.
 */
#ifndef NAV_SPLIT_H
#define NAV_SPLIT_H

#include "screen.h"

#include "phasenav/roadmap/sheet.h"

/* Sets a layout of list and detail. Where there is little room, the pane that has the keys gets more of it. */
void pn_split_layout(const struct pn_fill *fill);

/* As pn_split_layout(), but stacked, list and detail get half of the rows each: for lists that say little beside their
 * titles. */
void pn_split_layout_half(const struct pn_fill *fill);

/* Selects the position's row, or the nearest where that one is not there, and lays out the list. */
void pn_split_list(const struct pn_fill *fill, struct pn_rows rows, unsigned letters);

/* Lays out the detail. `item` as in struct pn_sheet_form. */
void pn_split_detail(const struct pn_fill *fill, const struct pn_item *item, struct pn_sheet sheet);

/* Moves the list's cursor or the detail's, whichever has the keys. */
pn_handler pn_split_move;
/* From the list into the detail; in the detail, follows the link under the cursor. */
pn_handler pn_split_open;
/* Tab: from the list into the detail and back. */
pn_handler pn_split_other_pane;
/* Esc: from the detail into the list, from there back along the trail. */
pn_handler pn_split_close;
/* To the next or previous row; a reader in the detail stays in the detail. */
pn_handler pn_split_walk;

/* What keys do on a page of list and detail, where Enter does `opens`; q closes it, as it does an overlay. */
#define PN_SPLIT_PAGE_OPENS_WITH(opens)                                                                                \
    PN_MOVES_WITH(pn_split_move), [PN_ACTION_OPEN] = (opens), [PN_ACTION_NEXT_PANE] = pn_split_other_pane,             \
                                  [PN_ACTION_PREVIOUS_PANE] = pn_split_other_pane, [PN_ACTION_CLOSE] = pn_split_close, \
                                  [PN_ACTION_QUIT] = pn_go_back, [PN_ACTION_NEXT] = pn_split_walk,                     \
                                  [PN_ACTION_PREVIOUS] = pn_split_walk

/* Follows the link under the detail's cursor. */
pn_handler pn_follow_link;

/* The entry of the sheet on whose line the detail's cursor stands, or NULL. */
const struct pn_sheet_entry *pn_entry_under_cursor(const struct pn_frame *frame);

/* Whether Enter leads somewhere from the entry. NULL, the title, is no link. */
bool pn_entry_is_link(const struct pn_sheet_entry *entry);

#endif
