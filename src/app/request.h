// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * From the words on the command line to what a dump is asked for.
 */
#ifndef PHASENAV_APP_REQUEST_H
#define PHASENAV_APP_REQUEST_H

#include "options.h"

#include "phasenav/base/diag.h"
#include "phasenav/dump/dump.h"

/* Sets the phases, the items and the filter of a request that has its roadmap and language. They live in the arena. A
 * word that means nothing is a problem whose diag says what there is to choose from. */
bool pn_request_choose(struct pn_arena *arena, const struct pn_options *options, struct pn_dump_request *request,
                       struct pn_diags *diags);

#endif
