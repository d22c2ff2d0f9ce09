// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A draft for what a council decides at the end of a phase. It proposes no answer, and invents nothing: what the
 * project's file does not say is a gap.
 */
#ifndef PHASENAV_DOCUMENT_PROPOSAL_H
#define PHASENAV_DOCUMENT_PROPOSAL_H

#include "phasenav/document/document.h"

/* `request->history` is the project's. `today` is YYYY-MM-DD; so is `as_of`, or NULL, as for a report. Returns how many
 * gaps it has. */
size_t pn_document_of_proposal(const struct pn_document_request *request, uint32_t phase, const char *today,
                               const char *as_of, pn_document_taker *take, void *context);

#endif
