/*
 * Where things stand on the screen: arithmetic on rows and columns, so that paging and drawing agree.
 */
#ifndef PHASENAV_NAV_LAYOUT_H
#define PHASENAV_NAV_LAYOUT_H

#include <stdbool.h>

/* From so many columns on, list and detail stand side by side. */
enum { PN_LAYOUT_WIDE = 60 };

/* A smaller screen shows nothing but the request for a larger one. */
enum { PN_LAYOUT_LEAST_ROWS = 6, PN_LAYOUT_LEAST_COLUMNS = 20 };

/* A part of the screen; without rows it is not there. */
struct pn_rect {
    unsigned row;
    unsigned column;
    unsigned rows;
    unsigned columns;
};

enum pn_layout_kind {
    PN_LAYOUT_START, /* list and detail under a question */
    PN_LAYOUT_SPLIT, /* list and detail */
    PN_LAYOUT_LIST,  /* one pane: `list` */
    PN_LAYOUT_TABLE, /* `list` under the headings of its columns; where there is room, below it a short `detail` */
    PN_LAYOUT_PAGE,  /* one pane: `detail` */
};

/*
 * A pane's first column is for its marker; its texts begin `..._indent` columns further right. Its last column stays
 * free for the sign that there is more, which the rules' notes say in words where there is a rule.
 */
struct pn_layout {
    bool too_small; /* nothing below is set */
    struct pn_rect head;
    struct pn_rect top_rule;
    struct pn_rect question; /* START: its lines, without the blank one that follows */
    struct pn_rect headings; /* TABLE: of its columns */
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

/* What a screen would like to show besides. */
struct pn_layout_wishes {
    unsigned prompt_lines; /* of what is asked for; at most two rows less than the screen has */
    bool reading;          /* the detail is being read: stacked, it gets most of the rows, or all where they are few */
    /* START's: */
    unsigned question_lines; /* of the question at this width; it is left out where room is scarce */
    unsigned list_lines;     /* of its list, which is short: stacked, it gets them if they leave some for the detail */
};

struct pn_layout pn_layout_compute(enum pn_layout_kind kind, unsigned rows, unsigned columns,
                                   struct pn_layout_wishes wishes);

/* Columns between the screen's left edge and everything else. */
unsigned pn_layout_margin(unsigned columns);

/* Lines of a pane; at least 1, also while the screen is too small to show any. */
unsigned pn_pane_height(struct pn_rect pane);

/* Columns that a pane's texts may take; at least 1. */
unsigned pn_layout_text_columns(struct pn_rect pane, unsigned indent);

#endif
