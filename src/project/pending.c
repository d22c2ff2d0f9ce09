// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "pending.h"

#include "compare.h"

/* A later change of the same entry has replaced what this one has led to. */
static bool is_replaced(const struct pn_entry *entry, size_t index, enum pn_part part)
{
    const struct pn_entry_change *change = &entry->changes[index];
    for (size_t i = index + 1; i < entry->count; i++) {
        const struct pn_entry_change *later = &entry->changes[i];
        if (later->touches[part] && pn_subjects_equal(later->subject, change->subject)) {
            return true;
        }
    }
    return false;
}

bool pn_pending_holds(const struct pn_project *project, const struct pn_entry *entry)
{
    bool holds = entry->count != 0;
    for (size_t i = 0; holds && i < entry->count; i++) {
        struct pn_entry_change left = entry->changes[i];
        for (int part = 0; part < PN_PART_NOTE; part++) { /* notes do not replace one another */
            left.touches[part] = left.touches[part] && !is_replaced(entry, i, (enum pn_part)part);
        }
        holds = pn_project_says(project, &left);
    }
    return holds;
}
