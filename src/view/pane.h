// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Panes: lines from nav, drawn. How much is out of sight is said in the rule above or below, or by a sign at the edge.
 */
#ifndef VIEW_PANE_H
#define VIEW_PANE_H

#include "draw.h"

/* A pane and its lines. */
struct pn_pane_drawing {
    struct pn_rect pane;
    struct pn_lines lines;
    unsigned top;
    uint32_t selected_first; /* the lines under the cursor: [first, end); none where first is PN_NO_LINE */
    uint32_t selected_end;
    bool has_keys;       /* the cursor is in this pane; otherwise its lines are only marked */
    bool is_text;        /* read line by line, not a list of entries */
    struct pn_rect rule; /* the part of a rule that says how much is out of sight; without rows there is none */
    uint32_t named;      /* the row that the rule names while it is out of sight below, or PN_NO_ROW */
    const char *named_words;
    bool has_letters; /* the rule says what the initials of workstreams stand for */
    const char *said; /* what else the rule says, and the same in fewer signs; NULL: nothing */
    const char *said_shortly;
};

/* Draws the lines that are in sight, the marker, and how many are out of sight; puts the terminal's cursor on the
 * marker if the pane has the keys. */
void pn_draw_pane(const struct pn_draw *draw, const struct pn_pane_drawing *pane);

/* Draws list and detail where the layout places them, or the one of them that a page has. */
void pn_draw_panes(const struct pn_draw *draw, const struct pn_frame *frame);

/* In which colour the sign of a state is; the sign says it too. */
enum pn_role pn_draw_role_of_state(enum pn_state state);

#endif
