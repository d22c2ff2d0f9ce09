// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The sheet of an item with what the project says of it, if there is one.
 */
#ifndef PHASENAV_DOCUMENT_ITEM_SHEET_H
#define PHASENAV_DOCUMENT_ITEM_SHEET_H

#include "phasenav/document/document.h"
#include "phasenav/roadmap/sheet.h"

/* The sheet that pn_sheet_of() makes of the item in this phase, with the project's entries added. */
struct pn_sheet pn_item_sheet(struct pn_arena *arena, const struct pn_document_request *request,
                              const struct pn_item *item, uint32_t phase);

/* The guiding question of a criterion in a phase, with what the project says of that round in a line below it. NULL
 * where there is neither. */
const char *pn_item_question(struct pn_arena *arena, const struct pn_document_request *request,
                             const struct pn_criterion *criterion, uint32_t phase);

#endif
