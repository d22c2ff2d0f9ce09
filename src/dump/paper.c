// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "paper.h"
#include "selection.h"

#include "phasenav/document/due.h"
#include "phasenav/document/log.h"
#include "phasenav/document/proposal.h"
#include "phasenav/document/ready.h"
#include "phasenav/document/report.h"

static size_t make_roadmap(const struct pn_dump_request *request, const struct pn_document_request *about,
                           pn_document_taker *take, void *context)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_selection selection = pn_selection_of(&arena, request);
    pn_document_of_roadmap(about, &selection, take, context);
    size_t size = pn_selection_size(&selection);
    pn_arena_finish(&arena);
    return size;
}

size_t pn_paper_make(const struct pn_dump_request *request, bool ascii, pn_document_taker *take, void *context)
{
    struct pn_document_request about = {.roadmap = request->roadmap,
                                        .project = request->project,
                                        .history = request->history,
                                        .language = request->language,
                                        .catalog = request->catalog,
                                        .ascii = ascii};
    switch (request->paper) {
    case PN_PAPER_ROADMAP:
        break;
    case PN_PAPER_REPORT:
        return pn_document_of_report(&about, request->today, request->as_of, request->version, take, context);
    case PN_PAPER_PROPOSAL:
        return pn_document_of_proposal(&about, request->phase, request->today, request->as_of, take, context);
    case PN_PAPER_READY:
        return pn_document_of_ready(&about, request->phase, take, context);
    case PN_PAPER_LOG:
        pn_document_of_log(&about, take, context);
        return request->history.count;
    case PN_PAPER_DUE:
        pn_document_of_due(&about, &request->due, request->today, take, context);
        return 1;
    }
    return make_roadmap(request, &about, take, context);
}
