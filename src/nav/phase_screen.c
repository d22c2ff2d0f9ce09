// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The phase screen: what the phase consists of, and beside it what is under the cursor.
 */
#include "context.h"
#include "gate_sheet.h"
#include "groundwork.h"
#include "layout.h"
#include "list_lines.h"
#include "nav_filter.h"
#include "phase_rows.h"
#include "position.h"
#include "rows.h"
#include "split.h"
#include "standing.h"
#include "trail.h"

/* The phase in which the detail shows a row's item: for groundwork where it is laid, else the open one. */
static uint32_t phase_of_sheet(const struct pn_nav_context *context, const struct pn_nav *nav, const struct pn_row *row)
{
    uint32_t phase = row->key.kind == PN_ROW_GROUNDWORK ? row->phase : nav->position.phase;
    return phase < context->roadmap->phase_count ? phase : PN_NO_PHASE;
}

static struct pn_sheet sheet_of_row(struct pn_arena *arena, const struct pn_nav *nav,
                                    const struct pn_nav_context *context, const struct pn_row *row,
                                    const struct pn_filter *filter)
{
    uint32_t open = nav->position.phase;
    switch (row->key.kind) {
    case PN_ROW_LAID_IN:
        return pn_sheet_of_groundwork(arena, context, open, row->phase, filter);
    case PN_ROW_GATE:
        return pn_sheet_of_gate(arena, context, pn_roadmap_item(context->roadmap, row->key.item)->phase);
    case PN_ROW_FOLD:
        return pn_sheet_of_fold(arena, context, open, filter);
    default:
        break;
    }
    struct pn_sheet sheet = pn_sheet_of(arena, context->roadmap, row->key.item, phase_of_sheet(context, nav, row),
                                        context->language, context->catalog);
    struct pn_subject subject;
    if (pn_row_subject(context->roadmap, row->key, open, &subject)) {
        sheet = pn_sheet_with_standing(arena, context, subject, sheet);
    }
    return row->key.kind == PN_ROW_OVERVIEW ? pn_sheet_with_needed_later(arena, context, open, sheet) : sheet;
}

/* The row at which a phase or the lane opens: its first milestone or criterion, or the one nearest to that where a
 * filter hides it. If the groundwork above would push that out of a pane of this height, it opens at its top instead:
 * that it needs groundwork must not be missed. */
static uint32_t opening_row(const struct pn_roadmap *roadmap, const struct pn_frame *frame, uint32_t phase,
                            unsigned height)
{
    if (phase == roadmap->phase_count) {
        return pn_rows_selectable(frame->rows, 0, 1);
    }
    const struct pn_phase *open = &roadmap->phases[phase];
    struct pn_row_key overview = {.kind = PN_ROW_OVERVIEW, .item = open->item.handle};
    struct pn_row_key first = overview;
    if (open->milestone_count > 0) {
        first = pn_position_of_milestone(&roadmap->milestones[open->first_milestone]).row;
    }
    uint32_t row = pn_rows_nearest(frame->rows, first);
    uint32_t end;
    pn_lines_taken_by_row(frame->list, row, &end);
    return open->groundwork.count == 0 || end <= height ? row : pn_rows_find(frame->rows, overview);
}

/* The decision at the end of the list must not be overlooked: the rule below the list names it. */
static void name_gate(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav_context *context = fill->context;
    if (frame->rows.count == 0 || frame->rows.at[frame->rows.count - 1].section != PN_SECTION_GATE) {
        return;
    }
    const struct pn_row *gate = &frame->rows.at[frame->rows.count - 1];
    const char *words = pn_tr(context->catalog, "last: the decision at the end of the phase");
    frame->named = frame->rows.count - 1;
    frame->named_words =
        gate->has_state ? pn_arena_printf(fill->arena, "%s, %s", words, pn_state_title(context->catalog, gate->state))
                        : words;
}

static const struct pn_item *titled_item(const struct pn_nav_context *context, const struct pn_row *row)
{
    switch (row->key.kind) {
    case PN_ROW_LAID_IN:
        return row->key.item != PN_NO_ITEM ? pn_roadmap_item(context->roadmap, row->key.item) : NULL;
    case PN_ROW_GATE:
    case PN_ROW_FOLD:
        return NULL;
    default:
        return row->item;
    }
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav *nav = fill->nav;
    const struct pn_nav_context *context = fill->context;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    struct pn_rows rows = pn_rows_of_phase(fill->arena, context, nav->position.phase, &filter, nav->unfolded);
    if (context->project != NULL) {
        pn_split_layout(fill);
    } else {
        pn_split_layout_half(fill);
    }
    pn_split_list(fill, rows, pn_list_letters(context));
    name_gate(fill);
    if (nav->position.row.kind == PN_ROW_HEADING) {
        frame->selected = opening_row(context->roadmap, frame, nav->position.phase, pn_pane_height(frame->layout.list));
    }
    if (frame->selected == PN_NO_ROW) {
        return; /* the filter leaves nothing of the lane */
    }
    const struct pn_row *row = &rows.at[frame->selected];
    pn_split_detail(fill, titled_item(context, row), sheet_of_row(fill->arena, nav, context, row, &filter));
}

/* Walking */

static unsigned walk(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    const struct pn_position *position = &step->nav->position;
    /* The gap between milestones in which the cursor stands: `next` is the milestone after it, `next` - 1 before it. */
    uint32_t next = roadmap->milestone_count;
    uint32_t previous;
    if (position->row.kind == PN_ROW_MILESTONE) {
        uint32_t at = pn_roadmap_milestone(roadmap, position->row.item)->item.number;
        previous = at - 1; /* may wrap: then there is none */
        next = at + 1;
    } else {
        if (position->phase < roadmap->phase_count) {
            const struct pn_phase *phase = &roadmap->phases[position->phase];
            next = phase->first_milestone + (position->row.kind == PN_ROW_ROUND ? phase->milestone_count : 0);
        }
        previous = next - 1;
    }
    bool forward = step->action->id == PN_ACTION_NEXT;
    uint32_t target = forward ? next : previous;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(step->nav, &workstream);
    while (target < roadmap->milestone_count &&
           !pn_filter_leaves(&filter, roadmap, roadmap->milestones[target].item.handle)) {
        target += forward ? 1 : UINT32_MAX;
    }
    if (target < roadmap->milestone_count) {
        struct pn_position found = pn_position_of_milestone(&roadmap->milestones[target]);
        found.pane = position->pane; /* a reader in the detail stays in the detail */
        pn_nav_go(step->nav, found);
    }
    return PN_EFFECT_NONE;
}

static unsigned go_to_phase(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_roadmap *roadmap = step->context->roadmap;
    uint32_t phase = step->action->number;
    if (phase >= roadmap->phase_count) {
        nav->remark = PN_REMARK_NO_SUCH_PHASE;
        return PN_EFFECT_NONE;
    }
    struct pn_position position = pn_position_of_phase(phase);
    if (nav->position.screen == PN_SCREEN_PHASE && nav->position.phase == phase && !nav->help_open) {
        /* Only now that the list is open is it known whether its cursor would go elsewhere; if not, no way back is
         * left. */
        struct pn_rect list =
            pn_layout_compute(PN_LAYOUT_SPLIT, nav->rows, nav->columns, (struct pn_layout_wishes){0}).list;
        position.row = step->frame->rows.at[opening_row(roadmap, step->frame, phase, pn_pane_height(list))].key;
    }
    pn_nav_go_on_trail(nav, position);
    return PN_EFFECT_NONE;
}

static unsigned go_to_neighbour_phase(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    uint32_t phase = step->nav->position.phase;
    if (step->action->id == PN_ACTION_NEXT_PHASE && phase + 1 < pn_phase_stops(roadmap)) {
        pn_nav_go(step->nav, pn_position_of_phase(phase + 1));
    } else if (step->action->id == PN_ACTION_PREVIOUS_PHASE && phase > 0) {
        pn_nav_go(step->nav, pn_position_of_phase(phase - 1));
    }
    return PN_EFFECT_NONE;
}

/* Shows the further criteria, with the cursor on the first of them, or folds them away again. */
static void turn_fold(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_roadmap *roadmap = step->context->roadmap;
    nav->unfolded = !nav->unfolded;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    struct pn_items rounds = pn_roadmap_rounds(step->scratch, roadmap, nav->position.phase);
    uint32_t at = pn_roadmap_first_rounds(roadmap, rounds);
    while (at < rounds.count && !pn_filter_leaves(&filter, roadmap, rounds.at[at])) {
        at++;
    }
    if (nav->unfolded && at < rounds.count && !step->context->spoken) { /* a reader of lines goes nowhere unseen */
        pn_nav_go_to_row(nav, (struct pn_row_key){.kind = PN_ROW_ROUND, .item = rounds.at[at]});
    }
}

static unsigned open_entry(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_roadmap *roadmap = step->context->roadmap;
    enum pn_row_kind kind = nav->position.row.kind;
    if (kind == PN_ROW_FOLD && nav->position.pane == PN_PANE_LIST) {
        turn_fold(step);
        return PN_EFFECT_NONE;
    }
    if (kind == PN_ROW_GATE && nav->position.pane == PN_PANE_LIST) {
        const struct pn_phase *phase = &roadmap->phases[pn_roadmap_item(roadmap, nav->position.row.item)->phase];
        if (phase->item.phase != nav->position.phase) { /* of an earlier phase, which is where its own place is */
            pn_nav_go_on_trail(nav, pn_position_of_gate(phase));
            return PN_EFFECT_NONE;
        }
    }
    if (nav->position.pane == PN_PANE_DETAIL || (kind != PN_ROW_GROUNDWORK && kind != PN_ROW_ROUND)) {
        return pn_split_open(step);
    }
    if (step->frame->selected != PN_NO_ROW) { /* else a filter hides it */
        pn_nav_go_on_trail(
            nav, pn_position_of_item(roadmap, pn_roadmap_item(roadmap, nav->position.row.item), nav->position.phase));
    }
    return PN_EFFECT_NONE;
}

static unsigned leave_detail(const struct pn_step *step)
{
    step->nav->position.pane = PN_PANE_LIST;
    return PN_EFFECT_NONE;
}

/* Panes: the areas that Tab visits, in its order: the sections of the list, and the detail. */
enum area { AREA_GROUNDWORK, AREA_MILESTONES, AREA_CRITERIA, AREA_FURTHER, AREA_GATE, AREA_DETAIL, AREA_COUNT };

static const enum pn_section area_sections[] = {
    [AREA_GROUNDWORK] = PN_SECTION_GROUNDWORK,
    [AREA_MILESTONES] = PN_SECTION_MILESTONES,
    [AREA_CRITERIA] = PN_SECTION_CRITERIA,
    [AREA_FURTHER] = PN_SECTION_FURTHER,
    [AREA_GATE] = PN_SECTION_GATE,
};

/* The area of a section; -1: it is above all of them. */
static int area_of(enum pn_section section)
{
    for (int area = 0; area < AREA_DETAIL; area++) {
        if (area_sections[area] == section) {
            return area;
        }
    }
    return -1;
}

static unsigned go_to_other_pane(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_frame *frame = step->frame;
    if (frame->selected == PN_NO_ROW) {
        return PN_EFFECT_NONE;
    }
    bool forward = step->action->id == PN_ACTION_NEXT_PANE;
    if (nav->position.pane == PN_PANE_DETAIL && !forward) {
        return leave_detail(step); /* to the row whose detail it is */
    }
    enum pn_section section = frame->rows.at[frame->selected].section;
    int area = area_of(section);
    if (nav->position.pane == PN_PANE_DETAIL) {
        area = AREA_DETAIL;
    }
    for (int tried = 0; tried < AREA_COUNT; tried++) {
        area += forward ? 1 : -1;
        area = area < 0 ? AREA_DETAIL : area % AREA_COUNT;
        if (area == AREA_DETAIL) {
            if (nav->position.pane != PN_PANE_DETAIL) {
                nav->position.pane = PN_PANE_DETAIL;
                return PN_EFFECT_NONE;
            }
            continue;
        }
        uint32_t row = pn_rows_first_of(frame->rows, area_sections[area]);
        if (row != PN_NO_ROW) {
            struct pn_position position = nav->position;
            position.pane = PN_PANE_LIST;
            if (row != frame->selected) {
                position.row = frame->rows.at[row].key;
                position.detail = (struct pn_detail_cursor){0};
            }
            pn_nav_go(nav, position);
            return PN_EFFECT_NONE;
        }
    }
    nav->position.pane = PN_PANE_LIST; /* a list without milestones and criteria */
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),
    [PN_ACTION_NEXT] = walk,
    [PN_ACTION_PREVIOUS] = walk,
    [PN_ACTION_NEXT_PHASE] = go_to_neighbour_phase,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_neighbour_phase,
    [PN_ACTION_NEXT_PANE] = go_to_other_pane,
    [PN_ACTION_PREVIOUS_PANE] = go_to_other_pane,
    [PN_ACTION_OPEN] = open_entry,
    [PN_ACTION_CLOSE] = leave_detail,
};

const struct pn_screen_class pn_screen_phase = {.fill = fill_frame, .handlers = handlers, .open = go_to_phase};
