// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Why an action is of no use where the reader is. The full screen shows a cursor, and nothing happens where a key means
 * nothing; here that has to be said.
 */
#ifndef LINEAR_OBJECTION_H
#define LINEAR_OBJECTION_H

#include "phasenav/nav/nav.h"

/* The reason as a sentence, or NULL where the action is of use. The arena may hold it. */
const char *pn_objection_to(struct pn_arena *arena, const struct pn_nav *nav, const struct pn_nav_context *context,
                            enum pn_action_id action);

#endif
