// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Where things stand on the screen: arithmetic on rows and columns, so that paging and drawing agree.
 */
#ifndef PHASENAV_NAV_LAYOUT_H
#define PHASENAV_NAV_LAYOUT_H

#include <stdbool.h>

/* From so many columns on, list and detail stand side by side. */
enum { PN_LAYOUT_WIDE = 120 };

/* A smaller screen shows nothing but the request for a larger one. */
enum { PN_LAYOUT_LEAST_ROWS = 6, PN_LAYOUT_LEAST_COLUMNS = 20 };

/* A part of the screen; without rows it is not there. */
struct pn_rect {
    unsigned row;
    unsigned column;
    unsigned rows;
    unsigned columns;
};

/*
 * A pane's first column is for its marker; its texts begin `..._indent` columns further right. Its last column stays
 * free for the sign that there is more, which the rules' notes say in words where there is a rule.
 */
struct pn_layout {
    bool too_small; /* nothing below is set */
    struct pn_rect head;
    struct pn_rect top_rule;
    struct pn_rect title;      /* PAGE: that of what is read, which stays while it scrolls */
    struct pn_rect title_rule; /* below it */
    struct pn_rect question;   /* START: its lines, without the blank one that follows */
    struct pn_rect headings;   /* TABLE, COLUMNS: of the columns */
    struct pn_rect list;
    struct pn_rect legend;      /* TABLE: what its signs mean; where rows are scarce, left out */
    struct pn_rect divider;     /* side by side: the rule between, also where it is not drawn (START) */
    struct pn_rect middle_rule; /* stacked: the rule between */
    struct pn_rect detail;
    struct pn_rect bottom_rule;
    struct pn_rect footer;
    struct pn_rect prompt; /* what is asked for, in the place of the footer and above it */
    unsigned list_indent;
    unsigned detail_indent;
};

/* Columns between the screen's left edge and everything else. */
unsigned pn_layout_margin(unsigned columns);

#endif
