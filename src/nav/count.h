/*
 * How many there are of something, in words.
 */
#ifndef PHASENAV_NAV_COUNT_H
#define PHASENAV_NAV_COUNT_H

#include "phasenav/nav/nav.h"

enum pn_counted {
    PN_COUNTED_PHASES,
    PN_COUNTED_MILESTONES,
    PN_COUNTED_CRITERIA,
    PN_COUNTED_ROUNDS, /* criteria in this round */
    PN_COUNTED_MODELS,
    PN_COUNTED_TERMS,
    PN_COUNTED_SOURCES,
};

/* "6 milestones", in the arena. */
const char *pn_count_in_words(struct pn_arena *arena, const struct pn_catalog *catalog, enum pn_counted counted,
                              uint32_t count);

#endif
