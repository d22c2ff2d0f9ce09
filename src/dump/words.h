// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Words of the formats for programs; never translated.
 */
#ifndef PHASENAV_DUMP_WORDS_H
#define PHASENAV_DUMP_WORDS_H

#include "phasenav/roadmap/roadmap.h"

/* An item's kind: "milestone". */
const char *pn_dump_kind(enum pn_item_kind kind);

#endif
