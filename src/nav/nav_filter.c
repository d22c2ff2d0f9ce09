// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The filter that the reader has chosen.
 */
#include "nav_filter.h"

struct pn_filter pn_nav_filter(const struct pn_nav *nav, uint32_t *storage)
{
    struct pn_filter filter = {.workstreams = {.count = 0}};
    if (nav->workstream != 0) {
        *storage = nav->workstream - 1;
        filter.workstreams = (struct pn_indices){.at = storage, .count = 1};
    }
    return filter;
}
