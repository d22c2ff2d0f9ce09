/*
 * What a screen is: how its frame is made, and what its keys do. One `struct pn_screen_class` per row of screens.def,
 * each in a file of its own; update and settling know them only by this.
 */
#ifndef PHASENAV_NAV_SCREEN_H
#define PHASENAV_NAV_SCREEN_H

#include "phasenav/nav/frame.h"
#include "phasenav/project/sheet.h"

/* One action on its way. */
struct pn_step {
    struct pn_nav *nav;
    const struct pn_nav_context *context;
    const struct pn_action *action;
    const struct pn_frame *frame; /* of the state before the action; the help's where that is open */
    struct pn_arena *scratch;
};

/* Changes the state; returns effects (enum pn_effect). Scrolling is settled afterwards. */
typedef unsigned pn_handler(const struct pn_step *step);

/* A frame on its way: of which state it is made, and where what it consists of lives. */
struct pn_fill {
    struct pn_frame *frame;
    struct pn_arena *arena;
    const struct pn_nav *nav;
    const struct pn_nav_context *context;
};

struct pn_screen_class {
    /* Fills an empty frame for the state's position. If the position's row is not shown any more, it selects another
     * one, which settling makes the position's. */
    void (*fill)(const struct pn_fill *fill);
    /* By action (PN_ACTION_COUNT of them); NULL: what is the same everywhere. */
    pn_handler *const *handlers;
    /* The keys are text now; NULL: never. */
    bool (*takes_text)(const struct pn_nav *nav);
};

#define X(id, name) extern const struct pn_screen_class pn_screen_##name;
#include "phasenav/nav/screens.def"
#undef X

const struct pn_screen_class *pn_screen_class(enum pn_screen screen);

/* The same handler for all actions that move a cursor, or that edit a text. */
#define PN_MOVES_WITH(moves)                                                                                           \
    [PN_ACTION_UP] = (moves), [PN_ACTION_DOWN] = (moves), [PN_ACTION_PAGE_UP] = (moves),                               \
    [PN_ACTION_PAGE_DOWN] = (moves), [PN_ACTION_FIRST] = (moves), [PN_ACTION_LAST] = (moves)
#define PN_EDITS_WITH(edits)                                                                                           \
    [PN_ACTION_EDIT_INSERT] = (edits), [PN_ACTION_EDIT_LEFT] = (edits), [PN_ACTION_EDIT_RIGHT] = (edits),              \
    [PN_ACTION_EDIT_FIRST] = (edits), [PN_ACTION_EDIT_LAST] = (edits), [PN_ACTION_EDIT_ERASE] = (edits),               \
    [PN_ACTION_EDIT_DELETE] = (edits), [PN_ACTION_EDIT_ERASE_WORD] = (edits), [PN_ACTION_EDIT_CLEAR] = (edits)

/* Sets the layout of a screen of this kind, with room for what is asked for at the moment. */
void pn_screen_layout(const struct pn_fill *fill, enum pn_layout_kind kind, struct pn_layout_wishes wishes);

/*
 * Screens of a list and the detail of what is under its cursor. To fill one: pn_split_layout(), then pn_split_list()
 * with its rows, then pn_split_detail() with the selected row's sheet.
 */

/* Sets a layout of list and detail. Where there is little room, the pane that has the keys gets more of it; the detail
 * can have them only if there are rows to select from. */
void pn_split_layout(const struct pn_fill *fill, struct pn_rows rows);

/* Selects the position's row, or the nearest where that one is not there, and lays out the list. */
void pn_split_list(const struct pn_fill *fill, struct pn_rows rows, unsigned sign_columns);

/* Lays out the detail. `item` as for pn_lines_of_sheet(). */
void pn_split_detail(const struct pn_fill *fill, const struct pn_item *item, struct pn_sheet sheet);

/* Moves the list's cursor or the detail's, whichever has the keys. */
pn_handler pn_split_move;
/* From the list into the detail; in the detail, follows the link under the cursor. */
pn_handler pn_split_open;
/* Tab: from the list into the detail and back. */
pn_handler pn_split_other_pane;
/* Esc: from the detail into the list, from there back along the trail. */
pn_handler pn_split_close;
/* To the next or previous row; who reads the details reads on in those of that one. */
pn_handler pn_split_walk;

/* What keys do on a page of list and detail; q closes it, as it does an overlay. */
#define PN_SPLIT_PAGE_HANDLERS                                                                                         \
    PN_MOVES_WITH(pn_split_move), [PN_ACTION_OPEN] = pn_split_open, [PN_ACTION_NEXT_PANE] = pn_split_other_pane,       \
                                  [PN_ACTION_PREVIOUS_PANE] = pn_split_other_pane, [PN_ACTION_CLOSE] = pn_split_close, \
                                  [PN_ACTION_QUIT] = pn_go_back, [PN_ACTION_NEXT] = pn_split_walk,                     \
                                  [PN_ACTION_PREVIOUS] = pn_split_walk

/* A sheet with the terms behind it that occur in its texts or in the title of its item, which may be NULL. */
struct pn_sheet pn_sheet_with_terms(struct pn_arena *arena, const struct pn_nav_context *context,
                                    const struct pn_item *item, struct pn_sheet sheet);

/* The entry of the sheet on whose line the detail's cursor stands, or NULL. */
const struct pn_sheet_entry *pn_entry_under_cursor(const struct pn_frame *frame);

/* Enter leads somewhere from it; NULL, the title, is no link. */
bool pn_entry_is_link(const struct pn_sheet_entry *entry);

/* A project's progress: each wants a change by PN_EFFECT_CHANGE, or asks for a text first. */
pn_handler pn_change_phase;
pn_handler pn_change_state;
pn_handler pn_choose_state;
pn_handler pn_change_note;
pn_handler pn_change_back;

/* What the cursor stands on, if that can be changed; else false, with a remark where there is something to say. */
bool pn_subject_to_change(const struct pn_step *step, struct pn_subject *ret_subject);

/* Wants a change, or another state only; return the effects. */
unsigned pn_wish(struct pn_nav *nav, struct pn_project_edit edit);
unsigned pn_wish_value(struct pn_nav *nav, struct pn_subject subject, const char *value);

/* What keys do while something is asked for. */
pn_handler pn_answer_prompt;

/* What the project of a context, if it has one, says of things (project/sheet.h). */
struct pn_project_voice pn_nav_voice(const struct pn_nav_context *context);

/* What is the same on several screens. */
pn_handler pn_go_back;
pn_handler pn_go_to_phase;
pn_handler pn_point_at;
pn_handler pn_open_here; /* whatever the action is: what the cursor stands on */
pn_handler pn_choose;
pn_handler pn_go_to_contents;
pn_handler pn_follow_link;
pn_handler pn_open_search;
pn_handler pn_open_matrix;

#endif
