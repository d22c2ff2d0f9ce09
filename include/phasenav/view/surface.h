// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A screen in memory: a grid of cells with roles, and where the cursor stands. Views draw into it; a terminal and a
 * test read it.
 */
#ifndef PHASENAV_VIEW_SURFACE_H
#define PHASENAV_VIEW_SURFACE_H

#include "phasenav/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a cell means; the terminal decides what that looks like. Tests write a role as its letter. */
#define PN_ROLES(X)                                                                                                    \
    X(NORMAL, '.')                                                                                                     \
    X(TITLE, 'T')    /* the title of what is open */                                                                   \
    X(HEADING, 'H')  /* the heading of a section */                                                                    \
    X(LABEL, 'L')    /* the name of a field */                                                                         \
    X(DIM, 'd')      /* secondary */                                                                                   \
    X(RULE, '-')     /* lines between areas */                                                                         \
    X(SELECTED, 'S') /* the row under the cursor, in the pane that has the keys */                                     \
    X(MARKED, 'm')   /* the row under the cursor in another pane; the open phase in the ribbon */                      \
    X(LINK, 'l')     /* what Enter follows */                                                                          \
    X(FIELD, 'F')    /* what is typed into, in the row under the cursor */                                             \
    X(HIT, 'h')      /* what was searched for */                                                                       \
    X(KEY, 'K')      /* a key in a hint */                                                                             \
    X(NOTICE, 'N')   /* something the reader should see once */                                                        \
    X(RED, 'r')      /* colours, for signs alone; what they say is written beside */                                   \
    X(GREEN, 'g')                                                                                                      \
    X(YELLOW, 'y')                                                                                                     \
    X(BLUE, 'b')                                                                                                       \
    X(MAGENTA, 'M')                                                                                                    \
    X(CYAN, 'c')

enum pn_role {
#define PN_ROLE_ENUM(name, letter) PN_ROLE_##name,
    PN_ROLES(PN_ROLE_ENUM)
#undef PN_ROLE_ENUM
        PN_ROLE_COUNT
};

/* One column of one row. A wide cluster fills two: the second has width 0 and no text. */
struct pn_cell {
    const char *text; /* one cluster of UTF-8, `length` bytes, borrowed for the frame; NULL is a blank */
    uint8_t length;
    uint8_t width;
    uint8_t role; /* enum pn_role */
};

/* A rectangle of cells; there is none where it has no rows. */
struct pn_patch {
    unsigned row;
    unsigned column;
    unsigned rows;
    unsigned columns;
};

struct pn_surface {
    unsigned rows;
    unsigned columns;
    struct pn_cell *cells; /* rows * columns, row by row */
    bool cursor_set;       /* otherwise the terminal's cursor rests in the last cell */
    unsigned cursor_row;
    unsigned cursor_column;
    struct pn_patch aside; /* the detail beside a list, which nobody reads while they move through the list */
};

/* A blank surface whose cells live in the arena. At least 1 by 1. */
void pn_surface_init(struct pn_surface *surface, struct pn_arena *arena, unsigned rows, unsigned columns);

#endif
