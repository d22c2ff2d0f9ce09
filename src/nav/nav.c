/*
 * The state as a whole: its beginning, another size, and what must always hold of it.
 */
#include "phasenav/nav/nav.h"

#include "position.h"
#include "scroll.h"

#include <assert.h>

void pn_nav_init(struct pn_nav *nav, const struct pn_nav_context *context, uint32_t phase, unsigned rows,
                 unsigned columns, struct pn_settled *settled)
{
    *nav = (struct pn_nav){.list_top = PN_TOP_FRESH};
    nav->filtered.phase = PN_NO_PHASE; /* nowhere */
    nav->filtered.screen = PN_SCREEN_HELP;
    if (phase == PN_NO_PHASE) {
        nav->position =
            pn_position_of_start(context->roadmap, context->project != NULL ? context->project->phase : PN_NO_PHASE);
    } else {
        assert(phase < pn_phase_stops(context->roadmap));
        nav->position = pn_position_of_phase(phase);
    }
    pn_nav_resize(nav, context, rows, columns, settled);
}

void pn_nav_resize(struct pn_nav *nav, const struct pn_nav_context *context, unsigned rows, unsigned columns,
                   struct pn_settled *settled)
{
    nav->rows = rows;
    nav->columns = columns;
    pn_settled_begin(settled);
    pn_nav_settle(nav, context, settled);
}

struct pn_filter pn_nav_filter(const struct pn_nav *nav, uint32_t *storage)
{
    struct pn_filter filter = {.workstreams = {.count = 0}};
    if (nav->workstream != 0) {
        *storage = nav->workstream - 1;
        filter.workstreams = (struct pn_indices){.at = storage, .count = 1};
    }
    return filter;
}

static bool position_exists(const struct pn_position *position, const struct pn_roadmap *roadmap)
{
    uint32_t items = position->row.kind == PN_ROW_SCREEN   ? PN_SCREEN_COUNT
                     : position->row.kind == PN_ROW_SOURCE ? roadmap->source_count
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

/* The cursor's row is in the list, and in sight; or the list has nothing to select. */
static bool list_is_consistent(const struct pn_nav *nav, const struct pn_frame *frame)
{
    unsigned height = pn_pane_height(frame->layout.list);
    bool hidden = frame->layout.list.rows == 0; /* by the detail */
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
        return frame->detail_line < frame->detail.count; /* the list hides it */
    }
    return frame->detail_line == PN_NO_LINE ? no_void_below(frame->detail, height, nav->detail_top)
                                            : is_shown(frame->detail, height, nav->detail_top, frame->detail_line);
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
    bool pane_has_cursor = nav->position.pane == PN_PANE_LIST || frame.detail_line != PN_NO_LINE;
    return pane_has_cursor && list_is_consistent(nav, &frame) && detail_is_consistent(nav, &frame);
}
