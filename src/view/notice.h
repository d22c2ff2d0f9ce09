// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the reader should know now: in the place of the footer, in as many lines as it needs, over what stands there but
 * the row of the cursor. If that is too far down, the notice is at the top.
 */
#ifndef VIEW_NOTICE_H
#define VIEW_NOTICE_H

#include "draw.h"

/* A prompt stays visible below it. */
void pn_draw_notice(const struct pn_draw *draw, const struct pn_layout *layout, const char *text);

#endif
