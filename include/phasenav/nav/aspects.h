// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What operating models are compared by, the same on a screen and line by line.
 */
#ifndef PHASENAV_NAV_ASPECTS_H
#define PHASENAV_NAV_ASPECTS_H

#include "phasenav/nav/context.h"
#include "phasenav/roadmap/sheet.h"

/* Each aspect's name, and what readers call it: an English message. */
#define PN_ASPECTS(X)                                                                                                  \
    X(PROS, PN_N_("Advantages"))                                                                                       \
    X(CONS, PN_N_("Drawbacks"))                                                                                        \
    X(RELATED, PN_N_("See also"))

enum pn_aspect {
#define PN_ASPECT_ENUM(name, label) PN_ASPECT_##name,
    PN_ASPECTS(PN_ASPECT_ENUM)
#undef PN_ASPECT_ENUM
        PN_ASPECT_COUNT
};

const char *pn_aspect_label(enum pn_aspect aspect);

/* The aspects of which a model of the roadmap says something, in their order; the first one where none does. Returns
 * how many there are, from 1. */
uint32_t pn_aspects_of(const struct pn_roadmap *roadmap, enum pn_aspect ret_aspects[PN_ASPECT_COUNT]);

/* What a model says of an aspect: points, or links in words that say what they lead to; where it says nothing, one text
 * that says so. At least one entry, without labels; in the arena. */
struct pn_sheet pn_aspect_sheet(struct pn_arena *arena, const struct pn_nav_context *context,
                                const struct pn_model *model, enum pn_aspect aspect);

#endif
