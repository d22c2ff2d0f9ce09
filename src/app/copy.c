// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "copy.h"

#include "phasenav/dump/dump.h"

#include <stddef.h>

enum { NO_WRAPPING = 1 << 20 }; /* columns: wider than any text that fits a terminal's clipboard */

const struct pn_item *pn_copy_item(const struct pn_nav *nav, const struct pn_nav_context *context)
{
    /* The kinds of rows whose key has an item; in the keys of other kinds, `item` is something else. */
    static const bool stands_for_item[] = {
        [PN_ROW_OVERVIEW] = true, [PN_ROW_GROUNDWORK] = true, [PN_ROW_MILESTONE] = true,
        [PN_ROW_ROUND] = true,    [PN_ROW_MODEL] = true,      [PN_ROW_TERM] = true,
    };
    const struct pn_row_key *row = &nav->position.row;
    bool is_shown = pn_nav_screen(nav) == nav->position.screen;
    bool is_item = (size_t)row->kind < sizeof stands_for_item / sizeof *stands_for_item && stands_for_item[row->kind];
    return is_shown && is_item && row->item != PN_NO_ITEM ? pn_roadmap_item(context->roadmap, row->item) : NULL;
}

void pn_copy_write(struct pn_buffer *buffer, const struct pn_nav_context *context, const struct pn_item *item,
                   bool ascii)
{
    struct pn_dump_request request = {
        .roadmap = context->roadmap,
        .language = context->language,
        .catalog = context->catalog,
        .width = NO_WRAPPING,
        .ascii = ascii,
    };
    if (item->kind == PN_ITEM_PHASE) {
        request.phases = &item->number;
        request.phase_count = 1;
    } else {
        request.items = (struct pn_items){.at = &item->handle, .count = 1};
    }
    pn_dump_find_format("text")->write(buffer, &request);
}
