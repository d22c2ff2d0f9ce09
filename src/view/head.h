// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The first line of every screen: the project, and where the reader is in it. What there is no room for goes in the
 * order in which it is missed least: the language, the hint at the help, the longer name of the place, the end of the
 * project's title. The place itself, and that nothing can be saved, stay.
 */
#ifndef VIEW_HEAD_H
#define VIEW_HEAD_H

#include "draw.h"

/* The head of what is shown. */
void pn_draw_head(const struct pn_draw *draw);

#endif
