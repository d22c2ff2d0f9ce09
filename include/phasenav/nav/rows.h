// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The rows of a screen's list: what they stand for, before any question of width.
 */
#ifndef PHASENAV_NAV_ROWS_H
#define PHASENAV_NAV_ROWS_H

#include "phasenav/nav/state.h"
#include "phasenav/project/state.h"
#include "phasenav/roadmap/search.h"

enum pn_section {
    PN_SECTION_OVERDUE, /* START of a project, in this order; then PHASES and SCREENS */
    PN_SECTION_SOON,
    PN_SECTION_NEWS,
    PN_SECTION_ATTENTION,
    PN_SECTION_MISSING,
    PN_SECTION_NEXT,
    PN_SECTION_AGAIN,
    PN_SECTION_PHASES, /* START: the phases, and apart from them the lane */
    PN_SECTION_LANE,
    PN_SECTION_SCREENS,
    PN_SECTION_OVERVIEW,
    PN_SECTION_GROUNDWORK,
    PN_SECTION_MILESTONES,
    PN_SECTION_CRITERIA,
    PN_SECTION_FURTHER, /* PHASE: the criteria beyond those to begin with, and the row that folds them */
    PN_SECTION_GATE,
    PN_SECTION_ENTRIES, /* of the other lists */
    PN_SECTION_SOURCES,
    PN_SECTION_RESULTS,
};

struct pn_row {
    struct pn_row_key key; /* the lane's has PN_NO_ITEM */
    enum pn_section section;
    const char *title;
    const struct pn_item *item; /* NULL for headings and for what is no item */
    const char *letter;         /* TERM: its initial where it is the first with that, else ""; otherwise NULL */
    uint32_t phase; /* on START itself; of GROUNDWORK and LAID_IN where it is laid; phase_count: the lane. Else
                       PN_NO_PHASE */
    const struct pn_search_result *hit; /* RESULTS: why it is there; else NULL */
    /* What the row says beside its title, each in a column of its own; NULL: nothing. pn_row_list_tell() fills them. */
    bool has_state;
    enum pn_state state; /* of the sign before the title */
    const char *word;    /* the state */
    const char *day;
    const char *due;    /* until when it is promised, YYYY-MM-DD: for readers of lines, who hear the whole day */
    const char *person; /* who has promised it, or who did it */
    const char *tail;   /* right behind the title, and never cut */
    bool has_signs;     /* of a phase: in the column of the person, the sign of each of its milestones */
};

/* The columns that the rows of a list have beside their titles; flags. */
enum pn_column {
    PN_COLUMN_STATE = 1 << 0,
    PN_COLUMN_DAY = 1 << 1,
    PN_COLUMN_PERSON = 1 << 2,
    PN_COLUMN_HEADS = 1 << 3, /* the first heading has the names of the columns */
};

struct pn_rows {
    const struct pn_row *at;
    uint32_t count;
    uint32_t found;   /* SEARCH: how much is found, of which these rows may be only the first */
    uint32_t exact;   /* SEARCH: so much of it has the words that were typed; the rest is similar */
    unsigned columns; /* enum pn_column */
};

#define PN_NO_ROW UINT32_MAX

/* What a project can say about a row of the phase screen, or of a criterion's page. False where it says nothing: in the
 * lane, and of other lists. */
bool pn_row_subject(const struct pn_roadmap *roadmap, struct pn_row_key key, uint32_t phase,
                    struct pn_subject *ret_subject);

/* A heading and a note cannot be selected. */
bool pn_row_is_selectable(const struct pn_row *row);

/* The nearest row that can be selected, from `row` on in steps of `step` (1 or -1); PN_NO_ROW beyond the ends. */
uint32_t pn_rows_selectable(struct pn_rows rows, uint32_t row, int step);

/* The first selectable row of a section, or PN_NO_ROW. */
uint32_t pn_rows_first_of(struct pn_rows rows, enum pn_section section);

#endif
