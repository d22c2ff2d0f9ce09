/*
 * Words of the formats for programs; never translated.
 */
#ifndef PHASENAV_DUMP_WORDS_H
#define PHASENAV_DUMP_WORDS_H

#include "phasenav/roadmap/roadmap.h"

/* An item's kind: "milestone". */
const char *pn_dump_kind(enum pn_item_kind kind);

/* Where an item comes from: "own"; NULL where the roadmap does not say. */
const char *pn_dump_origin(enum pn_origin origin);

#endif
