// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of the history: two for an entry. Texts are made only for those near the cursor, for there may be thousands.
 */
#ifndef NAV_HISTORY_LINES_H
#define NAV_HISTORY_LINES_H

#include "history_view.h"
#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"
#include "phasenav/nav/rows.h"

struct pn_history_form {
    struct pn_rect pane;
    unsigned indent;
    bool is_of_one;    /* all are of one item, which need not be named in each */
    uint32_t selected; /* among the rows, or PN_NO_ROW: lines further from it than the pane is high stay without text */
};

/* Of rows whose n-th PN_ROW_EVENT stands for the view's n-th event. */
struct pn_lines pn_lines_of_history(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rows rows,
                                    const struct pn_history_view *view, const struct pn_history_form *form);

#endif
