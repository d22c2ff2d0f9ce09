// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * List and detail: what every screen that consists of them does alike.
 */
#include "split.h"

#include "columns.h"
#include "layout.h"
#include "lines.h"
#include "list_lines.h"
#include "move.h"
#include "position.h"
#include "prompt_form.h"
#include "rows.h"
#include "sheet_lines.h"
#include "sheet_terms.h"
#include "trail.h"

void pn_split_layout(const struct pn_fill *fill)
{
    struct pn_layout_wishes wishes = {.reading = fill->nav->position.pane == PN_PANE_DETAIL};
    pn_screen_layout(fill, PN_LAYOUT_SPLIT, wishes);
}

void pn_split_layout_half(const struct pn_fill *fill)
{
    struct pn_layout_wishes wishes = {.reading = fill->nav->position.pane == PN_PANE_DETAIL, .half = true};
    pn_screen_layout(fill, PN_LAYOUT_SPLIT, wishes);
}

void pn_split_list(const struct pn_fill *fill, struct pn_rows rows, unsigned letters)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_position *position = &fill->nav->position;
    const struct pn_list_form form = {
        .pane = frame->layout.list, .indent = frame->layout.list_indent, .letters = letters};
    frame->rows = rows;
    frame->selected = pn_rows_nearest(rows, position->row);
    frame->list = pn_lines_of_rows(fill->arena, fill->context, rows, &form);
    frame->has_letters = pn_columns_of(fill->context, rows, form.pane, form.indent, letters).letters.columns > 0;
}

void pn_split_detail(const struct pn_fill *fill, const struct pn_item *item, struct pn_sheet sheet)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_sheet_form form = {
        .item = item, .pane = frame->layout.detail, .indent = frame->layout.detail_indent};
    frame->sheet = pn_sheet_with_terms(fill->arena, fill->context, item, sheet);
    frame->detail = pn_lines_of_sheet(fill->arena, fill->context, frame->sheet, &form);
    frame->detail_line = pn_lines_at(frame->detail, fill->nav->position.detail);
}

static void move_in_detail(struct pn_nav *nav, const struct pn_frame *frame, enum pn_action_id action)
{
    if (frame->detail_line != PN_NO_LINE) {
        uint32_t line = pn_lines_moved(frame->detail, frame->detail_line, pn_pane_height(frame->layout.detail), action);
        nav->position.detail = frame->detail.at[line].place;
    }
}

unsigned pn_split_move(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_frame *frame = step->frame;
    if (nav->position.pane == PN_PANE_DETAIL) {
        move_in_detail(nav, frame, step->action->id);
    } else if (frame->selected != PN_NO_ROW) {
        pn_nav_go_to_row(nav, frame->rows.at[pn_frame_moved_row(frame, step->action->id)].key);
    }
    return PN_EFFECT_NONE;
}

const struct pn_sheet_entry *pn_entry_under_cursor(const struct pn_frame *frame)
{
    uint32_t entry = frame->detail_line != PN_NO_LINE ? frame->detail.at[frame->detail_line].place.entry : 0;
    return entry > 0 && entry <= frame->sheet.count ? &frame->sheet.at[entry - 1] : NULL;
}

bool pn_entry_is_link(const struct pn_sheet_entry *entry)
{
    return entry != NULL && (entry->target != PN_NO_ITEM || entry->source != PN_NO_SOURCE);
}

unsigned pn_follow_link(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    const struct pn_sheet_entry *entry = pn_entry_under_cursor(step->frame);
    if (!pn_entry_is_link(entry)) {
        step->nav->remark = PN_REMARK_NO_LINK;
    } else if (entry->target != PN_NO_ITEM) {
        uint32_t phase = entry->phase != PN_NO_PHASE ? entry->phase : roadmap->phase_count;
        pn_nav_go_on_trail(step->nav, pn_position_of_item(roadmap, pn_roadmap_item(roadmap, entry->target), phase));
    } else {
        pn_nav_go_on_trail(step->nav, pn_position_of_source(entry->source));
    }
    return PN_EFFECT_NONE;
}

unsigned pn_split_open(const struct pn_step *step)
{
    if (step->nav->position.pane == PN_PANE_DETAIL) {
        return pn_follow_link(step);
    }
    if (step->frame->detail_line == PN_NO_LINE) {
        return PN_EFFECT_NONE; /* there is nothing to read */
    }
    /* Going into the detail is a step on the trail, so Backspace takes it back. */
    struct pn_position opened = step->nav->position;
    opened.pane = PN_PANE_DETAIL;
    pn_nav_go_over(step->nav, opened);
    return PN_EFFECT_NONE;
}

unsigned pn_split_other_pane(const struct pn_step *step)
{
    enum pn_pane *pane = &step->nav->position.pane;
    bool can_enter = *pane == PN_PANE_LIST && step->frame->detail_line != PN_NO_LINE;
    *pane = can_enter ? PN_PANE_DETAIL : PN_PANE_LIST;
    return PN_EFFECT_NONE;
}

unsigned pn_split_walk(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_frame *frame = step->frame;
    if (frame->selected != PN_NO_ROW) {
        enum pn_pane pane = nav->position.pane;
        enum pn_action_id by = step->action->id == PN_ACTION_NEXT ? PN_ACTION_DOWN : PN_ACTION_UP;
        pn_nav_go_to_row(nav, frame->rows.at[pn_frame_moved_row(frame, by)].key);
        nav->position.pane = pane;
    }
    return PN_EFFECT_NONE;
}

unsigned pn_split_close(const struct pn_step *step)
{
    if (step->nav->position.pane == PN_PANE_LIST) {
        return pn_go_back(step);
    }
    step->nav->position.pane = PN_PANE_LIST;
    return PN_EFFECT_NONE;
}
