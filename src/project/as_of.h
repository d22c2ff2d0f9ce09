// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A project as it was: the present one, with what was changed since taken back.
 */
#ifndef PHASENAV_PROJECT_AS_OF_H
#define PHASENAV_PROJECT_AS_OF_H

#include "phasenav/project/project.h"

/*
 * Makes the project as it was at the end of a day (YYYY-MM-DD), by the writers' own calendars. What somebody changed by
 * hand has no entry: it is taken back with the next older change of the same thing. It cannot be changed, and has no
 * text. Yours to pn_project_free(); it borrows nothing from `project`.
 */
struct pn_project *pn_project_as_of(const struct pn_project *project, const struct pn_history *history,
                                    const char *day);

/* The entries until the end of that day. The list is in the arena, what is in it borrowed. */
struct pn_history pn_history_until(struct pn_arena *arena, const struct pn_history *history, const char *day);

#endif
