// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Pointing: what stands at a place of the screen. Arithmetic on the same frame that is drawn.
 */
#ifndef PHASENAV_NAV_POINT_H
#define PHASENAV_NAV_POINT_H

#include <stdint.h>

/* A row and a column of the screen, from 0 at its upper left corner. */
struct pn_place_on_screen {
    unsigned row;
    unsigned column;
};

/* A place as the number of the action POINT. */
static inline uint32_t pn_pack_place(struct pn_place_on_screen place)
{
    return (uint32_t)(place.row & 0xffff) << 16 | (place.column & 0xffff);
}

static inline struct pn_place_on_screen pn_unpack_place(uint32_t number)
{
    return (struct pn_place_on_screen){.row = number >> 16, .column = number & 0xffff};
}

#endif
