// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Which workstream is shown alone: said wherever a list may have become shorter by it.
 */
#ifndef VIEW_FILTER_H
#define VIEW_FILTER_H

#include "draw.h"

/* Says it at the beginning of the layout's first rule, or in the head where there is no rule. Returns the columns of
 * the rule that are taken. */
unsigned pn_draw_filter(const struct pn_draw *draw, const struct pn_layout *layout);

#endif
