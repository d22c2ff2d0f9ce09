// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a phase requires and a project lacks, as a document.
 */
#ifndef PHASENAV_DOCUMENT_READY_H
#define PHASENAV_DOCUMENT_READY_H

#include "phasenav/document/document.h"

/* Returns how much is missing: 0 where all that `phase` requires is there, which the document then says. */
size_t pn_document_of_ready(const struct pn_document_request *request, uint32_t phase, pn_document_taker *take,
                            void *context);

#endif
