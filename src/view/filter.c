// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "filter.h"

#include "phasenav/base/width.h"

#include <string.h>

enum {
    BEFORE = 1, /* columns of the rule that stay in sight at its left end */
    LEAVE = 4,  /* columns that stay free for the sign that there is more above */
};

/* Writes the name over the right end of the head; a name longer than a third of the head is cut off. */
static void draw_in_head(const struct pn_draw *draw, struct pn_rect head, const char *title)
{
    size_t length = pn_text_clip(title, strlen(title), head.columns / 3);
    const char *note = pn_arena_printf(draw->scratch, " [%.*s]", (int)length, title);
    unsigned width = (unsigned)pn_text_width(note, strlen(note));
    pn_area_put_text(pn_draw_area(draw, head), 0, head.columns - width, PN_ROLE_NOTICE, note);
}

unsigned pn_draw_filter(const struct pn_draw *draw, const struct pn_layout *layout)
{
    const struct pn_nav_context *context = draw->input->context;
    uint32_t workstream;
    struct pn_filter filter = pn_nav_filter(draw->input->nav, &workstream);
    if (pn_filter_is_empty(&filter)) {
        return 0;
    }
    const char *title = pn_text_in(context->roadmap->workstreams[workstream].title, context->language);
    if (layout->top_rule.rows == 0) {
        draw_in_head(draw, layout->head, title);
        return 0;
    }
    struct pn_rect rule = layout->top_rule;
    if (layout->divider.rows > 0) {
        rule.columns = layout->list.columns;
    }
    const char *note = pn_arena_printf(draw->scratch, " %s ",
                                       pn_arena_printf(draw->scratch, pn_tr(context->catalog, "only: %s"), title));
    size_t length = pn_text_clip(note, strlen(note), rule.columns - BEFORE - LEAVE);
    return BEFORE + pn_area_put(pn_draw_area(draw, rule), 0, BEFORE, PN_ROLE_NOTICE, note, length);
}
