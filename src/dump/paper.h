// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From a request to the document that it asks for.
 */
#ifndef PHASENAV_DUMP_PAPER_H
#define PHASENAV_DUMP_PAPER_H

#include "phasenav/document/document.h"
#include "phasenav/dump/request.h"

/* Makes the document in parts, which `take` gets one after the other. `ascii` is what the format makes of the
 * request's. Returns how many things are in it, as pn_dump_format.write does. */
size_t pn_paper_make(const struct pn_dump_request *request, bool ascii, pn_document_taker *take, void *context);

#endif
