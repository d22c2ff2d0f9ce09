// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A roadmap, or a part of it, as a document.
 */
#ifndef PHASENAV_DOCUMENT_ROADMAP_H
#define PHASENAV_DOCUMENT_ROADMAP_H

#include "phasenav/document/document.h"

/* A phase with what is to be said of it. One that is there only for single milestones has nothing but these. */
struct pn_selected_phase {
    const struct pn_phase *phase;
    struct pn_items milestones;
    struct pn_items rounds; /* criteria */
    struct pn_items groundwork;
};

/* What of a roadmap is to be in a document. */
struct pn_selection {
    const struct pn_selected_phase *phases; /* in the order asked for */
    uint32_t phase_count;
    struct pn_items criteria; /* those of the phases' rounds, and those asked for themselves */
    struct pn_items models;
    struct pn_items terms;
    struct pn_items items; /* those asked for one by one, in that order; they are among the above as well */
    bool all;              /* the roadmap was asked for, not single phases or items */
    bool whole; /* `all`, and no filter: its workstreams, stakeholders and sources, and its summary belong to it */
};

/* How many phases, and items outside of them, it has: 0 where there is nothing to write. */
size_t pn_selection_size(const struct pn_selection *selection);

/* Items that were asked for have a page each; else a chapter for each phase, and with `all` chapters for what belongs
 * to no phase. */
void pn_document_of_roadmap(const struct pn_document_request *request, const struct pn_selection *selection,
                            pn_document_taker *take, void *context);

#endif
