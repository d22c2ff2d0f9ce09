// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The start screen: in which phase are you? A list of phases under a question, and beside it what one's own project is
 * recognised by.
 */
#include "layout.h"
#include "lines.h"
#include "position.h"
#include "prompt_form.h"
#include "row_list.h"
#include "screen_info.h"
#include "sheet_lines.h"
#include "split.h"
#include "start_sheet.h"
#include "trail.h"

#include "phasenav/base/wrap.h"

/* The rows of the phases, of the lane beyond them, and of the pages. */
static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_row_list list = pn_row_list_of(arena, context, (size_t)roadmap->phase_count + 1 + PN_SCREEN_COUNT);
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        struct pn_row *row = pn_row_list_add_item(&list, PN_SECTION_PHASES, PN_ROW_OVERVIEW, &roadmap->phases[i].item);
        row->phase = i;
        if (context->project != NULL && context->project->phase == i) {
            row->title = pn_arena_printf(arena, pn_tr(context->catalog, "%s (now)"), row->title);
        }
    }
    if (pn_roadmap_has_lane(roadmap)) {
        pn_row_list_add(&list, PN_SECTION_LANE, PN_ROW_LANE, pn_tr(context->catalog, "Cross-phase"))->phase =
            roadmap->phase_count;
    }
    for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
        if (pn_screen_is_page(screen) && pn_screen_has_content(context, screen)) {
            pn_row_list_add(&list, PN_SECTION_SCREENS, PN_ROW_SCREEN, pn_tr(context->catalog, pn_screen_title(screen)))
                ->key.item = screen;
        }
    }
    return pn_row_list_rows(&list);
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    struct pn_arena *arena = fill->arena;
    const struct pn_nav *nav = fill->nav;
    const struct pn_nav_context *context = fill->context;
    frame->question = pn_question_of_start(arena, context);
    unsigned margins = pn_layout_margin(nav->columns) + 1;
    unsigned question_columns = nav->columns > margins ? nav->columns - margins : 1;
    struct pn_rows rows = rows_of(arena, context);
    struct pn_layout_wishes wishes = {.question_lines = pn_text_count_lines(frame->question, question_columns),
                                      .list_lines = rows.count,
                                      .reading = nav->position.pane == PN_PANE_DETAIL};
    frame->place = pn_place_of_project(arena, context, question_columns);
    wishes.question_lines += frame->place != NULL ? 1 : 0;
    pn_screen_layout(fill, PN_LAYOUT_START, wishes);
    if (frame->place != NULL && frame->layout.question.rows == 0) { /* too low for both */
        frame->place = NULL;
        wishes.question_lines--;
        pn_screen_layout(fill, PN_LAYOUT_START, wishes);
    }
    pn_split_list(fill, rows, 0);
    if (frame->list.count > wishes.list_lines) { /* titles take more than a line, which only the layout tells */
        wishes.list_lines = frame->list.count;
        pn_screen_layout(fill, PN_LAYOUT_START, wishes); /* the list stays as wide as it is */
    }
    frame->sheet = pn_sheet_of_start(arena, context, &rows.at[frame->selected]);
    frame->detail =
        pn_lines_of_sheet(arena, context, frame->sheet,
                          &(struct pn_sheet_form){.pane = frame->layout.detail, .indent = frame->layout.detail_indent});
    frame->detail_line = pn_lines_at(frame->detail, nav->position.detail);
}

static unsigned go_to_start(const struct pn_step *step)
{
    if (step->nav->position.screen != PN_SCREEN_START) {
        pn_nav_go_on_trail(step->nav, pn_position_of_start(step->context->roadmap, step->nav->position.phase));
    }
    return PN_EFFECT_NONE;
}

static unsigned move_to_neighbour(const struct pn_step *step)
{
    struct pn_action action = *step->action;
    action.id = action.id == PN_ACTION_NEXT_PHASE ? PN_ACTION_DOWN : PN_ACTION_UP;
    struct pn_step moved = *step;
    moved.action = &action;
    return pn_split_move(&moved);
}

/* Opens what the cursor stands on: in the detail, a link leads to what it names, and any other entry to the phase. */
static unsigned open_selected(const struct pn_step *step)
{
    if (step->nav->position.pane == PN_PANE_DETAIL) {
        const struct pn_sheet_entry *entry = pn_entry_under_cursor(step->frame);
        if (entry != NULL && entry->target != PN_NO_ITEM) {
            return pn_follow_link(step);
        }
    }
    const struct pn_row_key *row = &step->nav->position.row;
    const struct pn_roadmap *roadmap = step->context->roadmap;
    if (row->kind == PN_ROW_SCREEN) {
        pn_nav_go_on_trail(step->nav, pn_position_of_page((enum pn_screen)row->item));
        return PN_EFFECT_NONE;
    }
    uint32_t phase = row->kind == PN_ROW_LANE ? roadmap->phase_count : pn_roadmap_item(roadmap, row->item)->phase;
    pn_nav_go_on_trail(step->nav, pn_position_of_phase(phase));
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),
    [PN_ACTION_NEXT_PHASE] = move_to_neighbour,
    [PN_ACTION_PREVIOUS_PHASE] = move_to_neighbour,
    [PN_ACTION_OPEN] = open_selected,
    [PN_ACTION_NEXT_PANE] = pn_split_other_pane,
    [PN_ACTION_PREVIOUS_PANE] = pn_split_other_pane,
    [PN_ACTION_CLOSE] = pn_split_close,
    [PN_ACTION_NEXT] = open_selected,
};

const struct pn_screen_class pn_screen_start = {.fill = fill_frame, .handlers = handlers, .open = go_to_start};
