// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The start screen. Without a project: in which phase are you? A list of phases under a question, and beside it what
 * one's own project is recognised by. With one, the cockpit: what is due, new, missing and next, in one list.
 */
#include "answer.h"
#include "cockpit.h"
#include "cockpit_figures.h"
#include "cockpit_rows.h"
#include "layout.h"
#include "lines.h"
#include "position.h"
#include "progress.h"
#include "prompt_form.h"
#include "row_list.h"
#include "rows.h"
#include "screen_info.h"
#include "sheet_lines.h"
#include "split.h"
#include "start_sheet.h"
#include "trail.h"

#include "phasenav/base/wrap.h"

#include <limits.h>

/* The rows of the phases, of the lane beyond them, and of the pages. */
static struct pn_rows rows_of(struct pn_arena *arena, const struct pn_nav_context *context)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_row_list list = pn_row_list_of(arena, context, (size_t)roadmap->phase_count + 2 + PN_SCREEN_COUNT);
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        struct pn_row *row = pn_row_list_add_item(&list, PN_SECTION_PHASES, PN_ROW_OVERVIEW, &roadmap->phases[i].item);
        row->phase = i;
    }
    if (pn_roadmap_has_lane(roadmap)) {
        pn_row_list_add(&list, PN_SECTION_LANE, PN_ROW_LANE, pn_tr(context->catalog, "Cross-phase"))->phase =
            roadmap->phase_count;
    }
    if (!context->read_only) {
        pn_row_list_add(&list, PN_SECTION_SCREENS, PN_ROW_BEGIN, pn_tr(context->catalog, "Begin a project"));
    }
    for (enum pn_screen screen = 0; screen < PN_SCREEN_COUNT; screen++) {
        if (pn_screen_is_page(screen) && pn_screen_has_content(context, screen)) {
            pn_row_list_add(&list, PN_SECTION_SCREENS, PN_ROW_SCREEN, pn_tr(context->catalog, pn_screen_title(screen)))
                ->key.item = screen;
        }
    }
    return pn_row_list_rows(&list);
}

/* The entries of a section; in *ret_first the first of them. */
static uint32_t entries_of(struct pn_rows rows, enum pn_section section, uint32_t *ret_first)
{
    uint32_t count = 0;
    for (uint32_t i = rows.count; i-- > 0;) {
        enum pn_row_kind kind = rows.at[i].key.kind;
        bool is_entry = pn_row_is_selectable(&rows.at[i]) && kind != PN_ROW_SECTION && kind != PN_ROW_LANE;
        if (rows.at[i].section == section && is_entry) {
            count++;
            *ret_first = i;
        }
    }
    return count;
}

/* The rule below names what comes behind the sections, how many entries of which kind, while all of it is out of
 * sight. */
static void name_rest(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_catalog *catalog = fill->context->catalog;
    uint32_t first = PN_NO_ROW;
    uint32_t pages = entries_of(frame->rows, PN_SECTION_SCREENS, &first);
    uint32_t phases = entries_of(frame->rows, PN_SECTION_PHASES, &frame->named);
    uint32_t again = entries_of(frame->rows, PN_SECTION_AGAIN, &first);
    frame->named_words = pn_arena_printf(fill->arena, pn_tr(catalog, "phases %u, look up %u"), phases, pages);
    if (again > 0 && first >= pn_pane_height(frame->layout.list)) {
        frame->named = first;
        frame->named_words =
            pn_arena_printf(fill->arena, pn_tr(catalog, "to be looked at again %u, %s"), again, frame->named_words);
    }
}

/* The row at which the cockpit opens: the first entry, which is the reader's own where one of those is overdue. Where
 * the project is in no phase, that is asked first. */
static uint32_t opening_row(struct pn_rows rows, bool has_phase)
{
    if (!has_phase) {
        return pn_rows_first_of(rows, PN_SECTION_PHASES);
    }
    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].key.kind == PN_ROW_ENTRY) {
            return i;
        }
    }
    return pn_rows_selectable(rows, 0, 1);
}

static void fill_cockpit(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav *nav = fill->nav;
    const struct pn_nav_context *context = fill->context;
    pn_screen_layout(fill, PN_LAYOUT_COCKPIT, (struct pn_layout_wishes){0});
    struct pn_rect list = frame->layout.list;
    if (context->spoken) {
        frame->question = pn_question_of_start(fill->arena, context);
        frame->place = pn_place_of_project(fill->arena, context, UINT_MAX);
    }
    unsigned columns = pn_layout_text_columns(list, 0);
    pn_split_list(fill, pn_rows_of_cockpit(fill->arena, context, columns, pn_pane_height(list)), 0);
    if (nav->position.row.kind == PN_ROW_HEADING) {
        frame->selected = opening_row(frame->rows, context->project->phase != PN_NO_PHASE);
    }
    if (frame->layout.detail.rows > 0) {
        frame->detail = pn_cockpit_figures(fill->arena, context, frame->layout.detail);
    }
    name_rest(fill);
}

static void fill_question(const struct pn_fill *fill)
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
    frame->place = pn_advice_of_start(context, question_columns);
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

static void fill_frame(const struct pn_fill *fill)
{
    if (fill->context->project != NULL) {
        fill_cockpit(fill);
    } else {
        fill_question(fill);
    }
}

static unsigned go_to_start(const struct pn_step *step)
{
    if (step->nav->position.screen != PN_SCREEN_START) {
        pn_nav_go_on_trail(step->nav, pn_position_of_start(step->context, step->nav->position.phase));
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

static unsigned open_page(const struct pn_step *step, enum pn_screen screen)
{
    const struct pn_project *project = step->context->project;
    uint32_t phase = project != NULL && project->phase != PN_NO_PHASE ? project->phase : 0;
    pn_nav_go_on_trail(step->nav,
                       screen == PN_SCREEN_MATRIX ? pn_position_of_matrix(phase) : pn_position_of_page(screen));
    return PN_EFFECT_NONE;
}

/* Opens all of a section: the page that lists it, else the phase that it is about. */
static unsigned open_section(const struct pn_step *step, enum pn_section section)
{
    uint32_t phase = step->context->project->phase;
    if (section == PN_SECTION_NEWS) {
        step->nav->history_item = 0; /* of all items */
        return open_page(step, PN_SCREEN_HISTORY);
    }
    if (section == PN_SECTION_OVERDUE || section == PN_SECTION_SOON || section == PN_SECTION_ATTENTION) {
        return open_page(step, section == PN_SECTION_ATTENTION ? PN_SCREEN_MATRIX : PN_SCREEN_DUE);
    }
    bool is_of_phase = section == PN_SECTION_MISSING || section == PN_SECTION_NEXT || section == PN_SECTION_AGAIN;
    if (is_of_phase && phase != PN_NO_PHASE) {
        struct pn_position position = pn_position_of_phase(phase);
        if (section == PN_SECTION_MISSING) { /* at the top, where that stands */
            position.row = (struct pn_row_key){PN_ROW_OVERVIEW, step->context->roadmap->phases[phase].item.handle};
        }
        pn_nav_go_on_trail(step->nav, position);
    }
    return PN_EFFECT_NONE;
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
    struct pn_subject subject;
    switch (row->kind) {
    case PN_ROW_SCREEN:
        return open_page(step, (enum pn_screen)row->item);
    case PN_ROW_SECTION:
        return open_section(step, (enum pn_section)row->item);
    case PN_ROW_ENTRY:
        if (pn_cockpit_subject(step->context, *row, &subject)) {
            pn_nav_go_on_trail(step->nav, pn_position_of_subject(roadmap, subject));
        }
        break;
    case PN_ROW_BEGIN:
        return pn_ask_begin(step);
    case PN_ROW_LANE:
        pn_nav_go_on_trail(step->nav, pn_position_of_phase(roadmap->phase_count));
        break;
    default:
        pn_nav_go_on_trail(step->nav, pn_position_of_phase(pn_roadmap_item(roadmap, row->item)->phase));
    }
    return PN_EFFECT_NONE;
}

/* With a project, from heading to heading; those that cannot be selected are passed by to their first row. */
static unsigned go_to_other_section(const struct pn_step *step)
{
    const struct pn_frame *frame = step->frame;
    if (step->context->project == NULL) {
        return pn_split_other_pane(step);
    }
    bool forward = step->action->id == PN_ACTION_NEXT_PANE || step->action->id == PN_ACTION_NEXT_PHASE;
    struct pn_rows rows = frame->rows;
    uint32_t row = frame->selected;
    enum pn_section section = rows.at[row].section;
    if (!forward && pn_rows_first_of(rows, section) == row) { /* at its beginning: to that of the one before */
        uint32_t before = pn_rows_selectable(rows, row - 1, -1);
        section = rows.at[before != PN_NO_ROW ? before : rows.count - 1].section;
    }
    while (forward && row < rows.count && (rows.at[row].section == section || !pn_row_is_selectable(&rows.at[row]))) {
        row++;
    }
    uint32_t target = !forward           ? pn_rows_first_of(rows, section)
                      : row < rows.count ? row
                                         : pn_rows_selectable(rows, 0, 1);
    pn_nav_go_to_row(step->nav, rows.at[target].key);
    return PN_EFFECT_NONE;
}

static unsigned go_to_neighbour(const struct pn_step *step)
{
    return step->context->project != NULL ? go_to_other_section(step) : move_to_neighbour(step);
}

/* Where no phase is under the cursor, the reader is asked which one is meant; line by line, one is opened first. */
static unsigned change_phase(const struct pn_step *step)
{
    bool has_phase = pn_position_phase(step->context->roadmap, &step->nav->position) != PN_NO_PHASE;
    return has_phase || step->context->spoken ? pn_change_phase(step) : pn_ask_begin(step);
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),
    [PN_ACTION_NEXT_PHASE] = go_to_neighbour,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_neighbour,
    [PN_ACTION_OPEN] = open_selected,
    [PN_ACTION_HERE] = change_phase,
    [PN_ACTION_NEXT_PANE] = go_to_other_section,
    [PN_ACTION_PREVIOUS_PANE] = go_to_other_section,
    [PN_ACTION_CLOSE] = pn_split_close,
    [PN_ACTION_NEXT] = open_selected,
};

const struct pn_screen_class pn_screen_start = {.fill = fill_frame, .handlers = handlers, .open = go_to_start};
