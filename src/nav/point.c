// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finds the line at a row and a column of the screen, and puts the cursor there.
 */
#include "point.h"

#include "trail.h"

/* The line of a pane at the place pointed to, or PN_NO_LINE. */
static uint32_t line_at(struct pn_rect pane, struct pn_lines lines, unsigned top, struct pn_place_on_screen place)
{
    bool inside = place.row >= pane.row && place.row < pane.row + pane.rows && place.column >= pane.column &&
                  place.column < pane.column + pane.columns;
    uint32_t line = top + (place.row - pane.row);
    return inside && line < lines.count ? line : PN_NO_LINE;
}

enum pn_pointed pn_point(const struct pn_nav *nav, const struct pn_frame *frame, struct pn_place_on_screen place,
                         uint32_t *ret_at)
{
    if (frame->layout.too_small) {
        return PN_POINTED_NOTHING;
    }
    uint32_t line = line_at(frame->layout.list, frame->list, nav->list_top, place);
    if (line != PN_NO_LINE) {
        uint32_t row = frame->list.at[line].row;
        if (row >= frame->rows.count || !pn_row_is_selectable(&frame->rows.at[row])) {
            return PN_POINTED_NOTHING; /* a heading, a gap */
        }
        *ret_at = row;
        return PN_POINTED_ROW;
    }
    line = line_at(frame->layout.detail, frame->detail, nav->detail_top, place);
    if (line == PN_NO_LINE || frame->detail_line == PN_NO_LINE || !frame->detail.at[line].selectable) {
        return PN_POINTED_NOTHING;
    }
    *ret_at = line;
    return PN_POINTED_LINE;
}

unsigned pn_open_here(const struct pn_step *step)
{
    struct pn_action action = {.id = PN_ACTION_OPEN};
    struct pn_step opening = *step;
    opening.action = &action;
    pn_handler *handle = pn_screen_class(step->nav->position.screen)->handlers[PN_ACTION_OPEN];
    return handle != NULL ? handle(&opening) : PN_EFFECT_NONE;
}

/* Puts the cursor on a cell of the table, or opens what it stands for where it is there already. */
static unsigned point_in_table(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_frame *frame = step->frame;
    const struct pn_grid *grid = &frame->grid;
    struct pn_place_on_screen place = pn_unpack_place(step->action->number);
    uint32_t line = line_at(frame->layout.detail, frame->detail, nav->detail_top, place);
    unsigned first = frame->layout.detail.column + grid->title_columns;
    uint32_t column = place.column >= first ? (place.column - first) / grid->cell_columns : grid->count;
    if (line == PN_NO_LINE || !frame->detail.at[line].selectable || column >= grid->count) {
        return PN_EFFECT_NONE;
    }
    uint32_t entry = frame->detail.at[line].place.entry;
    if (grid->first + column == grid->selected && entry == frame->detail.at[frame->detail_line].place.entry) {
        return pn_open_here(step); /* this is the second click on it */
    }
    nav->position.row = frame->rows.at[grid->first + column].key;
    nav->position.detail = (struct pn_detail_cursor){.entry = entry};
    return PN_EFFECT_NONE;
}

unsigned pn_point_at(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->help_open) {
        return PN_EFFECT_NONE;
    }
    const struct pn_frame *frame = step->frame;
    if (frame->headings.count > 0) {
        return point_in_table(step);
    }
    uint32_t at;
    switch (pn_point(nav, frame, pn_unpack_place(step->action->number), &at)) {
    case PN_POINTED_ROW:
        if (nav->position.pane == PN_PANE_LIST && at == frame->selected) {
            return pn_open_here(step); /* this is the second click on it */
        }
        nav->position.pane = PN_PANE_LIST;
        pn_nav_go_to_row(nav, frame->rows.at[at].key);
        break;
    case PN_POINTED_LINE:
        if (nav->position.pane == PN_PANE_DETAIL && at == frame->detail_line) {
            return pn_open_here(step); /* this is the second click on it */
        }
        nav->position.pane = PN_PANE_DETAIL;
        nav->position.detail = frame->detail.at[at].place;
        break;
    case PN_POINTED_NOTHING:
        break;
    }
    return PN_EFFECT_NONE;
}
