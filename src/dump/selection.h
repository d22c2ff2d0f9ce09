// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What a request asks for and its filter leaves: worked out once, so that no two formats disagree about it.
 */
#ifndef PHASENAV_DUMP_SELECTION_H
#define PHASENAV_DUMP_SELECTION_H

#include "phasenav/document/roadmap.h"
#include "phasenav/dump/request.h"

/* Everything in it lives in the arena. */
struct pn_selection pn_selection_of(struct pn_arena *arena, const struct pn_dump_request *request);

#endif
