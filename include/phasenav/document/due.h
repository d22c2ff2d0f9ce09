// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is promised in a project, until when and by whom, as a document: a section for each group of days.
 */
#ifndef PHASENAV_DOCUMENT_DUE_H
#define PHASENAV_DOCUMENT_DUE_H

#include "phasenav/document/document.h"
#include "phasenav/project/due.h"

/* `today` is YYYY-MM-DD. */
void pn_document_of_due(const struct pn_document_request *request, const struct pn_due_list *list, const char *today,
                        pn_document_taker *take, void *context);

#endif
