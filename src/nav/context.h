// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The project of a context, as it is described.
 */
#ifndef NAV_CONTEXT_H
#define NAV_CONTEXT_H

#include "phasenav/nav/context.h"
#include "phasenav/project/sheet.h"

#endif
