// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Choosing by number, for readers who see no cursor.
 */
#ifndef NAV_CHOOSE_H
#define NAV_CHOOSE_H

#include "screen.h"

pn_handler pn_choose;
pn_handler pn_go_to_contents; /* goes from an entry to the list in which it stands */

#endif
