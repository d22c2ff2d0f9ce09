// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What is to be written about a project: a report, a proposal, what a phase lacks, the log, what is due.
 */
#ifndef PHASENAV_APP_PAPER_H
#define PHASENAV_APP_PAPER_H

#include "app.h"
#include "options.h"

#include "phasenav/base/diag.h"
#include "phasenav/dump/dump.h"
#include "phasenav/project/store.h"

/* Completes a request that has its project, language and today: which paper, and what it is to hold. Lives in the
 * arena. Not DONE where the command line is wrong or the history cannot be read, with a diag. */
enum pn_status pn_paper_choose(struct pn_arena *arena, const struct pn_options *options, const struct pn_store *store,
                               struct pn_dump_request *request, struct pn_diags *diags);

/* Notes in the history that a report was written, so that the next one knows since when to tell; not where one of the
 * same day is the last entry. Of JSON and of any other paper nothing is noted. */
void pn_paper_note(struct pn_arena *arena, const struct pn_options *options, struct pn_store *store,
                   const struct pn_dump_request *request);

#endif
