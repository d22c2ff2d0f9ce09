// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * All that can be derived from the state of navigation for one frame: layout, rows, lines. It is made once for each
 * action, when the state has settled; the views draw that very frame, and the next action reads from it what is where.
 */
#ifndef PHASENAV_NAV_FRAME_H
#define PHASENAV_NAV_FRAME_H

#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/sheet.h"

/* The columns of a table: one for each phase of the matrix, or for each operating model, that is shown, behind the
 * titles of the rows. */
struct pn_grid {
    unsigned title_columns; /* from the pane's left edge */
    unsigned cell_columns;  /* of each phase or model */
    uint32_t first;         /* the first phase, or row of a model, that is shown; at least one is */
    uint32_t count;
    uint32_t selected;
    uint32_t cell_first; /* MODELS: the lines of `detail` on which the cell under the cursor stands: [first, end) */
    uint32_t cell_end;
};

/* FORM: what its lines, which are the detail's, are not enough to say. */
struct pn_form_frame {
    uint32_t top;   /* the first line that is shown */
    uint32_t first; /* the lines under the cursor: [first, end) */
    uint32_t end;
    uint32_t shown_end; /* of the lines that belong to it: [first, shown_end) */
    uint32_t edit_line; /* the one that is typed into; PN_NO_LINE: nothing is typed yet */
    unsigned edit_column;
    unsigned edit_columns;
    uint32_t cursor_line; /* where nothing is typed: the cursor's line, in `edit_column` */
    uint32_t typed_first; /* a note that is typed, in lines of its own: [typed_first, typed_end); else both are 0 */
    uint32_t typed_end;
    unsigned typed_column;
    uint32_t question_line; /* a blank one, before the question; PN_NO_LINE: nothing is asked */
    uint32_t notes_shown;
    uint32_t notes_before;
    const char *said; /* what was done last, below the lines; NULL: nothing */
    const char *help; /* what can be typed; NULL: nothing to say */
    struct pn_rect said_row;
    struct pn_rect help_row;
};

struct pn_frame {
    struct pn_layout layout;
    struct pn_rows rows;
    uint32_t selected; /* among the rows; PN_NO_ROW where none can be */
    struct pn_lines list;
    uint32_t named; /* the row that the rule below the list names while it is out of sight below, or PN_NO_ROW */
    const char *named_words; /* how */
    bool has_letters;        /* the list has the initials of workstreams: the rule says what they stand for */
    struct pn_sheet sheet;   /* the one that the detail cursor's `entry` counts in; empty if the pane has no links */
    struct pn_lines detail;
    uint32_t detail_line;      /* under the detail's cursor; PN_NO_LINE where it has none */
    struct pn_grid grid;       /* MATRIX, and MODELS while they are compared */
    struct pn_lines headings;  /* MODELS: of the columns; without any line there is no table, but a page */
    struct pn_form_frame form; /* FORM */
    const char *title;         /* CRITERION: what stays above the page; else NULL */
    const char *subtitle;      /* the names of its workstreams, "" where it has none */
    const char *question;      /* the question that START asks; NULL on other screens */
    const char *place; /* in one line below it, in which file the project is, or how one is begun; NULL: nothing, or
                        * there is no room */
};

/*
 * The frame of the state as pn_nav_init(), pn_nav_update() and pn_nav_resize() have left it. Its texts are borrowed
 * from the context, so whoever frees a catalogue, a project or a roadmap calls pn_nav_resize() before the frame is read
 * again.
 */
struct pn_settled {
    struct pn_frame frame;
    struct pn_arena arenas[2]; /* one holds the frame; the other is for the next one, which is made while an action
                                * still reads this one */
    unsigned current;
};

void pn_settled_init(struct pn_settled *settled);
void pn_settled_finish(struct pn_settled *settled);

#endif
