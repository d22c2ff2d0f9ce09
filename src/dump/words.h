/*
 * Words about items that every format for readers uses.
 */
#ifndef PHASENAV_DUMP_WORDS_H
#define PHASENAV_DUMP_WORDS_H

#include "phasenav/dump/dump.h"
#include "phasenav/roadmap/sheet.h"

/* "3.2" for a milestone, "3" for a phase, NULL for what has no number. */
const char *pn_dump_number(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item);

/* A number and a title in one, with `separator` between them: "3 · Pilot"; the title alone where there is no number. */
const char *pn_dump_numbered(struct pn_arena *arena, const struct pn_dump_request *request, const struct pn_item *item,
                             const char *separator);

/* What the item is, and in which phases: "Milestone of phase 3 · Pilot". */
const char *pn_dump_description(struct pn_arena *arena, const struct pn_dump_request *request,
                                const struct pn_item *item, const char *separator);

/* What parts these entries where they stand in one line: a comma, or where one of them has a comma a semicolon. */
const char *pn_dump_separator(const struct pn_sheet_entry *entries, uint32_t count);

/* An item's kind as a program reads it: "milestone". */
const char *pn_dump_kind(enum pn_item_kind kind);

/* The same for where an item comes from: "own"; NULL where the roadmap does not say. */
const char *pn_dump_origin(enum pn_origin origin);

#endif
