// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Choosing by number, for readers who see no cursor. They read either a list or an entry of it, never both side by
 * side, so the list and the entry are two positions, and going from one to the other is a step on the trail.
 */
#include "choose.h"

#include "lines.h"
#include "point.h"
#include "position.h"
#include "screen_info.h"
#include "trail.h"

/* Whether the position shows an entry that is read, and not a list to choose from. */
static bool is_of_entry(const struct pn_position *position)
{
    if (position->screen == PN_SCREEN_PHASE) {
        return position->row.kind == PN_ROW_MILESTONE || position->row.kind == PN_ROW_ROUND ||
               position->row.kind == PN_ROW_GATE;
    }
    return pn_screen_is_page(position->screen) && position->row.kind != PN_ROW_HEADING; /* else its list */
}

/* Puts the cursor on the row or entry that was chosen, also in the frame. */
static bool select_choice(struct pn_nav *nav, uint32_t number, struct pn_frame *frame)
{
    bool in_detail = nav->position.pane == PN_PANE_DETAIL;
    if (number >= (in_detail ? frame->sheet.count : frame->rows.count)) {
        return false;
    }
    if (in_detail) {
        nav->position.detail = (struct pn_detail_cursor){.entry = number + 1};
        frame->detail_line = pn_lines_at(frame->detail, nav->position.detail);
        return true;
    }
    if (!pn_row_is_selectable(&frame->rows.at[number])) {
        return false;
    }
    pn_nav_go_to_row(nav, frame->rows.at[number].key);
    frame->selected = number;
    return true;
}

unsigned pn_choose(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_frame frame = *step->frame;
    if (nav->help_open || !select_choice(nav, step->action->number, &frame)) {
        return PN_EFFECT_NONE;
    }
    struct pn_position from = nav->position;
    struct pn_step opening = *step;
    opening.frame = &frame;
    unsigned wanted = pn_open_here(&opening);
    struct pn_position opened = nav->position;
    bool is_from_list = from.screen != PN_SCREEN_START || from.row.kind == PN_ROW_ENTRY;
    if (is_from_list && is_of_entry(&opened)) {
        opened.pane = PN_PANE_DETAIL;
    }
    bool is_open = nav->position.pane != from.pane;
    if (pn_positions_are_one(&opened, &from) && opened.pane != from.pane && !is_open) {
        nav->position = from;
        pn_nav_go_over(nav, opened);
    } else {
        nav->position.pane = opened.pane;
    }
    return wanted;
}

unsigned pn_go_to_contents(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_position list = nav->position;
    if (nav->help_open || list.pane == PN_PANE_LIST) {
        return PN_EFFECT_NONE;
    }
    if (list.screen == PN_SCREEN_CRITERION) {
        list = pn_position_of_round(pn_roadmap_criterion(step->context->roadmap, list.row.item), list.phase);
    }
    list.pane = PN_PANE_LIST;
    pn_nav_go_over(nav, list);
    return PN_EFFECT_NONE;
}
