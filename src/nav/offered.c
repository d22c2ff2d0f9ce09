// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The usual answer to a gate comes first, and that it is open last.
 */
#include "phasenav/nav/offered.h"

size_t pn_offered_states(enum pn_subject_kind kind, enum pn_state *ret_states)
{
    size_t count = pn_states_of(kind, ret_states);
    for (size_t i = 0; kind == PN_SUBJECT_GATE && i + 1 < count; i++) {
        enum pn_state moved = ret_states[i];
        ret_states[i] = ret_states[i + 1];
        ret_states[i + 1] = moved;
    }
    return count;
}
