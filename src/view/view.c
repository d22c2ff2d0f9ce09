/*
 * Which screen is drawn.
 */
#include "phasenav/view/view.h"

#include "draw.h"

#include <assert.h>

static void (*const screens[PN_SCREEN_COUNT])(const struct pn_draw *draw, const struct pn_frame *frame) = {
#define X(id, name) [PN_SCREEN_##id] = pn_view_##name,
#include "phasenav/nav/screens.def"
#undef X
};

/* In the footer's place, over all of it; in a window without a footer, in the last row. */
static void draw_notice(const struct pn_draw *draw, const struct pn_layout *layout)
{
    struct pn_area screen = draw->screen;
    struct pn_rect place = {.row = screen.rows - 1, .rows = 1, .columns = screen.columns};
    if (layout->footer.rows > 0) {
        place = layout->footer;
    }
    pn_area_fill_row(pn_draw_area(draw, place), 0, 0, place.columns, PN_ROLE_NORMAL, " ");
    pn_draw_clipped(draw, place, PN_ROLE_NOTICE, draw->input->notice);
}

void pn_view_render(struct pn_surface *surface, const struct pn_view_input *input, struct pn_arena *scratch)
{
    const struct pn_nav *nav = input->nav;
    struct pn_draw draw = {
        .screen = pn_area_whole(surface), .input = input, .glyphs = pn_glyphs(input->unicode), .scratch = scratch};
    struct pn_frame frame = pn_frame_shown(scratch, nav, input->context);
    assert(frame.layout.too_small || (surface->rows == nav->rows && surface->columns == nav->columns));
    if (frame.layout.too_small) {
        pn_area_put_text(draw.screen, 0, 0, PN_ROLE_NOTICE,
                         pn_tr(input->context->catalog, "The window is too small: please enlarge it"));
        pn_area_set_cursor(draw.screen, 0, 0);
    } else {
        screens[pn_nav_screen(nav)](&draw, &frame);
        if (input->notice != NULL) {
            draw_notice(&draw, &frame.layout);
        }
        pn_draw_prompt(&draw, &frame);
    }
}
