// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What there is to choose from where a state is asked for.
 */
#ifndef PHASENAV_NAV_OFFERED_H
#define PHASENAV_NAV_OFFERED_H

#include "phasenav/project/state.h"

/* The states that are offered of a kind of subject, in the order of their digits (at most PN_STATE_COUNT); returns how
 * many there are. */
size_t pn_offered_states(enum pn_subject_kind kind, enum pn_state *ret_states);

#endif
