// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Adding rows to a list, one behind the other.
 */
#include "row_list.h"

#include "phasenav/base/catalog.h"

#include <assert.h>

struct pn_row_list pn_row_list_of(struct pn_arena *arena, const struct pn_nav_context *context, size_t most)
{
    return (struct pn_row_list){
        .at = PN_NEW_ARRAY(arena, struct pn_row, most), .most = most, .arena = arena, .context = context};
}

struct pn_row *pn_row_list_add(struct pn_row_list *list, enum pn_section section, enum pn_row_kind kind,
                               const char *title)
{
    assert(list->count < list->most);
    struct pn_row *row = &list->at[list->count++];
    *row = (struct pn_row){
        .key = {.kind = kind, .item = PN_NO_ITEM}, .section = section, .title = title, .phase = PN_NO_PHASE};
    return row;
}

struct pn_row *pn_row_list_add_item(struct pn_row_list *list, enum pn_section section, enum pn_row_kind kind,
                                    const struct pn_item *item)
{
    struct pn_row *row = pn_row_list_add(list, section, kind, pn_text_in(item->title, list->context->language));
    row->key.item = item->handle;
    row->item = item;
    return row;
}

void pn_row_list_add_filter_note(struct pn_row_list *list, enum pn_section section, const struct pn_filter *filter)
{
    const struct pn_nav_context *context = list->context;
    const struct pn_label *workstream = &context->roadmap->workstreams[filter->workstreams.at[0]];
    pn_row_list_add(list, section, PN_ROW_NOTE,
                    pn_arena_printf(list->arena, pn_tr(context->catalog, "Nothing here for '%s'"),
                                    pn_text_in(workstream->title, context->language)));
}

struct pn_rows pn_row_list_rows(const struct pn_row_list *list)
{
    return (struct pn_rows){.at = list->at, .count = list->count};
}
