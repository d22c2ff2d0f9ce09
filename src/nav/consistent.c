// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Checks every invariant of a state against a frame that is made anew. For tests.
 */
#include "consistent.h"

#include "frame.h"
#include "layout.h"
#include "lines.h"
#include "position.h"

#include "form_fields.h"

static bool position_exists(const struct pn_position *position, const struct pn_roadmap *roadmap)
{
    uint32_t items = position->row.kind == PN_ROW_SCREEN   ? PN_SCREEN_COUNT
                     : position->row.kind == PN_ROW_SOURCE ? roadmap->source_count
                     : position->row.kind == PN_ROW_FACT   ? PN_NO_ITEM /* of a project, which is not asked here */
                     : position->row.kind == PN_ROW_SECTION || position->row.kind == PN_ROW_ENTRY ? PN_NO_ITEM
                                                                                                  : roadmap->item_count;
    bool row_exists = position->row.item < items || position->row.item == PN_NO_ITEM;
    return position->screen < PN_SCREEN_COUNT && position->screen != PN_SCREEN_HELP && row_exists &&
           (position->phase == PN_NO_PHASE || position->phase < pn_phase_stops(roadmap));
}

static bool no_void_below(struct pn_lines lines, unsigned height, unsigned top)
{
    return top == 0 || top + height <= lines.count;
}

static bool is_shown(struct pn_lines lines, unsigned height, unsigned top, uint32_t line)
{
    return line < lines.count && lines.at[line].selectable && line >= top && line - top < height &&
           no_void_below(lines, height, top);
}

static bool trail_exists(const struct pn_trail *trail, const struct pn_roadmap *roadmap)
{
    if (trail->back + trail->ahead > PN_TRAIL_LENGTH) {
        return false;
    }
    for (unsigned i = 0; i < trail->back + trail->ahead; i++) {
        if (!position_exists(&trail->at[i], roadmap)) {
            return false;
        }
    }
    return true;
}

/* Whether the cursor's row is in the list, and in sight; or the list has nothing to select. */
static bool list_is_consistent(const struct pn_nav *nav, const struct pn_frame *frame)
{
    unsigned height = pn_pane_height(frame->layout.list);
    bool hidden = frame->layout.list.rows == 0; /* the detail hides the list */
    if (frame->selected == PN_NO_ROW) {
        return no_void_below(frame->list, height, nav->list_top) && pn_rows_selectable(frame->rows, 0, 1) == PN_NO_ROW;
    }
    const struct pn_row *row = &frame->rows.at[frame->selected];
    uint32_t end;
    uint32_t line = pn_lines_taken_by_row(frame->list, frame->selected, &end);
    return row->key.kind == nav->position.row.kind && row->key.item == nav->position.row.item &&
           (hidden || is_shown(frame->list, height, nav->list_top, line));
}

static bool detail_is_consistent(const struct pn_nav *nav, const struct pn_frame *frame)
{
    unsigned height = pn_pane_height(frame->layout.detail);
    if (frame->layout.detail.rows == 0 && frame->detail_line != PN_NO_LINE) {
        return frame->detail_line < frame->detail.count; /* the list hides the detail */
    }
    return frame->detail_line == PN_NO_LINE ? no_void_below(frame->detail, height, nav->detail_top)
                                            : is_shown(frame->detail, height, nav->detail_top, frame->detail_line);
}

/* Whether the field or the answer under the cursor is in sight. */
static bool form_is_consistent(const struct pn_nav *nav, const struct pn_frame *frame)
{
    unsigned height = pn_pane_height(frame->layout.detail);
    const struct pn_form_frame *form = &frame->form;
    return nav->form.field < pn_form_field_count(nav->form.subject) &&
           (frame->layout.too_small || (no_void_below(frame->detail, height, form->top) && form->first < form->end &&
                                        form->first >= form->top && form->first - form->top < height));
}

bool pn_nav_is_consistent(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_arena *scratch)
{
    if (nav->workstream > context->roadmap->workstream_count) {
        return false;
    }
    if (!position_exists(&nav->position, context->roadmap) || !trail_exists(&nav->trail, context->roadmap)) {
        return false;
    }
    struct pn_frame frame = pn_frame_of(scratch, nav, context);
    if (nav->help_open) {
        return no_void_below(frame.detail, pn_pane_height(frame.layout.detail), nav->help_top);
    }
    if (nav->form.is_open) {
        return form_is_consistent(nav, &frame);
    }
    bool pane_has_cursor = nav->position.pane == PN_PANE_LIST || frame.detail_line != PN_NO_LINE;
    return pane_has_cursor && list_is_consistent(nav, &frame) && detail_is_consistent(nav, &frame);
}
