/*
 * What the screens have in common: rules, panes of lines, hints.
 */
#ifndef PHASENAV_VIEW_DRAW_H
#define PHASENAV_VIEW_DRAW_H

#include "glyphs.h"

#include "phasenav/nav/frame.h"
#include "phasenav/view/view.h"

/* What drawing needs to know; made once per frame. */
struct pn_draw {
    struct pn_area screen;
    const struct pn_view_input *input;
    const struct pn_frame *frame;
    const struct pn_glyphs *glyphs;
    struct pn_arena *scratch;
};

/* The screens, each in a file of its own. */
#define X(id, name, title, action, mode, about, counted)                                                               \
    void pn_view_##name(const struct pn_draw *draw, const struct pn_frame *frame);
#include "phasenav/nav/screens.def"
#undef X

struct pn_area pn_draw_area(const struct pn_draw *draw, struct pn_rect rect);

/* In which colour the sign of a state is; the sign says it too. */
enum pn_role pn_draw_role_of_state(enum pn_state state);

/* A horizontal rule; nothing where the layout has none. */
void pn_draw_rule(const struct pn_draw *draw, struct pn_rect rule);

/* A pane and its lines. */
struct pn_pane_drawing {
    struct pn_rect pane;
    struct pn_lines lines;
    unsigned top;
    uint32_t selected_first; /* the lines under the cursor: [first, end); none where first is PN_NO_LINE */
    uint32_t selected_end;
    bool has_keys;        /* the cursor is in this pane; otherwise its lines are only marked */
    bool is_text;         /* read line by line, not a list of entries */
    struct pn_rect above; /* the stretch of a rule in which to say how much is hidden above; without rows: none */
    struct pn_rect below; /* and below */
};

/* Draws the lines that are in sight, the marker, and how many are out of sight; puts the terminal's cursor on the
 * marker if the pane has the keys. */
void pn_draw_pane(const struct pn_draw *draw, const struct pn_pane_drawing *pane);

/* All the rules of a layout; also the one between list and detail, which START leaves out. */
void pn_draw_rules(const struct pn_draw *draw, const struct pn_layout *layout);
void pn_draw_divider(const struct pn_draw *draw, const struct pn_layout *layout);

/* Panes of list and detail as the layout places them, with their stretches of the rules; of a page, the one there is.
 */
void pn_draw_panes(const struct pn_draw *draw, const struct pn_frame *frame);

/* The title at the left and a note at the right end of a line, the note as far as there is room. */
void pn_draw_head(const struct pn_draw *draw, struct pn_rect head, const char *title, const char *note);

/* A text in a row, cut short with an ellipsis where it does not fit. Returns the columns used. */
unsigned pn_draw_clipped(const struct pn_draw *draw, struct pn_rect row, enum pn_role role, const char *text);

/* Says at the beginning of a layout's first rule, or in its head where it has none, that only one workstream is shown.
 * Returns the columns of the rule that are taken. */
unsigned pn_draw_filter(const struct pn_draw *draw, const struct pn_layout *layout);

/* The note of most screens: the language, and how to get help. */
const char *pn_draw_note(const struct pn_draw *draw);

/* A screen of list and detail with its title and the hints that go with that. */
void pn_draw_page(const struct pn_draw *draw, const struct pn_frame *frame);

/* A line of text being typed, behind its label ("": none), with the terminal's cursor where the next letter goes. Of a
 * text that is too long, the part around that place is shown, and where more is hidden. */
void pn_draw_edit(const struct pn_draw *draw, struct pn_rect line, const char *label, const struct pn_edit *edit);

/* What the reader should know now, at the bottom, above what is asked for. */
void pn_draw_notice(const struct pn_draw *draw, const struct pn_layout *layout, const char *text);

/* What is asked for, with what is typed, in the place of the hints; nothing where nothing is. */
void pn_draw_prompt(const struct pn_draw *draw, const struct pn_frame *frame);

/* What a footer offers. */
struct pn_hint {
    enum pn_action_id action;
    enum pn_action_id other; /* a second action under the same words, as up and down; the same where there is none */
    const char *words;       /* an English message */
    unsigned rank;           /* where not all fit, those with the lowest rank stay */
};

void pn_draw_hints(const struct pn_draw *draw, struct pn_rect footer, const struct pn_hint *hints, size_t count);

/* The hints of a screen of list and detail: `in_list`, or while the detail has the keys those that all details have, to
 * quit among them only where the list has it. */
void pn_draw_split_hints(const struct pn_draw *draw, struct pn_rect footer, const struct pn_hint *in_list,
                         size_t count);

/* The ribbon of phases (ribbon.c). */
void pn_draw_ribbon(const struct pn_draw *draw, struct pn_rect head);

#endif
