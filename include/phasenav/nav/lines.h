/*
 * Lines of a pane: texts wrapped and placed in columns, not yet drawn. The one thing that scrolling counts and that
 * views draw, so that the two cannot disagree.
 */
#ifndef PHASENAV_NAV_LINES_H
#define PHASENAV_NAV_LINES_H

#include "phasenav/nav/layout.h"
#include "phasenav/nav/nav.h"
#include "phasenav/nav/rows.h"
#include "phasenav/roadmap/sheet.h"

enum pn_span_kind {
    PN_SPAN_TEXT,
    PN_SPAN_TITLE,
    PN_SPAN_HEADING,
    PN_SPAN_LABEL,
    PN_SPAN_DIM,
    PN_SPAN_LINK,
    PN_SPAN_FOUND,      /* with what the search has found in it marked */
    PN_SPAN_EXCERPT,    /* the same, of a text of which as much is shown as fits */
    PN_SPAN_WORKSTREAM, /* in the workstream's colour */
    /* Signs, which have no text here: the view has one set for Unicode and one for ASCII, each a column wide. */
    PN_SPAN_LINK_SIGN,
    PN_SPAN_BULLET,
    PN_SPAN_SEPARATOR,
    PN_SPAN_LANE_SIGN,
    PN_SPAN_LATER_SIGN,
    PN_SPAN_ROUND_SIGN,
    PN_SPAN_SILENT_ROUND_SIGN,
    PN_SPAN_NO_ROUND_SIGN,
    PN_SPAN_PARALLEL_SIGN, /* which in ASCII is two columns wide */
    PN_SPAN_OWN_PHASE_SIGN,
    PN_SPAN_STATE, /* how a milestone, a round or a gate stands */
    PN_SPAN_KEYS,  /* the keys of the line's action */
};

struct pn_span {
    enum pn_span_kind kind;
    enum pn_color color; /* WORKSTREAM */
    enum pn_state state; /* STATE */
    unsigned column;     /* from the pane's left edge */
    const char *text;    /* `length` bytes */
    size_t length;
};

struct pn_line {
    uint32_t first_span;
    uint32_t span_count; /* none: a blank line */
    bool selectable;
    uint32_t row;                  /* the list's row, the help's action; else PN_NO_ROW */
    struct pn_detail_cursor place; /* in the detail pane */
};

struct pn_lines {
    const struct pn_line *at;
    uint32_t count;
    const struct pn_span *spans;
    unsigned title_columns; /* of a list whose rows have signs at their right end: the pane's up to them; else 0 */
};

#define PN_NO_LINE UINT32_MAX

/* With more workstreams, their initials say nothing, and no list has them. */
enum { PN_INITIALS_MOST = 8 };

/* By which a workstream is marked in lists: the first `ret_length` bytes of its title. NULL where they are not one
 * column wide. */
const char *pn_workstream_initial(const struct pn_nav_context *context, uint32_t workstream, size_t *ret_length);

/* The list's rows; `phase` is the open one, or PN_NO_PHASE. A row's title goes on below, indented, where it does not
 * fit. The last `sign_columns` of its first line are for the initials of its workstreams, each workstream in its own
 * column; 0 leaves them out. */
struct pn_lines pn_lines_of_rows(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                 uint32_t phase, struct pn_rect pane, unsigned indent, unsigned sign_columns);

/* The rows of a search, in two or three lines each. */
struct pn_lines pn_lines_of_search(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                   struct pn_rect pane, unsigned indent);

/* A title, the workstreams, and the rest of a sheet. `item` is whose sheet it is; with NULL there is neither title nor
 * workstreams. */
struct pn_lines pn_lines_of_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                                  const struct pn_item *item, struct pn_sheet sheet, struct pn_rect pane,
                                  unsigned indent);

/* The page of a criterion: the same with its rounds side by side with their phases, `round` (PN_NO_PHASE: none) in
 * brackets as in the ribbon. */
struct pn_lines pn_lines_of_criterion(struct pn_arena *arena, const struct pn_nav_context *context,
                                      const struct pn_item *item, struct pn_sheet sheet, uint32_t round,
                                      struct pn_rect pane, unsigned indent);

/* What kind of item a search's result is, and in which phase. */
const char *pn_place_of_result(struct pn_arena *arena, const struct pn_nav_context *context, const struct pn_row *row);

/* START's question; with a project, what it is and where. */
const char *pn_question_of_start(struct pn_arena *arena, const struct pn_nav_context *context);

/* What START says about the row under the cursor. */
struct pn_sheet pn_sheet_of_start(struct pn_arena *arena, const struct pn_nav_context *context,
                                  const struct pn_row *row);

/* With a project that says in which phase it is: how far it is there, and what comes next. Else empty. */
struct pn_sheet pn_sheet_of_outlook(struct pn_arena *arena, const struct pn_nav_context *context);

/* The help: what the program is, then every action that has a key, by groups, then the signs that the views draw. */
struct pn_lines pn_lines_of_help(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rect pane);

/* The first of the lines that a row of the list takes; *ret_end is the one after the last. */
uint32_t pn_lines_taken_by_row(struct pn_lines lines, uint32_t row, uint32_t *ret_end);

/* The line on which a place of the detail stands at this width. */
uint32_t pn_lines_at(struct pn_lines lines, struct pn_detail_cursor cursor);

/* The nearest selectable line from `line` on in steps of `step` (1 or -1); PN_NO_LINE beyond the ends. */
uint32_t pn_lines_selectable(struct pn_lines lines, uint32_t line, int step);

#endif
