// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The states of milestones and rounds, and the decisions at gates. Which there are says states.def.
 */
#ifndef PHASENAV_PROJECT_STATE_H
#define PHASENAV_PROJECT_STATE_H

#include "phasenav/base/catalog.h"
#include "phasenav/project/subject.h"

#include <stdbool.h>
#include <stddef.h>

enum pn_state {
#define STATE(name, word, title, kinds, standing, stop, sign, ascii, role) PN_STATE_##name,
#include "phasenav/project/states.def"
#undef STATE
    PN_STATE_COUNT,
};

enum pn_standing {
    PN_STANDING_TO_DO,
    PN_STANDING_DONE,
    PN_STANDING_OUT, /* it does not apply */
};

struct pn_state_info {
    const char *word;  /* as in the file, never translated */
    const char *title; /* an English message, in the context "state" */
    unsigned kinds;    /* bits 1 << enum pn_subject_kind: what may be in this state */
    enum pn_standing standing;
    bool space_stops; /* the Space key stops at it, see pn_state_after() */
};

const struct pn_state_info *pn_state_info(enum pn_state state);

/* The state in the reader's language. */
const char *pn_state_title(const struct pn_catalog *catalog, enum pn_state state);

/* Likewise in a word or two, for the column of a list: of a gate only whether it is decided. */
const char *pn_state_short_title(const struct pn_catalog *catalog, enum pn_state state);

/* The state that a word of the file means for this kind; false where it means none. */
bool pn_state_from_word(enum pn_subject_kind kind, const char *word, enum pn_state *ret_state);

enum { PN_STATES_MOST = 9 }; /* that one kind may have: each is chosen by its digit */

/* Writes the states of a kind (at most PN_STATE_COUNT) in the order in which they are offered, OPEN first; returns how
 * many there are. */
size_t pn_states_of(enum pn_subject_kind kind, enum pn_state *ret_states);

/* The state that comes after one with the Space key: the next of its kind at which that stops; behind the last, OPEN.
 */
enum pn_state pn_state_after(enum pn_subject_kind kind, enum pn_state state);

#endif
