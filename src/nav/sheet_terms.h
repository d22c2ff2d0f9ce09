// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The words of the glossary that a sheet uses.
 */
#ifndef NAV_SHEET_TERMS_H
#define NAV_SHEET_TERMS_H

#include "phasenav/nav/context.h"
#include "phasenav/roadmap/sheet.h"

/* A sheet with the terms behind it that occur in its texts or in the title of its item, which may be NULL. */
struct pn_sheet pn_sheet_with_terms(struct pn_arena *arena, const struct pn_nav_context *context,
                                    const struct pn_item *item, struct pn_sheet sheet);

#endif
