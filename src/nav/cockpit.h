// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The start screen of a project: what is due, what is new, what is missing, what comes next.
 */
#ifndef NAV_COCKPIT_H
#define NAV_COCKPIT_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/rows.h"

enum { PN_COCKPIT_SECTIONS = PN_SECTION_AGAIN + 1 }; /* they come first in enum pn_section */

struct pn_cockpit_entry {
    struct pn_subject subject;
    const struct pn_entry *entry; /* NEWS: the change, and with which others; else NULL */
    const struct pn_entry_change *change;
    const char *day; /* the day that counts where that is not the one until which it is promised */
    uint32_t number; /* identifies it in its section */
};

struct pn_cockpit_section {
    const struct pn_cockpit_entry *at;
    uint32_t count;
    uint32_t own; /* OVERDUE, SOON: so many are the reader's, and come first */
};

struct pn_cockpit {
    struct pn_cockpit_section sections[PN_COCKPIT_SECTIONS];
    bool is_stopped;   /* nothing is due any more */
    uint32_t people;   /* NEWS: who have changed something */
    uint32_t others;   /* MISSING: what other phases need besides */
    uint32_t helps;    /* MISSING: what would help besides */
    uint32_t reach;    /* NEXT: the milestones of the phase, reached or not; 0: those listed are of later phases */
    const char *until; /* SOON: YYYY-MM-DD; NULL: today is not known */
};

/* All that there is, however much is shown of it. In the arena. */
struct pn_cockpit pn_cockpit_of(struct pn_arena *arena, const struct pn_nav_context *context);

/* The key of an entry's row, and the subject of such a row; false where the project can say nothing about it. */
struct pn_row_key pn_cockpit_key(enum pn_section section, uint32_t number);
bool pn_cockpit_subject(const struct pn_nav_context *context, struct pn_row_key key, struct pn_subject *ret_subject);

#endif
