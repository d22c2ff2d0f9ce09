/*
 * The sheet of an item as the formats for readers show it: with what the project says of it, if there is one.
 */
#ifndef PHASENAV_DUMP_ITEM_SHEET_H
#define PHASENAV_DUMP_ITEM_SHEET_H

#include "phasenav/dump/dump.h"
#include "phasenav/roadmap/sheet.h"

/* As pn_sheet_of(). */
struct pn_sheet pn_dump_sheet(struct pn_arena *arena, const struct pn_dump_request *request, const struct pn_item *item,
                              uint32_t phase);

/* The guiding question of a criterion in a phase, with what the project says of that round in a line below it. NULL
 * where there is neither. */
const char *pn_dump_question(struct pn_arena *arena, const struct pn_dump_request *request,
                             const struct pn_criterion *criterion, uint32_t phase);

#endif
