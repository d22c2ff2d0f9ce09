// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What all screens are drawn with: rules, a title, a text that may be too long.
 */
#ifndef VIEW_DRAW_H
#define VIEW_DRAW_H

#include "area.h"
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

/* The functions that draw the screens. */
#define X(id, name, title, action, mode, about, counted)                                                               \
    void pn_view_##name(const struct pn_draw *draw, const struct pn_frame *frame);
#include "phasenav/nav/screens.def"
#undef X

struct pn_area pn_draw_area(const struct pn_draw *draw, struct pn_rect rect);

/* A horizontal rule; nothing where the layout has none. */
void pn_draw_rule(const struct pn_draw *draw, struct pn_rect rule);

/* All the horizontal rules of a layout. */
void pn_draw_rules(const struct pn_draw *draw, const struct pn_layout *layout);

/* The rule between list and detail, where they stand side by side. */
void pn_draw_divider(const struct pn_draw *draw, const struct pn_layout *layout);

/* Where a text stands in an area. */
struct pn_draw_place {
    unsigned row;
    unsigned column;
    unsigned columns;
};

/* A text of `length` bytes, cut short with an ellipsis where it does not fit. Returns the columns used. */
unsigned pn_draw_cut(const struct pn_draw *draw, struct pn_area area, struct pn_draw_place place, enum pn_role role,
                     const char *text, size_t length);

/* A text in a row, cut short with an ellipsis where it does not fit. Returns the columns used. */
unsigned pn_draw_clipped(const struct pn_draw *draw, struct pn_rect row, enum pn_role role, const char *text);

#endif
