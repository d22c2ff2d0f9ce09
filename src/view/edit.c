// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "edit.h"

#include "phasenav/base/width.h"

#include <string.h>

/* Returns the first byte that is shown, so that the cursor is at most `columns` to the right of it. */
static size_t first_shown(const struct pn_edit *edit, size_t columns)
{
    size_t first = 0;
    size_t width = pn_text_width(edit->text, edit->cursor);
    while (width > columns) {
        unsigned cluster_width;
        first += pn_text_cluster(edit->text + first, edit->length - first, &cluster_width);
        width -= cluster_width;
    }
    return first;
}

/* Draws the part around the cursor that the line has room for, with a sign at each side where more is hidden. */
static void draw_part(const struct pn_draw *draw, struct pn_area area, const struct pn_edit *edit)
{
    const char *sign = draw->glyphs->ellipsis;
    unsigned sign_columns = (unsigned)pn_text_width(sign, strlen(sign));
    unsigned signs = 2 * sign_columns + 2; /* and two for the character under the cursor */
    size_t first = first_shown(edit, area.columns > signs ? area.columns - signs : 0);
    unsigned column = first > 0 ? pn_area_put_text(area, 0, 0, PN_ROLE_DIM, sign) : 0;
    size_t rest = edit->length - first;
    unsigned room = area.columns > column ? area.columns - column : 0;
    if (pn_text_width(edit->text + first, rest) >= room) { /* the cursor needs a column behind the end */
        rest = pn_text_clip(edit->text + first, rest, room > sign_columns ? room - sign_columns : 0);
        pn_area_put_text(area, 0, area.columns - sign_columns, PN_ROLE_DIM, sign);
    }
    pn_area_put(area, 0, column, PN_ROLE_NORMAL, edit->text + first, rest);
    pn_area_set_cursor(area, 0, column + (unsigned)pn_text_width(edit->text + first, edit->cursor - first));
}

void pn_draw_edit(const struct pn_draw *draw, struct pn_rect line, const char *label, const struct pn_edit *edit)
{
    struct pn_area area = pn_draw_area(draw, line);
    size_t label_length = strlen(label);
    size_t label_width = pn_text_width(label, label_length);
    if (label_width > 0 && label_width + 1 < line.columns / 2) {
        unsigned used = pn_area_put(area, 0, 0, PN_ROLE_LABEL, label, label_length) + 1;
        area = pn_area_sub(area, 0, used, 1, line.columns - used);
    }
    if (pn_text_width(edit->text, edit->length) < area.columns) {
        pn_area_put(area, 0, 0, PN_ROLE_NORMAL, edit->text, edit->length);
        pn_area_set_cursor(area, 0, (unsigned)pn_text_width(edit->text, edit->cursor));
    } else {
        draw_part(draw, area, edit);
    }
}
