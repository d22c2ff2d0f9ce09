// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What --list can list, each with the function that writes it: one line per thing, tab-separated, id first.
 */
#ifndef PHASENAV_DUMP_LISTS_H
#define PHASENAV_DUMP_LISTS_H

#include "phasenav/dump/request.h"

struct pn_dump_list {
    const char *name; /* "phases", "milestones", … */
    const char *help; /* an English message: the fields of a line, in order */
    /* Reads of the request the roadmap, its language and the filter; returns how many lines it wrote. */
    size_t (*write)(struct pn_buffer *buffer, const struct pn_dump_request *request);
};

extern const struct pn_dump_list pn_dump_lists[];
extern const size_t pn_dump_list_count;

/* The list of this name; NULL if there is none. */
const struct pn_dump_list *pn_dump_find_list(const char *name);

#endif
