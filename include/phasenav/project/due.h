// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is promised in a project: until when, and by whom.
 */
#ifndef PHASENAV_PROJECT_DUE_H
#define PHASENAV_PROJECT_DUE_H

#include "phasenav/project/project.h"

enum pn_due_group {
    PN_DUE_OVERDUE,
    PN_DUE_WEEK,  /* today, or within 7 days */
    PN_DUE_MONTH, /* within 30 days */
    PN_DUE_LATER,
    PN_DUE_NO_DAY, /* somebody is responsible for it, or it is begun, and no day is said */
    PN_DUE_GROUP_COUNT,
};

struct pn_due {
    const struct pn_fact *fact; /* with its subject, day, owner and state; borrowed from the project */
    enum pn_due_group group;
    long days;   /* from today to the day; negative: it is over. 0 where there is no day */
    bool is_own; /* the owner is the reader, or the reader's office */
};

struct pn_dues {
    const struct pn_due *at; /* by group; in a group the reader's own first, then by day, then in the walk's order */
    uint32_t count;
    uint32_t in[PN_DUE_GROUP_COUNT];
    uint32_t own[PN_DUE_GROUP_COUNT];
};

/*
 * All milestones, rounds and decisions that are not done and are promised. `today` is YYYY-MM-DD. `who` is the reader,
 * as in "M. Keller (Amt 61)": what belongs to either name is their own; NULL: nothing is. In the arena.
 */
struct pn_dues pn_due_of_project(struct pn_arena *arena, const struct pn_project *project, const char *today,
                                 const char *who);

/* Whether an owner is the reader `who` or what stands in its brackets; large and small letters do not matter. */
bool pn_owner_is(const char *owner, const char *who);

/* Those of one owner; `owner` NULL: of nobody. In the arena. */
struct pn_dues pn_due_of_owner(struct pn_arena *arena, const struct pn_dues *dues, const char *owner);

/* Those with a day that is not after `day` (YYYY-MM-DD). In the arena. */
struct pn_dues pn_due_until(struct pn_arena *arena, const struct pn_dues *dues, const char *day);

/* What somebody wants to know of what is promised. */
struct pn_due_list {
    struct pn_dues dues; /* what is left */
    uint32_t all;        /* how many there are in the project */
    bool of_owner;       /* only those of `owner`; NULL: of nobody */
    const char *owner;
    const char *until; /* only those with a day up to this one (YYYY-MM-DD); NULL: all */
};

struct pn_owners {
    const char *const *at;
    uint32_t count;
};

/* The owners of these, each once, by the alphabet, without those who have none. Names are borrowed from the project; in
 * the arena. */
struct pn_owners pn_due_owners(struct pn_arena *arena, const struct pn_dues *dues);

#endif
