// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The formats in which a roadmap and a project are written: text for people, JSON for programs.
 */
#ifndef PHASENAV_DUMP_DUMP_H
#define PHASENAV_DUMP_DUMP_H

#include "phasenav/dump/request.h"

struct pn_dump_format {
    const char *name;
    const char *help;  /* an English message */
    bool for_programs; /* always UTF-8, whatever the locale and the width are */
    /* Returns how many things it wrote: with 0, nothing was left of what was asked for. Of a report and of a proposal,
     * how many gaps it has. */
    size_t (*write)(struct pn_buffer *buffer, const struct pn_dump_request *request);
};

/* The formats of each kind of document, the default one first. Those of what a phase lacks return how much that is. */
extern const struct pn_dump_format pn_dump_formats[];
extern const size_t pn_dump_format_count;
extern const struct pn_dump_format pn_report_formats[];
extern const size_t pn_report_format_count;
extern const struct pn_dump_format pn_proposal_formats[];
extern const size_t pn_proposal_format_count;
extern const struct pn_dump_format pn_ready_formats[];
extern const size_t pn_ready_format_count;
extern const struct pn_dump_format pn_log_formats[];
extern const size_t pn_log_format_count;
extern const struct pn_dump_format pn_due_formats[];
extern const size_t pn_due_format_count;

/* The format of a roadmap that has this name; NULL if there is none. */
const struct pn_dump_format *pn_dump_find_format(const char *name);

#endif
