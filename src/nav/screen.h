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
    struct pn_arena *scratch;
};

/* Changes the state; returns effects (enum pn_effect). Scrolling is settled afterwards. */
typedef unsigned pn_handler(const struct pn_step *step);

struct pn_screen_class {
    /* Fills a frame of zeros for the state's position, also for a position whose row is not shown any more. */
    void (*fill)(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                 const struct pn_nav_context *context);
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

/* The layout of a screen of this kind, with what is asked for at the moment. */
struct pn_layout pn_screen_layout(struct pn_arena *arena, const struct pn_nav *nav,
                                  const struct pn_nav_context *context, enum pn_layout_kind kind,
                                  struct pn_layout_wishes wishes);

/*
 * Screens of a list and the detail of what is under its cursor, which may be the greater part of them. To fill: set the
 * layout, for most with pn_split_layout(), then the rows with pn_split_list(), then the selected row's detail with
 * pn_split_detail().
 */

/* List and detail, whichever has the keys with more of the room where there is little. */
struct pn_layout pn_split_layout(struct pn_arena *arena, const struct pn_nav *nav,
                                 const struct pn_nav_context *context);

/* Selects the position's row, or the nearest where that one is not there, and lays out the list. */
void pn_split_list(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                   const struct pn_nav_context *context, struct pn_rows rows, unsigned sign_columns);

/* The same with rows that are made where they are not remembered (list_cache.h): they may depend on the screen, the
 * phase, the workstream, what is searched for and the context, and on nothing else. */
typedef struct pn_rows pn_row_maker(struct pn_arena *arena, const struct pn_nav *nav,
                                    const struct pn_nav_context *context);
void pn_split_made_list(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                        const struct pn_nav_context *context, pn_row_maker *make, unsigned sign_columns);

/* What a list is laid out by. */
struct pn_list_form {
    uint32_t phase; /* of which it is; PN_NO_PHASE: rows and lines are the same in all of them */
    struct pn_rect pane;
    unsigned indent;
    unsigned sign_columns;
    const char *query; /* whose results they are; NULL: of no search */
};

/* The same for a list that has another place than the layout's, or is not of the position's phase. */
void pn_formed_list(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                    const struct pn_nav_context *context, pn_row_maker *make, const struct pn_list_form *form);

/* `item` as for pn_lines_of_sheet(). Also for a screen that has no list: a page. */
void pn_split_detail(struct pn_frame *frame, struct pn_arena *arena, const struct pn_nav *nav,
                     const struct pn_nav_context *context, const struct pn_item *item, struct pn_sheet sheet);

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
pn_handler pn_point_at;
pn_handler pn_open_here; /* whatever the action is: what the cursor stands on */
pn_handler pn_choose;
pn_handler pn_go_to_contents;
pn_handler pn_follow_link;
pn_handler pn_open_search;
pn_handler pn_open_matrix;

#endif
