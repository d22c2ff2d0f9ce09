// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The search: a line to type into, and below it what is found so far.
 */
#include "edit.h"
#include "nav_filter.h"
#include "position.h"
#include "prompt_form.h"
#include "rows.h"
#include "search_rows.h"
#include "split.h"
#include "trail.h"

#include "phasenav/project/findable.h"

static const struct pn_row_key no_row = {.kind = PN_ROW_RESULT, .item = PN_NO_ITEM};

/* What the project says is searched, too, as it is shown. */
static void search_project(const struct pn_fill *fill)
{
    const struct pn_nav_context *context = fill->context;
    struct pn_findable findable = {.count = 0};
    if (pn_search_knows_further(context->search)) {
        return;
    }
    if (context->project != NULL) {
        findable = pn_project_findable(fill->arena, context->project, context->language);
    }
    struct pn_search_result *shown = PN_NEW_ARRAY(fill->arena, struct pn_search_result, findable.count);
    for (uint32_t i = 0; i < findable.count; i++) {
        shown[i] = findable.at[i];
        shown[i].text = pn_nav_shown(fill->arena, context, shown[i].text);
    }
    pn_search_set_further(context->search, shown, findable.count);
}

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav *nav = fill->nav;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    pn_screen_layout(fill, PN_LAYOUT_LIST, (struct pn_layout_wishes){0});
    search_project(fill);
    frame->rows = pn_rows_of_search(fill->arena, fill->context, nav->search.text, &filter);
    frame->list =
        pn_lines_of_search(fill->arena, fill->context, frame->rows, frame->layout.list, frame->layout.list_indent);
    frame->selected = pn_rows_find(frame->rows, nav->position.row);
    if (frame->selected == PN_NO_ROW) {
        frame->selected = pn_rows_selectable(frame->rows, 0, 1); /* the best */
    }
}

/* A new search takes the place of the last one: the trail does not lead to a text that is no longer there. */
static unsigned open_search(const struct pn_step *step)
{
    struct pn_nav *nav = step->nav;
    pn_nav_forget_screen(nav, PN_SCREEN_SEARCH);
    pn_edit_set(&nav->search, "");
    pn_nav_go_on_trail(nav, (struct pn_position){.screen = PN_SCREEN_SEARCH, .phase = PN_NO_PHASE, .row = no_row});
    return PN_EFFECT_NONE;
}

static unsigned edit(const struct pn_step *step)
{
    if (pn_edit_apply(&step->nav->search, step->action)) {
        step->nav->position.row = no_row;
        step->nav->list_top = 0;
    }
    return PN_EFFECT_NONE;
}

static unsigned open_result(const struct pn_step *step)
{
    const struct pn_roadmap *roadmap = step->context->roadmap;
    if (step->frame->selected == PN_NO_ROW) {
        return PN_EFFECT_NONE;
    }
    const struct pn_row *row = &step->frame->rows.at[step->frame->selected];
    uint32_t phase = row->hit->phase != PN_NO_PHASE ? row->hit->phase : roadmap->phase_count;
    bool is_gate = row->key.kind == PN_ROW_FACT && row->item->kind == PN_ITEM_PHASE;
    pn_nav_go_on_trail(step->nav, is_gate ? pn_position_of_gate(&roadmap->phases[row->item->number])
                                          : pn_position_of_item(roadmap, row->item, phase));
    return PN_EFFECT_NONE;
}

/* The heading of the group that a row is in; without one, the first row. */
static uint32_t heading_of(struct pn_rows rows, uint32_t row)
{
    while (row > 0 && rows.at[row].key.kind != PN_ROW_HEADING) {
        row--;
    }
    return row;
}

/* To the first result of the next group, or of the one before; at the end, round to the other end. */
static unsigned other_group(const struct pn_step *step)
{
    struct pn_rows rows = step->frame->rows;
    if (step->frame->selected == PN_NO_ROW) {
        return PN_EFFECT_NONE;
    }
    uint32_t way = step->action->id == PN_ACTION_NEXT_PANE ? 1 : rows.count - 1;
    uint32_t heading = heading_of(rows, step->frame->selected);
    do {
        heading = (heading + way) % rows.count;
    } while (rows.at[heading].key.kind != PN_ROW_HEADING);
    step->nav->position.row = rows.at[pn_rows_selectable(rows, heading, 1)].key;
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),
    PN_EDITS_WITH(edit),
    [PN_ACTION_OPEN] = open_result,
    [PN_ACTION_NEXT_PANE] = other_group,
    [PN_ACTION_PREVIOUS_PANE] = other_group,
    [PN_ACTION_CLOSE] = pn_go_back,
};

const struct pn_screen_class pn_screen_search = {.fill = fill_frame, .handlers = handlers, .open = open_search};
