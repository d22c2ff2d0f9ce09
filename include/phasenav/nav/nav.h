/*
 * Where the reader is, and what an action does to it. Pure: no I/O, no clock, no terminal; the effects that an action
 * wants are returned, and only app carries them out.
 */
#ifndef PHASENAV_NAV_NAV_H
#define PHASENAV_NAV_NAV_H

#include "phasenav/base/arena.h"
#include "phasenav/base/catalog.h"
#include "phasenav/nav/edit.h"
#include "phasenav/nav/remark.h"
#include "phasenav/project/change.h"
#include "phasenav/roadmap/filter.h"

#include <stdbool.h>
#include <stdint.h>

struct pn_frame;
struct pn_settled;

enum pn_action_id {
#define X(id, name, group, help) PN_ACTION_##id,
#include "phasenav/nav/actions.def"
#undef X
    PN_ACTION_COUNT
};

enum pn_action_group {
    PN_ACTION_GROUP_WALK,
    PN_ACTION_GROUP_MOVE,
    PN_ACTION_GROUP_OPEN,
    PN_ACTION_GROUP_PROJECT,
    PN_ACTION_GROUP_TEXT,
    PN_ACTION_GROUP_OTHER,
    PN_ACTION_GROUP_COUNT
};

struct pn_action_info {
    const char *name; /* stable, never translated */
    const char *help; /* an English message */
    enum pn_action_group group;
};

const struct pn_action_info *pn_action_info(enum pn_action_id id);

struct pn_action {
    enum pn_action_id id;
    uint32_t number; /* PHASE: the phase's index, from 0. EDIT_INSERT: the character. POINT: pn_pack_place().
                      * CHOOSE: the row of the list, or in the detail the entry of its sheet */
};

/* What update asks app to do; flags. */
enum pn_effect {
    PN_EFFECT_NONE = 0,
    PN_EFFECT_QUIT = 1 << 0,
    PN_EFFECT_NEXT_LANGUAGE = 1 << 1,
    PN_EFFECT_REDRAW = 1 << 2,
    PN_EFFECT_SUSPEND = 1 << 3,
    PN_EFFECT_COPY = 1 << 4,   /* the entry under the cursor, to the reader's clipboard */
    PN_EFFECT_CHANGE = 1 << 5, /* make the change `wish` */
    PN_EFFECT_KEEP = 1 << 6,   /* keep a new project as the answers say, then make the change */
};

/*
 * What navigation reads besides its own state: what is shown, and what of it. Every function that makes rows, sheets or
 * lines gets it, so what shall change all of them (a filter, a project's progress) is a field here. app changes
 * language and catalogue at PN_EFFECT_NEXT_LANGUAGE; after any change of the context comes pn_nav_resize().
 */
struct pn_nav_context {
    const struct pn_roadmap *roadmap;
    const struct pn_catalog *catalog;
    uint32_t language; /* of the roadmap */
    struct pn_search *search;
    struct pn_terms *terms;
    const struct pn_project *project; /* NULL: none */
    const char *today;                /* YYYY-MM-DD; NULL without a project */
    struct pn_charset *charset;       /* what a project's texts are fitted to where they are shown; NULL: nothing. The
                                       * roadmap's and the catalogue's are fitted already */
    bool read_only;                   /* no change is wanted */
    bool spoken; /* texts are told line by line, perhaps aloud: without pictures made of letters, and without keys */
};

/* A text of the project's as it is shown: the project itself keeps it as it was written. */
const char *pn_nav_shown(struct pn_arena *arena, const struct pn_nav_context *context, const char *text);

enum pn_screen {
#define X(id, name) PN_SCREEN_##id,
#include "phasenav/nav/screens.def"
#undef X
    PN_SCREEN_COUNT
};

/* What keys mean: with TEXT, those that can be printed are text, and some others edit it. */
enum pn_mode { PN_MODE_KEYS, PN_MODE_TEXT, PN_MODE_COUNT };

enum pn_pane {
    PN_PANE_LIST,
    PN_PANE_DETAIL, /* beside or below the list; on a screen without a list, all there is */
};

/* What a row of a list stands for. */
enum pn_row_kind {
    PN_ROW_HEADING,
    PN_ROW_OVERVIEW, /* a phase itself: goal, gate, pitfalls */
    PN_ROW_GROUNDWORK,
    PN_ROW_LAID_IN, /* all groundwork of an earlier phase, `item`; PN_NO_ITEM: of the lane */
    PN_ROW_MILESTONE,
    PN_ROW_ROUND,
    PN_ROW_RESULT,     /* of a search */
    PN_ROW_LANE,       /* START: what is beyond the last phase */
    PN_ROW_SCREEN,     /* START: what else can be opened; `item` is the enum pn_screen */
    PN_ROW_COMPARISON, /* MODELS: all of them */
    PN_ROW_MODEL,
    PN_ROW_TERM,
    PN_ROW_SUMMARY, /* ABOUT: the roadmap as a whole */
    PN_ROW_OWN,     /* ABOUT: what the source does not have */
    PN_ROW_SOURCE,  /* ABOUT: `item` is its index */
    PN_ROW_NOTE,    /* says why there is nothing */
};

/* Identifies a row; stays valid over resizes and language changes. */
struct pn_row_key {
    enum pn_row_kind kind;
    uint32_t item; /* a handle, unless the kind says otherwise; PN_NO_ITEM where there is none */
};

/* A place within the detail pane that survives another width: an entry of the sheet, from 1 (0 is the title), and a
 * byte of its text. */
struct pn_detail_cursor {
    uint32_t entry;
    uint32_t offset;
};

/* A place on any screen. What a screen does not know keeps the same value in all its positions. */
struct pn_position {
    enum pn_screen screen;
    uint32_t phase;        /* the open one, phase_count for the cross-phase lane; else PN_NO_PHASE */
    struct pn_row_key row; /* under the cursor. Where a filter or a search no longer shows it, another one takes its
                            * place as soon as the position is gone to */
    enum pn_pane pane;
    struct pn_detail_cursor detail;
};

/* What is being asked for in the last line. */
enum pn_prompt {
    PN_PROMPT_NONE,
    PN_PROMPT_STATE, /* by its digit: nothing is typed */
    PN_PROMPT_NOTE,  /* then the other two, of the same subject */
    PN_PROMPT_OWNER,
    PN_PROMPT_DATE,
    PN_PROMPT_FILE,  /* to keep a new project in; Esc: for this sitting only */
    PN_PROMPT_TITLE, /* of a new project */
    PN_PROMPT_COUNT,
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
    uint32_t workstream;           /* one more than the only one that is shown; 0: all */
    struct pn_position filtered;   /* where the choice of a workstream has put the cursor, */
    struct pn_position unfiltered; /* and where it was: the next choice starts from there again */
    struct pn_trail trail;
    enum pn_prompt prompt;
    struct pn_edit answers[PN_PROMPT_COUNT]; /* what is typed, or was */
    enum pn_log_kind wish_kind;              /* the change that is wanted; its texts are constant, or in `answers` */
    struct pn_project_edit wish;
    enum pn_remark remark; /* about the last action, */
    enum pn_action_id last_action;
};

/* The start screen, or with a phase (not PN_NO_PHASE; phase_count is the lane) that phase's first milestone. As the two
 * functions below, it leaves the state's frame in `settled` (nav/frame.h). */
void pn_nav_init(struct pn_nav *nav, const struct pn_nav_context *context, uint32_t phase, unsigned rows,
                 unsigned columns, struct pn_settled *settled);

/* The screen that is shown: the position's, or HELP over it. */
enum pn_screen pn_nav_screen(const struct pn_nav *nav);

enum pn_mode pn_nav_mode(const struct pn_nav *nav);

/* What is shown of all lists: what belongs to the chosen workstream. Borrows from its storage, which the caller has. */
struct pn_filter pn_nav_filter(const struct pn_nav *nav, uint32_t *storage);

/* Does an action. Returns effects (enum pn_effect). `settled` has to hold the frame of this very state: it says what is
 * where. Who changes a state by hand calls pn_nav_resize() first. */
unsigned pn_nav_update(struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_action *action,
                       struct pn_settled *settled);

/* Whether an action is of use where the cursor stands, for the hints; `frame` is of the state. */
bool pn_nav_has_use(const struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_frame *frame,
                    enum pn_action_id action);

/* Asks in which file a new project shall be kept (`path` is what is proposed), then what it is called; or only that of
 * one that is kept in `path`. Then comes PN_EFFECT_KEEP, before the change that is wanted. */
void pn_nav_ask_file(struct pn_nav *nav, const char *path);
void pn_nav_ask_title(struct pn_nav *nav, const struct pn_nav_context *context, const char *path,
                      struct pn_arena *scratch);

/* Takes note of another size; the position stays. Also to be called after any change of the context. */
void pn_nav_resize(struct pn_nav *nav, const struct pn_nav_context *context, unsigned rows, unsigned columns,
                   struct pn_settled *settled);

/* Every invariant holds: the position exists, the cursor's row is there, what is scrolled shows it. For tests. */
bool pn_nav_is_consistent(const struct pn_nav *nav, const struct pn_nav_context *context, struct pn_arena *scratch);

#endif
