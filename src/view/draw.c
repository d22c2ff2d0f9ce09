// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "draw.h"

#include "phasenav/base/width.h"
#include "phasenav/view/keymap.h"

#include <string.h>

struct pn_area pn_draw_area(const struct pn_draw *draw, struct pn_rect rect)
{
    return pn_area_sub(draw->screen, rect.row, rect.column, rect.rows, rect.columns);
}

void pn_draw_rule(const struct pn_draw *draw, struct pn_rect rule)
{
    pn_area_fill_row(pn_draw_area(draw, rule), 0, 0, rule.columns, PN_ROLE_RULE, draw->glyphs->horizontal);
}

void pn_draw_rules(const struct pn_draw *draw, const struct pn_layout *layout)
{
    pn_draw_rule(draw, layout->top_rule);
    pn_draw_rule(draw, layout->middle_rule);
    pn_draw_rule(draw, layout->bottom_rule);
}

void pn_draw_divider(const struct pn_draw *draw, const struct pn_layout *layout)
{
    struct pn_rect divider = layout->divider;
    pn_area_fill_column(pn_draw_area(draw, divider), 0, 0, divider.rows, PN_ROLE_RULE, draw->glyphs->vertical);
    if (divider.rows > 0 && layout->top_rule.rows > 0) {
        pn_area_fill_row(draw->screen, layout->top_rule.row, divider.column, 1, PN_ROLE_RULE, draw->glyphs->tee_down);
    }
    if (divider.rows > 0 && layout->bottom_rule.rows > 0) {
        pn_area_fill_row(draw->screen, layout->bottom_rule.row, divider.column, 1, PN_ROLE_RULE, draw->glyphs->tee_up);
    }
}

const char *pn_draw_note(const struct pn_draw *draw)
{
    const struct pn_nav_context *context = draw->input->context;
    const char *language = context->roadmap->languages[context->language];
    const char *help = pn_keymap_name(draw->scratch, context->catalog, PN_ACTION_HELP, draw->input->unicode);
    return pn_arena_printf(draw->scratch, "%s  %s=%s", language, help, pn_tr(context->catalog, "Help"));
}

unsigned pn_draw_clipped(const struct pn_draw *draw, struct pn_rect row, enum pn_role role, const char *text)
{
    struct pn_area area = pn_draw_area(draw, row);
    size_t length = strlen(text);
    if (pn_text_width(text, length) <= row.columns) {
        return pn_area_put(area, 0, 0, role, text, length);
    }
    const char *ellipsis = draw->glyphs->ellipsis;
    size_t ellipsis_width = pn_text_width(ellipsis, strlen(ellipsis));
    size_t room = row.columns > ellipsis_width ? row.columns - ellipsis_width : 0;
    unsigned end = pn_area_put(area, 0, 0, role, text, pn_text_clip(text, length, room));
    return end + pn_area_put_text(area, 0, end, role, ellipsis);
}

void pn_draw_head(const struct pn_draw *draw, struct pn_rect head, const char *title, const char *note)
{
    unsigned used = pn_draw_clipped(draw, head, PN_ROLE_TITLE, title);
    size_t note_width = pn_text_width(note, strlen(note));
    if (used + 2 + note_width <= head.columns) {
        pn_area_put_text(pn_draw_area(draw, head), 0, head.columns - (unsigned)note_width, PN_ROLE_DIM, note);
    }
}
