// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The table of operating models: models across, aspects down.
 */
#ifndef NAV_MODELS_TABLE_H
#define NAV_MODELS_TABLE_H

#include "screen.h"

/*
 * Fills the frame from its rows, the models, and `selected`, the one under the cursor. The columns go into `grid`, what
 * stands above them into `headings`, and the aspects into `detail`, as many lines for each as its longest cell in sight
 * needs: a line's place has the aspect, from 1, and the line within it. The position's detail cursor is such a place.
 */
void pn_models_table_fill(const struct pn_fill *fill);

#endif
