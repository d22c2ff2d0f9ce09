// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Drawing into a part of a surface. What lies outside the part is clipped, never an error.
 */
#ifndef VIEW_AREA_H
#define VIEW_AREA_H

#include "phasenav/view/surface.h"

/* A rectangle of a surface. The functions below count rows and columns from its upper left corner. */
struct pn_area {
    struct pn_surface *surface;
    unsigned row;
    unsigned column;
    unsigned rows;
    unsigned columns;
};

struct pn_area pn_area_whole(struct pn_surface *surface);
struct pn_area pn_area_sub(struct pn_area area, unsigned row, unsigned column, unsigned rows, unsigned columns);

/* Writes `length` bytes of one line of text and returns the columns used. The text must live as long as the frame. A
 * wide cluster that only half fits is left out. */
unsigned pn_area_put(struct pn_area area, unsigned row, unsigned column, enum pn_role role, const char *text,
                     size_t length);

/* As pn_area_put(), for a text that ends with a NUL. */
unsigned pn_area_put_text(struct pn_area area, unsigned row, unsigned column, enum pn_role role, const char *text);

/* Gives a whole stretch of a row a role, leaving its texts. */
void pn_area_set_role(struct pn_area area, unsigned row, unsigned column, unsigned columns, enum pn_role role);

/* Repeats a glyph of one column. */
void pn_area_fill_row(struct pn_area area, unsigned row, unsigned column, unsigned columns, enum pn_role role,
                      const char *glyph);
void pn_area_fill_column(struct pn_area area, unsigned row, unsigned column, unsigned rows, enum pn_role role,
                         const char *glyph);

void pn_area_set_cursor(struct pn_area area, unsigned row, unsigned column);

const struct pn_cell *pn_surface_cell(const struct pn_surface *surface, unsigned row, unsigned column);

#endif
