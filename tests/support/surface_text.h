// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A surface as a text: its characters, and what its cells mean.
 */
#ifndef TESTS_SUPPORT_SURFACE_TEXT_H
#define TESTS_SUPPORT_SURFACE_TEXT_H

#include "phasenav/base/buffer.h"
#include "phasenav/view/surface.h"

/* The characters, a line per row without trailing blanks. */
static inline void surface_write_text(const struct pn_surface *surface, struct pn_buffer *buffer)
{
    const struct pn_cell *cell = surface->cells;
    for (unsigned row = 0; row < surface->rows; row++) {
        size_t blanks = 0; /* held back until something follows them */
        for (unsigned column = 0; column < surface->columns; column++, cell++) {
            if (cell->width == 0) {
                continue;
            }
            if (cell->text == NULL || (cell->length == 1 && *cell->text == ' ')) {
                blanks++;
                continue;
            }
            pn_buffer_append_repeated(buffer, ' ', blanks);
            blanks = 0;
            pn_buffer_append(buffer, cell->text, cell->length);
        }
        pn_buffer_append(buffer, "\n", 1);
    }
}

/* A letter for each cell's role, a line per row; the letters are those of PN_ROLES. */
static inline void surface_write_roles(const struct pn_surface *surface, struct pn_buffer *buffer)
{
#define LETTER(name, letter) [PN_ROLE_##name] = (letter),
    static const char letters[PN_ROLE_COUNT] = {PN_ROLES(LETTER)};
#undef LETTER
    const struct pn_cell *cell = surface->cells;
    for (unsigned row = 0; row < surface->rows; row++) {
        for (unsigned column = 0; column < surface->columns; column++, cell++) {
            pn_buffer_append(buffer, &letters[cell->role], 1);
        }
        pn_buffer_append(buffer, "\n", 1);
    }
}

#endif
