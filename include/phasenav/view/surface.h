/*
 * A screen in memory: a grid of cells with roles, and where the cursor stands. Views draw into it; a terminal and a
 * test read it. Drawing outside an area is clipped, never an error.
 */
#ifndef PHASENAV_VIEW_SURFACE_H
#define PHASENAV_VIEW_SURFACE_H

#include "phasenav/base/arena.h"
#include "phasenav/base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a cell means; the terminal decides what that looks like. The letter stands for it in a test's role map. */
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
    X(HIT, 'h')      /* what was searched for */                                                                       \
    X(KEY, 'K')      /* a key in a hint */                                                                             \
    X(NOTICE, 'N')   /* something the reader should see once */                                                        \
    X(RED, 'r')      /* the colours of workstreams; the name is always written beside */                               \
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

const struct pn_cell *pn_surface_cell(const struct pn_surface *surface, unsigned row, unsigned column);

/* A rectangle of a surface: coordinates of the functions below are relative to it, and clipped to it. */
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

/* The same for a NUL-terminated text. */
unsigned pn_area_put_text(struct pn_area area, unsigned row, unsigned column, enum pn_role role, const char *text);

/* Gives a whole stretch of a row a role, leaving its texts. */
void pn_area_set_role(struct pn_area area, unsigned row, unsigned column, unsigned columns, enum pn_role role);

/* Repeats a glyph of one column. */
void pn_area_fill_row(struct pn_area area, unsigned row, unsigned column, unsigned columns, enum pn_role role,
                      const char *glyph);
void pn_area_fill_column(struct pn_area area, unsigned row, unsigned column, unsigned rows, enum pn_role role,
                         const char *glyph);

void pn_area_set_cursor(struct pn_area area, unsigned row, unsigned column);

/* For tests: the characters, a line per row without trailing blanks; and the role letters of every cell. */
void pn_surface_write_text(const struct pn_surface *surface, struct pn_buffer *buffer);
void pn_surface_write_roles(const struct pn_surface *surface, struct pn_buffer *buffer);

#endif
