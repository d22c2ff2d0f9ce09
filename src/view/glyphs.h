// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The signs that views draw, in Unicode and in ASCII. All are one column wide but the ellipsis. Those of Unicode are
 * ones that the fonts of the Linux console and of Windows have.
 */
#ifndef PHASENAV_VIEW_GLYPHS_H
#define PHASENAV_VIEW_GLYPHS_H

#include "phasenav/project/state.h"

#include <stdbool.h>

/* Each sign's name, in Unicode, in ASCII. */
#define PN_GLYPHS(X)                                                                                                   \
    X(horizontal, "─", "-")                                                                                            \
    X(vertical, "│", "|")                                                                                              \
    X(tee_down, "┬", "+") /* where the rule between the panes meets the one above */                                   \
    X(tee_up, "┴", "+")   /* where it meets the one below */                                                           \
    X(marker, ">", ">")   /* before the row under the cursor */                                                        \
    X(listed, "*", "*")                                                                                                \
    X(lane, "*", "*")                                                                                                  \
    X(own_phase, "•", "@") /* after the phase in which the project is, where there is no room for a word */            \
    X(link, "›", ">")      /* after what can be followed */                                                            \
    X(bullet, "•", "-")                                                                                                \
    X(separator, "·", "-") /* between names of a line */                                                               \
    X(more_above, "▲", "^")                                                                                            \
    X(more_below, "▼", "v")                                                                                            \
    X(edge_above, "▲", "+") /* more above, right behind the text of a line, where no letter may stand */               \
    X(edge_below, "▼", "+") /* more below, in such a place */                                                          \
    X(more_left, "←", "<")                                                                                             \
    X(more_right, "→", ">")                                                                                            \
    X(ellipsis, "…", "...")                                                                                            \
    X(then, "─", "-")     /* between phases in the ribbon */                                                           \
    X(parallel, "+", "+") /* between phases that may run at the same time */

struct pn_glyphs {
#define PN_GLYPHS_FIELD(name, unicode, ascii) const char *name;
    PN_GLYPHS(PN_GLYPHS_FIELD)
#undef PN_GLYPHS_FIELD
    const char *states[PN_STATE_COUNT]; /* what is done looks the same everywhere; else each has its own */
};

const struct pn_glyphs *pn_glyphs(bool unicode);

#endif
