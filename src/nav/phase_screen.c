/*
 * The phase screen: what the phase consists of, and beside it what is under the cursor.
 */
#include "screen.h"

#include "groundwork.h"
#include "position.h"

#include "phasenav/nav/lines.h"

enum {
    SIGNS_FROM = 40,  /* columns of the screen */
    SIGNS_LEAVE = 24, /* columns of titles beside them */
};

static unsigned sign_columns(const struct pn_nav *nav, const struct pn_roadmap *roadmap, const struct pn_layout *layout)
{
    uint32_t count = roadmap->workstream_count;
    unsigned columns = pn_layout_text_columns(layout->list, layout->list_indent);
    bool room = nav->columns >= SIGNS_FROM && count <= PN_INITIALS_MOST && columns >= SIGNS_LEAVE + count + 1;
    return room ? (unsigned)count : 0;
}

/* An item is told as it is where it is at home; what is open in the list, as it is in this phase. */
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
    if (row->key.kind == PN_ROW_LAID_IN) {
        return pn_sheet_of_groundwork(arena, context, open, row->phase, filter);
    }
    struct pn_sheet sheet =
        pn_sheet_of(arena, context->roadmap, row->key.item, phase_of_sheet(context, nav, row), context->language);
    struct pn_subject subject;
    if (pn_row_subject(context->roadmap, row->key, open, &subject)) {
        struct pn_project_voice voice = pn_nav_voice(context);
        sheet = pn_project_sheet(arena, &voice, subject, sheet);
    }
    return row->key.kind == PN_ROW_OVERVIEW ? pn_sheet_with_needed_later(arena, context, open, sheet) : sheet;
}

static struct pn_rows make_rows(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    return pn_rows_of_phase(arena, context, nav->position.phase, &filter);
}

static void fill(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                 const struct pn_nav_context *context)
{
    frame->layout = pn_split_layout(arena, nav, context);
    pn_split_made_list(frame, arena, nav, context, make_rows, sign_columns(nav, context->roadmap, &frame->layout));
    if (frame->selected == PN_NO_ROW) {
        return; /* nothing is left of the lane */
    }
    const struct pn_row *row = &frame->rows.at[frame->selected];
    const struct pn_item *titled = row->item;
    if (row->key.kind == PN_ROW_LAID_IN && row->key.item != PN_NO_ITEM) {
        titled = pn_roadmap_item(context->roadmap, row->key.item);
    }
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    pn_split_detail(frame, arena, nav, context, titled, sheet_of_row(arena, nav, context, row, &filter));
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
        found.pane = position->pane; /* who reads the details reads on in them */
        pn_nav_go(step->nav, found);
    }
    return PN_EFFECT_NONE;
}

static struct pn_position opening_of_phase(const struct pn_step *step, uint32_t phase)
{
    return pn_position_of_phase(step->nav, step->context, phase, step->scratch);
}

static unsigned go_to_neighbour_phase(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    uint32_t phase = step->nav->position.phase;
    if (step->action->id == PN_ACTION_NEXT_PHASE && phase + 1 < pn_phase_stops(roadmap)) {
        pn_nav_go(step->nav, opening_of_phase(step, phase + 1));
    } else if (step->action->id == PN_ACTION_PREVIOUS_PHASE && phase > 0) {
        pn_nav_go(step->nav, opening_of_phase(step, phase - 1));
    }
    return PN_EFFECT_NONE;
}

static unsigned open_entry(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_roadmap *roadmap = step->context->roadmap;
    enum pn_row_kind kind = nav->position.row.kind;
    if (nav->position.pane == PN_PANE_DETAIL || (kind != PN_ROW_GROUNDWORK && kind != PN_ROW_ROUND)) {
        return pn_split_open(step);
    }
    struct pn_frame frame = pn_frame_of(step->scratch, nav, step->context);
    if (frame.selected != PN_NO_ROW) { /* else a filter hides it */
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

/* Panes: the areas that Tab visits, in its order. */
enum area { AREA_MILESTONES, AREA_CRITERIA, AREA_DETAIL, AREA_COUNT };

static const enum pn_section area_sections[] = {
    [AREA_MILESTONES] = PN_SECTION_MILESTONES,
    [AREA_CRITERIA] = PN_SECTION_CRITERIA,
};

/* The row on which Tab enters an area of the list: the first one, but from the detail the one whose detail it is. */
static uint32_t row_of_area(const struct pn_frame *frame, enum area area)
{
    if (frame->rows.at[frame->selected].section == area_sections[area]) {
        return frame->selected;
    }
    return pn_rows_first_of(frame->rows, area_sections[area]);
}

static unsigned go_to_other_pane(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_frame frame = pn_frame_of(step->scratch, nav, step->context);
    if (frame.selected == PN_NO_ROW) {
        return PN_EFFECT_NONE;
    }
    bool forward = step->action->id == PN_ACTION_NEXT_PANE;
    enum pn_section section = frame.rows.at[frame.selected].section;
    /* What stands above the milestones comes before them. */
    int area = section == PN_SECTION_CRITERIA ? AREA_CRITERIA : section == PN_SECTION_MILESTONES ? AREA_MILESTONES : -1;
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
        uint32_t row = row_of_area(&frame, (enum area)area);
        if (row != PN_NO_ROW) {
            struct pn_position position = nav->position;
            position.pane = PN_PANE_LIST;
            if (row != frame.selected) {
                position.row = frame.rows.at[row].key;
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

const struct pn_screen_class pn_screen_phase = {.fill = fill, .handlers = handlers};
