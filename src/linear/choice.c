// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "choice.h"

bool pn_place_is_entry(const struct pn_nav *nav)
{
    return nav->position.pane == PN_PANE_DETAIL;
}

bool pn_entry_is_choice(const struct pn_sheet_entry *entry)
{
    return entry->target != PN_NO_ITEM || entry->source != PN_NO_SOURCE;
}

/* Counts choices up to this number, and returns the index of the last one counted. */
static uint32_t count_up_to(const struct pn_nav *nav, const struct pn_frame *frame, uint32_t most, uint32_t *ret_count)
{
    bool is_entry = pn_place_is_entry(nav);
    uint32_t end = is_entry ? frame->sheet.count : frame->rows.count;
    uint32_t last = 0;
    *ret_count = 0;
    for (uint32_t i = 0; i < end && *ret_count < most; i++) {
        if (is_entry ? pn_entry_is_choice(&frame->sheet.at[i]) : pn_row_is_selectable(&frame->rows.at[i])) {
            *ret_count += 1;
            last = i;
        }
    }
    return last;
}

uint32_t pn_choice_count(const struct pn_nav *nav, const struct pn_frame *frame)
{
    uint32_t count;
    count_up_to(nav, frame, UINT32_MAX, &count);
    return count;
}

bool pn_choice_of_number(const struct pn_nav *nav, const struct pn_frame *frame, uint32_t number, uint32_t *ret_choice)
{
    uint32_t count;
    *ret_choice = count_up_to(nav, frame, number, &count);
    return number > 0 && count == number;
}
