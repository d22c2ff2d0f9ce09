// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Whose something is.
 */
#ifndef PROJECT_OWNER_H
#define PROJECT_OWNER_H

#include <stdbool.h>

/* Whether an owner is the reader `who` or what stands in its brackets; large and small letters do not matter. */
bool pn_owner_is(const char *owner, const char *who);

#endif
