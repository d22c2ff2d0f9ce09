// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Columns are placed from the right edge of the list; what they leave is for the titles.
 */
#include "columns.h"

#include "layout.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/width.h"

#include <string.h>

enum {
    PERSON_FROM = 60, /* columns of the list with the margin before it */
    STATE_FROM = 50,
    DAY_FROM = 36,
    LETTERS_FROM = 100,
    GAP = 1,
    STATE_LEAST = 9,
    DAY_LEAST = 9,
    PERSON_LEAST = 10, /* at 60 columns, and 15 at 80 */
    PERSON_AT_80 = 15,
    PERSON_AT_100 = 22,
    PERSON_MOST = 24,
};

static unsigned width_of(const char *text)
{
    return text != NULL ? (unsigned)pn_text_width(text, strlen(text)) : 0;
}

static unsigned larger(unsigned a, unsigned b)
{
    return a > b ? a : b;
}

static unsigned person_columns(unsigned width)
{
    enum { NARROW = 60, MEDIUM = 80, WIDE = 100 };
    if (width >= WIDE) {
        unsigned wanted = PERSON_AT_100 + (width - WIDE) / 5;
        return wanted < PERSON_MOST ? wanted : (unsigned)PERSON_MOST;
    }
    return width >= MEDIUM ? PERSON_AT_80 + (width - MEDIUM) * (PERSON_AT_100 - PERSON_AT_80) / (WIDE - MEDIUM)
                           : PERSON_LEAST + (width - NARROW) * (PERSON_AT_80 - PERSON_LEAST) / (MEDIUM - NARROW);
}

/* Takes a column from the right end of the titles' room. */
static struct pn_column_place take(struct pn_column_place *title, unsigned columns)
{
    if (title->columns <= columns + GAP) {
        return (struct pn_column_place){0};
    }
    title->columns -= columns + GAP;
    return (struct pn_column_place){title->column + title->columns + GAP, columns};
}

struct pn_columns pn_columns_of(const struct pn_nav_context *context, struct pn_rows rows, struct pn_rect pane,
                                unsigned indent, unsigned letters)
{
    struct pn_columns columns = {.title = {indent, pn_layout_text_columns(pane, indent)}};
    columns.whole = columns.title.columns;
    unsigned width = pane.columns + (pane.column > 0 ? 1 : 0);
    unsigned state = larger(STATE_LEAST, width_of(pn_tr(context->catalog, "Progress")));
    unsigned day = larger(DAY_LEAST, width_of(pn_trc(context->catalog, "column", "due")));
    for (uint32_t i = 0; i < rows.count; i++) {
        state = larger(state, width_of(rows.at[i].word));
        day = larger(day, width_of(rows.at[i].day));
    }
    if ((rows.columns & PN_COLUMN_PERSON) != 0 && width >= PERSON_FROM) {
        columns.person = take(&columns.title, person_columns(width));
    }
    if ((rows.columns & PN_COLUMN_DAY) != 0 && width >= DAY_FROM) {
        columns.day = take(&columns.title, day);
    }
    if ((rows.columns & PN_COLUMN_STATE) != 0 && width >= STATE_FROM) {
        columns.state = take(&columns.title, state);
    }
    if (letters > 0 && width >= LETTERS_FROM) {
        columns.letters = take(&columns.title, letters);
    }
    return columns;
}
