// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The search: a line to type into, and below it what is found so far.
 */
#include "edit.h"
#include "position.h"
#include "prompt_form.h"
#include "rows.h"
#include "search_rows.h"
#include "split.h"
#include "trail.h"

static const struct pn_row_key no_row = {.kind = PN_ROW_RESULT, .item = PN_NO_ITEM};

static void fill_frame(const struct pn_fill *fill)
{
    struct pn_frame *frame = fill->frame;
    const struct pn_nav *nav = fill->nav;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(nav, &workstream);
    pn_screen_layout(fill, PN_LAYOUT_LIST, (struct pn_layout_wishes){0});
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
    pn_nav_go_on_trail(step->nav, pn_position_of_item(roadmap, row->item, phase));
    return PN_EFFECT_NONE;
}

static pn_handler *const handlers[PN_ACTION_COUNT] = {
    PN_MOVES_WITH(pn_split_move),
    PN_EDITS_WITH(edit),
    [PN_ACTION_OPEN] = open_result,
    [PN_ACTION_CLOSE] = pn_go_back,
};

const struct pn_screen_class pn_screen_search = {.fill = fill_frame, .handlers = handlers, .open = open_search};
