// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The question of the start screen, and where the project is.
 */
#ifndef NAV_START_SHEET_H
#define NAV_START_SHEET_H

#include "phasenav/nav/start_sheet.h"

/* START's question; with a project, what it is and where. */
const char *pn_question_of_start(struct pn_arena *arena, const struct pn_nav_context *context);

/* In which file the open project is, in one line of at most `columns`: of a longer path the end stays. NULL where it is
 * in none. In the arena. */
const char *pn_place_of_project(struct pn_arena *arena, const struct pn_nav_context *context, unsigned columns);

/* Without a project: how to begin one, in one line of at most `columns`. NULL where there is no room, or none can be
 * begun. */
const char *pn_advice_of_start(const struct pn_nav_context *context, unsigned columns);

#endif
