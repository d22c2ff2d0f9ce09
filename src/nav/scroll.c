// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Scrolling: as little as is needed to show the cursor, with the heading above it, and what ends the list below its
 * last row, where there is room.
 */
#include "scroll.h"

#include "frame.h"
#include "layout.h"
#include "lines.h"

static unsigned last_top(struct pn_lines lines, unsigned height)
{
    return lines.count > height ? lines.count - height : 0;
}

/* The top that shows lines [first, end), or as many of them from `first` as fit. Moves no further than it must; a list
 * not shown before begins at its beginning, or else shows something of both sides of the cursor. */
static unsigned scrolled(struct pn_lines lines, unsigned height, unsigned top, uint32_t first, uint32_t end)
{
    uint32_t wanted = first;
    while (wanted > 0 && !lines.at[wanted - 1].selectable) {
        wanted--; /* headings and labels above belong to it */
    }
    uint32_t rest = end;
    while (rest < lines.count && !lines.at[rest].selectable) {
        rest++;
    }
    if (rest == lines.count && rest - wanted <= height) {
        end = rest; /* and to the last one what is told below it */
    }
    if (end - wanted > height) {
        wanted = first;
    }
    if (end - wanted > height) {
        end = wanted + height;
    }
    if (top == PN_TOP_FRESH) {
        top = end <= height || wanted <= height / 3 ? 0 : wanted - height / 3;
    }
    if (top > wanted) {
        top = wanted;
    }
    if (end > top + height) {
        top = end - height;
    }
    unsigned most = last_top(lines, height);
    return top < most ? top : most;
}

/* The top of a pane without a cursor, so that it shows no more than there are lines. */
static unsigned kept_in(struct pn_lines lines, struct pn_rect pane, unsigned top)
{
    unsigned most = last_top(lines, pn_pane_height(pane));
    return top < most ? top : most;
}

/* Makes the row that the frame has selected the position's: the one before may have gone, with a filter or another
 * search. */
static void settle_row(struct pn_nav *nav, struct pn_frame *frame)
{
    if (frame->selected == PN_NO_ROW) {
        return;
    }
    struct pn_row_key key = frame->rows.at[frame->selected].key;
    if (key.kind != nav->position.row.kind || key.item != nav->position.row.item) {
        nav->position.row = key;
        nav->position.detail = (struct pn_detail_cursor){0};
        nav->detail_top = 0;
        frame->detail_line =
            frame->detail_line != PN_NO_LINE ? pn_lines_at(frame->detail, nav->position.detail) : PN_NO_LINE;
    }
}

/* The line after the last one of the entry that begins at `line` or goes on there. */
static uint32_t end_of_entry(struct pn_lines lines, uint32_t line)
{
    uint32_t end = line + 1;
    while (end < lines.count && lines.at[end].selectable && lines.at[end].place.entry == lines.at[line].place.entry) {
        end++;
    }
    return end;
}

/* The detail's top. A detail shown for the first time shows the whole entry under the cursor, a criterion's page the
 * whole round, and a table the whole cell; later moves scroll by lines. */
static unsigned settled_detail(const struct pn_nav *nav, const struct pn_frame *frame)
{
    uint32_t line = frame->detail_line;
    bool is_round = nav->position.screen == PN_SCREEN_CRITERION && frame->detail.at[line].is_row;
    bool is_whole = nav->detail_top == PN_TOP_FRESH || is_round || frame->headings.count > 0;
    uint32_t end = is_whole ? end_of_entry(frame->detail, line) : line + 1;
    return scrolled(frame->detail, pn_pane_height(frame->layout.detail), nav->detail_top, line, end);
}

/* Whether the keys have to leave the detail, because it has no line that can be selected. */
static bool leaves_detail(const struct pn_nav *nav, const struct pn_frame *frame)
{
    return nav->position.pane == PN_PANE_DETAIL && frame->detail_line == PN_NO_LINE && frame->rows.count > 0;
}

static void scroll(struct pn_nav *nav, const struct pn_frame *frame)
{
    uint32_t end = 0;
    uint32_t first =
        frame->selected != PN_NO_ROW ? pn_lines_taken_by_row(frame->list, frame->selected, &end) : PN_NO_LINE;
    /* A pane that the other one hides is scrolled as it was. */
    if (first == PN_NO_LINE) {
        nav->list_top = 0;
    } else if (frame->layout.list.rows > 0) {
        nav->list_top = scrolled(frame->list, pn_pane_height(frame->layout.list), nav->list_top, first, end);
    }
    if (frame->detail_line == PN_NO_LINE) {
        nav->detail_top = 0;
    } else if (frame->layout.detail.rows > 0) {
        nav->detail_top = settled_detail(nav, frame);
    }
}

/* A criterion that was opened is shown, also where it is folded away. */
static void unfold(struct pn_nav *nav, const struct pn_nav_context *context)
{
    const struct pn_position *position = &nav->position;
    if (position->screen == PN_SCREEN_PHASE && position->phase < context->roadmap->phase_count &&
        position->row.kind == PN_ROW_ROUND &&
        pn_roadmap_criterion(context->roadmap, position->row.item)->priority != PN_PRIORITY_FIRST) {
        nav->unfolded = true;
    }
}

void pn_nav_settle(struct pn_nav *nav, const struct pn_nav_context *context, struct pn_settled *settled)
{
    struct pn_frame *frame = &settled->frame;
    unfold(nav, context);
    settled->current = 1 - settled->current;
    struct pn_arena *arena = &settled->arenas[settled->current];
    *frame = pn_frame_of(arena, nav, context);
    if (nav->help_open) { /* the position below it is settled when the help is closed */
        nav->help_top = kept_in(frame->detail, frame->layout.detail, nav->help_top);
        return;
    }
    if (nav->form.is_open) { /* it scrolls by itself, and the position below it stays */
        return;
    }
    settle_row(nav, frame);
    if (leaves_detail(nav, frame)) { /* a filter has emptied it: the list gets its room, which is another layout */
        nav->position.pane = PN_PANE_LIST;
        *frame = pn_frame_of(arena, nav, context);
    }
    scroll(nav, frame);
}
