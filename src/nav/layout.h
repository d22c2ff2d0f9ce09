// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Computing layouts, and the room that they leave.
 */
#ifndef NAV_LAYOUT_H
#define NAV_LAYOUT_H

#include "phasenav/nav/layout.h"

enum pn_layout_kind {
    PN_LAYOUT_START,   /* list and detail under a question */
    PN_LAYOUT_SPLIT,   /* list and detail */
    PN_LAYOUT_LIST,    /* one pane: `list` */
    PN_LAYOUT_TABLE,   /* `list` under the headings of its columns; where there is room, below it a short `detail` */
    PN_LAYOUT_PAGE,    /* one pane: `detail` */
    PN_LAYOUT_COCKPIT, /* `list`, with a column free before it; where there is room, a narrow `detail` left of it */
    PN_LAYOUT_COLUMNS, /* one pane: `detail`, under the headings of its columns where it has any */
};

/* What a screen would like to show besides its kind's panes. */
struct pn_layout_wishes {
    unsigned prompt_lines;  /* of what is asked for; at most two rows less than the screen has */
    bool reading;           /* the detail is being read: stacked, it gets most of the rows, or all where they are few */
    bool half;              /* stacked, the detail gets half of the rows: the list says little beside its titles */
    unsigned title_lines;   /* PAGE: of the title that stays above it */
    unsigned heading_lines; /* COLUMNS: of the headings; they get at most half of the rows */
    /* START's: */
    unsigned question_lines; /* of the question at this width; it is left out where room is scarce */
    unsigned list_lines;     /* of its list, which is short: stacked, it gets them if they leave some for the detail */
};

struct pn_layout pn_layout_compute(enum pn_layout_kind kind, unsigned rows, unsigned columns,
                                   struct pn_layout_wishes wishes);

/* Lines of a pane; at least 1, also while the screen is too small to show any. */
unsigned pn_pane_height(struct pn_rect pane);

/* Columns that a pane's texts may take; at least 1. */
unsigned pn_layout_text_columns(struct pn_rect pane, unsigned indent);

#endif
