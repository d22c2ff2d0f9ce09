/*
 * What there is to say about an action whose outcome cannot be seen: why nothing came of it, or what did.
 */
#ifndef PHASENAV_NAV_REMARK_H
#define PHASENAV_NAV_REMARK_H

#include "phasenav/base/arena.h"
#include "phasenav/base/catalog.h"

enum pn_remark {
    PN_REMARK_NONE,
    PN_REMARK_READ_ONLY, /* changes are not wanted */
    PN_REMARK_UNCHANGED, /* what was asked for was left */
    PN_REMARK_KEPT,      /* the same, after a part of it had been answered */
    PN_REMARK_NO_DATE,   /* the answer is none */
    PN_REMARK_NO_TITLE,  /* the same */
    PN_REMARK_ANSWER,    /* something else was pressed */
    PN_REMARK_CHOOSE,    /* the same, of what is chosen by its digit */
    PN_REMARK_FULL,      /* no more can be typed */
    PN_REMARK_NO_PROJECT,
    PN_REMARK_NO_SUBJECT, /* what the cursor stands on has no state */
    PN_REMARK_NO_PHASE_OPEN,
    PN_REMARK_NO_SUCH_PHASE,
    PN_REMARK_NO_SUCH_PAGE,
    PN_REMARK_NO_WORKSTREAMS,
    PN_REMARK_NO_FURTHER,
    PN_REMARK_NO_WAY_BACK,
    PN_REMARK_NOT_GONE_BACK,
    PN_REMARK_ONE_AREA,
    PN_REMARK_NO_LINK,
    PN_REMARK_NOTHING_TO_OPEN,
    PN_REMARK_NOTHING_TO_CLOSE,
    PN_REMARK_OPEN_ALREADY,
};

/* The remark in the reader's language. `about` is what was answered (NO_DATE), else the key
 * that was pressed, as the reader calls it. In the arena. */
const char *pn_remark_text(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_remark remark,
                           const char *about);

#endif
