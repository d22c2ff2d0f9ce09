// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which operating models are shown.
 */
#ifndef PHASENAV_NAV_MODELS_H
#define PHASENAV_NAV_MODELS_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/state.h"

/* Whether the table of the operating models shows only those on the project's short list. */
bool pn_models_only_listed(const struct pn_nav *nav, const struct pn_nav_context *context);

#endif
