// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How many there are of something.
 */
#ifndef NAV_COUNT_H
#define NAV_COUNT_H

#include "phasenav/base/catalog.h"
#include "phasenav/nav/context.h"

enum pn_counted {
    PN_COUNTED_NOTHING,
    PN_COUNTED_PHASES,
    PN_COUNTED_MILESTONES,
    PN_COUNTED_CRITERIA,
    PN_COUNTED_ROUNDS, /* criteria in this round */
    PN_COUNTED_MODELS,
    PN_COUNTED_TERMS,
    PN_COUNTED_SOURCES,
    PN_COUNTED_PROJECTS, /* that can be opened */
    PN_COUNTED_PROJECT,  /* that is open: what is about one needs it */
};

/* How many of them there are in the context; 0 for ROUNDS and NOTHING. */
uint32_t pn_count_of(const struct pn_nav_context *context, enum pn_counted counted);

/* A number of things as in "6 milestones"; not of NOTHING. Lives in the arena. */
const char *pn_count_in_words(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_counted counted,
                              uint32_t count);

#endif
