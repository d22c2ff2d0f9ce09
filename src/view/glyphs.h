/*
 * The signs that views draw, in Unicode and in ASCII. All are one column wide but the ellipsis and the
 * ASCII sign between parallel phases.
 */
#ifndef PHASENAV_VIEW_GLYPHS_H
#define PHASENAV_VIEW_GLYPHS_H

#include "phasenav/project/state.h"

#include <stdbool.h>

struct pn_glyphs {
    const char *horizontal;
    const char *vertical;
    const char *tee_down; /* where the rule between the panes meets the one above */
    const char *tee_up;   /* and below */
    const char *marker;   /* before the row under the cursor */
    const char *lane;
    const char *own_phase; /* after the phase in which the project is, where there is no room for a word */
    const char *later;     /* before what a later phase needs */
    const char *link;      /* after what can be followed */
    const char *bullet;
    const char *separator; /* between names of a line */
    const char *more_above;
    const char *more_below;
    const char *edge_above; /* the same right behind a line's text, where no letter may stand */
    const char *edge_below;
    const char *more_left;
    const char *more_right;
    const char *round;        /* a criterion returns in a phase; in its place may also stand the state of the round */
    const char *silent_round; /* and has no guiding question there */
    const char *no_round;
    const char *ellipsis;
    const char *then;                   /* between phases in the ribbon */
    const char *states[PN_STATE_COUNT]; /* what is done looks the same everywhere; else each has its own */
    const char *parallel;               /* between phases that may run at the same time */
};

const struct pn_glyphs *pn_glyphs(bool unicode);

#endif
