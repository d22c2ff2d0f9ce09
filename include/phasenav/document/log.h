// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The log of a project as a document: a point for each change, the oldest first.
 */
#ifndef PHASENAV_DOCUMENT_LOG_H
#define PHASENAV_DOCUMENT_LOG_H

#include "phasenav/document/document.h"

void pn_document_of_log(const struct pn_document_request *request, pn_document_taker *take, void *context);

#endif
