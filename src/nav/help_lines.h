// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Lines of the help.
 */
#ifndef NAV_HELP_LINES_H
#define NAV_HELP_LINES_H

#include "phasenav/nav/context.h"
#include "phasenav/nav/layout.h"
#include "phasenav/nav/lines.h"

/* The help: what the program is, then every action that has a key, by groups, then the signs that the views draw. */
struct pn_lines pn_lines_of_help(struct pn_arena *arena, const struct pn_nav_context *context, struct pn_rect pane);

#endif
