// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is to be written to standard output, and how.
 */
#ifndef PHASENAV_DUMP_REQUEST_H
#define PHASENAV_DUMP_REQUEST_H

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"
#include "phasenav/project/due.h"
#include "phasenav/project/project.h"
#include "phasenav/roadmap/filter.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>

enum { PN_DUMP_LEAST_WIDTH = 20 };

/* Which document is to be written; all but the first are about a project. */
enum pn_paper {
    PN_PAPER_ROADMAP,
    PN_PAPER_REPORT,   /* for the council: how far the project is */
    PN_PAPER_PROPOSAL, /* what the council is to decide at the end of a phase */
    PN_PAPER_READY,    /* what a phase still asks for */
    PN_PAPER_LOG,      /* what was changed, when and by whom */
    PN_PAPER_DUE,      /* what is promised, until when and by whom */
};

struct pn_dump_request {
    enum pn_paper paper;
    const struct pn_roadmap *roadmap;
    const struct pn_project *project; /* ROADMAP: its progress is written too, if it is not NULL */
    struct pn_history history;        /* LOG: of the project, what is to be written; REPORT, PROPOSAL: all of it */
    struct pn_due_list due;           /* DUE: what is to be written */
    const char *stamp;                /* DUE: the time now in UTC, as in 20261128T071400Z */
    const uint32_t *phases;           /* which, in the order asked for; each once; not read with `all` */
    uint32_t phase_count;
    struct pn_items items;   /* single items, none of them a phase, in the order asked for; not read with `all` */
    bool all;                /* the whole roadmap: every phase, and what belongs to none */
    struct pn_filter filter; /* of all this only what it leaves */
    const char *today;       /* REPORT, PROPOSAL, DUE: YYYY-MM-DD */
    const char
        *as_of; /* REPORT, PROPOSAL: YYYY-MM-DD, the project is as it was at the end of that day; NULL: as it is */
    const char *version;              /* REPORT: which roadmap it was, so that a reader can find it again */
    uint32_t phase;                   /* READY, PROPOSAL: which */
    uint32_t language;                /* of the roadmap */
    const struct pn_catalog *catalog; /* of labels; machine formats do not use it */
    unsigned width;                   /* columns of wrapped text, at least PN_DUMP_LEAST_WIDTH */
    bool color;                       /* escape sequences, of bold headings (text only) */
    bool ascii;                       /* no signs beyond ASCII of our own (text only) */
    /* Called between records: may write out what is in the buffer, and clear it. NULL: the buffer gets it all. */
    void (*flush)(void *context, struct pn_buffer *buffer);
    void *flush_context;
};

static inline void pn_dump_flush(const struct pn_dump_request *request, struct pn_buffer *buffer)
{
    if (request->flush != NULL) {
        request->flush(request->flush_context, buffer);
    }
}

#endif
