// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "draw.h"

#include "phasenav/base/width.h"

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
    pn_draw_rule(draw, layout->title_rule);
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

unsigned pn_draw_cut(const struct pn_draw *draw, struct pn_area area, struct pn_draw_place place, enum pn_role role,
                     const char *text, size_t length)
{
    if (pn_text_width(text, length) <= place.columns) {
        return pn_area_put(area, place.row, place.column, role, text, length);
    }
    const char *ellipsis = draw->glyphs->ellipsis;
    size_t ellipsis_width = pn_text_width(ellipsis, strlen(ellipsis));
    size_t room = place.columns > ellipsis_width ? place.columns - ellipsis_width : 0;
    size_t kept = pn_text_clip(text, length, room);
    while (kept > 0 && text[kept - 1] == ' ') {
        kept--; /* the ellipsis stands right behind a word */
    }
    unsigned end = place.column + pn_area_put(area, place.row, place.column, role, text, kept);
    return end - place.column + pn_area_put_text(area, place.row, end, role, ellipsis);
}

unsigned pn_draw_clipped(const struct pn_draw *draw, struct pn_rect row, enum pn_role role, const char *text)
{
    struct pn_draw_place place = {.columns = row.columns};
    return pn_draw_cut(draw, pn_draw_area(draw, row), place, role, text, strlen(text));
}
