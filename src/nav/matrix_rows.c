// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The matrix's rows: the criteria to begin with, then the others by workstream. One that belongs to several stands
 * under the first of them only, so that each is there once; the initials beside its title name them all.
 */
#include "matrix_rows.h"

#include "row_list.h"

#include "phasenav/base/catalog.h"

/* The group in which a criterion stands: 0 for those to begin with; behind them, each by its number and 1, the only
 * workstream shown, else its first; workstream_count and 1: none. */
static uint32_t group_of(const struct pn_roadmap *roadmap, const struct pn_filter *filter,
                         const struct pn_criterion *criterion)
{
    const struct pn_item *item = &criterion->item;
    if (criterion->priority == PN_PRIORITY_FIRST) {
        return 0;
    }
    if (!pn_filter_is_empty(filter)) {
        return filter->workstreams.at[0] + 1;
    }
    return (item->workstreams.count > 0 ? item->workstreams.at[0] : roadmap->workstream_count) + 1;
}

static const char *heading_of(const struct pn_nav_context *context, uint32_t group)
{
    if (group == 0) {
        return pn_tr(context->catalog, "To begin with");
    }
    return group <= context->roadmap->workstream_count
               ? pn_text_in(context->roadmap->workstreams[group - 1].title, context->language)
               : pn_tr(context->catalog, "Without a workstream");
}

/* Adds a group under its heading, which has its total; nothing of an empty one. */
static void add_group(struct pn_row_list *list, const struct pn_filter *filter, uint32_t group)
{
    const struct pn_nav_context *context = list->context;
    const struct pn_roadmap *roadmap = context->roadmap;
    struct pn_row *heading = NULL;
    uint32_t count = 0;
    for (uint32_t i = 0; i < roadmap->criterion_count; i++) {
        const struct pn_item *item = &roadmap->criteria[i].item;
        if (group_of(roadmap, filter, &roadmap->criteria[i]) != group ||
            !pn_filter_leaves(filter, roadmap, item->handle)) {
            continue;
        }
        if (heading == NULL) {
            heading = pn_row_list_add_heading(list, PN_SECTION_CRITERIA, "");
        }
        pn_row_list_add_item(list, PN_SECTION_CRITERIA, PN_ROW_ROUND, item);
        count++;
    }
    if (heading != NULL) {
        heading->title = pn_row_list_counted(list, heading_of(context, group), count, count);
    }
}

struct pn_rows pn_rows_of_matrix(struct pn_arena *arena, const struct pn_nav_context *context,
                                 const struct pn_filter *filter)
{
    const struct pn_roadmap *roadmap = context->roadmap;
    uint32_t groups = roadmap->workstream_count + 2;
    struct pn_row_list list = pn_row_list_of(arena, context, (size_t)roadmap->criterion_count + groups + 1);
    for (uint32_t group = 0; group < groups; group++) {
        add_group(&list, filter, group);
    }
    if (list.count == 0 && roadmap->criterion_count == 0) {
        pn_row_list_add(&list, PN_SECTION_CRITERIA, PN_ROW_NOTE,
                        pn_tr(context->catalog, "This roadmap has no criteria"));
    } else if (list.count == 0) {
        pn_row_list_add_filter_note(&list, PN_SECTION_CRITERIA, filter);
    }
    return pn_row_list_rows(&list);
}
