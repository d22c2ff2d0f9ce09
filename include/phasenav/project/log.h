// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log of a project: all its changes, the oldest first.
 */
#ifndef PHASENAV_PROJECT_LOG_H
#define PHASENAV_PROJECT_LOG_H

#include "phasenav/project/subject.h"

#include <stdbool.h>

enum pn_log_kind {
    PN_LOG_CHANGE,
    PN_LOG_UNDO, /* takes back the last change of the same person that is not taken back yet */
    PN_LOG_REDO,
};

/* One change, as the log has it. */
struct pn_log_entry {
    const char *time; /* 2026-11-03T09:12:44+01:00; "" where the file has none */
    const char *who;
    const char *item; /* as pn_subject_write() writes it */
    bool known;       /* the roadmap has it: `subject` is set */
    struct pn_subject subject;
    enum pn_log_kind kind;
    bool touches[PN_PART_COUNT];
    const char *from[PN_PART_COUNT]; /* NULL: there was none; a state or a phase that is none is NULL, too */
    const char *to[PN_PART_COUNT];
};

/* The word that scripts read: change, undo, redo. In the file, a plain change has no such word. */
const char *pn_log_kind_word(enum pn_log_kind kind);

#endif
