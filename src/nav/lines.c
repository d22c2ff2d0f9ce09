// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How lines are found.
 */
#include "lines.h"

uint32_t pn_lines_taken_by_row(struct pn_lines lines, uint32_t row, uint32_t *ret_end)
{
    uint32_t first = 0;
    while (first < lines.count && lines.at[first].row != row) {
        first++;
    }
    *ret_end = first;
    while (*ret_end < lines.count && lines.at[*ret_end].row == row) {
        ++*ret_end;
    }
    return first < lines.count ? first : PN_NO_LINE;
}

static bool is_before(struct pn_detail_cursor a, struct pn_detail_cursor b)
{
    return a.entry != b.entry ? a.entry < b.entry : a.offset < b.offset;
}

uint32_t pn_lines_at(struct pn_lines lines, struct pn_detail_cursor cursor)
{
    /* The lines are not in the order of the entries: the workstreams stand on top. So it is the last place that does
     * not lie behind the cursor, wherever its line is. */
    uint32_t found = PN_NO_LINE;
    for (uint32_t i = 0; i < lines.count; i++) {
        const struct pn_line *line = &lines.at[i];
        if (line->selectable && !is_before(cursor, line->place) &&
            (found == PN_NO_LINE || is_before(lines.at[found].place, line->place))) {
            found = i;
        }
    }
    return found != PN_NO_LINE ? found : pn_lines_selectable(lines, 0, 1); /* without a title, nothing stands at 0 */
}

uint32_t pn_lines_selectable(struct pn_lines lines, uint32_t line, int step)
{
    /* Stepping below 0 wraps, and ends the loop like stepping beyond the last line. */
    while (line < lines.count && !lines.at[line].selectable) {
        line += (uint32_t)step;
    }
    return line < lines.count ? line : PN_NO_LINE;
}
