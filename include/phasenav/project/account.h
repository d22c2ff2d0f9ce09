// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The account of a project on a day: what a paper for those who decide is made of. The report in words and the one for
 * programs tell the same one.
 */
#ifndef PHASENAV_PROJECT_ACCOUNT_H
#define PHASENAV_PROJECT_ACCOUNT_H

#include "phasenav/project/due.h"
#include "phasenav/project/gap.h"
#include "phasenav/project/progress.h"
#include "phasenav/project/project.h"

/* Days: beyond these, a light is red. */
enum { PN_LIGHT_OVERDUE_DAYS = 30, PN_LIGHT_SILENT_DAYS = 90 };

enum pn_light {
    PN_LIGHT_GREEN,
    PN_LIGHT_YELLOW, /* something is overdue, needs attention or is missing */
    PN_LIGHT_RED,    /* something is overdue for more than OVERDUE_DAYS, or nothing was changed for SILENT_DAYS */
    PN_LIGHT_NONE,   /* the project was stopped, and that is no failure */
    PN_LIGHT_COUNT,
};

/* The word that scripts have for a light; never translated. */
const char *pn_light_word(enum pn_light light);

/* A light, and all that it comes from. */
struct pn_signal {
    enum pn_light light;
    uint32_t overdue;
    long longest; /* days that the oldest of them is overdue */
    uint32_t attention;
    uint32_t missing; /* as in pn_gap_of_project(): what is needed */
    long silent;      /* days since the last change; -1: the history does not say */
};

/* A decision at the end of a phase. */
struct pn_decision {
    uint32_t phase;
    enum pn_state state; /* OPEN: the project has moved on, and no decision is known */
    const char *date;    /* YYYY-MM-DD, PN_DAY_UNKNOWN, or NULL; likewise the next two */
    const char *owner;
    const char *evidence;
    bool is_former; /* another one came later */
};

/* What some time has changed of one subject in the end: what came and went within it is not in it. */
struct pn_net_change {
    struct pn_entry_change change; /* from before it to after it; its `note` is none */
    struct pn_notes notes;         /* those that came */
    const char *time;              /* of the last entry */
    const char *who;
};

struct pn_account {
    const char *day;         /* YYYY-MM-DD, the one on which the project is told as it is */
    const char *last_report; /* the last day before that had a report; NULL: none is known */
    const char *since;       /* the day from which the changes are told: that of the last report, or SILENT_DAYS ago */
    uint32_t number;         /* of a report that is made on this day, from 1; 0: the project has no history */
    struct pn_signal signal;
    struct pn_dues dues;       /* nobody's own */
    struct pn_gap gap;         /* of the project */
    struct pn_facts attention; /* criteria that needed it when they were looked at last, up to the project's phase */
    const struct pn_decision *decisions; /* phase by phase, in each the oldest first */
    uint32_t decision_count;
    const struct pn_net_change *changes; /* the last one first */
    uint32_t change_count;
    size_t entry_count; /* of the history */
};

/* The word of a report's entry in the history. */
#define PN_ENTRY_REPORT_WORD "report"

/* In the arena; texts are borrowed from the project and the history. */
struct pn_account pn_account_of(struct pn_arena *arena, const struct pn_project *project,
                                const struct pn_history *history, const char *day);

/* The last report of a day before this one: its index in the history + 1; 0: there is none. */
size_t pn_history_last_report(const struct pn_history *history, const char *day);

#endif
