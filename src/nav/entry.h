// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Entries of the sheets that nav makes itself.
 */
#ifndef PHASENAV_NAV_ENTRY_H
#define PHASENAV_NAV_ENTRY_H

#include "phasenav/roadmap/sheet.h"

/* An entry that leads nowhere. */
static inline struct pn_sheet_entry pn_entry(enum pn_sheet_kind kind, const char *label, const char *text)
{
    return (struct pn_sheet_entry){
        .kind = kind, .label = label, .text = text, .target = PN_NO_ITEM, .phase = PN_NO_PHASE, .source = PN_NO_SOURCE};
}

/* A link to an item, to be opened in `phase` where it has a place there. */
static inline struct pn_sheet_entry pn_entry_link(const char *label, const char *text, const struct pn_item *target,
                                                  uint32_t phase)
{
    struct pn_sheet_entry entry = pn_entry(PN_SHEET_LINK, label, text);
    entry.target = target->handle;
    entry.phase = phase;
    return entry;
}

#endif
