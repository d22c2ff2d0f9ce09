// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Rows and columns: what is left out when the screen gets small, in which order.
 */
#include "layout.h"

enum {
    MARGIN_FROM = 40,         /* columns: below, every column is needed for text */
    LIST_PER_CENT = 58,       /* of the screen's columns, of the list beside the detail */
    LIST_MOST = 100,          /* a wider list only makes the eye's way longer */
    PANE_PART = 4,            /* of the rows that list and detail share, for a detail below that is glanced at: one */
    SHORT_LIST_PER_CENT = 60, /* of these rows, for a list that should be seen whole */
    READ_LIST_PER_CENT = 20,  /* of these rows, for the list while the detail is read */
    PANE_FROM = 16,           /* rows: below, list or detail alone */
    RULE_FROM = 12,           /* rows: below, no rule under the head */
    FOOTER_FROM = 9,          /* rows: below, neither footer nor the rule above it */
    TITLE_RULE_FROM = 16,     /* rows: below, no rule under the title of a page, and one line of it */
    TABLE_DETAIL_FROM = 12,   /* rows of a table and what is below it */
    TABLE_DETAIL_ROWS = 3,
    TABLE_LEGEND_FROM = 16, /* rows of a table and what is below it: with fewer, no legend of its signs */
    HEAD_AND_BODY = 2,      /* rows that are never given away */
    QUESTION_FROM = 16,     /* rows: START's question */
    COCKPIT_WIDE = 100,     /* columns: below, no figures beside the cockpit's sections */
    FIGURES_PER_CENT = 30,
    FIGURES_MOST = 40,
};

unsigned pn_layout_margin(unsigned columns)
{
    return columns >= MARGIN_FROM ? 1 : 0;
}

unsigned pn_pane_height(struct pn_rect pane)
{
    return pane.rows > 0 ? pane.rows : 1;
}

unsigned pn_layout_text_columns(struct pn_rect pane, unsigned indent)
{
    return pane.columns > indent + 1 ? pane.columns - indent - 1 : 1;
}

static unsigned list_columns(unsigned columns)
{
    unsigned wanted = columns * LIST_PER_CENT / 100;
    return wanted < LIST_MOST ? wanted : LIST_MOST;
}

/* Takes one row of full width from the top or the bottom of what is left of the body. */
static struct pn_rect take_top(struct pn_rect *body)
{
    struct pn_rect taken = *body;
    taken.rows = 1;
    body->row++;
    body->rows--;
    return taken;
}

static struct pn_rect take_bottom(struct pn_rect *body, unsigned rows)
{
    struct pn_rect taken = *body;
    taken.rows = rows;
    taken.row = body->row + body->rows - rows;
    body->rows -= rows;
    return taken;
}

static void take_question(struct pn_layout *layout, struct pn_rect *body, unsigned lines)
{
    layout->question = *body;
    layout->question.rows = lines;
    body->row += lines + 1;
    body->rows -= lines + 1;
}

static void split_side_by_side(struct pn_layout *layout, struct pn_rect body)
{
    unsigned right_edge = body.column + body.columns;
    unsigned divider = list_columns(right_edge);
    layout->list = body;
    layout->list.columns = divider - body.column;
    layout->divider = (struct pn_rect){.row = body.row, .column = divider, .rows = body.rows, .columns = 1};
    layout->detail = body;
    layout->detail.column = divider + 1;
    layout->detail.columns = right_edge - divider - 1;
    layout->list_indent = 2;
    layout->detail_indent = 2;
}

/* The list has the right part, where its headings have a column for their marker before them. */
static void split_cockpit(struct pn_layout *layout, struct pn_rect body, unsigned columns)
{
    layout->list_indent = 2;
    if (columns < COCKPIT_WIDE) {
        layout->list = body;
        layout->list.column = 1;
        layout->list.columns = columns - 1;
        return;
    }
    unsigned part = columns * FIGURES_PER_CENT / 100;
    part = part < FIGURES_MOST ? part : (unsigned)FIGURES_MOST;
    layout->detail = body;
    layout->detail.columns = part;
    layout->divider = (struct pn_rect){.row = body.row, .column = body.column + part, .rows = body.rows, .columns = 1};
    layout->list = body;
    layout->list.column = layout->divider.column + 2;
    layout->list.columns = columns - layout->list.column;
}

/* Shows only the list, or the detail while it is read: in so few rows, two panes would show a title's beginning each.
 */
static void show_one_of_two(struct pn_layout *layout, struct pn_rect body, bool reading)
{
    if (reading) {
        layout->detail = body;
    } else {
        layout->list = body;
    }
    layout->list_indent = 2;
    layout->detail_indent = 2;
}

/* The rows of a list above the detail, of those that both and the rule between them have. */
static unsigned list_rows(unsigned rows, struct pn_layout_wishes wishes)
{
    unsigned shared = rows - 1;
    if (wishes.reading) {
        return (shared * READ_LIST_PER_CENT + 50) / 100;
    }
    if (wishes.list_lines > 0) {
        unsigned most = (shared * SHORT_LIST_PER_CENT + 50) / 100;
        return wishes.list_lines < most ? wishes.list_lines : most;
    }
    return wishes.half ? (shared + 1) / 2 : shared - (rows + PANE_PART / 2) / PANE_PART;
}

static void split_stacked(struct pn_layout *layout, struct pn_rect body, struct pn_layout_wishes wishes)
{
    unsigned rows = list_rows(body.rows, wishes);
    layout->list = body;
    layout->list.rows = rows > 0 ? rows : 1; /* the row that is read about is always in sight */
    body.row += layout->list.rows;
    body.rows -= layout->list.rows;
    layout->middle_rule = take_top(&body);
    layout->detail = body;
    layout->list_indent = 2;
    layout->detail_indent = wishes.reading ? 2 : 0; /* room for the marker */
}

/* A page with a title that stays: its lines, and the rule below them. */
static void take_title(struct pn_layout *layout, struct pn_rect *body, unsigned lines, unsigned rows)
{
    unsigned most = rows >= TITLE_RULE_FROM || lines == 0 ? lines : 1;
    for (unsigned i = 0; i < most && body->rows > 1; i++) {
        struct pn_rect line = take_top(body);
        line.rows += layout->title.rows;
        line.row -= layout->title.rows;
        layout->title = line;
    }
    if (rows >= TITLE_RULE_FROM && lines > 0 && body->rows > 1) {
        layout->title_rule = take_top(body);
    }
}

/* Headings that stay, and where rows are not scarce a blank one below them. */
static void take_headings(struct pn_layout *layout, struct pn_rect *body, unsigned lines, unsigned rows)
{
    unsigned most = body->rows / 2;
    layout->headings = *body;
    layout->headings.rows = lines < most ? lines : most;
    unsigned taken = layout->headings.rows + (lines > 0 && rows >= TITLE_RULE_FROM ? 1 : 0);
    body->row += taken;
    body->rows -= taken;
}

/* Takes some rows below the table for the detail of what is under its cursor. */
static void split_table(struct pn_layout *layout, struct pn_rect body)
{
    if (body.rows > 1) {
        layout->headings = take_top(&body);
    }
    layout->list = body;
    layout->list_indent = 2;
    bool has_legend = body.rows >= TABLE_LEGEND_FROM;
    if (body.rows >= TABLE_DETAIL_FROM) {
        layout->list.rows = body.rows - TABLE_DETAIL_ROWS - 1;
        body.row += layout->list.rows;
        body.rows -= layout->list.rows;
        layout->middle_rule = take_top(&body);
        layout->detail = body;
    }
    if (has_legend) {
        layout->legend = take_bottom(&layout->list, 1);
    }
}

struct pn_layout pn_layout_compute(enum pn_layout_kind kind, unsigned rows, unsigned columns,
                                   struct pn_layout_wishes wishes)
{
    struct pn_layout layout = {0};
    if (rows < PN_LAYOUT_LEAST_ROWS || columns < PN_LAYOUT_LEAST_COLUMNS) {
        layout.too_small = true;
        return layout;
    }
    unsigned prompt_lines = wishes.prompt_lines + HEAD_AND_BODY <= rows ? wishes.prompt_lines : rows - HEAD_AND_BODY;
    unsigned margin = pn_layout_margin(columns);
    struct pn_rect body = {.column = margin, .rows = rows, .columns = columns - margin};
    if (prompt_lines > 0) {
        layout.prompt = take_bottom(&body, prompt_lines);
        rows -= prompt_lines - 1; /* the last one has the footer's place */
    }
    bool narrow = columns < PN_LAYOUT_WIDE;

    layout.head = take_top(&body);
    if (rows >= RULE_FROM && body.rows > 1) {
        layout.top_rule = take_top(&body);
    }
    if (prompt_lines == 0 && rows >= FOOTER_FROM) {
        layout.footer = take_bottom(&body, 1);
    }
    if (rows >= FOOTER_FROM) {
        layout.bottom_rule = take_bottom(&body, 1);
    }
    if (kind == PN_LAYOUT_START && wishes.question_lines > 0 && rows >= QUESTION_FROM + wishes.question_lines) {
        take_question(&layout, &body, wishes.question_lines);
    }
    if (kind == PN_LAYOUT_PAGE) {
        take_title(&layout, &body, wishes.title_lines, rows);
        layout.detail = body;
        layout.detail_indent = 2;
    } else if (kind == PN_LAYOUT_COLUMNS) {
        take_headings(&layout, &body, wishes.heading_lines, rows);
        layout.detail = body;
        layout.detail_indent = 2;
    } else if (kind == PN_LAYOUT_LIST) {
        layout.list = body;
        layout.list_indent = 2;
    } else if (kind == PN_LAYOUT_TABLE) {
        split_table(&layout, body);
    } else if (kind == PN_LAYOUT_COCKPIT) {
        split_cockpit(&layout, body, columns);
    } else if (narrow && rows < PANE_FROM) {
        show_one_of_two(&layout, body, wishes.reading);
    } else if (narrow) {
        split_stacked(&layout, body, wishes);
    } else {
        split_side_by_side(&layout, body);
    }
    return layout;
}
