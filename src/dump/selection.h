/*
 * What a request asks for and its filter leaves: worked out once, so that no two formats disagree about it.
 */
#ifndef PHASENAV_DUMP_SELECTION_H
#define PHASENAV_DUMP_SELECTION_H

#include "phasenav/dump/dump.h"

/* A phase with what is to be written of it. One that is there only for single milestones has nothing but these. */
struct pn_dump_phase {
    const struct pn_phase *phase;
    struct pn_items milestones;
    struct pn_items rounds; /* criteria */
    struct pn_items groundwork;
};

struct pn_dump_selection {
    const struct pn_dump_phase *phases; /* in the order asked for */
    uint32_t phase_count;
    struct pn_items criteria; /* those of the phases' rounds, and those asked for themselves */
    struct pn_items models;
    struct pn_items terms;
    struct pn_items items; /* those asked for one by one, in that order; they are among the above as well */
    bool whole;            /* the roadmap's workstreams, stakeholders and sources, its title and summary belong to it */
};

/* Everything in it lives in the arena. */
struct pn_dump_selection pn_dump_select(struct pn_arena *arena, const struct pn_dump_request *request);

/* How many phases, and items outside of them, it has: 0 where there is nothing to write. */
size_t pn_dump_selected(const struct pn_dump_selection *selection);

#endif
