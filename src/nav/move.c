// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Steps, pages and ends.
 */
#include "move.h"

#include "layout.h"
#include "lines.h"

/* The action of one step in the same direction: a page leads on by at least one step, however little fits on it. */
static enum pn_action_id single_step(enum pn_action_id action)
{
    return action == PN_ACTION_PAGE_UP || action == PN_ACTION_FIRST ? PN_ACTION_UP : PN_ACTION_DOWN;
}

uint32_t pn_lines_moved(struct pn_lines lines, uint32_t at, unsigned page, enum pn_action_id action)
{
    uint32_t target;
    int step; /* the direction in which lines that cannot be selected are skipped */
    switch (action) {
    case PN_ACTION_UP:
        target = at - 1; /* may wrap: then there is nothing */
        step = -1;
        break;
    case PN_ACTION_DOWN:
        target = at + 1;
        step = 1;
        break;
    case PN_ACTION_PAGE_UP:
        target = at > page ? at - page : 0;
        step = 1;
        break;
    case PN_ACTION_PAGE_DOWN:
        target = lines.count - at > page ? at + page : lines.count - 1;
        step = -1;
        break;
    case PN_ACTION_FIRST:
        target = 0;
        step = 1;
        break;
    default:
        target = lines.count - 1;
        step = -1;
        break;
    }
    uint32_t found = pn_lines_selectable(lines, target, step);
    if (found == at && (action == PN_ACTION_PAGE_UP || action == PN_ACTION_PAGE_DOWN)) {
        return pn_lines_moved(lines, at, page, single_step(action));
    }
    return found != PN_NO_LINE ? found : at;
}

uint32_t pn_frame_moved_row(const struct pn_frame *frame, enum pn_action_id action)
{
    uint32_t row = frame->selected;
    if (action == PN_ACTION_UP || action == PN_ACTION_DOWN) {
        int step = action == PN_ACTION_UP ? -1 : 1;
        uint32_t found = pn_rows_selectable(frame->rows, row + (uint32_t)step, step);
        return found != PN_NO_ROW ? found : row;
    }
    uint32_t end;
    uint32_t first = pn_lines_taken_by_row(frame->list, row, &end);
    uint32_t line = pn_lines_moved(frame->list, first, pn_pane_height(frame->layout.list), action);
    uint32_t found = frame->list.at[line].row;
    return found != row ? found : pn_frame_moved_row(frame, single_step(action));
}
