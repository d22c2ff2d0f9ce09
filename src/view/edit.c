/*
 * A line that is typed into.
 */
#include "draw.h"

#include "phasenav/base/text.h"

#include <string.h>

/* From which byte on the text is shown, so that `columns` reach up to its cursor. */
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

void pn_draw_edit(const struct pn_draw *draw, struct pn_rect line, const char *label, const struct pn_edit *edit)
{
    struct pn_area area = pn_draw_area(draw, line);
    unsigned column = 0;
    size_t label_length = strlen(label);
    size_t label_width = pn_text_width(label, label_length);
    if (label_width + 1 < line.columns / 2) {
        column = pn_area_put(area, 0, 0, PN_ROLE_LABEL, label, label_length) + 1;
    }
    unsigned columns = line.columns - column;
    size_t first = first_shown(edit, columns - 1); /* the last column is for the cursor */
    pn_area_put(area, 0, column, PN_ROLE_NORMAL, edit->text + first, edit->length - first);
    pn_area_set_cursor(area, 0, column + (unsigned)pn_text_width(edit->text + first, edit->cursor - first));
}
