// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The history of a project: who changed what when. It stands in a file of its own beside the project's (NAME.history
 * beside NAME.yaml, phasenav-project(5)), an entry a line, and is only ever appended to.
 */
#ifndef PHASENAV_PROJECT_HISTORY_H
#define PHASENAV_PROJECT_HISTORY_H

#include "phasenav/project/subject.h"

#include <stdbool.h>
#include <stddef.h>

enum pn_entry_kind {
    PN_ENTRY_CHANGE,
    PN_ENTRY_UNDO,  /* takes back the entry `of` */
    PN_ENTRY_REDO,  /* makes the change of the entry `of` once more */
    PN_ENTRY_OTHER, /* of a later program: kept, and shown by its word */
};

/* What somebody wrote about a subject. */
struct pn_note {
    const char *time; /* 2026-11-03T09:12:44+01:00; NULL: not known */
    const char *who;  /* NULL: not known */
    const char *text;
};

/* What an entry changed of one subject. */
struct pn_entry_change {
    const char *item; /* as pn_subject_write() writes it */
    bool known;       /* the roadmap has it: `subject` is set */
    struct pn_subject subject;
    bool touches[PN_PART_COUNT];
    const char *from[PN_PART_COUNT]; /* as the file writes it; NULL: there was none */
    const char *to[PN_PART_COUNT];
    struct pn_note note; /* with touches[PN_PART_NOTE]: the one that came (its text is `to`) or went (`from`) */
};

/* One transaction: all of it was saved, or nothing. */
struct pn_entry {
    const char *id;   /* the same in all copies of the history; no other entry has it */
    const char *time; /* 2026-11-03T09:12:44+01:00; "" where it has none */
    const char *who;
    enum pn_entry_kind kind;
    const char *kind_word; /* of OTHER, as the file has it; else NULL */
    const char *of;        /* of UNDO and REDO: the id of another entry; else NULL */
    const struct pn_entry_change *changes;
    size_t count;
};

struct pn_history {
    const struct pn_entry *at; /* the oldest first, by their times */
    size_t count;
};

/* What a history has from a day (YYYY-MM-DD) on. Borrowed from it. */
struct pn_history pn_history_since(struct pn_history history, const char *day);

/* How many of the entries are not later than a time (2026-11-24T08:05:00+01:00); of one that is no time, all. */
size_t pn_history_seen(struct pn_history history, const char *time);

/* The last entry that changes a part of a subject, with that change; NULL where there is none. */
const struct pn_entry *pn_history_last(const struct pn_history *history, struct pn_subject subject, enum pn_part part,
                                       const struct pn_entry_change **ret_change);

/* The word that scripts have for a part; never translated. */
const char *pn_part_word(enum pn_part part);

/* The word that scripts and the file have: change, undo, redo, or that of OTHER. */
const char *pn_entry_kind_word(const struct pn_entry *entry);

#endif
