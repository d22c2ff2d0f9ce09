// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whether a project's progress can be changed where the cursor stands.
 */
#ifndef PHASENAV_NAV_PROGRESS_H
#define PHASENAV_NAV_PROGRESS_H

#include "phasenav/nav/frame.h"

/* Whether an action is of use where the cursor stands, for the hints; `frame` is of the state. */
bool pn_nav_has_use(const struct pn_nav *nav, const struct pn_nav_context *context, const struct pn_frame *frame,
                    enum pn_action_id action);

#endif
