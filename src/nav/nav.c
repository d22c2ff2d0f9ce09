/*
 * The state as a whole: its beginning, another size, and what must always hold of it.
 */
#include "phasenav/nav/nav.h"

#include "position.h"
#include "scroll.h"

#include <assert.h>

void pn_nav_init(struct pn_nav *nav, const struct pn_nav_context *context, uint32_t phase, unsigned rows,
                 unsigned columns)
{
    *nav = (struct pn_nav){.rows = rows, .columns = columns, .list_top = PN_TOP_FRESH};
    struct pn_arena scratch;
    pn_arena_init(&scratch);
    if (phase == PN_NO_PHASE) {
        nav->position = pn_position_of_start(0);
    } else {
        assert(phase < pn_phase_stops(context->roadmap));
        nav->position = pn_position_of_phase(nav, context, phase, &scratch);
    }
    pn_nav_settle(nav, context, &scratch);
    pn_arena_finish(&scratch);
}

void pn_nav_resize(struct pn_nav *nav, const struct pn_nav_context *context, unsigned rows, unsigned columns,
                   struct pn_arena *scratch)
{
    nav->rows = rows;
    nav->columns = columns;
    pn_nav_settle(nav, context, scratch);
}

static bool position_exists(const struct pn_position *position, const struct pn_nav_context *context,
                            struct pn_arena *scratch)
{
    if (position->phase >= pn_phase_stops(context->roadmap)) {
        return false;
    }
    if (position->screen == PN_SCREEN_START) {
        return position->pane == PN_PANE_LIST;
    }
    struct pn_rows rows = pn_rows_of_phase(scratch, context, position->phase);
    return position->row.kind != PN_ROW_HEADING && pn_rows_find(rows, position->row) != PN_NO_ROW;
}

static bool is_shown(struct pn_lines lines, unsigned height, unsigned top, uint32_t line)
{
    bool no_void_below = top == 0 || top + height <= lines.count;
    return line < lines.count && lines.at[line].selectable && line >= top && line - top < height && no_void_below;
}

bool pn_nav_is_consistent(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_arena *scratch)
{
    if (nav->trail_length > PN_TRAIL_LENGTH || !position_exists(&nav->position, context, scratch)) {
        return false;
    }
    for (unsigned i = 0; i < nav->trail_length; i++) {
        if (nav->trail[i].screen != PN_SCREEN_PHASE || !position_exists(&nav->trail[i], context, scratch)) {
            return false;
        }
    }
    if (nav->help_open) {
        struct pn_frame help = pn_frame_of_help(scratch, nav, context);
        if (nav->help_top > 0 && nav->help_top + pn_pane_height(help.layout.list) > help.list.count) {
            return false;
        }
    }
    struct pn_frame frame = pn_frame_of(scratch, nav, context);
    uint32_t row_end;
    uint32_t row_line = pn_frame_row_lines(&frame, frame.selected, &row_end);
    if (!is_shown(frame.list, pn_pane_height(frame.layout.list), nav->list_top, row_line)) {
        return false;
    }
    if (nav->position.screen == PN_SCREEN_START) {
        return nav->trail_length == 0 && nav->detail_top == 0;
    }
    return is_shown(frame.detail, pn_pane_height(frame.layout.detail), nav->detail_top, frame.detail_line);
}
