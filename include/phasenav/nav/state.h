// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Where the reader is: plain data, of which everything that is shown can be derived.
 */
#ifndef PHASENAV_NAV_STATE_H
#define PHASENAV_NAV_STATE_H

#include "phasenav/nav/action.h"
#include "phasenav/nav/edit.h"
#include "phasenav/nav/form.h"
#include "phasenav/nav/remark.h"
#include "phasenav/nav/screen_info.h"
#include "phasenav/project/change.h"
#include "phasenav/roadmap/filter.h"

enum pn_pane {
    PN_PANE_LIST,
    PN_PANE_DETAIL, /* beside or below the list; on a screen without a list, all there is */
};

/* What a row of a list stands for. */
enum pn_row_kind {
    PN_ROW_HEADING,
    PN_ROW_SECTION,  /* START: a heading that opens all of its list; `item` is its enum pn_section */
    PN_ROW_ENTRY,    /* START: an entry of a section; `item` says which one of which (src/nav/cockpit.h) */
    PN_ROW_BEGIN,    /* START: begins a project */
    PN_ROW_OVERVIEW, /* a phase itself: goal, gate, pitfalls */
    PN_ROW_GROUNDWORK,
    PN_ROW_LAID_IN, /* all groundwork of an earlier phase, `item`; PN_NO_ITEM: of the lane */
    PN_ROW_MILESTONE,
    PN_ROW_ROUND,
    PN_ROW_FOLD,   /* PHASE: shows or hides the criteria beyond those to begin with */
    PN_ROW_GATE,   /* the decision at the end of a phase, `item` */
    PN_ROW_RESULT, /* of a search */
    PN_ROW_FACT,   /* of a search, in the project; `item` is the index of its fact */
    PN_ROW_LANE,   /* START: the cross-phase lane, beyond the last phase */
    PN_ROW_SCREEN, /* START: a page that can be opened; `item` is its enum pn_screen */
    PN_ROW_MODEL,
    PN_ROW_TERM,
    PN_ROW_SUMMARY, /* ABOUT: the roadmap as a whole */
    PN_ROW_OWN,     /* ABOUT: the additions that the source does not have */
    PN_ROW_ADAPTED, /* ABOUT: what the source has in other words or elsewhere */
    PN_ROW_SOURCE,  /* ABOUT: `item` is its index */
    PN_ROW_PROJECT, /* PROJECTS: `item` is its index in the context */
    PN_ROW_DUE,     /* DUE: `item` is the number of a subject (src/nav/subject_code.h) */
    PN_ROW_EVENT,   /* HISTORY: `item` is its number from the oldest on */
    PN_ROW_NOTE,    /* a sentence that says why there is nothing */
};

/* Identifies a row; stays valid over resizes and language changes. */
struct pn_row_key {
    enum pn_row_kind kind;
    uint32_t item; /* a handle, unless the kind says otherwise; PN_NO_ITEM where there is none */
};

/* A place within the detail pane that survives another width: an entry of the sheet, from 1 (0 is the title), and a
 * byte of its text. In the table of MODELS: an aspect, from 1, and a line of it. */
struct pn_detail_cursor {
    uint32_t entry;
    uint32_t offset;
};

/* A place on any screen. Fields that a screen does not use have the same constant in all its positions: positions are
 * compared field by field. */
struct pn_position {
    enum pn_screen screen;
    uint32_t phase;        /* the open one, phase_count for the cross-phase lane; else PN_NO_PHASE */
    struct pn_row_key row; /* under the cursor. HEADING stands for the row at which the screen opens; it and a row that
                            * is not shown any more are replaced when the state is settled */
    enum pn_pane pane;
    struct pn_detail_cursor detail;
};

/* What is being asked for in the last line. */
enum pn_prompt {
    PN_PROMPT_NONE,
    PN_PROMPT_STATE, /* chosen by its digit: nothing is typed */
    PN_PROMPT_LEAVE, /* chosen by its digit: whether a project that is in no file is to be kept */
    PN_PROMPT_BEGIN, /* in which phase a project begins (question.h) */
    PN_PROMPT_PAST,  /* what became of the phases before the one in which a project begins */
    PN_PROMPT_NEXT,  /* whether the project goes into the next phase after a decision */
    PN_PROMPT_FILE,  /* to keep a project in; Esc: for this sitting only, or not yet */
    PN_PROMPT_TITLE, /* of a new project */
    PN_PROMPT_COUNT,
};

/* Whose entries DUE shows, in the order in which a key goes through them. */
enum pn_due_whose {
    PN_DUE_ALL,
    PN_DUE_OWN, /* the reader's */
    PN_DUE_OF_OWNER,
    PN_DUE_NOBODY,
};

enum { PN_DUE_OWNER_SIZE = 256 }; /* bytes; no sensible name is longer */

struct pn_due_choice {
    enum pn_due_whose whose;
    char owner[PN_DUE_OWNER_SIZE]; /* OF_OWNER */
};

enum { PN_TRAIL_LENGTH = 64 };

/* The positions visited: first those behind, the newest last, then those ahead, the nearest first. When it is full, the
 * oldest falls off. */
struct pn_trail {
    struct pn_position at[PN_TRAIL_LENGTH];
    unsigned back;
    unsigned ahead;
};

struct pn_nav {
    struct pn_position position;
    unsigned rows; /* of the screen */
    unsigned columns;
    unsigned list_top; /* first line shown of the list, the detail and the help */
    unsigned detail_top;
    unsigned help_top;
    struct pn_edit search;         /* what is searched for */
    bool help_open;                /* over the position, which stays */
    bool only_listed;              /* MODELS shows the short list only, as long as there is one */
    bool unfolded;                 /* PHASE shows all criteria, not only those to begin with */
    bool all_notes;                /* CRITERION shows all notes of a round, not only the last ones */
    uint32_t workstream;           /* the only one that is shown, plus 1; 0: all are */
    uint32_t history_item;         /* the only one of which HISTORY tells, plus 1; 0: of all */
    struct pn_due_choice due;      /* whose entries DUE shows */
    struct pn_position filtered;   /* the position after the last choice of a workstream */
    struct pn_position unfiltered; /* the one before it, to which the next choice returns as long as nothing was done in
                                    * between */
    struct pn_trail trail;
    enum pn_prompt prompt;
    struct pn_form form;                     /* open over the position, which stays */
    uint32_t choice;                         /* of a prompt that is chosen from: the one under the cursor, from 0 */
    bool leaving;                            /* the reader quits when the project is kept */
    struct pn_edit answers[PN_PROMPT_COUNT]; /* what is typed, or was */
    enum pn_entry_kind wish_kind; /* the change that is wanted; its texts are constant, or in `answers` or `form` */
    struct pn_project_edit wish;
    bool wishes_past;      /* in place of `wish`: that all before the phase `asked` is done */
    uint32_t asked;        /* PAST: where the project begins; NEXT: the phase at whose end was decided */
    enum pn_remark remark; /* about `last_action` */
    enum pn_action_id last_action;
};

/* The screen that is shown: the position's, or FORM over it, or HELP over both. */
enum pn_screen pn_nav_screen(const struct pn_nav *nav);

/* What keys mean now: text also while something is asked for. */
enum pn_mode pn_nav_mode(const struct pn_nav *nav);

#endif
