// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The grid of cells: every write is clipped, no wide cluster is ever left in halves, and nothing that a terminal could
 * take as a command becomes a cell, whatever the text is.
 */
#include "area.h"

#include "phasenav/base/text_check.h"
#include "phasenav/base/utf8.h"
#include "phasenav/base/width.h"

#include <assert.h>
#include <string.h>

void pn_surface_init(struct pn_surface *surface, struct pn_arena *arena, unsigned rows, unsigned columns)
{
    rows = rows > 0 ? rows : 1;
    columns = columns > 0 ? columns : 1;
    *surface = (struct pn_surface){.rows = rows, .columns = columns};
    size_t count = (size_t)rows * columns;
    surface->cells = PN_NEW_ARRAY(arena, struct pn_cell, count);
    for (size_t i = 0; i < count; i++) {
        surface->cells[i].width = 1;
    }
}

static struct pn_cell *cell_at(const struct pn_surface *surface, unsigned row, unsigned column)
{
    assert(row < surface->rows && column < surface->columns);
    return &surface->cells[(size_t)row * surface->columns + column];
}

const struct pn_cell *pn_surface_cell(const struct pn_surface *surface, unsigned row, unsigned column)
{
    return cell_at(surface, row, column);
}

struct pn_area pn_area_whole(struct pn_surface *surface)
{
    return (struct pn_area){.surface = surface, .rows = surface->rows, .columns = surface->columns};
}

static unsigned at_most(unsigned value, unsigned limit)
{
    return value < limit ? value : limit;
}

struct pn_area pn_area_sub(struct pn_area area, unsigned row, unsigned column, unsigned rows, unsigned columns)
{
    row = at_most(row, area.rows);
    column = at_most(column, area.columns);
    return (struct pn_area){.surface = area.surface,
                            .row = area.row + row,
                            .column = area.column + column,
                            .rows = at_most(rows, area.rows - row),
                            .columns = at_most(columns, area.columns - column)};
}

static void blank(struct pn_cell *cell)
{
    cell->text = NULL;
    cell->length = 0;
    cell->width = 1;
}

/* Blanks the other half of wide clusters that a write to [column, column + width) would cut. */
static void part_wide_clusters(const struct pn_surface *surface, unsigned row, unsigned column, unsigned width)
{
    if (column > 0 && cell_at(surface, row, column)->width == 0) {
        blank(cell_at(surface, row, column - 1));
    }
    if (column + width < surface->columns && cell_at(surface, row, column + width)->width == 0) {
        blank(cell_at(surface, row, column + width));
    }
}

static void set_cell(const struct pn_surface *surface, unsigned row, unsigned column, unsigned width, enum pn_role role,
                     const char *text, size_t length)
{
    part_wide_clusters(surface, row, column, width);
    struct pn_cell *cell = cell_at(surface, row, column);
    *cell = (struct pn_cell){.text = text, .length = (uint8_t)length, .width = (uint8_t)width, .role = (uint8_t)role};
    if (width == 2) {
        *cell_at(surface, row, column + 1) = (struct pn_cell){.role = (uint8_t)role};
    }
}

unsigned pn_area_put(struct pn_area area, unsigned row, unsigned column, enum pn_role role, const char *text,
                     size_t length)
{
    if (row >= area.rows || column >= area.columns) {
        return 0;
    }
    unsigned start = column;
    for (size_t at = 0; at < length;) {
        unsigned width = 0;
        size_t bytes = pn_text_cluster(text + at, length - at, &width);
        if (width == 0) {
            at += bytes; /* it combines with a character that is not there */
            continue;
        }
        if (width > area.columns - column) {
            break;
        }
        const char *shown = text + at;
        size_t shown_length = bytes;
        size_t problem;
        if (bytes > UINT8_MAX) {
            uint32_t code_point;
            shown_length = pn_text_decode(
                shown, bytes, &code_point); /* more accents than a cell can hold: only the letter is shown */
        }
        if (*shown == '\n' || pn_text_check(shown, shown_length, &problem) != PN_TEXT_FINE) {
            shown = "?";
            shown_length = 1;
            width = 1;
        }
        set_cell(area.surface, area.row + row, area.column + column, width, role, shown, shown_length);
        column += width;
        at += bytes;
        if (column >= area.columns) {
            break;
        }
    }
    return column - start;
}

unsigned pn_area_put_text(struct pn_area area, unsigned row, unsigned column, enum pn_role role, const char *text)
{
    return pn_area_put(area, row, column, role, text, strlen(text));
}

void pn_area_set_role(struct pn_area area, unsigned row, unsigned column, unsigned columns, enum pn_role role)
{
    if (row >= area.rows || column >= area.columns) {
        return;
    }
    columns = at_most(columns, area.columns - column);
    for (unsigned i = 0; i < columns; i++) {
        cell_at(area.surface, area.row + row, area.column + column + i)->role = (uint8_t)role;
    }
}

void pn_area_fill_row(struct pn_area area, unsigned row, unsigned column, unsigned columns, enum pn_role role,
                      const char *glyph)
{
    if (row >= area.rows || column >= area.columns) {
        return;
    }
    columns = at_most(columns, area.columns - column);
    for (unsigned i = 0; i < columns; i++) {
        set_cell(area.surface, area.row + row, area.column + column + i, 1, role, glyph, strlen(glyph));
    }
}

void pn_area_fill_column(struct pn_area area, unsigned row, unsigned column, unsigned rows, enum pn_role role,
                         const char *glyph)
{
    for (unsigned i = 0; i < rows && row + i < area.rows; i++) {
        pn_area_fill_row(area, row + i, column, 1, role, glyph);
    }
}

void pn_area_set_cursor(struct pn_area area, unsigned row, unsigned column)
{
    if (row < area.rows && column < area.columns) {
        area.surface->cursor_set = true;
        area.surface->cursor_row = area.row + row;
        area.surface->cursor_column = area.column + column;
    }
}
