// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which screen is drawn.
 */
#include "phasenav/view/view.h"

#include "draw.h"
#include "notice.h"
#include "prompt.h"

#include "phasenav/base/wrap.h"

#include "phasenav/view/keymap.h"

#include <assert.h>
#include <string.h>

static void (*const screens[PN_SCREEN_COUNT])(const struct pn_draw *draw, const struct pn_frame *frame) = {
#define X(id, name, title, action, mode, about, counted) [PN_SCREEN_##id] = pn_view_##name,
#include "phasenav/nav/screens.def"
#undef X
};

/* What app has to say or, if it has nothing, what navigation remarks on the last action. NULL: neither. */
static const char *notice_of(const struct pn_draw *draw)
{
    const struct pn_nav *nav = draw->input->nav;
    if (draw->input->notice != NULL || nav->remark == PN_REMARK_NONE) {
        return draw->input->notice;
    }
    const struct pn_catalog *catalog = draw->input->context->catalog;
    const char *about = nav->form.edit.text;
    if (nav->remark != PN_REMARK_NO_DATE) {
        about = pn_keymap_name(draw->scratch, catalog, nav->last_action, draw->input->unicode);
    }
    return pn_remark_text(draw->scratch, catalog, nav->remark, about != NULL ? about : "");
}

/* Draws as much of the text as there is room for. Its first words say most. */
static void draw_too_small(const struct pn_draw *draw)
{
    const char *text = pn_tr(draw->input->context->catalog, "Too small: please enlarge the window");
    size_t length = strlen(text);
    size_t from = 0;
    for (unsigned row = 0; row < draw->screen.rows && from < length; row++) {
        struct pn_text_line line;
        from = pn_text_wrap(text, from, draw->screen.columns, &line);
        pn_area_put(draw->screen, row, 0, PN_ROLE_NOTICE, text + line.start, line.length);
    }
    pn_area_set_cursor(draw->screen, 0, 0);
}

void pn_view_render(struct pn_surface *surface, const struct pn_view_input *input, struct pn_arena *scratch)
{
    const struct pn_nav *nav = input->nav;
    struct pn_draw draw = {
        .screen = pn_area_whole(surface), .input = input, .glyphs = pn_glyphs(input->unicode), .scratch = scratch};
    const struct pn_frame *frame = input->frame;
    draw.frame = frame;
    assert(frame->layout.too_small || (surface->rows == nav->rows && surface->columns == nav->columns));
    if (frame->layout.too_small) {
        draw_too_small(&draw);
    } else {
        screens[pn_nav_screen(nav)](&draw, frame);
        const char *notice = notice_of(&draw);
        if (notice != NULL) {
            pn_draw_notice(&draw, &frame->layout, notice);
        }
        pn_draw_prompt(&draw, frame);
    }
}
