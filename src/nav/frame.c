/*
 * From the state to the frame: the screen fills it.
 */
#include "phasenav/nav/frame.h"

#include "screen.h"

static struct pn_frame frame_of_screen(struct pn_arena *arena, enum pn_screen screen, const struct pn_nav *nav,
                                       const struct pn_nav_context *context)
{
    struct pn_frame frame = {.selected = PN_NO_ROW, .detail_line = PN_NO_LINE};
    pn_screen_class(screen)->fill(&frame, arena, nav, context);
    return frame;
}

struct pn_frame pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    return frame_of_screen(arena, nav->position.screen, nav, context);
}

struct pn_frame pn_frame_shown(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context)
{
    return frame_of_screen(arena, pn_nav_screen(nav), nav, context);
}

uint32_t pn_frame_row_lines(const struct pn_frame *frame, uint32_t row, uint32_t *ret_end)
{
    uint32_t first = pn_lines_first_of_row(frame->list, row);
    uint32_t end = first;
    while (end < frame->list.count && frame->list.at[end].row == row) {
        end++;
    }
    *ret_end = end;
    return first;
}
