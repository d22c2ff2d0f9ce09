/*
 * What each action does: a table per mode (help, start, phase), and one for what is the same in all of them.
 */
#include "phasenav/nav/nav.h"

#include "move.h"
#include "position.h"
#include "scroll.h"

#include <assert.h>

struct step {
    struct pn_nav *nav;
    const struct pn_nav_context *context;
    const struct pn_action *action;
    struct pn_arena *scratch;
};

typedef void handler(const struct step *step);

/* Help */

static void scroll_help(const struct step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_frame frame = pn_frame_of_help(step->scratch, nav, step->context);
    unsigned page = pn_pane_height(frame.layout.list);
    unsigned end = frame.list.count; /* settling puts back what is too far */
    switch (step->action->id) {
    case PN_ACTION_UP:
        nav->help_top -= nav->help_top > 0 ? 1 : 0;
        break;
    case PN_ACTION_DOWN:
        nav->help_top++;
        break;
    case PN_ACTION_PAGE_UP:
        nav->help_top -= nav->help_top > page ? page : nav->help_top;
        break;
    case PN_ACTION_PAGE_DOWN:
        nav->help_top += page;
        break;
    case PN_ACTION_FIRST:
        nav->help_top = 0;
        break;
    default:
        nav->help_top = end;
        break;
    }
}

static void close_help(const struct step *step)
{
    step->nav->help_open = false;
}

static void open_help(const struct step *step)
{
    step->nav->help_open = true;
    step->nav->help_top = 0;
}

/* Moving a cursor */

static void move_on_start(const struct step *step)
{
    struct pn_frame frame = pn_frame_of(step->scratch, step->nav, step->context);
    pn_nav_go(step->nav, pn_position_of_start(pn_frame_moved_row(&frame, step->action->id)));
}

static void move_to_neighbour_on_start(const struct step *step)
{
    uint32_t phase = step->nav->position.phase;
    if (step->action->id == PN_ACTION_NEXT_PHASE && phase + 1 < pn_phase_stops(step->context->roadmap)) {
        pn_nav_go(step->nav, pn_position_of_start(phase + 1));
    } else if (step->action->id == PN_ACTION_PREVIOUS_PHASE && phase > 0) {
        pn_nav_go(step->nav, pn_position_of_start(phase - 1));
    }
}

static void move_in_phase(const struct step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_frame frame = pn_frame_of(step->scratch, nav, step->context);
    if (nav->position.pane == PN_PANE_DETAIL) {
        uint32_t line =
            pn_lines_moved(frame.detail, frame.detail_line, pn_pane_height(frame.layout.detail), step->action->id);
        nav->position.detail = frame.detail.at[line].place;
        return;
    }
    struct pn_position position = {.screen = PN_SCREEN_PHASE, .phase = nav->position.phase};
    position.row = frame.rows.at[pn_frame_moved_row(&frame, step->action->id)].key;
    if (position.row.kind == nav->position.row.kind && position.row.item == nav->position.row.item) {
        return; /* at the end: keep the place in the detail */
    }
    pn_nav_go(nav, position);
}

/* Walking */

static void walk(const struct step *step)
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
    uint32_t target = step->action->id == PN_ACTION_NEXT ? next : previous;
    if (target < roadmap->milestone_count) {
        struct pn_position found = pn_position_of_milestone(&roadmap->milestones[target]);
        found.pane = position->pane; /* who reads the details reads on in them */
        pn_nav_go(step->nav, found);
    }
}

static struct pn_position opening_of_phase(const struct step *step, uint32_t phase)
{
    return pn_position_of_phase(step->nav, step->context, phase, step->scratch);
}

static void go_to_neighbour_phase(const struct step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    uint32_t phase = step->nav->position.phase;
    if (step->action->id == PN_ACTION_NEXT_PHASE && phase + 1 < pn_phase_stops(roadmap)) {
        pn_nav_go(step->nav, opening_of_phase(step, phase + 1));
    } else if (step->action->id == PN_ACTION_PREVIOUS_PHASE && phase > 0) {
        pn_nav_go(step->nav, opening_of_phase(step, phase - 1));
    }
}

static void go_to_phase(const struct step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    if (step->action->number >= roadmap->phase_count) {
        return;
    }
    struct pn_position position = opening_of_phase(step, step->action->number);
    if (step->nav->position.screen == PN_SCREEN_START) {
        pn_nav_go(step->nav, position);
    } else {
        pn_nav_go_on_trail(step->nav, position);
    }
}

/* Opening and going back */

static void open_selected_phase(const struct step *step)
{
    pn_nav_go(step->nav, opening_of_phase(step, step->nav->position.phase));
}

static void follow_link(const struct step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    struct pn_frame frame = pn_frame_of(step->scratch, step->nav, step->context);
    uint32_t entry = frame.detail.at[frame.detail_line].place.entry;
    if (entry == 0) {
        return; /* the title */
    }
    const struct pn_sheet_entry *link = &frame.sheet.at[entry - 1];
    if (pn_item_can_be_opened(roadmap, link->target)) {
        uint32_t phase = link->phase != PN_NO_PHASE ? link->phase : roadmap->phase_count;
        pn_nav_go_on_trail(step->nav, pn_position_of_item(roadmap, pn_roadmap_item(roadmap, link->target), phase));
    }
}

static void open_in_phase(const struct step *step)
{
    struct pn_nav *nav = step->nav;
    const struct pn_roadmap *roadmap = step->context->roadmap;
    if (nav->position.pane == PN_PANE_DETAIL) {
        follow_link(step);
    } else if (nav->position.row.kind == PN_ROW_GROUNDWORK) {
        const struct pn_item *item = pn_roadmap_item(roadmap, nav->position.row.item);
        pn_nav_go_on_trail(nav, pn_position_of_item(roadmap, item, pn_item_home(roadmap, item)));
    } else {
        nav->position.pane = PN_PANE_DETAIL;
    }
}

static void go_back(const struct step *step)
{
    struct pn_nav *nav = step->nav;
    if (nav->trail_length > 0) {
        pn_nav_go(nav, nav->trail[--nav->trail_length]);
    } else if (nav->position.pane == PN_PANE_DETAIL) {
        nav->position.pane = PN_PANE_LIST;
    } else {
        pn_nav_go(nav, pn_position_of_start(nav->position.phase));
    }
}

static void leave_detail(const struct step *step)
{
    step->nav->position.pane = PN_PANE_LIST;
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

static void go_to_other_pane(const struct step *step)
{
    struct pn_nav *nav = step->nav;
    struct pn_frame frame = pn_frame_of(step->scratch, nav, step->context);
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
                return;
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
            return;
        }
    }
    nav->position.pane = PN_PANE_LIST; /* a list without milestones and criteria */
}

#define MOVES_WITH(moves)                                                                                              \
    [PN_ACTION_UP] = (moves), [PN_ACTION_DOWN] = (moves), [PN_ACTION_PAGE_UP] = (moves),                               \
    [PN_ACTION_PAGE_DOWN] = (moves), [PN_ACTION_FIRST] = (moves), [PN_ACTION_LAST] = (moves)

static handler *const in_help[PN_ACTION_COUNT] = {
    MOVES_WITH(scroll_help),       [PN_ACTION_HELP] = close_help, [PN_ACTION_CLOSE] = close_help,
    [PN_ACTION_BACK] = close_help, [PN_ACTION_QUIT] = close_help,
};

static handler *const on_start[PN_ACTION_COUNT] = {
    MOVES_WITH(move_on_start),
    [PN_ACTION_NEXT_PHASE] = move_to_neighbour_on_start,
    [PN_ACTION_PREVIOUS_PHASE] = move_to_neighbour_on_start,
    [PN_ACTION_PHASE] = go_to_phase,
    [PN_ACTION_OPEN] = open_selected_phase,
    [PN_ACTION_NEXT] = open_selected_phase,
    [PN_ACTION_HELP] = open_help,
};

static handler *const in_phase[PN_ACTION_COUNT] = {
    MOVES_WITH(move_in_phase),
    [PN_ACTION_NEXT] = walk,
    [PN_ACTION_PREVIOUS] = walk,
    [PN_ACTION_NEXT_PHASE] = go_to_neighbour_phase,
    [PN_ACTION_PREVIOUS_PHASE] = go_to_neighbour_phase,
    [PN_ACTION_PHASE] = go_to_phase,
    [PN_ACTION_NEXT_PANE] = go_to_other_pane,
    [PN_ACTION_PREVIOUS_PANE] = go_to_other_pane,
    [PN_ACTION_OPEN] = open_in_phase,
    [PN_ACTION_BACK] = go_back,
    [PN_ACTION_CLOSE] = leave_detail,
    [PN_ACTION_HELP] = open_help,
};

/* What only app can do, from wherever one is. */
static const unsigned effects[PN_ACTION_COUNT] = {
    [PN_ACTION_NEXT_LANGUAGE] = PN_EFFECT_NEXT_LANGUAGE,
    [PN_ACTION_REDRAW] = PN_EFFECT_REDRAW,
    [PN_ACTION_SUSPEND] = PN_EFFECT_SUSPEND,
    [PN_ACTION_QUIT] = PN_EFFECT_QUIT,
};

unsigned pn_nav_update(struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_action *action,
                       struct pn_arena *scratch)
{
    assert(action->id < PN_ACTION_COUNT);
    handler *const *mode = nav->help_open ? in_help : nav->position.screen == PN_SCREEN_START ? on_start : in_phase;
    handler *handle = mode[action->id];
    if (handle == NULL) {
        return effects[action->id];
    }
    handle(&(struct step){.nav = nav, .context = context, .action = action, .scratch = scratch});
    pn_nav_settle(nav, context, scratch);
    return PN_EFFECT_NONE;
}
