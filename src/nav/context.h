// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The project of a context, as it is described.
 */
#ifndef NAV_CONTEXT_H
#define NAV_CONTEXT_H

#include "phasenav/nav/context.h"
#include "phasenav/project/sheet.h"

/* A text on one line: its line breaks become blanks. In the arena. */
const char *pn_nav_one_line(struct pn_arena *arena, const char *text);

/* The context's project, if it has one, as pn_project_sheet() takes it (project/sheet.h). */
struct pn_project_voice pn_nav_voice(const struct pn_nav_context *context);

#endif
