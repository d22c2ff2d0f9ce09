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
};

/* The remark in the reader's language. `about` is what was answered. In the arena. */
const char *pn_remark_text(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_remark remark,
                           const char *about);

#endif
