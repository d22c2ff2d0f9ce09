// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of a pane: texts wrapped and placed in columns, not yet drawn. Scrolling counts these lines and views draw
 * them, so that the two cannot disagree.
 */
#ifndef PHASENAV_NAV_LINES_H
#define PHASENAV_NAV_LINES_H

#include "phasenav/nav/state.h"
#include "phasenav/project/state.h"

enum pn_span_kind {
    PN_SPAN_TEXT,
    PN_SPAN_TITLE,
    PN_SPAN_HEADING,
    PN_SPAN_LABEL,
    PN_SPAN_DIM,
    PN_SPAN_LINK,
    PN_SPAN_FOUND,      /* a text in which the words of the search are marked */
    PN_SPAN_EXCERPT,    /* a part of such a text, as much as fits around the first mark */
    PN_SPAN_WORKSTREAM, /* a workstream's initial, in its colour */
    /* Signs, which have no text here: the view has one set for Unicode and one for ASCII, each a column wide. */
    PN_SPAN_LINK_SIGN,
    PN_SPAN_BULLET,
    PN_SPAN_SEPARATOR,
    PN_SPAN_ELLIPSIS, /* the one that may be wider: up to three columns */
    PN_SPAN_LANE_SIGN,
    PN_SPAN_PARALLEL_SIGN,
    PN_SPAN_OWN_PHASE_SIGN,
    PN_SPAN_LISTED_SIGN, /* on the project's short list */
    PN_SPAN_STATE,       /* how a milestone, a round or a gate stands */
    PN_SPAN_KEYS,        /* the keys of the line's action */
};

struct pn_span {
    enum pn_span_kind kind;
    enum pn_color color; /* WORKSTREAM */
    enum pn_state state; /* STATE */
    unsigned column;     /* from the pane's left edge */
    const char *text;    /* `length` bytes */
    size_t length;
    unsigned columns;  /* a text that is wider is cut with an ellipsis; 0: it fits */
    const char *words; /* FOUND, EXCERPT: what is marked; NULL: what was typed */
};

struct pn_line {
    uint32_t first_span;
    uint32_t span_count; /* none: a blank line */
    bool selectable;
    bool is_heading; /* although it is selectable: it counts as no entry, and its marker stands before the pane */
    bool is_row;  /* in a text that is read: under the cursor it is marked over its whole width, as a list's rows are */
    uint32_t row; /* the list's row, the help's action; else PN_NO_ROW */
    struct pn_detail_cursor place; /* in the detail pane */
};

struct pn_lines {
    const struct pn_line *at;
    uint32_t count;
    const struct pn_span *spans;
};

#define PN_NO_LINE UINT32_MAX

/* The first of the lines that a row of the list takes; *ret_end is the one after the last. */
uint32_t pn_lines_taken_by_row(struct pn_lines lines, uint32_t row, uint32_t *ret_end);

#endif
