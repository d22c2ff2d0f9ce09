/*
 * All that can be derived from the state of navigation for one frame: layout, rows, lines. Nothing of it is stored;
 * what moves the cursor and what draws it start from the same.
 */
#ifndef PHASENAV_NAV_FRAME_H
#define PHASENAV_NAV_FRAME_H

#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"
#include "phasenav/nav/nav.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/sheet.h"

/* The phases of the matrix, in columns behind the titles of its rows. */
struct pn_grid {
    unsigned title_columns; /* from the list's left edge */
    unsigned cell_columns;  /* of each phase */
    uint32_t first;         /* phase that is shown; at least one is */
    uint32_t count;
    uint32_t selected;
};

struct pn_frame {
    struct pn_layout layout;
    struct pn_rows rows;
    uint32_t selected; /* among the rows; PN_NO_ROW where none can be */
    struct pn_lines list;
    struct pn_sheet sheet; /* what the detail's places count; empty where nothing can be followed there */
    struct pn_lines detail;
    uint32_t detail_line; /* under the detail's cursor; PN_NO_LINE where it has none */
    struct pn_grid grid;  /* MATRIX */
    const char *question; /* START's, at the layout's width */
};

/* The frame of the position, also while the help covers it. Lives in the arena. */
struct pn_frame pn_frame_of(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context);

/* The frame of what is shown. */
struct pn_frame pn_frame_shown(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context);

/* Lines of the list that the row takes: *ret_end is the one after them. */
uint32_t pn_frame_row_lines(const struct pn_frame *frame, uint32_t row, uint32_t *ret_end);

#endif
