// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The report for the council: one or two pages, in whole sentences, of what the project's file says.
 */
#ifndef PHASENAV_DOCUMENT_REPORT_H
#define PHASENAV_DOCUMENT_REPORT_H

#include "phasenav/document/document.h"

/* `request->history` is the project's. `today` is YYYY-MM-DD; so is `as_of`, at the end of which the project was as it
 * is told, or NULL: it is so now. `version` says which roadmap it was, so that a reader can find it again:
 * "phasenav 1.0", or a file's name. Returns how many gaps it has: what the project's file does not say. */
size_t pn_document_of_report(const struct pn_document_request *request, const char *today, const char *as_of,
                             const char *version, pn_document_taker *take, void *context);

#endif
